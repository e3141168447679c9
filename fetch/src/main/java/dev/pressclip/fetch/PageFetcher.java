package dev.pressclip.fetch;

import dev.pressclip.Page;
import dev.pressclip.fetch.FetchException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;
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

  /** Of an answer whose body is not wanted so much is read, for the connection to be used again. */
  private static final int MAX_UNWANTED_BYTES = 64 * 1024;

  private static final int MAX_CONNECTIONS_A_HOST = 8;
  private static final int MAX_CONNECTIONS = 64;
  private static final int MAX_ROBOTS_BYTES = 512 * 1024;

  private final CloseableHttpClient client;
  private final RobotsRules robots = new RobotsRules(AGENT.toLowerCase(Locale.ROOT));
  private final ScheduledExecutorService clock;
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
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread t = new Thread(task, "pressclip-fetch-clock");
              t.setDaemon(true);
              return t;
            });
    DnsResolver resolver =
        b.allowPrivateAddresses ? SystemDefaultDnsResolver.INSTANCE : new PublicAddresses();
    Timeout step =
        Timeout.of(
            timeLimit.compareTo(Duration.ofSeconds(10)) < 0 ? timeLimit : Duration.ofSeconds(10));
    this.client =
        HttpClientBuilder.create()
            .setUserAgent(USER_AGENT)
            .disableCookieManagement()
            .disableRedirectHandling()
            .disableContentCompression()
            .disableAutomaticRetries()
            .disableAuthCaching()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(resolver)
                    .setMaxConnPerRoute(MAX_CONNECTIONS_A_HOST)
                    .setMaxConnTotal(MAX_CONNECTIONS)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(step)
                            .setSocketTimeout(step)
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(step)
                    .setConnectionRequestTimeout(step)
                    .build())
            .build();
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
      Page page = Page.of(fetched.body(), fetched.url(), fetched.headers());
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
      Response r = get(at, maxBytes, deadline);
      if (r.status >= 300 && r.status < 400 && r.location != null) {
        at = resolve(at, r.location);
        continue;
      }
      if (r.status >= 200 && r.status < 300) {
        return new Fetched(at, r.body, r.headers);
      }
      boolean passing = r.status == 429 || r.status >= 500;
      throw new FetchException(
              at,
              passing ? Reason.SERVER_TROUBLE : Reason.STATUS,
              "the server answered " + r.status,
              null)
          .retryAfter(RetryAfter.read(r.headers.get("retry-after"), Instant.now()));
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
      Response r = get(at, MAX_ROBOTS_BYTES, deadline);
      if (r.status < 300 || r.status >= 400 || r.location == null) {
        return new RobotsRules.Answer(
            r.status, r.body, r.headers.getOrDefault("content-type", "text/plain"));
      }
      at = resolve(at, r.location);
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

  private record Response(
      int status, byte[] body, Map<String, String> headers, @Nullable String location) {}

  private Response get(URI url, int most, long deadline) throws FetchException {
    HttpGet request = new HttpGet(url);
    request.setHeader("Accept", "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5");
    request.setHeader("Accept-Encoding", BodyReader.ACCEPTED);
    AtomicBoolean late = new AtomicBoolean();
    long left = Math.max(1, deadline - System.nanoTime());
    ScheduledFuture<?> alarm =
        clock.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            left,
            TimeUnit.NANOSECONDS);
    try {
      return client.execute(request, response -> read(request, response, most));
    } catch (IOException | RuntimeException e) {
      throw failure(url, e, late.get());
    } finally {
      alarm.cancel(false);
    }
  }

  private static Response read(HttpGet request, ClassicHttpResponse response, int most)
      throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (Header h : response.getHeaders()) {
      headers.putIfAbsent(h.getName().toLowerCase(Locale.ROOT), h.getValue());
    }
    byte[] body = new byte[0];
    HttpEntity entity = response.getEntity();
    boolean wanted = response.getCode() >= 200 && response.getCode() < 300;
    if (entity != null) {
      try {
        InputStream in = entity.getContent();
        body =
            wanted
                ? BodyReader.read(in, headers.getOrDefault("content-encoding", ""), most)
                : BodyReader.read(in, "", MAX_UNWANTED_BYTES);
        in.close();
      } catch (IOException e) {
        // Closing the stream would read what is left, and that may be endless.
        request.cancel();
        if (wanted) {
          throw e;
        }
      }
    }
    return new Response(response.getCode(), body, headers, headers.get("location"));
  }

  private FetchException failure(URI url, Exception e, boolean late) {
    if (late) {
      return new FetchException(
          url, Reason.TIMEOUT, "not done within " + timeLimit.toMillis() + " ms", e);
    }
    if (e instanceof PublicAddresses.Refused) {
      return new FetchException(url, Reason.ADDRESS_REFUSED, String.valueOf(e.getMessage()), e);
    }
    if (e instanceof UnknownHostException) {
      return new FetchException(url, Reason.CONNECTION, "no such host " + url.getHost(), e);
    }
    if (e instanceof BodyReader.TooLarge) {
      return new FetchException(url, Reason.TOO_LARGE, String.valueOf(e.getMessage()), e);
    }
    if (e instanceof ZipException) {
      return new FetchException(
          url, Reason.BAD_ENCODING, "cannot unpack the body: " + e.getMessage(), e);
    }
    if (e instanceof SSLException) {
      return new FetchException(url, Reason.TLS, "no secure connection: " + e.getMessage(), e);
    }
    if (e instanceof InterruptedIOException) {
      return new FetchException(url, Reason.TIMEOUT, "the server does not answer", e);
    }
    return new FetchException(url, Reason.CONNECTION, String.valueOf(e.getMessage()), e);
  }

  @Override
  public void close() {
    clock.shutdownNow();
    client.close(org.apache.hc.core5.io.CloseMode.GRACEFUL);
  }

  /** Options for a {@link PageFetcher}. Not thread-safe. */
  public static final class Builder {
    private Duration timeLimit = Duration.ofSeconds(30);
    private int maxBytes = Page.MAX_BYTES;
    private boolean allowPrivateAddresses;
    private boolean respectRobots = true;
    private int retries = 2;
    private Duration interval = Duration.ZERO;

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

    /** Makes the fetcher. */
    public PageFetcher build() {
      return new PageFetcher(this);
    }
  }
}
