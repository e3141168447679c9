package dev.pressclip.samples;

import dev.pressclip.Article;
import dev.pressclip.ArticleExtractor;
import dev.pressclip.fetch.FetchException;
import dev.pressclip.fetch.PageFetcher;
import dev.pressclip.fetch.discovery.ArticleLink;
import dev.pressclip.fetch.discovery.Discovery;
import java.net.URI;
import java.time.Duration;

/**
 * The newest articles of a site, found in its sitemaps and feeds: {@code NewsOfASite
 * https://example.org/ 5}.
 */
public final class NewsOfASite {
  private NewsOfASite() {}

  /** Prints date, headline and length of as many articles as asked for. */
  public static void main(String[] args) throws FetchException {
    URI site = URI.create(args[0]);
    int most = Integer.parseInt(args[1]);
    ArticleExtractor extractor = ArticleExtractor.create();
    try (PageFetcher fetcher =
        PageFetcher.builder()
            .interval(Duration.ofMillis(Long.getLong("pressclip.interval", 500)))
            .allowPrivateAddresses(Boolean.getBoolean("pressclip.private"))
            .build()) {
      for (ArticleLink link : new Discovery(fetcher).discover(site).stream().limit(most).toList()) {
        Article article = extractor.extract(fetcher.fetch(link.url()));
        System.out.println(
            article.publishedAt()
                + " "
                + article.title()
                + " ("
                + article.text().length()
                + " characters)");
      }
    }
  }
}
