package dev.pressclip.samples;

import dev.pressclip.fetch.crawl.CrawlSummary;
import dev.pressclip.fetch.crawl.SiteCrawler;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Every article of a site, for a minute: {@code CrawlASite https://example.org/ FOLDER}. Run again,
 * it goes on where it was.
 */
public final class CrawlASite {
  private CrawlASite() {}

  /** Prints each headline as it is found, then how the crawl went. */
  public static void main(String[] args) throws IOException {
    SiteCrawler crawler =
        SiteCrawler.builder(Path.of(args[1]))
            .interval(Duration.ofMillis(Long.getLong("pressclip.interval", 500)))
            .maxTime(Duration.ofMinutes(1))
            .allowPrivateAddresses(Boolean.getBoolean("pressclip.private"))
            .build();
    CrawlSummary summary =
        crawler.crawl(
            List.of(URI.create(args[0])),
            article -> System.out.println(article.title()),
            trouble -> System.err.println(trouble.getMessage()));
    System.out.println(summary.articles() + " articles on " + summary.pages() + " pages");
  }
}
