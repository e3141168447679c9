package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.Container;
import dev.pressclip.block.Reason;
import dev.pressclip.lexicon.BylineWords;
import dev.pressclip.lexicon.CreditReader;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes from the body what only stands at its edges. Made for one page. */
final class BodyEdges {
  /** Blocks at the end among which notes about authors stand that say what they are. */
  private static final int CLOSING_BLOCKS = 8;

  /** The same where they only name an author, and characters until they do. */
  private static final int NAMING_BLOCKS = 5;

  private static final int NOTE_OPENING = 50;

  /** Characters from which a text that is printed twice is a repeat. */
  private static final int REPEAT_CHARS = 40;

  /** Characters of the initials of one writer to three. */
  private static final int LEAST_INITIALS = 2;

  private static final int MAX_INITIALS = 11;

  /** Mass beyond which a heading is rather a deck than a subhead. */
  private static final int SUBHEAD_MASS = 90;

  /** Mass up to which a line at the article's edges may be something else than its text. */
  static final int EDGE_MASS = 60;

  private final Draft draft;
  private final List<Block> blocks;
  private final float[] score;
  private final boolean[] body;
  private final BlockFeatures features;
  private final BylineWords bylines;
  private final CreditReader credits;
  private final int titleIndex;

  BodyEdges(
      Draft draft,
      BlockFeatures features,
      BylineWords bylines,
      CreditReader credits,
      int titleIndex) {
    this.draft = draft;
    this.blocks = draft.blocks;
    this.score = draft.score;
    this.body = draft.body;
    this.features = features;
    this.bylines = bylines;
    this.credits = credits;
    this.titleIndex = titleIndex;
  }

  /**
   * What was printed before. A text that surely is body may be said twice, but not right behind the
   * first time, nor among others that are: then all of it is printed twice, short lines included.
   */
  void dropRepeats() {
    int[] first = firstPrinted();
    BitSet telling = telling();
    int before = -1;
    for (int i = 0; i < body.length; i++) {
      int next = telling.nextSetBit(i + 1);
      boolean afterRepeat = before >= 0 && first[before] >= 0;
      boolean beforeRepeat = next >= 0 && first[next] >= 0;
      boolean repeat =
          telling.get(i)
              ? afterRepeat || beforeRepeat || first[i] == before || score[i] < Draft.SURE
              : afterRepeat && (beforeRepeat || next < 0);
      if (first[i] >= 0 && repeat) {
        draft.drop(i, Reason.DUPLICATE);
      }
      before = telling.get(i) ? i : before;
    }
  }

  /** For each block of the body that says what one before it says, the first that does; -1. */
  private int[] firstPrinted() {
    int[] first = new int[body.length];
    Map<Long, Integer> seen = new HashMap<>();
    for (int i = 0; i < body.length; i++) {
      boolean text = draft.isBody(i) && !draft.isCell(i);
      Integer same = text ? seen.putIfAbsent(blocks.get(i).shape().fingerprint(), i) : null;
      first[i] = same == null ? -1 : same;
    }
    return first;
  }

  /** Blocks of the body that are too long to be alike by chance. */
  private BitSet telling() {
    BitSet telling = new BitSet();
    for (int i = 0; i < body.length; i++) {
      boolean text = draft.isBody(i) && !draft.isCell(i);
      telling.set(i, text && blocks.get(i).shape().chars() >= REPEAT_CHARS);
    }
    return telling;
  }

  /**
   * The site's name above a printed headline, unless the text has begun above it; lines that only
   * credit, sign or name an editor.
   */
  void dropEdges() {
    int last = draft.lastBody();
    boolean begun = false;
    for (int i = 0; i < body.length; i++) {
      Block b = blocks.get(i);
      begun |= draft.isBody(i) && draft.isSentence(i);
      if (!draft.isBody(i) || draft.isCell(i) || b.shape().mass() > EDGE_MASS) {
        continue;
      }
      boolean line = !b.shape().closed() && b.kind() != BlockKind.HEADING;
      boolean above = i < titleIndex && !begun && line;
      boolean credit = credits.split(b.text()).text().isEmpty();
      boolean signed = i == last && isInitials(b.text());
      if (above || credit || signed || bylines.namesEditor(b.text())) {
        draft.drop(i, above ? Reason.MASTHEAD : credit ? Reason.CREDIT : Reason.PAGE_DETAIL);
      }
    }
  }

  /** Whether a line is nothing but its writer's initials: "(mso)", "(mso/kli)", "mso/dpa". */
  private static boolean isInitials(String line) {
    boolean bracketed = line.startsWith("(") && line.endsWith(")") && line.length() > 2;
    String signs = bracketed ? line.substring(1, line.length() - 1) : line;
    int slash = signs.indexOf('/');
    boolean initials = signs.length() <= MAX_INITIALS && (bracketed || slash > 0);
    for (int i = 0; i < signs.length() && initials; i++) {
      char c = signs.charAt(i);
      boolean agency = slash > 0 && i > slash && Character.isUpperCase(c);
      initials = Character.isLowerCase(c) || i == slash || agency;
    }
    return initials && signs.length() >= LEAST_INITIALS;
  }

  /**
   * "About the author", and "Marit Solberg is a reporter in Vesterhavn.": labels that say so near
   * the end and sentences that do at the very end, or that open with the name of a declared author,
   * and what follows them.
   */
  void dropAuthorNotes(List<String> authors) {
    int first = draft.firstBody();
    int from = body.length;
    int seen = 0;
    for (int i = draft.lastBody(); i > first && seen < CLOSING_BLOCKS; i--) {
      if (draft.isBody(i)) {
        boolean mayTell = seen == 0 || blocks.get(i).shape().words() <= Draft.LABEL_WORDS;
        boolean told = mayTell && tellsOfAuthor(i) || seen < NAMING_BLOCKS && names(authors, i);
        from = told && score[i] < Draft.SURE ? i : from;
        seen++;
      }
    }
    for (int i = from; i < body.length; i++) {
      if (draft.isBody(i) && score[i] < Draft.SURE) {
        draft.drop(i, Reason.AUTHOR_BIO);
      }
    }
  }

  private boolean tellsOfAuthor(int i) {
    return (features.phraseReasons(i) & Reason.AUTHOR_BIO.bit()) != 0;
  }

  private boolean names(List<String> authors, int i) {
    Block b = blocks.get(i);
    String opening = b.text().substring(0, Math.min(NOTE_OPENING, b.text().length()));
    return b.kind() == BlockKind.PARAGRAPH
        && b.shape().closed()
        && authors.stream().anyMatch(opening::contains);
  }

  /** A heading goes with what it stands over: the box around both holds nothing of the body. */
  void dropHeadingsOfDropped() {
    int next = -1;
    for (int i = body.length - 1; i >= 0; i--) {
      if (!draft.isBody(i)) {
        continue;
      }
      boolean deck = blocks.get(i).shape().mass() > SUBHEAD_MASS || i == titleIndex + 1;
      if (next > i + 1 && blocks.get(i).kind() == BlockKind.HEADING && !deck) {
        Container box = Container.around(holder(i), holder(i + 1));
        body[i] = blocks.get(next).container().isInside(box);
      }
      next = body[i] ? i : next;
    }
  }

  private Container holder(int i) {
    return blocks.get(i).container();
  }

  /**
   * A subhead with nothing of its own below it is the title of something that was dropped, unless
   * it surely is body: a row of pictures has headings and no text. So is "Sources:" at the end.
   */
  void dropLooseHeadings() {
    boolean follows = false;
    for (int i = body.length - 1; i >= 0; i--) {
      if (!body[i]) {
        continue;
      }
      Block b = blocks.get(i);
      boolean subhead = b.kind() == BlockKind.HEADING && score[i] < Draft.SURE;
      if (!follows && (subhead || draft.isLabel(i))) {
        body[i] = false;
      } else {
        follows = true;
      }
    }
  }
}
