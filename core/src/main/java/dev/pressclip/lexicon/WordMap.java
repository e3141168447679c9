package dev.pressclip.lexicon;

/**
 * Bits for word hashes, in one open-addressed table. Filled when word lists are read, afterwards
 * only read and then thread-safe.
 */
final class WordMap {
  /** Words and their bits in turns, so that a look touches one place in memory. */
  private long[] table = new long[2048];

  /** A bit for each word, by other parts of its hash: most words asked for have none. */
  private long[] marks = new long[64];

  private int size;

  /** Sets bits of a word, beside those it has. */
  void addBits(long word, long more) {
    if (size * 4 >= table.length) {
      grow();
    }
    int at = find(word);
    mark(word);
    size += table[at + 1] == 0 ? 1 : 0;
    table[at] = word;
    table[at + 1] |= more;
  }

  /** The bits of a word, 0 for one that is not there. */
  long bits(long word) {
    return (marks[markPlace(word)] >>> word & 1) == 0 ? 0 : table[find(word) + 1];
  }

  private void mark(long word) {
    marks[markPlace(word)] |= 1L << word;
  }

  private int markPlace(long word) {
    return (int) (word >>> 40) & marks.length - 1;
  }

  private int find(long word) {
    int mask = table.length - 2;
    int at = WordSet.slot(word, mask >> 1) << 1;
    while (table[at] != word && table[at + 1] != 0) {
      at = at + 2 & mask;
    }
    return at;
  }

  private void grow() {
    long[] old = table;
    table = new long[old.length * 2];
    marks = new long[table.length / 32];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i + 1] != 0) {
        int at = find(old[i]);
        mark(old[i]);
        table[at] = old[i];
        table[at + 1] = old[i + 1];
      }
    }
  }
}
