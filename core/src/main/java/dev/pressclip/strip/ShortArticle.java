package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.Container;
import java.util.HashMap;
import java.util.Map;

/**
 * What is done where the text below the headline ends soon, and more that reads as body stands
 * elsewhere: teasers, notes, offers in full sentences. Trees that have seen short articles are
 * asked, and believed where they leave a short one; with long ones they go wrong more often than
 * those that have not. Made for one page.
 */
final class ShortArticle {
  /** Mass of the longest articles that count as short. */
  private static final int MOST_MASS = 1_500;

  /** Share of the body that the article has at most: what else there is must be a good part. */
  private static final float MOST_SHARE = 0.8f;

  /** How far above the element around a sentence the box of the text may be. */
  private static final int STEPS = 2;

  private final Draft draft;
  private final int titleIndex;

  /** For what has been taken for the body of a page, and its headline's number or -1. */
  ShortArticle(Draft draft, int titleIndex) {
    this.draft = draft;
    this.titleIndex = titleIndex;
  }

  /**
   * Whether the text in the box of the body's first sentence is short, not all of the body, and no
   * other box holds a long text. Tables and code are no teasers.
   */
  boolean isLikely() {
    Container box = null;
    int within = 0;
    int all = 0;
    for (int i = 0; i < draft.size(); i++) {
      if (!draft.body[i] || i == titleIndex) {
        continue;
      }
      Block b = draft.blocks.get(i);
      box = box == null && i > titleIndex && draft.isSentence(i) ? boxAround(b) : box;
      all += b.shape().mass();
      boolean text = box != null && b.container().isInside(box);
      boolean own = text || draft.isCell(i) || b.kind() == BlockKind.CODE;
      within += own ? b.shape().mass() : 0;
    }
    return within <= MOST_MASS && within <= all * MOST_SHARE && !holdsLongText();
  }

  /** Whether a box of the body holds more text than a short article: below a deck of its own. */
  private boolean holdsLongText() {
    Map<Container, Integer> boxes = new HashMap<>();
    for (int i = 0; i < draft.size(); i++) {
      Block b = draft.blocks.get(i);
      if (draft.body[i]
          && i != titleIndex
          && boxes.merge(BlockFeatures.up(b.container()), b.shape().mass(), Integer::sum)
              > MOST_MASS) {
        return true;
      }
    }
    return false;
  }

  /** The element around a sentence's own, or around one that holds nothing else. */
  private static Container boxAround(Block b) {
    Container box = BlockFeatures.up(b.container());
    for (int step = 0; step < STEPS && box.textMass() <= b.shape().mass(); step++) {
      box = BlockFeatures.up(box);
    }
    return box;
  }

  /** Keeps to what another opinion holds for body, if that is a short article and part of it. */
  void keepTo(boolean[] other) {
    int kept = 0;
    int theirs = 0;
    int all = 0;
    for (int i = 0; i < draft.size(); i++) {
      int mass = i == titleIndex ? 0 : draft.blocks.get(i).shape().mass();
      all += draft.body[i] ? mass : 0;
      theirs += other[i] ? mass : 0;
      kept += draft.body[i] && other[i] ? mass : 0;
    }
    if (kept == 0 || theirs > MOST_MASS || kept > all * MOST_SHARE) {
      return;
    }
    for (int i = 0; i < draft.size(); i++) {
      draft.body[i] &= other[i];
    }
  }
}
