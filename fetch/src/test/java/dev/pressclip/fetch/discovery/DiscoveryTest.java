package dev.pressclip.fetch.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.pressclip.fetch.FetchException;
import dev.pressclip.fetch.PageFetcher;
import dev.pressclip.fetch.discovery.ArticleLink.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Discovery on a small news site on this machine. */
class DiscoveryTest {
  private static final String FRONT =
      """
      <html><head><title>The Fen Courier</title>
      <link rel="alternate" type="application/rss+xml" href="/feeds/all.rss">
      <link rel="alternate" type="application/atom+xml" href="/feeds/atom">
      <link rel="alternate" type="application/feed+json" href="/feeds/json">
      </head><body><nav><a href="/fens">Fens</a><a href="/tag/eels-and-other-fish">Eels</a></nav>
      <a href="/2026/05/eel-ladder-opens-at-marl-lock?utm_source=front#read">Eel ladder opens at Marl lock</a>
      <a href="/2026/05/windmill-loses-a-sail">Windmill loses a sail</a>
      <a href="https://elsewhere.example/2026/05/a-story-of-another-paper">A story of another paper</a>
      </body></html>
      """;

  private final Map<String, byte[]> pages = new ConcurrentHashMap<>();
  private HttpServer server;
  private PageFetcher fetcher;
  private String site;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        x -> {
          try (x) {
            byte[] page = pages.get(x.getRequestURI().toString());
            x.sendResponseHeaders(page == null ? 404 : 200, page == null ? -1 : page.length);
            if (page != null) {
              x.getResponseBody().write(page);
            }
          }
        });
    server.start();
    site = "http://127.0.0.1:" + server.getAddress().getPort();
    fetcher =
        PageFetcher.builder()
            .allowPrivateAddresses(true)
            .timeLimit(Duration.ofSeconds(5))
            .retries(0)
            .build();
    put("/", FRONT);
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.stop(0);
  }

  private void put(String path, String content) {
    pages.put(path, content.replace("SITE", site).getBytes(StandardCharsets.UTF_8));
  }

  private void putPacked(String path, String content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(content.replace("SITE", site).getBytes(StandardCharsets.UTF_8));
    }
    pages.put(path, packed.toByteArray());
  }

  private List<ArticleLink> discover(List<String> trouble) throws FetchException {
    return new Discovery(fetcher)
        .discover(URI.create(site + "/"), e -> trouble.add(String.valueOf(e.getMessage())));
  }

  private void wholeSite() throws IOException {
    put("/robots.txt", "User-agent: *\nDisallow:\nSitemap: SITE/maps/index.xml\n");
    put(
        "/maps/index.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap><loc>SITE/maps/all.xml.gz</loc></sitemap>
        <sitemap><loc>SITE/maps/news.xml</loc></sitemap></sitemapindex>
        """);
    put(
        "/maps/news.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
        <url><loc>SITE/n/otters</loc><news:news>
        <news:publication><news:name>The Fen Courier</news:name><news:language>en</news:language></news:publication>
        <news:publication_date>2026-05-03T08:30:00+01:00</news:publication_date>
        <news:title>Otters move into the boathouse</news:title></news:news></url></urlset>
        """);
    putPacked(
        "/maps/all.xml.gz",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>SITE/fens</loc></url>
        <url><loc>SITE/2026/04/last-thatcher-hangs-up-his-ladder</loc></url>
        <url><loc>SITE/n/otters?utm_medium=map</loc></url></urlset>
        """);
    put(
        "/feeds/all.rss",
        """
        <?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title><link>SITE</link>
        <description>all</description><item><title>Eel ladder opens &amp;amp; closes</title>
        <link>SITE/2026/05/eel-ladder-opens-at-marl-lock?utm_campaign=rss</link>
        <pubDate>Mon, 04 May 2026 09:00:00 GMT</pubDate></item></channel></rss>
        """);
    put(
        "/feeds/atom",
        """
        <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title>
        <id>x</id><updated>2026-05-04T09:00:00Z</updated>
        <entry><title>Ferry bell stolen</title><id>y</id><updated>2026-05-02T10:00:00Z</updated>
        <link href="/2026/05/ferry-bell-stolen-again"/></entry></feed>
        """);
    put(
        "/feeds/json",
        """
        {"version":"https://jsonfeed.org/version/1.1","title":"Courier","items":[
        {"id":"1","url":"SITE/2026/05/heron-counted-twice-by-mistake","title":"Heron counted twice",
         "date_published":"2026-05-01T07:00:00+01:00"}]}
        """);
  }

  @Test
  void articles_come_from_sitemaps_feeds_and_front_page_each_once() throws IOException {
    wholeSite();
    List<String> trouble = new ArrayList<>();
    List<ArticleLink> links = discover(trouble);
    assertThat(trouble).isEmpty();
    assertThat(links)
        .containsExactly(
            new ArticleLink(
                URI.create(site + "/n/otters"),
                "Otters move into the boathouse",
                "2026-05-03T08:30:00+01:00",
                Source.NEWS_SITEMAP),
            new ArticleLink(
                URI.create(site + "/2026/05/eel-ladder-opens-at-marl-lock"),
                "Eel ladder opens & closes",
                "2026-05-04T09:00:00Z",
                Source.FEED),
            new ArticleLink(
                URI.create(site + "/2026/05/ferry-bell-stolen-again"),
                "Ferry bell stolen",
                "2026-05-02T10:00:00Z",
                Source.FEED),
            new ArticleLink(
                URI.create(site + "/2026/05/heron-counted-twice-by-mistake"),
                "Heron counted twice",
                "2026-05-01T07:00:00+01:00",
                Source.FEED),
            new ArticleLink(
                URI.create(site + "/2026/04/last-thatcher-hangs-up-his-ladder"),
                null,
                null,
                Source.SITEMAP),
            new ArticleLink(
                URI.create(site + "/2026/05/windmill-loses-a-sail"),
                "Windmill loses a sail",
                null,
                Source.FRONT_PAGE));
  }

  @Test
  void what_a_site_names_but_cannot_be_read_is_told() throws IOException {
    wholeSite();
    pages.remove("/feeds/atom");
    put("/feeds/json", "<html>gone</html>");
    pages.remove("/maps/news.xml");
    List<String> trouble = new ArrayList<>();
    assertThat(discover(trouble)).hasSize(3);
    assertThat(trouble)
        .anyMatch(t -> t.contains("/feeds/atom") && t.contains("404"))
        .anyMatch(t -> t.contains("/maps/news.xml") && t.contains("404"))
        .anyMatch(t -> t.contains("/feeds/json") && t.contains("not a feed"));
  }

  @Test
  void a_feed_with_a_document_type_is_not_read() throws IOException {
    wholeSite();
    put(
        "/feeds/all.rss",
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<rss version=\"2.0\"><channel><title>&x;</title></channel></rss>");
    List<String> trouble = new ArrayList<>();
    discover(trouble);
    assertThat(trouble).anyMatch(t -> t.contains("/feeds/all.rss") && t.contains("not a feed"));
  }

  @Test
  void usual_places_are_looked_at_where_a_site_names_none() throws IOException {
    put("/", "<html><body><p>Nothing here</p></body></html>");
    put(
        "/sitemap.xml",
        "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
            + "<url><loc>SITE/2026/05/a-lone-story-on-a-map</loc></url></urlset>");
    put(
        "/feed.xml",
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>c</title><link>SITE</link>"
            + "<description>d</description><item><title>One</title>"
            + "<link>SITE/2026/05/a-lone-story-in-a-feed</link></item></channel></rss>");
    assertThat(discover(new ArrayList<>()))
        .extracting(l -> l.url().getPath())
        .containsExactly("/2026/05/a-lone-story-in-a-feed", "/2026/05/a-lone-story-on-a-map");
  }

  @Test
  void a_front_page_that_cannot_be_fetched_is_the_end() {
    pages.remove("/");
    assertThatThrownBy(() -> discover(new ArrayList<>()))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("404");
  }
}
