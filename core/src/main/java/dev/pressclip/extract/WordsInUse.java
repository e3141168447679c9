package dev.pressclip.extract;

import dev.pressclip.block.BlockVerdict;
import java.util.List;
import java.util.Locale;

/**
 * Tells whether the running text of a page has words in small letters: "Event Type" is no name
 * where the page speaks of events and types. Immutable.
 */
final class WordsInUse {
  /** A shorter text is a line of a menu, which has capitals where it likes. */
  private static final int TEXT_CHARS = 60;

  /** More of a page is not looked through. */
  private static final int MOST_CHARS = 200_000;

  private static final int FEWEST = 2;

  private final List<BlockVerdict> page;

  WordsInUse(List<BlockVerdict> page) {
    this.page = page;
  }

  /** Whether two words of a name or more, and at least half of them, stand in small letters. */
  boolean make(String name) {
    String[] words = name.split("[ \u00A0]+", -1);
    int found = 0;
    for (String word : words) {
      found += words.length >= FEWEST && isInUse(word) ? 1 : 0;
    }
    return found >= FEWEST && 2 * found >= words.length;
  }

  /** Whether a word stands in small letters anywhere in the running text. */
  boolean isInUse(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    if (small.equals(word)) {
      return false; // a script without capitals, or a small word within the name
    }
    int left = MOST_CHARS;
    for (BlockVerdict v : page) {
      String text = v.block().text();
      if (text.length() >= TEXT_CHARS) {
        left -= text.length();
        if (left < 0) {
          return false;
        }
        if (holds(text, small)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean holds(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (isWhole(text, at, at + word.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether no word goes on at either end of a part of a text. */
  static boolean isWhole(String text, int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }
}
