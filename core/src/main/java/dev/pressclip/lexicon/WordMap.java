package dev.pressclip.lexicon;

/**
 * Bits for word hashes, in one open-addressed table. Filled when word lists are read, afterwards
 * only read and then thread-safe.
 */
final class WordMap {
  private long[] keys = new long[1024];
  private long[] bits = new long[1024];
  private int size;

  /** Sets bits of a word, beside those it has. */
  void addBits(long word, long more) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int at = find(word);
    size += bits[at] == 0 ? 1 : 0;
    keys[at] = word;
    bits[at] |= more;
  }

  /** The bits of a word, 0 for one that is not there. */
  long bits(long word) {
    return bits[find(word)];
  }

  private int find(long word) {
    int mask = keys.length - 1;
    int at = WordSet.slot(word, mask);
    while (bits[at] != 0 && keys[at] != word) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldBits = bits;
    keys = new long[oldKeys.length * 2];
    bits = new long[oldBits.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldBits[i] != 0) {
        int at = find(oldKeys[i]);
        keys[at] = oldKeys[i];
        bits[at] = oldBits[i];
      }
    }
  }
}
