package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.Container;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds boxes of one design that stand side by side, each with a headline that is a link: how sites
 * print other stories, with as many sentences as they like. Made for one page.
 */
final class TeaserBoxes {
  private static final int FEWEST = 3;

  /** How far above its headline the box of a teaser may be. */
  private static final int STEPS = 3;

  private static final float LINKED = 0.9f;

  private final BitSet boxes; // numbers of containers

  private TeaserBoxes(BitSet boxes) {
    this.boxes = boxes;
  }

  /** The boxes among a page's blocks. */
  static TeaserBoxes among(List<Block> blocks) {
    return new TeaserBoxes(sideBySide(boxesOfLinkedHeadlines(blocks)));
  }

  /** Whether a block stands inside such a box. */
  boolean hold(Block block) {
    Container at = block.container();
    while (at != null && !boxes.get(at.id())) {
      at = at.parent();
    }
    return at != null;
  }

  private static List<Container> boxesOfLinkedHeadlines(List<Block> blocks) {
    List<Container> boxes = new ArrayList<>();
    BitSet seen = new BitSet();
    for (Block b : blocks) {
      if (b.kind() == BlockKind.HEADING && b.shape().linkDensity() > LINKED) {
        Container box = b.container().parent();
        for (int step = 0; step < STEPS && box != null; step++) {
          if (!seen.get(box.id())) {
            seen.set(box.id());
            boxes.add(box);
          }
          box = box.parent();
        }
      }
    }
    return boxes;
  }

  /** The numbers of boxes that have others of their design beside them. */
  private static BitSet sideBySide(List<Container> boxes) {
    Groups designs = Groups.byPlace(boxes);
    int[] sizes = new int[designs.count()];
    for (int i = 0; i < boxes.size(); i++) {
      sizes[designs.of(i)]++;
    }
    BitSet numbers = new BitSet();
    for (int i = 0; i < boxes.size(); i++) {
      if (sizes[designs.of(i)] >= FEWEST) {
        numbers.set(boxes.get(i).id());
      }
    }
    return numbers;
  }
}
