package dev.pressclip.fetch.crawl;

import crawlercommons.filters.basic.BasicURLNormalizer;
import dev.pressclip.Article;
import dev.pressclip.ArticleExtractor;
import dev.pressclip.fetch.PageFetcher;
import dev.pressclip.fetch.discovery.CanonicalUrl;
import dev.pressclip.fetch.discovery.SiteHosts;
import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import edu.uci.ics.crawler4j.crawler.CrawlController;
import edu.uci.ics.crawler4j.parser.Parser;
import edu.uci.ics.crawler4j.robotstxt.RobotstxtConfig;
import edu.uci.ics.crawler4j.robotstxt.RobotstxtServer;
import edu.uci.ics.crawler4j.url.TLDList;
import edu.uci.ics.crawler4j.url.WebURL;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Crawls news sites for their articles, on Crawler4j with its frontier in a database: stays on the
 * sites, goes for article pages first, keeps out of traps, gives out each article once. What is
 * known is kept in a folder; a crawl that was stopped or killed goes on from there.
 *
 * <p>One crawler runs one crawl at a time; {@link #stop} and {@link #progress} may be called from
 * any thread.
 */
public final class SiteCrawler {
  private static final Duration IN_FLIGHT = Duration.ofSeconds(3);
  private static final int WAKE_MILLIS = 250;

  private final Path folder;
  private final ArticleExtractor extractor;
  private final PageFetcher.Builder fetcher;
  private final int threads;
  private final int maxPages;
  private final int maxDepth;
  private final double minConfidence;
  private final @Nullable Duration maxTime;
  private final Seen seen = new Seen();
  private final AtomicReference<@Nullable Run> running = new AtomicReference<>();

  private SiteCrawler(Builder b) {
    this.folder = b.folder;
    this.extractor = b.extractor;
    this.fetcher = b.fetcher.interval(b.interval).timeLimit(b.timeLimit).retries(1);
    this.threads = b.threads;
    this.maxPages = b.maxPages;
    this.maxDepth = b.maxDepth;
    this.minConfidence = b.minConfidence;
    this.maxTime = b.maxTime;
  }

  /**
   * Options for a crawler.
   *
   * @param folder where the crawl keeps what it knows; made if it is not there
   */
  public static Builder builder(Path folder) {
    return new Builder(folder);
  }

  /**
   * Notes an article that an earlier crawl gave out, so that it is not given out again. To be
   * called before {@link #crawl}, for each article the output already holds.
   */
  public void alreadyGiven(URI url, @Nullable String canonicalUrl, String text) {
    seen.add(url, canonicalUrl, text);
  }

  /**
   * Crawls until nothing is left, a limit is reached, or {@link #stop} is called.
   *
   * @param sites front pages, or any pages to begin with; links are followed on their hosts
   * @param articles given each article once, one at a time; an article it has returned from counts
   *     as given out even if the crawl is killed right after
   * @param trouble told of each page that could not be had
   * @throws IOException if the folder cannot be used, or the crawl's own workings fail
   */
  public CrawlSummary crawl(
      List<URI> sites, Consumer<Article> articles, Consumer<IOException> trouble)
      throws IOException {
    Files.createDirectories(folder);
    CrawlConfig config = config();
    CrawlFrontier frontier = CrawlFrontier.open(folder.toAbsolutePath(), config, threads);
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> new Thread(task, "pressclip-crawl-clock"));
    try (PageFetcher pages = fetcher.build()) {
      BasicURLNormalizer normalizer = new BasicURLNormalizer();
      TLDList suffixes = new TLDList(config);
      CrawlFetcher crawlFetcher = new CrawlFetcher(config, normalizer, pages);
      Parser parser =
          new Parser(
              config,
              normalizer,
              new LinkParser(frontier.getWebURLFactory()),
              suffixes,
              frontier.getWebURLFactory());
      RobotstxtConfig robots = new RobotstxtConfig();
      robots.setEnabled(false); // the fetcher asks, for redirects, too
      CrawlController controller =
          new CrawlController(
              config,
              normalizer,
              crawlFetcher,
              parser,
              new RobotstxtServer(robots, crawlFetcher, frontier.getWebURLFactory()),
              suffixes,
              frontier);
      Run run = new Run(sites, controller, frontier, articles, trouble, pages, clock);
      if (!running.compareAndSet(null, run)) {
        throw new IllegalStateException("this crawler is at work already");
      }
      CanonicalUrl canonical = new CanonicalUrl();
      for (URI site : sites) {
        URI seed = canonical.of(site);
        if (seed == null) {
          throw new IOException(site + ": not an http or https address");
        }
        controller.addSeed(seed.toString());
      }
      List<Future<?>> timers = new ArrayList<>();
      timers.add(
          clock.scheduleWithFixedDelay(
              frontier::wake, WAKE_MILLIS, WAKE_MILLIS, TimeUnit.MILLISECONDS));
      if (maxTime != null) {
        timers.add(clock.schedule(run::stop, maxTime.toMillis(), TimeUnit.MILLISECONDS));
      }
      List<ArticleCrawler> crawlers = Collections.synchronizedList(new ArrayList<>());
      controller.startNonBlocking(
          () -> {
            ArticleCrawler crawler = new ArticleCrawler(this, run);
            crawlers.add(crawler);
            return crawler;
          },
          threads);
      controller.waitUntilFinish();
      awaitEnd(crawlers, frontier);
      timers.forEach(t -> t.cancel(false));
      return run.end();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (Exception e) {
      throw new IOException("the crawl cannot begin: " + e.getMessage(), e);
    } finally {
      running.set(null);
      clock.shutdownNow();
      frontier.shutDown();
    }
  }

  /**
   * Waits for the threads of a finished crawl. One that was just going to sleep when the end was
   * called out has not heard it, and would sleep forever.
   */
  private static void awaitEnd(List<ArticleCrawler> crawlers, CrawlFrontier frontier)
      throws InterruptedException {
    for (ArticleCrawler crawler : List.copyOf(crawlers)) {
      while (crawler.getThread().isAlive()) {
        frontier.wake();
        crawler.getThread().join(WAKE_MILLIS / 10);
      }
    }
  }

  private CrawlConfig config() {
    CrawlConfig config = new CrawlConfig();
    config.setCrawlStorageFolder(folder.toAbsolutePath().toString());
    config.setResumableCrawling(true);
    config.setMaxDepthOfCrawling(maxDepth);
    config.setPolitenessDelay(0); // the fetcher keeps requests apart
    config.setIncludeHttpsPages(true);
    config.setBatchReadSize(1); // the best address first, every time
    config.setMaxDownloadSize(dev.pressclip.Page.MAX_BYTES);
    config.setRespectNoIndex(true);
    config.setAllowSingleLevelDomain(true);
    config.setThreadMonitoringDelaySeconds(1);
    config.setThreadShutdownDelaySeconds(0);
    config.setCleanupDelaySeconds(0);
    return config;
  }

  /** Ends the crawl in good order: pages in flight are finished if they take no more than 3 s. */
  public void stop() {
    Run run = running.get();
    if (run != null) {
      run.stop();
    }
  }

  /** How the crawl stands; null where none is at work. */
  public @Nullable CrawlSummary progress() {
    Run run = running.get();
    return run == null ? null : run.summary();
  }

  ArticleExtractor extractor() {
    return extractor;
  }

  double minConfidence() {
    return minConfidence;
  }

  /** One crawl at work. */
  final class Run {
    private final SiteHosts hosts;
    private final CrawlController controller;
    private final CrawlFrontier frontier;
    private final Consumer<Article> articlesTo;
    private final Consumer<IOException> troubleTo;
    private final PageFetcher fetching;
    private final ScheduledExecutorService clock;
    private final Traps traps = new Traps();
    private final AtomicLong pages = new AtomicLong();
    private final AtomicLong articles = new AtomicLong();
    private final AtomicLong duplicates = new AtomicLong();
    private final AtomicLong others = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> dead = new AtomicReference<>();
    private volatile boolean stopping;
    private @Nullable Future<?> lastCall;

    Run(
        List<URI> sites,
        CrawlController controller,
        CrawlFrontier frontier,
        Consumer<Article> articlesTo,
        Consumer<IOException> troubleTo,
        PageFetcher fetching,
        ScheduledExecutorService clock) {
      this.controller = controller;
      this.frontier = frontier;
      this.articlesTo = articlesTo;
      this.troubleTo = troubleTo;
      this.fetching = fetching;
      this.clock = clock;
      this.hosts = SiteHosts.of(sites);
    }

    boolean isOnSite(URI url) {
      return hosts.hold(url);
    }

    Traps traps() {
      return traps;
    }

    /** Counts a page that is about to be asked for; beyond the limit the crawl stops. */
    boolean ask() {
      if (pages.incrementAndGet() > maxPages) {
        pages.decrementAndGet();
        stop();
        return false;
      }
      return true;
    }

    void other() {
      others.incrementAndGet();
    }

    void give(URI url, Article article) {
      synchronized (articlesTo) {
        if (seen.add(url, article.canonicalUrl(), article.text())) {
          articlesTo.accept(article);
          articles.incrementAndGet();
        } else {
          duplicates.incrementAndGet();
        }
      }
    }

    void failed(IOException why) {
      failed.incrementAndGet();
      troubleTo.accept(why);
    }

    void keep(WebURL url) {
      pages.decrementAndGet();
      frontier.keep(url);
    }

    void died(Throwable why) {
      dead.compareAndSet(null, why);
      stop();
    }

    boolean isStopping() {
      return stopping;
    }

    synchronized void stop() {
      if (!stopping) {
        stopping = true;
        controller.shutdown();
        lastCall = clock.schedule(fetching::close, IN_FLIGHT.toMillis(), TimeUnit.MILLISECONDS);
      }
    }

    CrawlSummary summary() {
      return new CrawlSummary(
          pages.get(),
          articles.get(),
          duplicates.get(),
          others.get(),
          failed.get(),
          frontier.queued(),
          stopping);
    }

    synchronized CrawlSummary end() throws IOException {
      if (lastCall != null) {
        lastCall.cancel(false);
      }
      Throwable why = dead.get();
      if (why != null) {
        throw new IOException("a thread of the crawl died: " + why, why);
      }
      return summary();
    }
  }

  /** Options for a {@link SiteCrawler}. Not thread-safe. */
  public static final class Builder {
    private final Path folder;
    private ArticleExtractor extractor = ArticleExtractor.create();
    private int threads = 4;
    private int maxPages = 10_000;
    private int maxDepth = 10;
    private double minConfidence = 0.3;
    private Duration interval = Duration.ofSeconds(1);
    private Duration timeLimit = Duration.ofSeconds(30);
    private @Nullable Duration maxTime;
    private PageFetcher.Builder fetcher = PageFetcher.builder();

    private Builder(Path folder) {
      this.folder = folder;
    }

    /** Cuts the articles; {@link ArticleExtractor#create} by default. */
    public Builder extractor(ArticleExtractor cuts) {
      this.extractor = cuts;
      return this;
    }

    /** Pages in work at a time; 4 by default. */
    public Builder threads(int n) {
      this.threads = atLeastOne("threads", n);
      return this;
    }

    /** Pages asked for at most; 10,000 by default. */
    public Builder maxPages(int n) {
      this.maxPages = atLeastOne("max pages", n);
      return this;
    }

    /** Links from a front page at most; 10 by default. */
    public Builder maxDepth(int n) {
      this.maxDepth = atLeastOne("max depth", n);
      return this;
    }

    /** Articles with less {@link Article#confidence} are not given out; 0.3 by default. */
    public Builder minConfidence(double least) {
      this.minConfidence = least;
      return this;
    }

    /** Time between requests to one host; a second by default. */
    public Builder interval(Duration apart) {
      this.interval = apart;
      return this;
    }

    /** Time for one page; 30 seconds by default. */
    public Builder timeLimit(Duration limit) {
      this.timeLimit = limit;
      return this;
    }

    /** Time after which the crawl stops as by {@link SiteCrawler#stop}; none by default. */
    public Builder maxTime(Duration limit) {
      this.maxTime = limit;
      return this;
    }

    /**
     * How pages are fetched: cache, archive, trust, private addresses. Interval, time limit and
     * retries are the crawl's own.
     */
    public Builder fetcher(PageFetcher.Builder options) {
      this.fetcher = options;
      return this;
    }

    /** Lets the crawl into loopback, private and link-local networks; off by default. */
    public Builder allowPrivateAddresses(boolean allow) {
      fetcher.allowPrivateAddresses(allow);
      return this;
    }

    private static int atLeastOne(String what, int n) {
      if (n < 1) {
        throw new IllegalArgumentException(what + ": " + n + " given, at least 1 is needed");
      }
      return n;
    }

    /** Makes the crawler. */
    public SiteCrawler build() {
      return new SiteCrawler(this);
    }
  }
}
