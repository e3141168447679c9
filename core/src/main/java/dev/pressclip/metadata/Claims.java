package dev.pressclip.metadata;

import dev.pressclip.metadata.PageMetadata.PictureClaim;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has been read so far of what a page says of itself. Filled source by source while one page
 * is read; for one thread.
 */
final class Claims {
  private static final int MAX_TAGS = 100;
  private static final String TAG_ENDS = ",;|、，";
  private static final int MAX_TYPES = 20;

  final List<Claim> titles = new ArrayList<>();
  final List<Claim> descriptions = new ArrayList<>();
  final List<AuthorClaim> authors = new ArrayList<>();
  final List<Claim> published = new ArrayList<>();
  final List<Claim> modified = new ArrayList<>();
  final Set<String> sections = new LinkedHashSet<>();
  final Set<String> images = new LinkedHashSet<>();
  final List<PictureClaim> pictures = new ArrayList<>();
  final List<String> breadcrumbs = new ArrayList<>();
  private final Set<String> types = new LinkedHashSet<>();
  final Set<String> languages = new LinkedHashSet<>();
  private final Set<String> tags = new LinkedHashSet<>();
  private final @Nullable URI url;

  /** The publication, as it names itself. */
  @Nullable String siteName;

  /** The house behind it, as structured data name it. */
  @Nullable String publisher;

  /** The page's own address as a link element gives it. */
  @Nullable String canonical;

  /** The page's own address for those who share it. */
  @Nullable String shared;

  @Nullable String articleBody;
  boolean paywalled;

  /**
   * Nothing yet.
   *
   * @param url the page's address, or null
   */
  Claims(@Nullable URI url) {
    this.url = url;
  }

  /** Adds a claim, unless its value is null or blank. */
  static void add(List<Claim> to, @Nullable String value, String source) {
    if (value != null && !value.isBlank()) {
      to.add(new Claim(FoldedText.of(value), source));
    }
  }

  /** Adds the keywords that a value lists. */
  void addTags(String value) {
    int start = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || TAG_ENDS.indexOf(value.charAt(i)) >= 0) {
        addTag(FoldedText.of(value.substring(start, i)));
        start = i + 1;
      }
    }
  }

  private void addTag(String tag) {
    if (!tag.isEmpty() && tags.size() < MAX_TAGS) {
      tags.add(tag);
    }
  }

  /** Adds types of the page or of its article. */
  void addTypes(List<String> more) {
    for (String type : more) {
      if (types.size() < MAX_TYPES) {
        types.add(type);
      }
    }
  }

  /** The page's own address: as it says itself, else where it came from. */
  @Nullable String ownAddress() {
    return canonical != null ? canonical : url == null ? null : url.toString();
  }

  /** An address made absolute by the page's, as written where that cannot be, null for none. */
  @Nullable String absolute(String address) {
    String clean = address.strip();
    if (clean.isEmpty()) {
      return null;
    }
    if (url == null || clean.startsWith("http")) {
      return clean;
    }
    try {
      return url.resolve(clean.replace(" ", "%20")).toString();
    } catch (IllegalArgumentException notAnAddress) {
      return clean;
    }
  }

  /** All that was read. */
  PageMetadata toMetadata() {
    return new PageMetadata(
        List.copyOf(titles),
        List.copyOf(descriptions),
        List.copyOf(authors),
        List.copyOf(published),
        List.copyOf(modified),
        siteName == null ? publisher : siteName,
        publisher,
        List.copyOf(sections),
        List.copyOf(tags),
        List.copyOf(breadcrumbs),
        List.copyOf(images),
        List.copyOf(pictures),
        canonical == null ? shared : canonical,
        List.copyOf(languages),
        articleBody,
        List.copyOf(types),
        paywalled);
  }
}
