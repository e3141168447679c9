package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.Container;
import dev.pressclip.lexicon.Phrases;
import java.util.Arrays;
import java.util.List;

/** Finds the blocks that read as body, by their scores and their place. Made for one page. */
final class BodyFinder {
  /** Score from which a sentence or code right behind body text is body text. */
  private static final float GOES_ON = 0.3f;

  /** Characters a page's best region must have to be taken though no block scores as body. */
  private static final int RESCUE_CHARS = 200;

  private final Draft draft;
  private final List<Block> blocks;
  private final float[] score;
  private final boolean[] body;
  private final BlockFeatures features;
  private final List<Container> containers;
  private final Notices notices;
  private final CommentBoxes commentBoxes;

  BodyFinder(
      Draft draft,
      BlockFeatures features,
      List<Container> containers,
      Phrases notices,
      CommentBoxes commentBoxes) {
    this.draft = draft;
    this.blocks = draft.blocks;
    this.score = draft.score;
    this.body = draft.body;
    this.features = features;
    this.containers = containers;
    this.notices = new Notices(draft, features, notices);
    this.commentBoxes = commentBoxes;
  }

  /**
   * Takes what scores as body.
   *
   * @param titleIndex the headline's place, or -1
   * @param mayBeShort whether the article may be a small part of all that scores so
   */
  void take(int titleIndex, boolean mayBeShort) {
    float enough = draft.enough();
    for (int i = 0; i < body.length; i++) {
      Block b = blocks.get(i);
      boolean text = b.kind() != BlockKind.CONTROL && b.kind() != BlockKind.EMBED;
      body[i] = text && score[i] > enough && !notices.isNotice(i);
    }
    notices.dropSentences();
    float sure = draft.sure();
    for (int i = 1; i < body.length; i++) {
      Block b = blocks.get(i);
      boolean free = !body[i] && draft.role(i) == null;
      boolean goesOn = body[i - 1] && score[i - 1] > sure && score[i] > GOES_ON;
      boolean alike = b.container().parent() == blocks.get(i - 1).container().parent();
      boolean whole = draft.isSentence(i) || b.kind() == BlockKind.CODE;
      if (free && goesOn && alike && whole && features.phraseReasons(i) == 0) {
        body[i] = true;
      }
    }
    new LongText(draft, features).take();
    new BesideText(draft, features, containers, notices).take();
    new ReadMoreLines(draft, features).drop();
    if (!draft.isDump()) {
      new ArticlePlace(draft, titleIndex, mayBeShort, commentBoxes, features.teaserBoxes())
          .dropOutside(body);
    }
  }

  /**
   * Never an empty body where a clear best region exists: scores may be low, yet far above the
   * rest.
   *
   * @return whether there is one
   */
  boolean rescue() {
    Container best = null;
    float bestMass = 0;
    float[] mass = new float[containers.size()];
    float most = 0;
    for (int i = 0; i < score.length; i++) {
      Block b = blocks.get(i);
      if (b.shape().linkDensity() < 0.3f && b.kind() != BlockKind.EMBED) {
        mass[b.container().id()] += score[i] * b.shape().chars();
      }
      most = Math.max(most, b.shape().chars() >= 40 ? score[i] : 0);
    }
    for (Container c : containers) {
      Container parent = c.parent();
      float m = mass[c.id()] + (parent == null ? 0 : mass[parent.id()] / 2);
      if (m > bestMass) {
        bestMass = m;
        best = parent == null ? c : parent;
      }
    }
    if (best == null || most < 0.12f) {
      return false;
    }
    int chars = 0;
    for (int i = 0; i < score.length; i++) {
      Block b = blocks.get(i);
      if (b.container().isInside(best)
          && score[i] >= most * 0.5f
          && b.kind() != BlockKind.EMBED
          && b.kind() != BlockKind.CONTROL) {
        chars += b.shape().chars() * (b.shape().spaceless() ? 2 : 1);
        body[i] = true;
      }
    }
    if (chars < RESCUE_CHARS) {
      Arrays.fill(body, false);
      return false;
    }
    return true;
  }
}
