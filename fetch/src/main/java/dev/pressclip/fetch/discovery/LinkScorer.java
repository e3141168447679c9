package dev.pressclip.fetch.discovery;

import dev.pressclip.lexicon.WordList;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * How much an address and the text of a link to it look like an article's, 0 to 1. Weights are set
 * by hand: a date or a long number in the path and a slug of several words speak for an article;
 * short paths, lists by tag or author, searches, logins and files that are no pages speak against.
 * Stateless.
 */
public final class LinkScorer {
  /** Score from which a link is taken for an article's. */
  public static final double LIKELY = 0.5;

  /** Steps in the path that lead to no article. */
  private static final Set<String> OTHER_SECTIONS = list("other-sections.txt");

  /** Endings of what is no page. */
  private static final Set<String> OTHER_FILES = list("other-files.txt");

  private static final int SLUG_WORDS = 3;
  private static final int LONG_NUMBER = 5;
  private static final int TITLE_WORDS = 4;

  private LinkScorer() {}

  private static Set<String> list(String name) {
    return Set.copyOf(WordList.of("/dev/pressclip/fetch/discovery/" + name));
  }

  /**
   * Scores a link.
   *
   * @param url where it leads, in canonical form
   * @param text what is printed as the link, or ""
   */
  public static double score(URI url, String text) {
    String path = url.getPath() == null ? "" : url.getPath().toLowerCase(Locale.ROOT);
    String[] steps = path.split("/");
    if (steps.length <= 1) {
      return 0;
    }
    String last = steps[steps.length - 1];
    int dot = last.lastIndexOf('.');
    if (isFile(url)) {
      return 0;
    }
    double score = 0.1;
    for (String step : steps) {
      score -= OTHER_SECTIONS.contains(step) ? 0.5 : 0;
    }
    String slug = dot > 0 ? last.substring(0, dot) : last;
    int words = 0;
    int longest = 0;
    for (String word : slug.split("[-_+]")) {
      boolean number = !word.isEmpty() && word.chars().allMatch(Character::isDigit);
      words += number || word.length() < 2 ? 0 : 1;
      longest = number ? Math.max(longest, word.length()) : longest;
    }
    score += words >= SLUG_WORDS ? 0.4 : words == SLUG_WORDS - 1 ? 0.1 : 0;
    score += longest >= LONG_NUMBER || hasLongNumber(url.getRawQuery()) ? 0.2 : 0;
    score += hasDate(steps) ? 0.3 : 0;
    score += steps.length > 2 ? 0.1 : 0;
    int textWords = text.isBlank() ? 0 : text.strip().split("\\s+").length;
    boolean spaceless = text.chars().filter(c -> c >= 0x2E80 && c <= 0x9FFF).count() >= 8;
    score += textWords >= TITLE_WORDS || spaceless ? 0.25 : 0;
    return Math.max(0, Math.min(1, score));
  }

  /** Whether an address ends as those of pictures, feeds, documents and the like do. */
  public static boolean isFile(URI url) {
    String path = url.getPath() == null ? "" : url.getPath().toLowerCase(Locale.ROOT);
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') && OTHER_FILES.contains(path.substring(dot + 1));
  }

  private static boolean hasDate(String[] steps) {
    for (int i = 0; i < steps.length; i++) {
      String step = steps[i];
      boolean year = step.length() == 4 && (step.startsWith("19") || step.startsWith("20"));
      boolean month = i + 1 < steps.length && steps[i + 1].length() <= 3;
      boolean whole =
          step.length() >= 10
              && step.startsWith("20")
              && step.charAt(4) == '-'
              && step.charAt(7) == '-';
      if (year && digits(step) == 4 && month || whole) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasLongNumber(String query) {
    return query != null && digits(query) >= LONG_NUMBER;
  }

  private static int digits(String s) {
    return (int) s.chars().filter(c -> c >= '0' && c <= '9').count();
  }
}
