package dev.pressclip.lexicon;

/** A set of word hashes that answers in one probe or two. Immutable and thread-safe. */
public final class WordSet {
  private final long[] slots;
  private final int mask;
  private final int size;
  private final boolean zero;

  private WordSet(long[] slots, int size, boolean zero) {
    this.slots = slots;
    this.mask = slots.length - 1;
    this.size = size;
    this.zero = zero;
  }

  /** The different words that were read. */
  public static WordSet of(Tokens words) {
    int capacity = Integer.highestOneBit(Math.max(8, words.size() * 2)) * 2;
    long[] slots = new long[capacity];
    int size = 0;
    boolean zero = false;
    for (int i = 0; i < words.size(); i++) {
      long hash = words.get(i);
      if (hash == 0) {
        size += zero ? 0 : 1;
        zero = true;
        continue;
      }
      int at = slot(hash, capacity - 1);
      while (slots[at] != 0 && slots[at] != hash) {
        at = (at + 1) & (capacity - 1);
      }
      size += slots[at] == 0 ? 1 : 0;
      slots[at] = hash;
    }
    return new WordSet(slots, size, zero);
  }

  static int slot(long hash, int mask) {
    return (int) (hash ^ hash >>> 29) & mask;
  }

  /** The number of different words. */
  public int size() {
    return size;
  }

  /** Whether a word is in the set. */
  public boolean contains(long hash) {
    if (hash == 0) {
      return zero;
    }
    int at = slot(hash, mask);
    while (slots[at] != 0) {
      if (slots[at] == hash) {
        return true;
      }
      at = (at + 1) & mask;
    }
    return false;
  }

  /** How many of the words read are in the set, repeats counted. */
  public int countIn(Tokens words) {
    int n = 0;
    for (int i = 0; i < words.size(); i++) {
      n += contains(words.get(i)) ? 1 : 0;
    }
    return n;
  }
}
