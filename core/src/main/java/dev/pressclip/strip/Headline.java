package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.Reason;
import dev.pressclip.block.Role;
import dev.pressclip.block.TextShape;
import dev.pressclip.lexicon.BylineWords;
import dev.pressclip.lexicon.CreditReader;
import dev.pressclip.lexicon.DateWords;
import dev.pressclip.lexicon.Phrases;
import dev.pressclip.metadata.Claim;
import java.util.List;

/** Where a page prints its headline, and where again. Made for one page. */
final class Headline {
  /** Mass beyond which a closed sentence outside a heading is no headline. */
  static final int SENTENCE_MASS = 120;

  /** Likeness to the page's titles from which a line says the same, and the words it then has. */
  private static final float SAME = 0.92f;

  private static final int SAME_WORDS = 3;

  /**
   * So many times what stands above the headline stands below it where the former is the site's.
   */
  private static final int ABOVE = 3;

  private final Draft draft;
  private final BlockFeatures features;

  Headline(Draft draft, BlockFeatures features) {
    this.draft = draft;
    this.features = features;
  }

  /** The headline's block, or -1: on a markup page the one most like its titles. */
  int find(List<Claim> titles) {
    int found = features.titleIndex();
    int heading = onlyMainHeading();
    boolean masthead = found >= 0 && found < heading && draft.blocks.get(found).level() == 0;
    boolean site = masthead && isSiteBeside(found, heading, titles);
    return unlessRunningText(site ? heading : found);
  }

  private int onlyMainHeading() {
    int only = -1;
    for (Block b : draft.blocks) {
      if (b.level() == 1) {
        if (only >= 0) {
          return -1;
        }
        only = b.index();
      }
    }
    return only;
  }

  /** Whether a title is made of two blocks: a short headline, and a longer name of the site. */
  private boolean isSiteBeside(int site, int headline, List<Claim> titles) {
    String name = draft.blocks.get(site).text();
    String text = draft.blocks.get(headline).text();
    return titles.stream()
        .map(Claim::value)
        .anyMatch(title -> isMadeOf(title, text, name) || isMadeOf(title, name, text));
  }

  private static boolean isMadeOf(String title, String start, String end) {
    return title.length() > start.length() + end.length()
        && title.regionMatches(true, 0, start, 0, start.length())
        && title.regionMatches(true, title.length() - end.length(), end, 0, end.length());
  }

  /** The same in a dump, where it is looked for above the first text that reads as body. */
  int find(
      Scores scores, BylineWords bylines, CreditReader credits, DateWords dates, Phrases notices) {
    float enough = draft.enough();
    int first = 0;
    while (first < draft.size() && draft.score[first] <= enough) {
      first++;
    }
    int last = draft.size() - 1;
    while (last > first && draft.score[last] <= enough) {
      last--;
    }
    return unlessRunningText(
        new DumpHeadline(draft.blocks, features, scores, bylines, credits, dates, notices)
            .find(first, last));
  }

  private int unlessRunningText(int found) {
    return found >= 0 && isRunningText(draft.blocks.get(found)) ? -1 : found;
  }

  /** A page without a headline opens with its first paragraph, which is none. */
  static boolean isRunningText(Block b) {
    return b.level() == 0 && b.shape().closed() && b.shape().mass() > SENTENCE_MASS;
  }

  /**
   * In a dump, takes what stands above a headline that is the page's own title out of the body,
   * where most of it stands below: it is the site's, in whole sentences.
   */
  void dropTextAbove(int titleIndex) {
    String title = titleIndex <= 0 ? "" : draft.blocks.get(0).text();
    if (title.isEmpty() || !DumpHeadline.isPartOf(title, draft.blocks.get(titleIndex))) {
      return;
    }
    if (bodyMass(0, titleIndex) * ABOVE < bodyMass(titleIndex, draft.size())) {
      for (int i = 0; i < titleIndex; i++) {
        if (draft.isBody(i)) {
          draft.drop(i, Reason.OUTSIDE_ARTICLE);
        }
      }
    }
  }

  private int bodyMass(int from, int to) {
    int mass = 0;
    for (int i = from; i < to; i++) {
      mass += draft.isBody(i) ? draft.blocks.get(i).shape().mass() : 0;
    }
    return mass;
  }

  /** Gives the headline its role, and drops what says the same elsewhere. */
  void take(int titleIndex) {
    if (titleIndex < 0) {
      return;
    }
    draft.assign(titleIndex, Role.TITLE);
    long same = draft.blocks.get(titleIndex).shape().fingerprint();
    for (int i = 0; i < draft.size(); i++) {
      TextShape shape = draft.blocks.get(i).shape();
      boolean alike = features.titleLikeness(i) > SAME && shape.words() >= SAME_WORDS;
      if (i != titleIndex && (shape.fingerprint() == same || alike)) {
        draft.drop(i, Reason.DUPLICATE);
      }
    }
  }
}
