package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.Container;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds boxes of one design that stand side by side, each with a headline that is a link: how sites
 * print other stories, with as many sentences as they like. Stateless.
 */
final class TeaserBoxes {
  /** How far above the element around its headline the box of a teaser may be. */
  private static final int STEPS = 2;

  private static final float LINKED = 0.9f;

  private TeaserBoxes() {}

  /** The boxes among a page's blocks. */
  static SideBySide among(List<Block> blocks) {
    List<Container> around = new ArrayList<>();
    for (Block b : blocks) {
      Container box = b.container().parent();
      boolean linked = b.kind() == BlockKind.HEADING && b.shape().linkDensity() > LINKED;
      if (linked && box != null) {
        around.add(box);
      }
    }
    return SideBySide.around(around, STEPS);
  }
}
