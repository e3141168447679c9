package dev.pressclip.fetch.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.pressclip.fetch.Fetched;
import dev.pressclip.fetch.discovery.ArticleLink.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Reads RSS, Atom and JSON feeds. Immutable, thread-safe. */
final class Feeds {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final CanonicalUrl canonical;

  Feeds(CanonicalUrl canonical) {
    this.canonical = canonical;
  }

  /**
   * The articles a feed lists.
   *
   * @throws IOException if it is no feed
   */
  List<ArticleLink> read(Fetched fetched) throws IOException {
    return opensJson(fetched.body()) ? readJson(fetched) : readXml(fetched);
  }

  private static boolean opensJson(byte[] body) {
    for (byte b : body) {
      if (b > ' ') {
        return b == '{';
      }
    }
    return false;
  }

  private List<ArticleLink> readXml(Fetched fetched) throws IOException {
    SyndFeedInput input = new SyndFeedInput();
    input.setAllowDoctypes(false); // no entities from a stranger's feed
    SyndFeed feed;
    try (XmlReader reader =
        new XmlReader(
            new ByteArrayInputStream(fetched.body()),
            fetched.headers().getOrDefault("content-type", "application/xml"),
            true)) {
      feed = input.build(reader);
    } catch (FeedException | RuntimeException e) {
      throw new IOException(fetched.url() + ": not a feed: " + e.getMessage(), e);
    }
    List<ArticleLink> links = new ArrayList<>();
    for (SyndEntry entry : feed.getEntries()) {
      String address = entry.getLink() == null ? entry.getUri() : entry.getLink();
      Date date =
          entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
      add(links, fetched.url(), address, entry.getTitle(), date == null ? null : iso(date));
    }
    return links;
  }

  private static String iso(Date date) {
    return date.toInstant().atOffset(ZoneOffset.UTC).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  /** JSON Feed 1.1: items with url, title and date_published. */
  private List<ArticleLink> readJson(Fetched fetched) throws IOException {
    JsonNode feed = JSON.readTree(fetched.body());
    JsonNode items = feed.get("items");
    if (items == null || !items.isArray()) {
      throw new IOException(fetched.url() + ": not a feed: JSON without items");
    }
    List<ArticleLink> links = new ArrayList<>();
    for (JsonNode item : items) {
      add(
          links,
          fetched.url(),
          item.path("url").asText(item.path("id").asText(null)),
          item.path("title").asText(null),
          item.path("date_published").asText(null));
    }
    return links;
  }

  private void add(
      List<ArticleLink> links,
      URI base,
      @Nullable String address,
      @Nullable String title,
      @Nullable String published) {
    URI url = address == null ? null : canonical.of(base, address);
    if (url != null) {
      String text = title == null ? "" : Jsoup.parse(title).text();
      links.add(new ArticleLink(url, text.isEmpty() ? null : text, published, Source.FEED));
    }
  }
}
