package dev.pressclip.lexicon;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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

  private final Map<String, Set<Sort>> sorts;

  private PageWords(Map<String, Set<Sort>> sorts) {
    this.sorts = sorts;
  }

  /** Reads the words that come with Pressclip. */
  public static PageWords load() {
    Map<String, Set<Sort>> sorts = new HashMap<>();
    WordList.sections("page-words.txt")
        .forEach(
            (section, words) -> {
              Sort sort = Sort.valueOf(section.toUpperCase(Locale.ROOT));
              words.forEach(
                  word -> sorts.computeIfAbsent(word, w -> EnumSet.noneOf(Sort.class)).add(sort));
            });
    return new PageWords(Map.copyOf(sorts));
  }

  /**
   * What a folder or a part of a host's name speaks for.
   *
   * @param word in small letters
   * @return not to be changed; empty where nothing is known of the word
   */
  public Set<Sort> sorts(String word) {
    return sorts.getOrDefault(word, Set.of());
  }
}
