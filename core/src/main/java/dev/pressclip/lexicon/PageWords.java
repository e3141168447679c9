package dev.pressclip.lexicon;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Tells what the words of an address say of the kind of page, from the resource {@code
 * page-words.txt}. Immutable and thread-safe.
 */
public final class PageWords {
  /** What a word of an address may speak for. */
  public enum Sort {
    ARTICLE,
    INDEX,
    SHOP,
    FORUM,
    MANUAL,
    SERVICE
  }

  private final Map<String, Integer> bits;

  private PageWords(Map<String, Integer> bits) {
    this.bits = bits;
  }

  /** Reads the words that come with Pressclip. */
  public static PageWords load() {
    Map<String, Integer> bits = new HashMap<>();
    WordList.sections("page-words.txt")
        .forEach(
            (section, words) -> {
              int bit = 1 << Sort.valueOf(section.toUpperCase(Locale.ROOT)).ordinal();
              words.forEach(word -> bits.merge(word, bit, (a, b) -> a | b));
            });
    return new PageWords(Map.copyOf(bits));
  }

  /**
   * What a folder or a part of a host's name speaks for.
   *
   * @param word in small letters
   * @return a bit for each {@link Sort}, by its ordinal; 0 where nothing is known of the word
   */
  public int bits(String word) {
    return bits.getOrDefault(word, 0);
  }
}
