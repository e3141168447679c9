package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.Container;
import dev.pressclip.block.Hint;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where on the page its own markup has the article. What reads like body text but stands elsewhere
 * is dropped: dialogs, comments, terms, boxes of other stories. Markup is believed only as far as
 * the scores bear it out. Made for one page.
 */
final class ArticlePlace {
  /** Share of the body that an element must hold for what stands outside to be dropped. */
  private static final float ENOUGH = 0.4f;

  /** The same where the article may be a short one. */
  private static final float ENOUGH_IF_SHORT = 0.1f;

  private static final float HALF = 0.5f;

  /** Share of the body that the next stories may hold: there can be several long ones. */
  private static final float NEXT = 0.75f;

  /** Mass from which a text needs none of its comments: it is no first post of a thread. */
  private static final int STANDS_ALONE = 2_000;

  /** Mass of the longest teasers, headline and text. */
  private static final int TEASER_MASS = 500;

  private final Draft draft;
  private final List<Block> blocks;
  private final float[] score;
  private final int titleIndex;
  private final float enough;
  private final CommentBoxes commentBoxes;
  private final SideBySide teaserBoxes;

  /**
   * For what has been decided of a page, its headline's number or -1, whether its article may be
   * short beside all else, its boxes of others.
   */
  ArticlePlace(
      Draft draft,
      int titleIndex,
      boolean mayBeShort,
      CommentBoxes commentBoxes,
      SideBySide teaserBoxes) {
    this.draft = draft;
    this.blocks = draft.blocks;
    this.score = draft.score;
    this.titleIndex = titleIndex;
    this.enough = mayBeShort ? ENOUGH_IF_SHORT : ENOUGH;
    this.commentBoxes = commentBoxes;
    this.teaserBoxes = teaserBoxes;
  }

  /** Takes blocks out of the body that stand where no article is. */
  void dropOutside(boolean[] body) {
    keepWithin("main", body);
    keepWithin("article", body);
    dropNextStories(body);
    dropFooters(body);
    dropSmaller(bodyThat(b -> isIn("form", b), body), body);
    dropSmaller(bodyThat(b -> b.within(Hint.CAPTION.bit()), body), body);
    dropComments(b -> b.within(Hint.COMMENTS.bit()), body);
    dropAnsweredBoxes(body);
    dropSmaller(bodyThat(b -> names(b, Hint.APART), body), body);
    dropExcerpts(body);
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
    BitSet outside = bodyThat(b -> !b.container().isInside(element), body);
    float inside = 0;
    float all = 0;
    for (int i = 0; i < body.length; i++) {
      float mass = body[i] ? score[i] * blocks.get(i).shape().mass() : 0;
      all += mass;
      inside += outside.get(i) ? 0 : mass;
    }
    if (inside > all * enough) {
      drop(outside, body);
    }
  }

  /**
   * Pages that go on print the next story, headline and all, in an {@code article} of its own.
   * Where the first has no text of its own, a longer one is what the page is about.
   */
  private void dropNextStories(boolean[] body) {
    Container own = outermostAroundHeadline("article");
    if (own == null) {
      return;
    }
    long headline = blocks.get(titleIndex).shape().fingerprint();
    Set<Container> stories = new HashSet<>();
    for (Block b : blocks.subList(titleIndex + 1, blocks.size())) {
      boolean title = b.level() == 1 && b.shape().fingerprint() != headline;
      Container story = title ? outermost("article", b) : null;
      if (story != null && story != own) {
        stories.add(story);
      }
    }
    if (stories.isEmpty()) {
      return;
    }
    BitSet next = bodyThat(b -> stories.contains(outermost("article", b)), body);
    if (holdsSentence(own, body) || share(next, body) < NEXT) {
      drop(next, body);
    }
  }

  /** Whether a sentence of the body stands in an element, below the headline. */
  private boolean holdsSentence(Container element, boolean[] body) {
    return !bodyThat(
            b ->
                b.index() > titleIndex
                    && draft.isSentence(b.index())
                    && b.container().isInside(element),
            body)
        .isEmpty();
  }

  private @Nullable Container outermostAroundHeadline(String name) {
    return titleIndex < 0 ? null : outermost(name, blocks.get(titleIndex));
  }

  private static @Nullable Container outermost(String name, Block b) {
    Container found = null;
    for (Container at = b.container(); at != null; at = at.parent()) {
      found = at.tag().equals(name) ? at : found;
    }
    return found;
  }

  /** Footers hold rights, terms and corrections, unless a page is nothing but one. */
  private void dropFooters(boolean[] body) {
    BitSet inside = bodyThat(b -> isIn("footer", b), body);
    BitSet all = bodyThat(b -> true, body);
    if (!inside.equals(all)) {
      drop(inside, body);
    }
  }

  /** Comments are often longer than what they are about. */
  private void dropComments(Predicate<Block> are, boolean[] body) {
    BitSet comments = bodyThat(are, body);
    BitSet other = bodyThat(are.negate(), body);
    boolean standsAlone =
        other.stream().map(i -> blocks.get(i).shape().mass()).sum() >= STANDS_ALONE;
    if (share(comments, body) < (standsAlone ? NEXT : HALF)) {
      drop(comments, body);
    }
  }

  private void dropAnsweredBoxes(boolean[] body) {
    SideBySide boxes = commentBoxes.around(bodyThat(b -> true, body), blocks);
    if (boxes.isAny()) {
      dropComments(boxes::hold, body);
    }
  }

  /** A heading's own names are often made of its words, and say nothing of its place. */
  private static boolean names(Block b, Hint hint) {
    long own = b.kind() == BlockKind.HEADING ? 0 : b.container().hints();
    return ((own | b.container().hintsAbove()) & hint.bit()) != 0;
  }

  private static boolean isIn(String name, Block b) {
    return outermost(name, b) != null;
  }

  /** Openings of other stories; the first text of the page's own may be called so, too. */
  private void dropExcerpts(boolean[] body) {
    BitSet other = bodyThat(b -> b.index() != titleIndex && !names(b, Hint.EXCERPT), body);
    int first = other.nextSetBit(0);
    dropSmaller(
        bodyThat(b -> first >= 0 && b.index() > first && names(b, Hint.EXCERPT), body), body);
  }

  /**
   * Boxes of other stories are dropped only where nothing of the body follows them; where they are
   * most of it, only if the article has ended above them, and they are brief and not surely body: a
   * list of ten places to see has an introduction, too.
   */
  private void dropTeasers(boolean[] body) {
    BitSet teasers = bodyThat(teaserBoxes::hold, body);
    int first = teasers.nextSetBit(0);
    BitSet all = bodyThat(b -> b.index() >= first, body);
    if (first < 0 || !teasers.equals(all)) {
      return;
    }
    boolean teaser = areBrief(teasers) && meanScore(teasers) < Draft.SURE;
    if (teaser && hasEndedAbove(first, body)) {
      drop(teasers, body);
    } else {
      dropSmaller(teasers, body);
    }
  }

  /**
   * Whether a sentence of the body stands below the headline, and behind it, before the boxes begin
   * at a block, what is none of it: a row of links to share it, a label for what follows.
   */
  private boolean hasEndedAbove(int start, boolean[] body) {
    boolean other = false;
    for (int i = start - 1; titleIndex >= 0 && i > titleIndex; i--) {
      if (body[i] && (!other || draft.isSentence(i))) {
        return other;
      }
      other |= !body[i] && !teaserBoxes.hold(blocks.get(i));
    }
    return false;
  }

  /** Whether some blocks hold no more than a few sentences a heading. */
  private boolean areBrief(BitSet some) {
    int mass = some.stream().map(i -> blocks.get(i).shape().mass()).sum();
    long headings = some.stream().filter(i -> blocks.get(i).kind() == BlockKind.HEADING).count();
    return mass <= TEASER_MASS * headings;
  }

  /** Mean score of some blocks as body, weighed by mass. */
  private float meanScore(BitSet some) {
    float sum = 0;
    float all = 0;
    for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
      int mass = blocks.get(i).shape().mass();
      sum += mass * score[i];
      all += mass;
    }
    return all == 0 ? 0 : sum / all;
  }

  /** What the markup speaks against goes, but where it is most of the body, it is the article. */
  private void dropSmaller(BitSet some, boolean[] body) {
    if (share(some, body) < HALF) {
      drop(some, body);
    }
  }

  private BitSet bodyThat(Predicate<Block> holds, boolean[] body) {
    BitSet some = new BitSet(body.length);
    for (int i = 0; i < body.length; i++) {
      some.set(i, body[i] && holds.test(blocks.get(i)));
    }
    return some;
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
