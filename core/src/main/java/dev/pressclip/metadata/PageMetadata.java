package dev.pressclip.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a page says of itself, source by source, nothing chosen yet. Immutable; lists are never
 * null.
 *
 * @param titles headlines, the most telling source first
 * @param descriptions summaries
 * @param authors makers
 * @param published times of publication
 * @param modified times of the last change
 * @param siteName the publication, or null
 * @param publisher the house behind it as structured data name it, or null
 * @param sections parts of the publication
 * @param tags keywords
 * @param breadcrumbs trail of sections from structured data, outermost first
 * @param images addresses of the opening picture
 * @param pictures pictures with a caption in structured data
 * @param canonicalUrl the page's own address, or null
 * @param languages language tags, the most telling first
 * @param articleBody the body as structured data, or null
 * @param types schema.org types of the page and of its own article, and OpenGraph's
 * @param paywalled whether structured data says the page is not free
 */
public record PageMetadata(
    List<Claim> titles,
    List<Claim> descriptions,
    List<AuthorClaim> authors,
    List<Claim> published,
    List<Claim> modified,
    @Nullable String siteName,
    @Nullable String publisher,
    List<String> sections,
    List<String> tags,
    List<String> breadcrumbs,
    List<String> images,
    List<PictureClaim> pictures,
    @Nullable String canonicalUrl,
    List<String> languages,
    @Nullable String articleBody,
    List<String> types,
    boolean paywalled) {

  /** A page that says nothing of itself. */
  public static final PageMetadata NONE =
      new PageMetadata(
          List.of(), List.of(), List.of(), List.of(), List.of(), null, null, List.of(), List.of(),
          List.of(), List.of(), List.of(), null, List.of(), null, List.of(), false);

  /**
   * A picture in structured data.
   *
   * @param url address, or null
   * @param caption text, or null
   * @param credit maker, or null
   * @param width pixels, or null
   * @param height pixels, or null
   */
  public record PictureClaim(
      @Nullable String url,
      @Nullable String caption,
      @Nullable String credit,
      @Nullable Integer width,
      @Nullable Integer height) {}
}
