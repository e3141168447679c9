package dev.pressclip.fetch.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressclip.Article;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crawl of five thousand articles, from a front page over a hundred lists. */
class LargeCrawlTest {
  private static final int ARTICLES = 5_000;
  private static final long MEGABYTE = 1 << 20;

  /** What the crawl may come to know of four thousand pages: addresses and prints of articles. */
  private static final long MOST_GROWTH = 24 * MEGABYTE;

  @TempDir private Path folder;

  @Test
  void every_article_is_found_in_time_and_the_heap_stays_flat() throws IOException {
    Set<String> titles = new HashSet<>();
    List<Long> heap = new ArrayList<>();
    List<String> trouble = new ArrayList<>();
    CrawlSummary summary;
    try (LargeSite site = new LargeSite(ARTICLES)) {
      SiteCrawler crawler =
          SiteCrawler.builder(folder)
              .allowPrivateAddresses(true)
              .interval(Duration.ZERO)
              .minConfidence(0)
              .maxTime(Duration.ofMinutes(5))
              .build();
      summary =
          crawler.crawl(
              List.of(site.front()),
              article -> note(article, titles, heap),
              e -> trouble.add(e.getMessage()));
    }
    assertThat(trouble).isEmpty();
    assertThat(summary.stopped()).as("ended before its five minutes were over").isFalse();
    assertThat(titles).hasSize(ARTICLES);
    assertThat(summary.articles()).isEqualTo(ARTICLES);
    assertThat(heap).hasSize(2);
    assertThat(heap.get(1) - heap.get(0)).as("bytes more after %s", heap).isLessThan(MOST_GROWTH);
  }

  private static void note(Article article, Set<String> titles, List<Long> heap) {
    titles.add(article.title());
    if (titles.size() == 900 || titles.size() == 4_900) {
      System.gc();
      heap.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
  }
}
