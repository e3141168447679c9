package dev.pressclip.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressclip.dumps.ArticleJson;
import dev.pressclip.fetch.crawl.CrawlSummary;
import dev.pressclip.fetch.crawl.SiteCrawler;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pressclip crawl}: the articles of whole sites. */
@Command(
    name = "crawl",
    mixinStandardHelpOptions = true,
    versionProvider = PressclipCommand.Version.class,
    description = {
      "Crawl news sites and write each article once, one JSON line each.",
      "Ctrl-C finishes the pages in flight. The same command goes on where a crawl was stopped or",
      "killed; what is known is kept in the folder OUT.jsonl.crawl, which may be deleted to begin anew."
    })
final class CrawlCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MOST_SECONDS_TO_END = 8;

  /** Pages a second below which no time left is told. */
  private static final double SLOWEST_RATE = 0.01;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SITE", arity = "1..*", description = "addresses of front pages")
  private List<String> sites = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT.jsonl",
      required = true,
      description = "where the articles go; what is there already stays")
  private Path output = Path.of("");

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "pages in work at a time (default: ${DEFAULT-VALUE})")
  private int threads = 4;

  @Option(
      names = "--max-pages",
      paramLabel = "N",
      description = "pages asked for at most (default: ${DEFAULT-VALUE})")
  private int maxPages = 10_000;

  @Option(
      names = "--max-depth",
      paramLabel = "N",
      description = "links from a front page at most (default: ${DEFAULT-VALUE})")
  private int maxDepth = 10;

  @Option(
      names = "--max-time",
      paramLabel = "SECONDS",
      description = "stop in good order after this time")
  private @Nullable Long maxSeconds;

  @Option(
      names = "--interval",
      paramLabel = "MILLIS",
      description = "between requests to one host (default: ${DEFAULT-VALUE})")
  private long intervalMillis = 1_000;

  @Option(
      names = "--min-confidence",
      paramLabel = "0..1",
      description = "leave out articles below (default: ${DEFAULT-VALUE})")
  private double minConfidence = 0.3;

  @Mixin private FetchOptions fetching = new FetchOptions();

  @Option(names = "--quiet", description = "no progress, no summary")
  private boolean quiet;

  @Option(names = "--json-stats", description = "print the summary as JSON on standard output")
  private boolean jsonStats;

  private long began;

  @Override
  public Integer call() throws IOException {
    began = System.nanoTime();
    PrintWriter err = spec.commandLine().getErr();
    SiteCrawler crawler = crawler();
    List<URI> fronts = new ArrayList<>();
    for (String site : sites) {
      fronts.add(SiteAddress.of(site, spec));
    }
    recall(crawler);
    CountDownLatch ended = new CountDownLatch(1);
    Thread onSignal = new Thread(() -> finish(crawler, ended), "pressclip-crawl-signal");
    Runtime.getRuntime().addShutdownHook(onSignal);
    ArticleJson json = new ArticleJson();
    CrawlSummary summary;
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    try (Writer out = open()) {
      ScheduledFuture<?> progress =
          clock.scheduleWithFixedDelay(() -> progress(crawler, err), 5, 5, TimeUnit.SECONDS);
      summary =
          crawler.crawl(
              fronts,
              article -> {
                try {
                  String url = String.valueOf(article.url());
                  out.write(json.line(url, url, article));
                  out.write('\n');
                  out.flush();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              },
              trouble -> {
                if (!quiet) {
                  err.println("pressclip: " + trouble.getMessage());
                }
              });
      progress.cancel(false);
    } finally {
      clock.shutdownNow();
      ended.countDown();
      forget(onSignal);
    }
    if (!quiet) {
      err.println(
          (summary.stopped() ? "stopped: " : "done: ") + line(summary) + ", written to " + output);
    }
    if (jsonStats) {
      spec.commandLine().getOut().println(JSON.writeValueAsString(summary));
    }
    return 0;
  }

  private SiteCrawler crawler() {
    try {
      SiteCrawler.Builder builder =
          SiteCrawler.builder(Path.of(output + ".crawl"))
              .threads(threads)
              .maxPages(maxPages)
              .maxDepth(maxDepth)
              .minConfidence(minConfidence)
              .interval(Duration.ofMillis(intervalMillis))
              .fetcher(fetching.fetcher());
      if (maxSeconds != null) {
        builder.maxTime(Duration.ofSeconds(maxSeconds));
      }
      return builder.build();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Tells the crawler what the output holds; a last line that was cut off by a kill is taken out.
   */
  private void recall(SiteCrawler crawler) throws IOException {
    if (!Files.exists(output)) {
      return;
    }
    try (RandomAccessFile file = new RandomAccessFile(output.toFile(), "rw")) {
      long end = file.length();
      while (end > 0) {
        file.seek(end - 1);
        if (file.read() == '\n') {
          break;
        }
        end--;
      }
      file.setLength(end);
    }
    int number = 0;
    try (Stream<String> lines = Files.lines(output, StandardCharsets.UTF_8)) {
      for (String line : (Iterable<String>) lines::iterator) {
        number++;
        JsonNode article = JSON.readTree(line);
        crawler.alreadyGiven(
            URI.create(article.path("url").asText()),
            article.path("canonicalUrl").asText(null),
            article.path("text").asText());
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new IOException(
          output + ":" + number + ": not an article of an earlier crawl; choose another output", e);
    }
  }

  private Writer open() throws IOException {
    try {
      return Files.newBufferedWriter(
          output, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw Extraction.unwritable(output, e);
    }
  }

  private static void finish(SiteCrawler crawler, CountDownLatch ended) {
    crawler.stop();
    try {
      if (!ended.await(MOST_SECONDS_TO_END, TimeUnit.SECONDS)) {
        System.err.println("pressclip: the crawl did not end in time; what is written stays");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread onSignal) {
    try {
      Runtime.getRuntime().removeShutdownHook(onSignal);
    } catch (IllegalStateException e) {
      // It is the signal that ends the crawl.
    }
  }

  private void progress(SiteCrawler crawler, PrintWriter err) {
    CrawlSummary now = crawler.progress();
    if (now != null && !quiet) {
      double perSecond = now.pages() * 1e9 / Math.max(1, System.nanoTime() - began);
      String rate = String.format(Locale.ROOT, "%.1f pages/s", perSecond);
      err.println(line(now) + ", " + rate + timeLeft(now, perSecond));
      err.flush();
    }
  }

  /** For what is queued, at least: pages to come lead to others. */
  private String timeLeft(CrawlSummary now, double perSecond) {
    long pages = Math.min(now.queued(), Math.max(0, maxPages - now.pages()));
    if (perSecond < SLOWEST_RATE || pages == 0) {
      return "";
    }
    Duration left = Duration.ofSeconds(Math.round(pages / perSecond));
    return String.format(
        Locale.ROOT,
        ", %d:%02d:%02d for what is queued",
        left.toHours(),
        left.toMinutesPart(),
        left.toSecondsPart());
  }

  private static String line(CrawlSummary s) {
    return s.pages()
        + " pages, "
        + s.articles()
        + " articles, "
        + s.duplicates()
        + " seen before, "
        + s.others()
        + " without article, "
        + s.failed()
        + " failed, "
        + s.queued()
        + " queued";
  }
}
