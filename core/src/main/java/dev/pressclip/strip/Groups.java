package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.Container;
import java.util.List;

/**
 * Numbers the groups that a page's blocks or containers fall into: those of one design, those with
 * the same text. Immutable.
 */
final class Groups {
  private final int[] numbers;
  private final int count;

  private Groups(long[] blockKeys) {
    int n = blockKeys.length;
    this.numbers = new int[n];
    int capacity = Integer.highestOneBit(Math.max(8, n)) * 4;
    long[] keys = new long[capacity];
    int[] slots = new int[capacity]; // number of the group, plus one
    int found = 0;
    for (int i = 0; i < n; i++) {
      int at = slot(blockKeys[i], capacity - 1);
      while (slots[at] != 0 && keys[at] != blockKeys[i]) {
        at = (at + 1) & (capacity - 1);
      }
      if (slots[at] == 0) {
        slots[at] = ++found;
        keys[at] = blockKeys[i];
      }
      numbers[i] = slots[at] - 1;
    }
    this.count = found;
  }

  /** Blocks with the same text are a group. */
  static Groups byText(List<Block> blocks) {
    long[] keys = new long[blocks.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = blocks.get(i).shape().fingerprint();
    }
    return new Groups(keys);
  }

  /**
   * Blocks in elements of the same name and class, within elements of the same name and class, are
   * a group.
   */
  static Groups byDesign(List<Block> blocks) {
    long[] keys = new long[blocks.size()];
    for (int i = 0; i < keys.length; i++) {
      Container parent = blocks.get(i).container().parent();
      keys[i] = design(blocks.get(i).container(), parent == null ? 0 : parent.signature());
    }
    return new Groups(keys);
  }

  /** Like {@link #byDesign}, blocks of each kind for themselves. */
  static Groups byDesignAndKind(List<Block> blocks) {
    long[] keys = new long[blocks.size()];
    for (int i = 0; i < keys.length; i++) {
      Block b = blocks.get(i);
      Container parent = b.container().parent();
      int above = parent == null ? b.container().signature() : parent.signature();
      keys[i] = design(b.container(), above) * 31 + b.kind().ordinal();
    }
    return new Groups(keys);
  }

  /** Containers of the same name and class within the same container are a group. */
  static Groups byPlace(List<Container> containers) {
    long[] keys = new long[containers.size()];
    for (int i = 0; i < keys.length; i++) {
      Container around = containers.get(i).parent();
      keys[i] = design(containers.get(i), around == null ? -1 : around.id());
    }
    return new Groups(keys);
  }

  private static long design(Container c, int above) {
    return ((long) c.signature() << 32) ^ (above & 0xffffffffL);
  }

  private static int slot(long key, int mask) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
  }

  /** How many groups there are. */
  int count() {
    return count;
  }

  /** The number of a block's group, from 0. */
  int of(int block) {
    return numbers[block];
  }
}
