package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.Container;
import java.util.List;

/**
 * Numbers the designs of a page: blocks in elements of the same name and class, within elements of
 * the same name and class, are of one design. Immutable.
 */
final class Designs {
  private final int[] numbers;
  private final int count;

  /**
   * Numbers the designs of blocks.
   *
   * @param kinds whether blocks of different kinds are of different designs, too
   */
  Designs(List<Block> blocks, boolean kinds) {
    int n = blocks.size();
    this.numbers = new int[n];
    int capacity = Integer.highestOneBit(Math.max(8, n)) * 4;
    long[] keys = new long[capacity];
    int[] slots = new int[capacity]; // number of the design, plus one
    int found = 0;
    for (int i = 0; i < n; i++) {
      long key = key(blocks.get(i), kinds);
      int at = slot(key, capacity - 1);
      while (slots[at] != 0 && keys[at] != key) {
        at = (at + 1) & (capacity - 1);
      }
      if (slots[at] == 0) {
        slots[at] = ++found;
        keys[at] = key;
      }
      numbers[i] = slots[at] - 1;
    }
    this.count = found;
  }

  private static long key(Block b, boolean kinds) {
    Container c = b.container();
    Container parent = c.parent();
    // The outermost container is its own parent where kinds count, and has none where they do not.
    int above = parent != null ? parent.signature() : kinds ? c.signature() : 0;
    long key = ((long) c.signature() << 32) ^ (above & 0xffffffffL);
    return kinds ? key * 31 + b.kind().ordinal() : key;
  }

  private static int slot(long key, int mask) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & mask;
  }

  /** How many designs there are. */
  int count() {
    return count;
  }

  /** The number of a block's design, from 0. */
  int of(int block) {
    return numbers[block];
  }
}
