package dev.pressclip.fetch.crawl;

import dev.pressclip.Page;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.core5.http.Header;

/** Crawler4j's pages as Pressclip's. Stateless. */
final class CrawledPage {
  private CrawledPage() {}

  static Page of(edu.uci.ics.crawler4j.crawler.Page page) {
    Map<String, String> headers = new HashMap<>();
    if (page.getFetchResponseHeaders() != null) {
      for (Header h : page.getFetchResponseHeaders()) {
        headers.putIfAbsent(h.getName().toLowerCase(Locale.ROOT), h.getValue());
      }
    }
    return Page.of(page.getContentData(), URI.create(page.getWebURL().getURL()), headers);
  }
}
