package dev.pressclip.lexicon;

import dev.pressclip.block.Hint;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads class, id and role attributes into {@link Hint} bits. Immutable and thread-safe. */
public final class ClassHints {
  private static final int MAX_ATTRIBUTE_CHARS = 400;

  private final Map<String, Long> words;
  private final Map<String, Long> beginnings;
  private final int longest;

  private ClassHints(Map<String, Long> words, Map<String, Long> beginnings) {
    this.words = Map.copyOf(words);
    this.beginnings = Map.copyOf(beginnings);
    this.longest = beginnings.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** Reads the hints that come with Pressclip. */
  public static ClassHints load() {
    Map<String, Long> words = new HashMap<>();
    Map<String, Long> begin = new HashMap<>();
    for (String line : WordList.lines("class-hints.txt")) {
      int colon = line.indexOf(':');
      long bit = Hint.valueOf(line.substring(0, colon)).bit();
      for (String word : line.substring(colon + 1).trim().split("\\s+")) {
        if (word.endsWith("*")) {
          begin.merge(word.substring(0, word.length() - 1), bit, (a, b) -> a | b);
        } else {
          words.merge(word, bit, (a, b) -> a | b);
        }
      }
    }
    return new ClassHints(words, begin);
  }

  /**
   * The hints in an attribute value.
   *
   * @param attribute a class, id, role or data attribute, or null
   * @return {@link Hint} bits, 0 where nothing is known of any of its words
   */
  public long bits(@Nullable String attribute) {
    if (attribute == null || attribute.isEmpty()) {
      return 0;
    }
    long bits = 0;
    int n = Math.min(attribute.length(), MAX_ATTRIBUTE_CHARS);
    int start = -1;
    for (int i = 0; i <= n; i++) {
      char c = i < n ? attribute.charAt(i) : ' ';
      boolean letter = Character.isLetter(c);
      boolean hump =
          letter
              && start >= 0
              && Character.isUpperCase(c)
              && Character.isLowerCase(attribute.charAt(i - 1));
      if (start >= 0 && (!letter || hump)) {
        bits |= tokenBits(attribute.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
      if (letter && start < 0) {
        start = i;
      }
    }
    return bits;
  }

  private long tokenBits(String token) {
    Long whole = words.get(token);
    long bits = whole == null ? 0 : whole;
    for (int n = 3; n <= token.length() && n <= longest && token.length() > 3; n++) {
      Long opening = beginnings.get(token.substring(0, n));
      bits |= opening == null ? 0 : opening;
    }
    return bits;
  }
}
