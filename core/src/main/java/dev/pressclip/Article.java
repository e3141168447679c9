package dev.pressclip;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A news article cut out of a page. Immutable and thread-safe.
 *
 * <p>What the page does not say is null; lists are never null. The component names are the field
 * names of the JSON form, so a plain Jackson {@code ObjectMapper} reads and writes an article
 * without configuration.
 *
 * @param url the page's address as given, or null
 * @param canonicalUrl the address the page gives for itself, absolute, or null
 * @param title the headline as printed, without site name or section, or null
 * @param subtitle the deck, where it stands apart from the body, or null
 * @param authors people or agencies, one each
 * @param byline the byline as printed, or null
 * @param publishedAt ISO 8601, as precise as the page says ({@code 2026-03-01} or with time and
 *     offset), or null
 * @param modifiedAt ISO 8601 like publishedAt, or null
 * @param language BCP 47 tag, or null
 * @param siteName the publication's name, or null
 * @param section the part of the publication, or null
 * @param breadcrumbs the trail of sections, outermost first, without the headline
 * @param tags keywords and topics
 * @param description the page's own summary from its metadata, or null
 * @param leadImage the picture that opens the article, or null
 * @param images pictures of the article in reading order
 * @param captions picture texts, each once, in reading order
 * @param body the article's blocks in reading order
 * @param text the body as text, one block a line: subtitle, headings, paragraphs, lists and quotes
 * @param paywalled whether the page holds back part of the article
 * @param pageKind what kind of page this is
 * @param confidence how sure the extraction is that title and body are right, 0 to 1
 * @param warnings what a careful reader should know: a repaired charset, a text cut short
 */
public record Article(
    @Nullable String url,
    @Nullable String canonicalUrl,
    @Nullable String title,
    @Nullable String subtitle,
    List<Author> authors,
    @Nullable String byline,
    @Nullable String publishedAt,
    @Nullable String modifiedAt,
    @Nullable String language,
    @Nullable String siteName,
    @Nullable String section,
    List<String> breadcrumbs,
    List<String> tags,
    @Nullable String description,
    @Nullable Image leadImage,
    List<Image> images,
    List<Caption> captions,
    List<BodyBlock> body,
    String text,
    boolean paywalled,
    PageKind pageKind,
    double confidence,
    List<String> warnings) {

  /** Copies the lists; what is missing when read from JSON becomes empty. */
  public Article {
    authors = Lists.copyOf(authors);
    breadcrumbs = Lists.copyOf(breadcrumbs);
    tags = Lists.copyOf(tags);
    images = Lists.copyOf(images);
    captions = Lists.copyOf(captions);
    body = Lists.copyOf(body);
    warnings = Lists.copyOf(warnings);
    text = orElse(text, "");
    pageKind = orElse(pageKind, PageKind.other);
  }

  private static <T> T orElse(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }

  /**
   * The day of publication, or null where the page gives none or not to the day.
   *
   * @return the date part of {@link #publishedAt()}
   */
  public @Nullable LocalDate publishedDate() {
    if (publishedAt == null || publishedAt.length() < 10) {
      return null;
    }
    try {
      return LocalDate.parse(publishedAt.substring(0, 10));
    } catch (DateTimeException notADay) {
      return null;
    }
  }
}
