package dev.pressclip.fetch.crawl;

import dev.pressclip.fetch.discovery.CanonicalUrl;
import dev.pressclip.fetch.discovery.LinkScorer;
import edu.uci.ics.crawler4j.crawler.Page;
import edu.uci.ics.crawler4j.parser.HtmlParseData;
import edu.uci.ics.crawler4j.parser.HtmlParser;
import edu.uci.ics.crawler4j.url.WebURL;
import edu.uci.ics.crawler4j.url.WebURLFactory;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.hc.core5.http.Header;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The links of a page with how much each looks like an article's, as Crawler4j wants them. Pages
 * and servers that forbid following or indexing are heeded. Thread-safe.
 */
final class LinkParser implements HtmlParser {
  private static final int MAX_LINKS = 5_000;

  private final CanonicalUrl canonical = new CanonicalUrl();
  private final WebURLFactory urls;

  LinkParser(WebURLFactory urls) {
    this.urls = urls;
  }

  @Override
  public HtmlParseData parse(Page page) {
    URI base = URI.create(page.getWebURL().getURL());
    String html = CrawledPage.of(page).content();
    Document document = Jsoup.parse(html, base.toString());
    String robots =
        (metaRobots(document) + " " + header(page, "X-Robots-Tag")).toLowerCase(Locale.ROOT);
    HtmlParseData data = new HtmlParseData();
    data.setHtml(html);
    data.setText("");
    data.setTitle(document.title());
    data.setMetaTags(Map.of("robots", robots));
    data.setOutgoingUrls(robots.contains("nofollow") ? Set.of() : links(document, base));
    return data;
  }

  private static String metaRobots(Document document) {
    StringBuilder rules = new StringBuilder();
    for (Element meta : document.select("meta[name~=(?i)^(robots|pressclip)$]")) {
      rules.append(' ').append(meta.attr("content"));
    }
    return rules.toString();
  }

  private static String header(Page page, String name) {
    if (page.getFetchResponseHeaders() != null) {
      for (Header h : page.getFetchResponseHeaders()) {
        if (h.getName().equalsIgnoreCase(name)) {
          return h.getValue();
        }
      }
    }
    return "";
  }

  private Set<WebURL> links(Document document, URI base) {
    Set<WebURL> links = new LinkedHashSet<>();
    Set<URI> known = new LinkedHashSet<>();
    for (Element a : document.select("a[href], link[rel=canonical][href], link[rel=next][href]")) {
      URI url =
          canonical.of(base, a.attr("abs:href").isEmpty() ? a.attr("href") : a.attr("abs:href"));
      boolean follow = !a.attr("rel").toLowerCase(Locale.ROOT).contains("nofollow");
      if (url != null
          && follow
          && !LinkScorer.isFile(url)
          && known.size() < MAX_LINKS
          && known.add(url)) {
        WebURL link = urls.newWebUrl();
        link.setURL(url.toString());
        link.setPriority((byte) Math.round(100 * LinkScorer.score(url, a.text())));
        links.add(link);
      }
    }
    return links;
  }
}
