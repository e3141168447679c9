package dev.pressclip.fetch.discovery;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An address that probably is an article's. Immutable.
 *
 * @param url in canonical form, see {@link CanonicalUrl}
 * @param title as the feed, sitemap or link gives it, or null
 * @param publishedAt ISO 8601, as precise as the feed or sitemap says, or null
 * @param source where it was found
 */
public record ArticleLink(
    URI url, @Nullable String title, @Nullable String publishedAt, Source source) {

  /** Where addresses are found, the most telling first. */
  public enum Source {
    /** A news sitemap. */
    NEWS_SITEMAP,
    /** An RSS, Atom or JSON feed. */
    FEED,
    /** A sitemap of all pages. */
    SITEMAP,
    /** A link on the front page. */
    FRONT_PAGE
  }
}
