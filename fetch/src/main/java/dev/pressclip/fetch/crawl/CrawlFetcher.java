package dev.pressclip.fetch.crawl;

import crawlercommons.filters.basic.BasicURLNormalizer;
import dev.pressclip.fetch.Fetched;
import dev.pressclip.fetch.discovery.CanonicalUrl;
import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import edu.uci.ics.crawler4j.fetcher.PageFetchResult;
import edu.uci.ics.crawler4j.fetcher.PageFetcher;
import edu.uci.ics.crawler4j.url.WebURL;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicHeader;

/**
 * Lets Crawler4j fetch by way of Pressclip's own fetcher: Crawler4j's trusts every certificate,
 * follows into private networks and has no limit of time. Thread-safe.
 */
final class CrawlFetcher extends PageFetcher {
  private static final int OK = 200;

  private final dev.pressclip.fetch.PageFetcher fetcher;
  private final CanonicalUrl canonical = new CanonicalUrl();

  CrawlFetcher(
      CrawlConfig config, BasicURLNormalizer normalizer, dev.pressclip.fetch.PageFetcher fetcher)
      throws GeneralSecurityException {
    super(config, normalizer);
    super.shutDown(); // its own connections are never used
    this.fetcher = fetcher;
  }

  @Override
  public PageFetchResult fetchPage(WebURL url) throws IOException {
    Fetched fetched = fetcher.get(URI.create(url.getURL()));
    PageFetchResult result = new PageFetchResult(false);
    List<Header> headers = new ArrayList<>();
    fetched
        .headers()
        .forEach(
            (name, value) -> {
              // The body is unpacked already.
              if (!name.equals("content-encoding") && !name.equals("content-length")) {
                headers.add(new BasicHeader(name, value));
              }
            });
    result.setResponseHeaders(headers.toArray(new Header[0]));
    String type = fetched.mediaType().isEmpty() ? "text/html" : fetched.mediaType();
    result.setEntity(new ByteArrayEntity(fetched.body(), ContentType.parseLenient(type)));
    URI found = canonical.of(fetched.url());
    result.setFetchedUrl(found == null ? fetched.url().toString() : found.toString());
    result.setStatusCode(OK);
    return result;
  }

  @Override
  public synchronized void shutDown() {
    // The fetcher is the crawl's to close: pages in flight are to come to their end.
  }
}
