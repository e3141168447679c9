package dev.pressclip.fetch.discovery;

import dev.pressclip.Page;
import dev.pressclip.fetch.FetchException;
import dev.pressclip.fetch.Fetched;
import dev.pressclip.fetch.PageFetcher;
import dev.pressclip.fetch.discovery.ArticleLink.Source;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the articles of a site: in sitemaps that robots.txt names or that stand in the usual
 * places, in feeds that the front page names or that stand in the usual places, and among the front
 * page's links. Thread-safe; the fetcher stays the caller's to close.
 *
 * <pre>{@code
 * try (PageFetcher fetcher = PageFetcher.create()) {
 *   for (ArticleLink link : new Discovery(fetcher).discover(URI.create("https://example.org/"))) { … }
 * }
 * }</pre>
 */
public final class Discovery {
  private static final List<String> USUAL_SITEMAPS =
      List.of("/sitemap.xml", "/news-sitemap.xml", "/sitemap_news.xml", "/sitemap_index.xml");
  private static final List<String> USUAL_FEEDS =
      List.of("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json");
  private static final int MAX_FEEDS = 20;

  private final PageFetcher fetcher;
  private final CanonicalUrl canonical = new CanonicalUrl();
  private final Sitemaps sitemaps = new Sitemaps(canonical);
  private final Feeds feeds = new Feeds(canonical);
  private final int maxSitemaps;
  private final int maxLinks;

  /** Reads at most 50 sitemaps and gives at most 50,000 links. */
  public Discovery(PageFetcher fetcher) {
    this(fetcher, 50, 50_000);
  }

  /**
   * Discovery within bounds.
   *
   * @param fetcher gets sitemaps, feeds and the front page
   * @param maxSitemaps sitemaps that are read, the site's whole archive being often thousands
   * @param maxLinks links that are given
   */
  public Discovery(PageFetcher fetcher, int maxSitemaps, int maxLinks) {
    if (maxSitemaps < 0 || maxLinks < 1) {
      throw new IllegalArgumentException(
          "sitemaps " + maxSitemaps + ", links " + maxLinks + ": at least 0 and 1 are needed");
    }
    this.fetcher = fetcher;
    this.maxSitemaps = maxSitemaps;
    this.maxLinks = maxLinks;
  }

  /** Like {@link #discover(URI, Consumer)}, where nobody is told of what could not be read. */
  public List<ArticleLink> discover(URI site) throws FetchException {
    return discover(site, trouble -> {});
  }

  /**
   * The addresses of a site's articles, each once, those from news sitemaps and feeds first. What
   * several sources know of one address is put together.
   *
   * @param site the front page
   * @param trouble told of each sitemap or feed that the site names but that could not be read
   * @throws FetchException if not even the front page can be fetched
   */
  public List<ArticleLink> discover(URI site, Consumer<IOException> trouble) throws FetchException {
    Fetched front = fetcher.get(site);
    Found found = new Found(front.url());
    Document document =
        Jsoup.parse(
            Page.of(front.body(), front.url(), front.headers()).content(), front.url().toString());
    readSitemaps(front.url(), found, trouble);
    readFeeds(front.url(), document, found, trouble);
    readFrontPage(front.url(), document, found);
    List<ArticleLink> links = new ArrayList<>(found.links.values());
    links.sort((a, b) -> a.source().compareTo(b.source()));
    return List.copyOf(links.subList(0, Math.min(maxLinks, links.size())));
  }

  private void readSitemaps(URI site, Found found, Consumer<IOException> trouble) {
    Set<URI> named = new LinkedHashSet<>();
    try {
      named.addAll(fetcher.sitemaps(site));
    } catch (IOException e) {
      trouble.accept(e);
    }
    Deque<URI> open = new ArrayDeque<>(named);
    if (named.isEmpty()) {
      USUAL_SITEMAPS.forEach(path -> open.add(site.resolve(path)));
    }
    Set<URI> seen = new HashSet<>(open);
    for (int read = 0;
        !open.isEmpty() && read < maxSitemaps && found.links.size() < maxLinks;
        read++) {
      URI at = open.poll();
      try {
        Sitemaps.Content content = sitemaps.read(fetcher.get(at));
        content.links().stream().filter(this::mayBeArticle).forEach(found::add);
        content.sitemaps().stream().filter(seen::add).forEach(open::add);
      } catch (IOException e) {
        if (!named.isEmpty()) {
          trouble.accept(e);
        }
      }
    }
  }

  /** Sitemaps list sections, too; news sitemaps only articles. */
  private boolean mayBeArticle(ArticleLink link) {
    return link.source() == Source.NEWS_SITEMAP
        || LinkScorer.score(link.url(), "") >= LinkScorer.LIKELY;
  }

  private void readFeeds(URI site, Document front, Found found, Consumer<IOException> trouble) {
    Set<URI> named = new LinkedHashSet<>();
    for (Element link : front.select("link[rel~=(?i)alternate][href]")) {
      String type = link.attr("type").toLowerCase(java.util.Locale.ROOT);
      URI url = canonical.of(site, link.attr("href"));
      boolean feed = type.contains("rss") || type.contains("atom") || type.contains("feed+json");
      if (feed && url != null && named.size() < MAX_FEEDS) {
        named.add(url);
      }
    }
    Set<URI> tried = new LinkedHashSet<>(named);
    if (named.isEmpty()) {
      USUAL_FEEDS.forEach(path -> tried.add(site.resolve(path)));
    }
    for (URI at : tried) {
      try {
        feeds.read(fetcher.get(at)).forEach(found::add);
        if (named.isEmpty()) {
          return;
        }
      } catch (IOException e) {
        if (named.contains(at)) {
          trouble.accept(e);
        }
      }
    }
  }

  private void readFrontPage(URI site, Document front, Found found) {
    for (Element a : front.select("a[href]")) {
      URI url = canonical.of(site, a.attr("href"));
      String text = a.text();
      if (url != null && LinkScorer.score(url, text) >= LinkScorer.LIKELY) {
        found.add(new ArticleLink(url, text.isBlank() ? null : text, null, Source.FRONT_PAGE));
      }
    }
  }

  /** The links found on the site's own hosts; what several sources know of one is put together. */
  private static final class Found {
    private final SiteHosts own;
    private final Map<URI, ArticleLink> links = new LinkedHashMap<>();

    Found(URI site) {
      this.own = SiteHosts.of(List.of(site));
    }

    void add(ArticleLink link) {
      if (own.hold(link.url())) {
        links.merge(link.url(), link, Found::both);
      }
    }

    private static ArticleLink both(ArticleLink a, ArticleLink b) {
      return new ArticleLink(
          a.url(),
          either(a.title(), b.title()),
          either(a.publishedAt(), b.publishedAt()),
          a.source().compareTo(b.source()) <= 0 ? a.source() : b.source());
    }

    private static @Nullable String either(@Nullable String a, @Nullable String b) {
      return a == null ? b : a;
    }
  }
}
