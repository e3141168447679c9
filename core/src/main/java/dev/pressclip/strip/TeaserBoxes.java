package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.Container;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds boxes of one design that stand side by side, each with a headline that is a link: how sites
 * print other stories, with as many sentences as they like. Stateless.
 */
final class TeaserBoxes {
  private static final int FEWEST = 3;

  /** How far above its headline the box of a teaser may be. */
  private static final int STEPS = 3;

  private static final float LINKED = 0.9f;

  private TeaserBoxes() {}

  /** The blocks inside such boxes. */
  static BitSet blocksIn(List<Block> blocks) {
    Map<Design, Set<Container>> boxes = new HashMap<>();
    for (Block b : blocks) {
      if (b.kind() == BlockKind.HEADING && b.shape().linkDensity() > LINKED) {
        Container box = b.container().parent();
        for (int step = 0; step < STEPS && box != null; step++) {
          Container around = box.parent();
          if (around != null) {
            Design design = new Design(around.id(), box.signature());
            boxes.computeIfAbsent(design, d -> new HashSet<>()).add(box);
          }
          box = around;
        }
      }
    }
    Set<Container> teasers = new HashSet<>();
    boxes.values().stream().filter(b -> b.size() >= FEWEST).forEach(teasers::addAll);
    BitSet inside = new BitSet(blocks.size());
    if (!teasers.isEmpty()) {
      for (Block b : blocks) {
        inside.set(b.index(), isInside(b.container(), teasers));
      }
    }
    return inside;
  }

  private static boolean isInside(Container container, Set<Container> boxes) {
    Container at = container;
    while (at != null && !boxes.contains(at)) {
      at = at.parent();
    }
    return at != null;
  }

  /** Elements of one name and class in one place. */
  private record Design(int place, int signature) {}
}
