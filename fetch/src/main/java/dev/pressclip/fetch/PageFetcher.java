package dev.pressclip.fetch;

import dev.pressclip.Page;
import dev.pressclip.fetch.FetchException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Fetches single pages: redirects followed within a limit, bodies unpacked within a limit, all of
 * it within a time, tried again where that may help, robots.txt and pauses respected, private
 * networks left alone. Thread-safe; make one, use it for every page, close it.
 *
 * <pre>{@code
 * try (PageFetcher fetcher = PageFetcher.create()) {
 *   Article article = extractor.extract(fetcher.fetch(URI.create("https://example.org/story")));
 * }
 * }</pre>
 */
public final class PageFetcher implements AutoCloseable {
  /** How the fetcher names itself to servers and in robots.txt. */
  public static final String AGENT = "Pressclip";

  private static final String USER_AGENT = AGENT + "/" + version() + " (news article extractor)";
  private static final int MAX_REDIRECTS = 10;
  private static final int MAX_REFRESHES = 3;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  /** Longest wait between tries and between requests; who asks for more is not asked again. */
  private static final Duration MAX_PAUSE = Duration.ofSeconds(60);

  private static final int MAX_CONNECTIONS_A_HOST = 8;
  private static final int MAX_ROBOTS_BYTES = 512 * 1024;

  private final Transport transport;
  private final @Nullable WarcArchive archive;
  private final RobotsRules robots = new RobotsRules(AGENT.toLowerCase(Locale.ROOT));
  private final Duration timeLimit;
  private final int maxBytes;
  private final boolean respectRobots;
  private final int retries;
  private final Duration interval;
  private final Turns turns = new Turns();

  private PageFetcher(Builder b) {
    this.retries = b.retries;
    this.interval = b.interval;
    this.timeLimit = b.timeLimit;
    this.maxBytes = b.maxBytes;
    this.respectRobots = b.respectRobots;
    DnsResolver resolver =
        b.allowPrivateAddresses ? SystemDefaultDnsResolver.INSTANCE : new PublicAddresses();
    try {
      this.archive = b.archive == null ? null : new WarcArchive(b.archive, USER_AGENT);
      this.transport =
          new Transport(
              USER_AGENT, resolver, timeLimit, b.connectionsPerHost, maxBytes, b.tls, b.cache);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder " + e.getMessage(), e);
    }
  }

  /** A fetcher with the usual options. */
  public static PageFetcher create() {
    return builder().build();
  }

  /** Options for a fetcher. */
  public static Builder builder() {
    return new Builder();
  }

  private static String version() {
    String version = PageFetcher.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }

  /**
   * Fetches a page. A page that sends people on at once by a meta element is followed like a
   * redirect.
   *
   * @param url an http or https address
   * @return the page, with the address it was found at after redirects
   * @throws FetchException if there is no page to be had; it says why and whether to try again
   */
  public Page fetch(URI url) throws FetchException {
    URI at = url;
    for (int hop = 0; hop <= MAX_REFRESHES; hop++) {
      Fetched fetched = get(at);
      Page page = noted(Page.of(fetched.body(), fetched.url(), fetched.headers()), fetched);
      String to = page.isHtml() ? MetaRefresh.target(page.content()) : null;
      if (to == null || hop == MAX_REFRESHES) {
        return page;
      }
      URI next = resolve(fetched.url(), to);
      if (next.equals(fetched.url())) {
        return page;
      }
      at = next;
    }
    throw new IllegalStateException("the last hop returns");
  }

  /** With a warning that tells what the page asks of robots. */
  private static Page noted(Page page, Fetched fetched) {
    Set<String> wishes = RobotsWishes.of(fetched.headers(), page.isHtml() ? page.content() : "");
    return wishes.isEmpty()
        ? page
        : page.withWarning("the page asks of robots: " + String.join(", ", wishes));
  }

  /**
   * Fetches whatever is at an address: a feed, a sitemap, a page.
   *
   * @param url an http or https address
   * @throws FetchException if there is nothing to be had; it says why and whether to try again
   */
  public Fetched get(URI url) throws FetchException {
    for (int tries = 0; ; tries++) {
      try {
        return getOnce(url);
      } catch (FetchException e) {
        if (tries >= retries || !e.mayPass()) {
          throw e;
        }
        pause(e, tries);
      }
    }
  }

  /** What robots.txt lists as sitemaps, if it can be read. */
  public List<URI> sitemaps(URI site) throws FetchException {
    checkAddress(site);
    long deadline = System.nanoTime() + timeLimit.toNanos();
    return robots.sitemaps(site, robotsUrl -> robotsAnswer(robotsUrl, deadline));
  }

  /** As long as the server asks for, else twice as long each time, give or take a half. */
  private void pause(FetchException failed, int tries) throws FetchException {
    Duration asked = failed.retryAfter();
    if (asked != null && asked.compareTo(MAX_PAUSE) > 0) {
      throw failed;
    }
    long backoff = Math.min(MAX_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(tries, 10));
    long millis =
        asked != null
            ? asked.toMillis()
            : backoff / 2 + ThreadLocalRandom.current().nextLong(backoff + 1);
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw interrupted(failed.url(), e);
    }
  }

  private static FetchException interrupted(URI url, InterruptedException e) {
    Thread.currentThread().interrupt();
    return new FetchException(url, Reason.INTERRUPTED, "interrupted", e);
  }

  private Fetched getOnce(URI url) throws FetchException {
    long deadline = System.nanoTime() + timeLimit.toNanos();
    URI at = url;
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      checkAddress(at);
      if (respectRobots && !isAllowed(at, deadline)) {
        throw new FetchException(at, Reason.ROBOTS, "robots.txt does not allow it", null);
      }
      deadline += awaitTurn(at);
      Transport.Answer r = ask(at, maxBytes, deadline);
      String to = r.location();
      if (r.status() >= 300 && r.status() < 400 && to != null) {
        at = resolve(at, to);
        continue;
      }
      if (r.status() >= 200 && r.status() < 300) {
        return new Fetched(at, r.body(), r.headers());
      }
      boolean passing = r.status() == 429 || r.status() >= 500;
      throw new FetchException(
              at,
              passing ? Reason.SERVER_TROUBLE : Reason.STATUS,
              "the server answered " + r.status(),
              null)
          .retryAfter(RetryAfter.read(r.headers().get("retry-after"), Instant.now()));
    }
    throw new FetchException(
        url, Reason.REDIRECTS, "more than " + MAX_REDIRECTS + " redirects", null);
  }

  private long awaitTurn(URI at) throws FetchException {
    Duration asked = respectRobots ? robots.crawlDelay(at) : Duration.ZERO;
    Duration apart = asked.compareTo(interval) > 0 ? asked : interval;
    try {
      return turns.await(at.getHost(), apart.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : apart);
    } catch (InterruptedException e) {
      throw interrupted(at, e);
    }
  }

  private boolean isAllowed(URI url, long deadline) throws FetchException {
    try {
      return robots.allows(url, robotsUrl -> robotsAnswer(robotsUrl, deadline));
    } catch (FetchException e) {
      throw new FetchException(url, e.reason(), "robots.txt cannot be read: " + e.detail(), e);
    }
  }

  private RobotsRules.Answer robotsAnswer(URI robotsUrl, long deadline) throws FetchException {
    URI at = robotsUrl;
    for (int hop = 0; hop <= 5; hop++) {
      checkAddress(at);
      Transport.Answer r = ask(at, MAX_ROBOTS_BYTES, deadline);
      String to = r.location();
      if (r.status() < 300 || r.status() >= 400 || to == null) {
        return new RobotsRules.Answer(
            r.status(), r.body(), r.headers().getOrDefault("content-type", "text/plain"));
      }
      at = resolve(at, to);
    }
    return new RobotsRules.Answer(404, new byte[0], "text/plain");
  }

  private static void checkAddress(URI url) throws FetchException {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https") || url.getHost() == null) {
      throw new FetchException(
          url, Reason.BAD_ADDRESS, "not an http or https address with a host", null);
    }
    if (url.getRawUserInfo() != null) {
      throw new FetchException(
          url, Reason.BAD_ADDRESS, "addresses with a user name are not fetched", null);
    }
  }

  private static URI resolve(URI from, String location) throws FetchException {
    try {
      URI to = from.resolve(location.strip().replace(" ", "%20"));
      if (to.getFragment() == null) {
        return to;
      }
      String s = to.toString();
      return URI.create(s.substring(0, s.indexOf('#')));
    } catch (IllegalArgumentException e) {
      throw new FetchException(from, Reason.BAD_ADDRESS, "redirects to no address: " + location, e);
    }
  }

  private Transport.Answer ask(URI url, int most, long deadline) throws FetchException {
    Transport.Answer answer = transport.get(url, most, deadline);
    if (archive != null) {
      try {
        archive.write(url, answer);
      } catch (IOException e) {
        throw new FetchException(
            url, Reason.ARCHIVE, "cannot be written to the archive: " + e.getMessage(), e);
      }
    }
    return answer;
  }

  @Override
  public void close() {
    transport.close();
    if (archive != null) {
      try {
        archive.close();
      } catch (IOException e) {
        throw new UncheckedIOException("the archive cannot be closed", e);
      }
    }
  }

  /** Options for a {@link PageFetcher}. Not thread-safe. */
  public static final class Builder {
    private Duration timeLimit = Duration.ofSeconds(30);
    private int maxBytes = Page.MAX_BYTES;
    private boolean allowPrivateAddresses;
    private boolean respectRobots = true;
    private int retries = 2;
    private Duration interval = Duration.ZERO;
    private int connectionsPerHost = MAX_CONNECTIONS_A_HOST;
    private @Nullable Path cache;
    private @Nullable Path archive;
    private @Nullable SSLContext tls;

    private Builder() {}

    /**
     * How often a page is tried again when the server is in trouble (429 and 5xx) or the connection
     * breaks, after a pause that doubles, or as long as the server's Retry-After says; 2 by
     * default.
     */
    public Builder retries(int times) {
      if (times < 0) {
        throw new IllegalArgumentException("retries: " + times + " given, at least 0 is needed");
      }
      this.retries = times;
      return this;
    }

    /**
     * Time between the starts of two requests to one host, on all threads together; none by
     * default. A longer Crawl-delay in the site's robots.txt is kept, up to a minute.
     */
    public Builder interval(Duration apart) {
      if (apart.isNegative()) {
        throw new IllegalArgumentException("interval: " + apart + " given, none or more is needed");
      }
      this.interval = apart;
      return this;
    }

    /**
     * Time for one try at a page from first to last, redirects and robots.txt included; 30 seconds
     * by default.
     */
    public Builder timeLimit(Duration limit) {
      if (limit.isNegative() || limit.isZero()) {
        throw new IllegalArgumentException(
            "time limit: " + limit + " given, more than zero is needed");
      }
      this.timeLimit = limit;
      return this;
    }

    /** Bytes of an unpacked page beyond which it is given up; 16 MiB by default. */
    public Builder maxBytes(int bytes) {
      if (bytes < 1) {
        throw new IllegalArgumentException("max bytes: " + bytes + " given, at least 1 is needed");
      }
      this.maxBytes = bytes;
      return this;
    }

    /** Lets the fetcher into loopback, private and link-local networks; off by default. */
    public Builder allowPrivateAddresses(boolean allow) {
      this.allowPrivateAddresses = allow;
      return this;
    }

    /** Whether robots.txt is asked first; on by default. */
    public Builder respectRobots(boolean respect) {
      this.respectRobots = respect;
      return this;
    }

    /** Connections to one host at a time; 8 by default. Over HTTP/2 one serves many requests. */
    public Builder connectionsPerHost(int most) {
      if (most < 1) {
        throw new IllegalArgumentException(
            "connections per host: " + most + " given, at least 1 is needed");
      }
      this.connectionsPerHost = most;
      return this;
    }

    /**
     * A folder for answers that may be kept (RFC 9111): one that is still fresh is not asked for
     * again, one with ETag or Last-Modified only sent again where it has changed. None by default.
     * The folder grows with every page; delete it as you like.
     */
    public Builder cache(Path folder) {
      this.cache = folder;
      return this;
    }

    /**
     * A folder for WARC files with all that is fetched, to be cleaned again without fetching. None
     * by default.
     */
    public Builder archive(Path folder) {
      this.archive = folder;
      return this;
    }

    /** Whose certificates are trusted, and which of one's own are shown; Java's by default. */
    public Builder tls(SSLContext context) {
      this.tls = context;
      return this;
    }

    /**
     * Makes the fetcher.
     *
     * @throws UncheckedIOException if the folder of the cache or the archive cannot be made
     */
    public PageFetcher build() {
      return new PageFetcher(this);
    }
  }
}
