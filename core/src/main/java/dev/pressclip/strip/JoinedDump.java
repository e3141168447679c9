package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.Reason;
import dev.pressclip.lexicon.BylineWords;

/**
 * Dumps of several pages in one file: behind the body another headline with byline and date right
 * below it and sentences below those. Made for one page.
 */
final class JoinedDump {
  /**
   * Paragraphs an article has before another can begin, and lines a headline, byline and date take.
   */
  private static final int FIRST_PARAGRAPHS = 2;

  private static final int HEAD_LINES = 4;

  private static final int DATE_DIGITS = 5;

  private final Draft draft;
  private final BylineWords bylines;
  private final int titleIndex;

  JoinedDump(Draft draft, BylineWords bylines, int titleIndex) {
    this.draft = draft;
    this.bylines = bylines;
    this.titleIndex = titleIndex;
  }

  /** Drops the second article and all that follows; returns whether there is one. */
  boolean dropSecondArticle() {
    int paragraphs = 0;
    for (int i = Math.max(0, titleIndex); i < draft.size(); i++) {
      if (paragraphs >= FIRST_PARAGRAPHS && opensArticle(i)) {
        draft.dropFrom(i, Reason.OTHER_ARTICLE);
        return true;
      }
      paragraphs += draft.body[i] && draft.blocks.get(i).shape().closed() ? 1 : 0;
    }
    return false;
  }

  private boolean opensArticle(int i) {
    Block b = draft.blocks.get(i);
    boolean headline =
        titleIndex >= 0
            && draft.reason(i) != Reason.DUPLICATE
            && !b.shape().closed()
            && b.shape().words() >= Draft.SENTENCE_WORDS
            && b.shape().mass() <= Headline.SENTENCE_MASS;
    boolean signed = false;
    boolean dated = false;
    for (int j = i + 1; headline && j < draft.size() && j <= i + HEAD_LINES; j++) {
      Block below = draft.blocks.get(j);
      boolean brief = below.shape().mass() <= BodyEdges.EDGE_MASS && !below.shape().closed();
      signed |= brief && bylines.prefixLength(below.text()) > 0;
      dated |= brief && below.shape().digits() >= DATE_DIGITS;
      if (signed && dated && draft.body[j] && below.shape().closed()) {
        return true;
      }
    }
    return false;
  }
}
