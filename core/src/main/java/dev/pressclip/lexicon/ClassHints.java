package dev.pressclip.lexicon;

import dev.pressclip.block.Hint;
import org.jspecify.annotations.Nullable;

/** Reads class, id and role attributes into {@link Hint} bits. Immutable and thread-safe. */
public final class ClassHints {
  private static final int MAX_ATTRIBUTE_CHARS = 400;

  private static final int SHORTEST = 3;
  private static final long START = 0xcbf29ce484222325L; // FNV-1a
  private static final long PRIME = 0x100000001b3L;

  private final WordMap words = new WordMap();
  private final WordMap beginnings = new WordMap();
  private int longest;

  /** For each length the last bits of the hashes of beginnings: most words begin with none. */
  private final long[] marks = new long[MAX_ATTRIBUTE_CHARS + 1];

  private ClassHints() {}

  /** Reads the hints that come with Pressclip. */
  public static ClassHints load() {
    ClassHints hints = new ClassHints();
    for (String line : WordList.lines("class-hints.txt")) {
      int colon = line.indexOf(':');
      long bit = Hint.valueOf(line.substring(0, colon)).bit();
      for (String word : line.substring(colon + 1).trim().split("\\s+")) {
        hints.add(word, bit);
      }
    }
    return hints;
  }

  private void add(String word, long bit) {
    if (word.endsWith("*")) {
      String beginning = word.substring(0, word.length() - 1);
      long hash = hash(beginning);
      beginnings.addBits(hash, bit);
      longest = Math.max(longest, beginning.length());
      marks[beginning.length()] |= beginning.length() < SHORTEST ? 0 : 1L << hash;
    } else {
      words.addBits(hash(word), bit);
    }
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
    long hash = START;
    int letters = 0;
    long opening = 0;
    char before = ' ';
    for (int i = 0; i < n; i++) {
      char c = attribute.charAt(i);
      boolean letter = isLetter(c);
      boolean hump = letter && isUpper(c) && isLower(before);
      before = c;
      if (letters > 0 && (!letter || hump)) {
        bits |= tokenBits(hash, letters, opening);
        hash = START;
        letters = 0;
        opening = 0;
      }
      if (letter) {
        hash = next(hash, c);
        letters++;
        if (letters <= longest && (marks[letters] >>> hash & 1) != 0) {
          opening |= beginnings.bits(hash);
        }
      }
    }
    return bits | (letters > 0 ? tokenBits(hash, letters, opening) : 0);
  }

  /** Words of three letters count only as a whole: too many longer ones begin with them. */
  private long tokenBits(long hash, int letters, long opening) {
    return words.bits(hash) | (letters > SHORTEST ? opening : 0);
  }

  private static boolean isLetter(char c) {
    return c < 128 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : Character.isLetter(c);
  }

  private static boolean isUpper(char c) {
    return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }

  private static boolean isLower(char c) {
    return c < 128 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c);
  }

  private static long next(long hash, char c) {
    char small = c < 128 ? c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c : Character.toLowerCase(c);
    return (hash ^ small) * PRIME;
  }

  private static long hash(String word) {
    long hash = START;
    for (int i = 0; i < word.length(); i++) {
      hash = next(hash, word.charAt(i));
    }
    return hash;
  }
}
