package dev.pressclip.likeness;

/**
 * A number for a text from which few bits differ where little of the text does (Charikar,
 * "Similarity estimation techniques from rounding algorithms", 2002), made of runs of three words;
 * in scripts without spaces a character is a word. Stateless.
 */
public final class SimHash {
  /** Bits in which hashes of nearly the same text may differ (Manku, Jain, Das Sarma 2007). */
  public static final int NEAR_BITS = 3;

  private static final int LEAST_WORDS = 30;
  private static final int SHINGLE = 3;

  private SimHash() {}

  /** The hash of a text; 0 for one too short to tell from others. */
  public static long of(String text) {
    int[] votes = new int[Long.SIZE];
    long[] last = new long[SHINGLE];
    int words = 0;
    long word = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean ideograph = c >= 0x2E80 && c <= 0x9FFF;
      if (Character.isLetterOrDigit(c)) {
        word = word * 31 + Character.toLowerCase(c) + 1;
      }
      if (word != 0 && (ideograph || !Character.isLetterOrDigit(c))) {
        last[words++ % SHINGLE] = word;
        word = 0;
        if (words >= SHINGLE) {
          long mixed =
              mix(
                  last[words % SHINGLE] * 961
                      + last[(words + 1) % SHINGLE] * 31
                      + last[(words + 2) % SHINGLE]);
          for (int b = 0; b < Long.SIZE; b++) {
            votes[b] += (mixed >>> b & 1) == 1 ? 1 : -1;
          }
        }
      }
    }
    long hash = 0;
    for (int b = 0; b < Long.SIZE; b++) {
      hash |= votes[b] > 0 ? 1L << b : 0;
    }
    return words < LEAST_WORDS ? 0 : hash;
  }

  /** Whether two hashes are those of nearly the same text. */
  public static boolean near(long a, long b) {
    return Long.bitCount(a ^ b) <= NEAR_BITS;
  }

  /** The finalizer of SplitMix64. */
  private static long mix(long x) {
    long z = x + 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
