package dev.pressclip.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What pages call themselves that hold nothing to read: errors, logins, checks for robots; from the
 * resource {@code closed-pages.txt}. Immutable and thread-safe.
 */
public final class ClosedPages {
  private static final int MOST_WORDS = 12;
  private static final int MOST_CHARS = 300;

  /** What parts a page's own name from its site's. */
  private static final Pattern SEPARATOR = Pattern.compile(" [-–—·•:] |\\||: ");

  private final List<long[]> beginnings = new ArrayList<>();
  private final List<long[]> wholes = new ArrayList<>();

  private ClosedPages(List<String> lines) {
    Tokens tokens = new Tokens();
    for (String line : lines) {
      boolean whole = line.startsWith("=");
      String phrase = whole ? line.substring(1) : line;
      (whole ? wholes : beginnings).add(tokens.read(phrase, MOST_WORDS).toArray());
    }
  }

  /** Reads the phrases that come with Pressclip. */
  public static ClosedPages load() {
    return new ClosedPages(WordList.lines("closed-pages.txt"));
  }

  /** Whether a part of a title is what such pages call themselves, or opens as that does. */
  public boolean hold(String title) {
    if (title.length() > MOST_CHARS) {
      return false;
    }
    for (String part : SEPARATOR.split(title)) {
      long[] words = new Tokens().read(part, MOST_WORDS).toArray();
      if (wholes.stream().anyMatch(whole -> Arrays.equals(whole, words))
          || beginnings.stream().anyMatch(beginning -> opens(words, beginning))) {
        return true;
      }
    }
    return false;
  }

  private static boolean opens(long[] words, long[] beginning) {
    return words.length >= beginning.length
        && Arrays.equals(words, 0, beginning.length, beginning, 0, beginning.length);
  }
}
