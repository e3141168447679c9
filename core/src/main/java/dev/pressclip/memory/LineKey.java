package dev.pressclip.memory;

/**
 * Keys of lines that are alike on the pages of a site: letters without case, every number the same,
 * so that "Comments (12)" is "comments (3)". Stateless.
 */
final class LineKey {
  /** Stands for what comes before the first line of a page. */
  static final long START = 1;

  /** Stands for what comes after the last. */
  static final long END = 2;

  private static final long SEED = 0xcbf29ce484222325L; // FNV-1a
  private static final long PRIME = 0x100000001b3L;

  private LineKey() {}

  static long of(String text) {
    long hash = SEED;
    boolean inNumber = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = Character.isDigit(c);
      if (digit && !inNumber) {
        hash = (hash ^ '#') * PRIME;
      } else if (!digit && Character.isLetter(c)) {
        hash = (hash ^ Character.toLowerCase(c)) * PRIME;
      }
      inNumber = digit || inNumber && !Character.isLetter(c);
    }
    return hash;
  }
}
