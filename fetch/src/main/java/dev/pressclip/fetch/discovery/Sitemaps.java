package dev.pressclip.fetch.discovery;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import dev.pressclip.fetch.Fetched;
import dev.pressclip.fetch.discovery.ArticleLink.Source;
import java.io.IOException;
import java.net.URI;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** Reads sitemaps, sitemap indexes and news sitemaps, packed or not. Immutable, thread-safe. */
final class Sitemaps {
  private final CanonicalUrl canonical;

  Sitemaps(CanonicalUrl canonical) {
    this.canonical = canonical;
  }

  /**
   * What a sitemap holds.
   *
   * @param links pages it lists
   * @param sitemaps further sitemaps it lists, newest first where it tells
   */
  record Content(List<ArticleLink> links, List<URI> sitemaps) {}

  /**
   * Reads one sitemap.
   *
   * @throws IOException if it is none
   */
  Content read(Fetched fetched) throws IOException {
    SiteMapParser parser = new SiteMapParser(false, true);
    parser.enableExtension(Extension.NEWS);
    AbstractSiteMap map;
    try {
      map = parser.parseSiteMap(fetched.body(), fetched.url().toURL());
    } catch (UnknownFormatException | RuntimeException e) {
      throw new IOException(fetched.url() + ": not a sitemap: " + e.getMessage(), e);
    }
    List<ArticleLink> links = new ArrayList<>();
    List<URI> further = new ArrayList<>();
    if (map instanceof SiteMapIndex index) {
      index.getSitemaps().stream()
          .sorted(
              Comparator.comparing(
                  AbstractSiteMap::getLastModified,
                  Comparator.nullsLast(Comparator.reverseOrder())))
          .map(s -> canonical.of(fetched.url(), s.getUrl().toString()))
          .forEach(
              url -> {
                if (url != null) {
                  further.add(url);
                }
              });
    } else if (map instanceof SiteMap pages) {
      for (SiteMapURL page : pages.getSiteMapUrls()) {
        ArticleLink link = link(fetched.url(), page);
        if (link != null) {
          links.add(link);
        }
      }
    }
    return new Content(links, further);
  }

  private @Nullable ArticleLink link(URI base, SiteMapURL page) {
    URI url = canonical.of(base, page.getUrl().toString());
    if (url == null) {
      return null;
    }
    ExtensionMetadata[] news = page.getAttributesForExtension(Extension.NEWS);
    if (news != null && news.length > 0 && news[0] instanceof NewsAttributes article) {
      return new ArticleLink(
          url, article.getTitle(), iso(article.getPublicationDateTime()), Source.NEWS_SITEMAP);
    }
    return new ArticleLink(url, null, null, Source.SITEMAP);
  }

  /** With the zone it was written in; midnight in UTC is a date whose time was not told. */
  private static @Nullable String iso(@Nullable ZonedDateTime at) {
    if (at == null) {
      return null;
    }
    boolean dateOnly =
        at.toLocalTime().toSecondOfDay() == 0
            && at.getOffset().getTotalSeconds() == 0
            && TimeZone.getTimeZone(at.getZone()).getRawOffset() == 0;
    return dateOnly
        ? at.toLocalDate().toString()
        : at.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }
}
