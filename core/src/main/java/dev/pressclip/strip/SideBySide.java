package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.Container;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Boxes of one design within the same element, each with an element in it that tells what they are.
 */
final class SideBySide {
  private static final int FEWEST = 3;

  private final BitSet boxes; // numbers of containers

  private SideBySide(BitSet boxes) {
    this.boxes = boxes;
  }

  /**
   * The boxes around elements that tell.
   *
   * @param telling elements that may be such boxes themselves
   * @param steps how far above such an element its box may be
   */
  static SideBySide around(List<Container> telling, int steps) {
    List<Container> above = new ArrayList<>();
    BitSet seen = new BitSet();
    for (Container element : telling) {
      Container box = element;
      for (int step = 0; step <= steps && box != null; step++) {
        if (!seen.get(box.id())) {
          seen.set(box.id());
          above.add(box);
        }
        box = box.parent();
      }
    }
    return new SideBySide(alike(above));
  }

  /** Whether there are such boxes. */
  boolean isAny() {
    return !boxes.isEmpty();
  }

  /** Whether a block stands inside such a box. */
  boolean hold(Block block) {
    Container at = block.container();
    while (at != null && !boxes.get(at.id())) {
      at = at.parent();
    }
    return at != null;
  }

  /** The numbers of boxes that have others of their design beside them. */
  private static BitSet alike(List<Container> boxes) {
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
