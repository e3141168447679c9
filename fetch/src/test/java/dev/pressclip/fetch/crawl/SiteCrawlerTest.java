package dev.pressclip.fetch.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressclip.Article;
import dev.pressclip.ArticleExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Crawls of a site on this machine, with Crawler4j, its database and the fetcher as they are. */
class SiteCrawlerTest {
  private static final ArticleExtractor EXTRACTOR = ArticleExtractor.create();

  @TempDir private Path folder;
  private NewsSite site;
  private final List<Article> articles = Collections.synchronizedList(new ArrayList<>());
  private final List<String> trouble = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void start() throws IOException {
    site = new NewsSite();
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private SiteCrawler.Builder crawler() {
    return SiteCrawler.builder(folder.resolve("crawl"))
        .extractor(EXTRACTOR)
        .allowPrivateAddresses(true)
        .interval(Duration.ZERO)
        .timeLimit(Duration.ofSeconds(5))
        .minConfidence(0);
  }

  private CrawlSummary crawl(SiteCrawler crawler) throws IOException {
    return crawler.crawl(
        List.of(site.at("/")), articles::add, e -> trouble.add(String.valueOf(e.getMessage())));
  }

  private Set<String> titles() {
    Set<String> titles = new TreeSet<>();
    articles.forEach(a -> titles.add(a.title()));
    return titles;
  }

  @ParameterizedTest
  @CsvSource({
    "modified=yes, false",
    "modified=yes, true",
    "'', true", // emptied, and not yet written anew
    ", true",
  })
  void a_crawl_killed_while_its_database_was_made_begins_anew(
      @Nullable String properties, boolean script) throws IOException {
    Path crawl = Files.createDirectories(folder.resolve("crawl"));
    if (properties != null) {
      Files.writeString(crawl.resolve("frontier.properties"), properties);
    }
    if (script) {
      Files.writeString(crawl.resolve("frontier.script.new"), "SET DATABASE UNIQUE NAME HS");
    }
    CrawlSummary summary = crawl(crawler().build());
    assertThat(summary.articles()).isEqualTo(NewsSite.ARTICLES);
  }

  @Test
  void a_crawl_killed_while_its_new_database_took_the_place_of_the_old_goes_on()
      throws IOException {
    crawl(crawler().build());
    Path crawl = folder.resolve("crawl");
    Files.move(crawl.resolve("frontier.script"), crawl.resolve("frontier.script.new"));
    Path properties = crawl.resolve("frontier.properties");
    String closed = Files.readString(properties);
    assertThat(closed).contains("modified=no");
    Files.writeString(properties, closed.replace("modified=no", "modified=yes-new-files"));
    CrawlSummary again = crawl(crawler().build());
    assertThat(again.pages()).as("pages visited a second time").isZero();
  }

  @Test
  void every_article_is_found_once_and_no_trap_entered() throws IOException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    CrawlSummary summary = crawl(crawler().build());
    assertThat((System.nanoTime() - site.lastAsked()) / 1e9)
        .as("seconds from the last request to the end")
        .isLessThan(3);
    assertThat(titles()).isEqualTo(NewsSite.titles());
    assertThat(articles).hasSize(NewsSite.ARTICLES);
    assertThat(summary.articles()).isEqualTo(NewsSite.ARTICLES);
    assertThat(summary.pages())
        .isEqualTo(summary.articles() + summary.duplicates() + summary.others() + summary.failed());
    assertThat(summary.queued()).isZero();
    assertThat(summary.stopped()).isFalse();
    assertThat(site.asked())
        .as("robots.txt, calendar, other kinds of files, session ids")
        .noneMatch(p -> p.startsWith("/private/") || p.endsWith(".png") || p.contains("sid="))
        .filteredOn(p -> p.startsWith("/calendar/"))
        .hasSizeLessThanOrEqualTo(30);
    assertThat(site.asked())
        .as("no page asked for twice but the broken one and where redirects lead")
        .filteredOn(p -> !p.startsWith("/broken") && !p.startsWith("/loop"))
        .hasSizeLessThanOrEqualTo(new HashSet<>(site.asked()).size() + 1);
    assertThat(trouble)
        .anyMatch(t -> t.contains("/broken-story") && t.contains("500"))
        .anyMatch(t -> t.contains("/private/") && t.contains("robots.txt"))
        .anyMatch(t -> t.contains("/loop") && t.contains("redirects"));
    assertThat(threadsSince(before)).as("threads left").isEmpty();
  }

  private static List<String> threadsSince(Set<Thread> before) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> !before.contains(t) && t.isAlive())
        .map(Thread::getName)
        .filter(n -> n.contains("rawler") || n.contains("pressclip") || n.contains("HSQLDB"))
        .toList();
  }

  @Test
  void a_crawl_that_is_stopped_goes_on_where_it_was() throws Exception {
    site.delay(60);
    SiteCrawler first = crawler().threads(2).build();
    CountDownLatch some = new CountDownLatch(10);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<CrawlSummary> crawling =
          thread.submit(
              () ->
                  first.crawl(
                      List.of(site.at("/")),
                      a -> {
                        articles.add(a);
                        some.countDown();
                      },
                      e -> {}));
      some.await();
      long told = System.nanoTime();
      first.stop();
      CrawlSummary summary = crawling.get();
      assertThat((System.nanoTime() - told) / 1e9).as("seconds to stop").isLessThan(5);
      assertThat(summary.stopped()).isTrue();
      assertThat(summary.queued()).isPositive();
      assertThat(articles).hasSizeBetween(10, NewsSite.ARTICLES - 1);
    } finally {
      thread.shutdownNow();
    }
    site.delay(0);
    SiteCrawler second = crawler().build();
    articles.forEach(
        a ->
            second.alreadyGiven(
                java.net.URI.create(String.valueOf(a.url())), a.canonicalUrl(), a.text()));
    CrawlSummary rest = crawl(second);
    assertThat(rest.stopped()).isFalse();
    assertThat(titles()).isEqualTo(NewsSite.titles());
    assertThat(articles).as("none twice").hasSize(NewsSite.ARTICLES);
  }

  @Test
  void a_limit_of_pages_is_kept() throws IOException {
    CrawlSummary summary = crawl(crawler().maxPages(12).build());
    assertThat(summary.pages()).isBetween(8L, 12L); // pages in flight at the stop count no more
    assertThat(summary.stopped()).isTrue();
    assertThat(articles).isNotEmpty();
  }

  @Test
  void two_crawls_in_one_folder_are_one_too_many() throws Exception {
    site.delay(100);
    SiteCrawler first = crawler().build();
    ExecutorService thread = Executors.newSingleThreadExecutor();
    CountDownLatch begun = new CountDownLatch(1);
    try {
      Future<CrawlSummary> crawling =
          thread.submit(() -> first.crawl(List.of(site.at("/")), a -> begun.countDown(), e -> {}));
      begun.await();
      assertThatThrownBy(() -> crawl(crawler().build()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("already")
          .hasMessageContaining(folder.toString());
      first.stop();
      assertThat(crawling.get().stopped()).isTrue();
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  void a_limit_of_time_is_kept() throws IOException {
    site.delay(200);
    long begun = System.nanoTime();
    CrawlSummary summary = crawl(crawler().threads(1).maxTime(Duration.ofSeconds(1)).build());
    assertThat(summary.stopped()).isTrue();
    assertThat((System.nanoTime() - begun) / 1e9).isBetween(1.0, 7.0);
  }

  @Test
  void requests_are_kept_apart() throws IOException {
    long begun = System.nanoTime();
    crawl(crawler().maxPages(6).interval(Duration.ofMillis(150)).build());
    assertThat((System.nanoTime() - begun) / 1e9).isGreaterThan(0.15 * (site.asked().size() - 1));
  }

  @Test
  void a_site_that_is_down_is_told_of() throws IOException {
    site.close();
    CrawlSummary summary = crawl(crawler().build());
    assertThat(summary.failed()).isEqualTo(1);
    assertThat(trouble).hasSize(1);
  }
}
