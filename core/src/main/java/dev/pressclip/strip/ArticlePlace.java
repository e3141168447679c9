package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.Container;
import dev.pressclip.block.Hint;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where on the page its own markup has the article. What reads like body text but stands elsewhere
 * is dropped: dialogs, comments, terms, boxes of other stories. Markup is believed only as far as
 * the scores bear it out. Made for one page.
 */
final class ArticlePlace {
  /** Share of the body that an element must hold for what stands outside to be dropped. */
  private static final float ENOUGH = 0.4f;

  private static final float HALF = 0.5f;

  /** No body text stands within these, if the hints are right. */
  private static final long NO_BODY = Hint.bits(Hint.COMMENTS, Hint.CAPTION);

  private final List<Block> blocks;
  private final float[] score;
  private final int titleIndex;

  /** For the blocks of a page, what they score as body, and its headline's number or -1. */
  ArticlePlace(List<Block> blocks, float[] score, int titleIndex) {
    this.blocks = blocks;
    this.score = score;
    this.titleIndex = titleIndex;
  }

  /** Takes blocks out of the body that stand where no article is. */
  void dropOutside(boolean[] body) {
    keepWithin("main", body);
    keepWithin("article", body);
    dropFooters(body);
    dropForms(body);
    dropHinted(body);
    dropTeasers(body);
  }

  /**
   * Keeps to the outermost element of a name around the headline, where it holds a good part of the
   * body. The HTML standard has the dominant contents of a page in {@code main} and all of a story
   * in {@code article}.
   */
  private void keepWithin(String name, boolean[] body) {
    Container element = outermostAroundHeadline(name);
    if (element == null) {
      return;
    }
    float inside = 0;
    float all = 0;
    for (int i = 0; i < body.length; i++) {
      float mass = body[i] ? score[i] * blocks.get(i).shape().mass() : 0;
      all += mass;
      inside += mass > 0 && blocks.get(i).container().isInside(element) ? mass : 0;
    }
    for (int i = 0; inside > all * ENOUGH && i < body.length; i++) {
      body[i] &= blocks.get(i).container().isInside(element);
    }
  }

  private @Nullable Container outermostAroundHeadline(String name) {
    Container found = null;
    Container at = titleIndex < 0 ? null : blocks.get(titleIndex).container();
    for (; at != null; at = at.parent()) {
      found = at.tag().equals(name) ? at : found;
    }
    return found;
  }

  /** Footers hold rights, terms and corrections, unless a page is nothing but one. */
  private void dropFooters(boolean[] body) {
    BitSet footers = new BitSet(body.length);
    boolean more = false;
    for (int i = 0; i < body.length; i++) {
      if (body[i]) {
        footers.set(i, isIn("footer", blocks.get(i)));
        more |= !footers.get(i);
      }
    }
    if (more) {
      drop(footers, body);
    }
  }

  private static boolean isIn(String name, Block b) {
    Container at = b.container();
    while (at != null && !at.tag().equals(name)) {
      at = at.parent();
    }
    return at != null;
  }

  /** Forms hold what is to be filled in, unless one is laid around the whole page. */
  private void dropForms(boolean[] body) {
    BitSet forms = new BitSet(body.length);
    for (int i = 0; i < body.length; i++) {
      forms.set(i, body[i] && isIn("form", blocks.get(i)));
    }
    if (share(forms, body) < HALF) {
      drop(forms, body);
    }
  }

  /** What hints speak against, unless they stand on what holds most of the body. */
  private void dropHinted(boolean[] body) {
    BitSet hinted = new BitSet(body.length);
    for (int i = 0; i < body.length; i++) {
      hinted.set(i, body[i] && blocks.get(i).within(NO_BODY));
    }
    if (share(hinted, body) < HALF) {
      drop(hinted, body);
    }
  }

  /** Boxes of other stories behind the article; where they are most of the body, they are it. */
  private void dropTeasers(boolean[] body) {
    BitSet teasers = TeaserBoxes.bodyIn(blocks, body);
    boolean begun = false;
    for (int i = 0; i < body.length; i++) {
      begun |= body[i] && teasers.get(i);
      if (begun && body[i] && !teasers.get(i)) {
        return;
      }
    }
    if (begun && share(teasers, body) < HALF) {
      drop(teasers, body);
    }
  }

  /** How much of the body's mass some blocks hold, 0 to 1. */
  private float share(BitSet some, boolean[] body) {
    float part = 0;
    float all = 0;
    for (int i = 0; i < body.length; i++) {
      int mass = body[i] ? blocks.get(i).shape().mass() : 0;
      all += mass;
      part += some.get(i) ? mass : 0;
    }
    return all == 0 ? 0 : part / all;
  }

  private static void drop(BitSet some, boolean[] body) {
    for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
      body[i] = false;
    }
  }
}
