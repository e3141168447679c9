package dev.pressclip.metadata;

import dev.pressclip.lexicon.MetaNames;
import dev.pressclip.segment.SegmentedPage;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a page says of itself: JSON-LD, meta elements (OpenGraph, Twitter, Dublin Core,
 * Parsely, Sailthru and their kin), microdata and RDFa. Chooses nothing except which of several
 * articles in JSON-LD is the page's own. Immutable and thread-safe.
 */
public final class MetadataReader {
  private final MetaNames names;

  /** A reader that tells meta elements by the given names. */
  public MetadataReader(MetaNames names) {
    this.names = names;
  }

  /**
   * Reads a page's metadata.
   *
   * @param page the segmented page
   * @param url the page's address, or null
   */
  public PageMetadata read(SegmentedPage page, @Nullable URI url) {
    Claims claims = new Claims(url);
    MetaElements.read(page.head(), names, claims);
    LinkedDataFields.read(page, claims);
    MarkedFields.read(page.marked(), claims);
    String language = page.head().language();
    if (language != null && !language.isBlank()) {
      claims.languages.add(language.strip());
    }
    Claims.add(claims.titles, page.head().titleTag(), "title element");
    return claims.toMetadata();
  }
}
