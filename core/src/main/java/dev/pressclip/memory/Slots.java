package dev.pressclip.memory;

import dev.pressclip.block.Block;
import dev.pressclip.block.Container;
import dev.pressclip.block.MarkupOrigin;

/** Keys of places in a template. Stateless. */
final class Slots {
  /** No place that could be told from others. */
  static final long NONE = 0;

  private static final int STEPS = 4;

  private Slots() {}

  /** Elements of the same names and classes, with the same around them; none in plain text. */
  static long byDesign(Block b) {
    if (!(b.origin() instanceof MarkupOrigin)) {
      return NONE;
    }
    long key = 31L * b.kind().ordinal() + b.level();
    Container at = b.container();
    for (int i = 0; i < STEPS && at != null; i++, at = at.parent()) {
      key = key * 0x100000001b3L + at.signature();
    }
    return key == NONE ? 1 : key;
  }

  /** Right behind a certain line. */
  static long behind(long line) {
    return line ^ 0x9e3779b97f4a7c15L;
  }
}
