package dev.pressclip.dumps;

import dev.pressclip.Article;
import dev.pressclip.PageKind;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which articles a job keeps; what is left open keeps all. Immutable.
 *
 * @param languages BCP 47, the language alone ("de") or with its region; empty for all
 * @param from first day of publication, or null; articles without a date are left out where a day
 *     is asked for
 * @param to last day of publication, or null
 * @param minChars least length of the body's text
 * @param kinds of page; empty for all
 * @param minConfidence least confidence, 0 to 1
 */
public record ArticleFilter(
    Set<String> languages,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    int minChars,
    Set<PageKind> kinds,
    double minConfidence) {

  /** Keeps everything. */
  public static final ArticleFilter ALL = new ArticleFilter(Set.of(), null, null, 0, Set.of(), 0);

  /**
   * A filter by language and confidence that can be sent to other machines.
   *
   * @param languages BCP 47; empty for all
   * @param minConfidence least confidence, 0 to 1
   */
  public record Spec(List<String> languages, double minConfidence) implements Serializable {
    /** The filter. */
    public ArticleFilter filter() {
      return new ArticleFilter(Set.copyOf(languages), null, null, 0, Set.of(), minConfidence);
    }
  }

  /** Copies the sets. */
  public ArticleFilter {
    languages = Set.copyOf(languages);
    kinds = Set.copyOf(kinds);
  }

  /** Why an article is left out, or null where it is kept. */
  public @Nullable String against(Article a) {
    if (!languages.isEmpty() && !isLanguage(a.language())) {
      return "language " + (a.language() == null ? "unknown" : a.language());
    }
    if (from != null || to != null) {
      LocalDate day = a.publishedDate();
      if (day == null) {
        return "no date";
      }
      if (from != null && day.isBefore(from) || to != null && day.isAfter(to)) {
        return "date";
      }
    }
    if (a.text().length() < minChars) {
      return "shorter than " + minChars;
    }
    if (!kinds.isEmpty() && !kinds.contains(a.pageKind())) {
      return "kind " + a.pageKind();
    }
    return a.confidence() < minConfidence ? "confidence under " + minConfidence : null;
  }

  private boolean isLanguage(@Nullable String language) {
    if (language == null) {
      return false;
    }
    String low = language.toLowerCase(Locale.ROOT);
    return languages.stream()
        .map(l -> l.toLowerCase(Locale.ROOT))
        .anyMatch(l -> low.equals(l) || low.startsWith(l + "-"));
  }
}
