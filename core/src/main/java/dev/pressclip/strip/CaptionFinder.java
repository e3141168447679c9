package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.Container;
import dev.pressclip.block.Hint;
import dev.pressclip.block.Reason;
import dev.pressclip.block.Role;
import dev.pressclip.block.TextShape;
import dev.pressclip.lexicon.BylineWords;
import dev.pressclip.lexicon.CreditReader;
import dev.pressclip.lexicon.DateSigns;
import dev.pressclip.lexicon.DateWords;
import dev.pressclip.segment.SegmentedPage;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds captions by their scores, their credits and the pictures beside them. Made for one page.
 */
final class CaptionFinder {
  /**
   * Scores from which a block is a caption: anywhere, in a caption element, though it reads as
   * body.
   */
  private static final float CAPTION = 0.33f;

  private static final float CAPTION_NAMED = 0.2f;

  private static final float CAPTION_OVER_BODY = 0.5f;

  /** The same for a short line of a dump that ends no sentence: headings and items read like it. */
  private static final float LABEL_OVER_BODY = 0.9f;

  private static final int LABEL_MASS = 80;

  /** How far from the body's ends captions, headlines and bylines are looked for, in blocks. */
  private static final int CAPTION_REACH = 20;

  private static final int NAME_LINES = 2;
  private static final int NAME_WORDS = 3;
  private static final int CREDIT_WORDS = 14;

  /** More digits and links than this are no caption's: a date, a price, a rubric. */
  private static final int DATE_DIGITS = 5;

  /** Words of the longest line that dates the article: with its authors, date and change. */
  private static final int DATED_WORDS = 20;

  /** One character in so many is a digit where a text says little but numbers. */
  private static final int NUMBERS = 5;

  private static final int NUMBER_WORDS = 8;

  /** Lines between a picture and its caption: a date, a counter. */
  private static final int PICTURE_LINES = 2;

  private static final long AUTHOR_CARD = Hint.bits(Hint.AUTHOR, Hint.BIO);

  private static final long OFFER = Hint.bits(Hint.PAYWALL, Hint.LOGIN, Hint.NEWSLETTER);

  /** Mass from which a line of a dump printed twice running is a caption. */
  private static final int TWIN_MASS = 30;

  /** Mass up to which a text beside a picture that ends in a credit is its caption. */
  private static final int MAX_CREDITED_MASS = 300;

  private final Draft draft;
  private final List<Block> blocks;
  private final boolean[] body;
  private final BlockFeatures features;
  private final Scores scores;
  private final BylineWords bylines;
  private final CreditReader credits;
  private final DateWords dates;
  private final int titleIndex;

  /** What each block that was asked scores as a caption. */
  private final float[] caption;

  /** Blocks right beside a picture; null in dumps, which have none. */
  private final @Nullable BitSet beside;

  CaptionFinder(
      Draft draft,
      BlockFeatures features,
      Scores scores,
      BylineWords bylines,
      CreditReader credits,
      DateWords dates,
      int titleIndex,
      @Nullable List<SegmentedPage.Picture> pictures) {
    this.draft = draft;
    this.blocks = draft.blocks;
    this.body = draft.body;
    this.features = features;
    this.scores = scores;
    this.bylines = bylines;
    this.credits = credits;
    this.dates = dates;
    this.titleIndex = titleIndex;
    this.caption = new float[blocks.size()];
    this.beside = pictures == null ? null : beside(pictures);
  }

  private BitSet beside(List<SegmentedPage.Picture> pictures) {
    BitSet places = new BitSet(blocks.size());
    for (SegmentedPage.Picture p : pictures) {
      places.set(Math.max(0, p.block() - 1), p.block() + 1);
    }
    return places;
  }

  /**
   * Dumps print a caption twice running, once for the picture in place and once for its enlarged
   * view. Outside the article, headlines of other stories are printed so.
   */
  void takeTwins() {
    int last = draft.lastBody();
    for (int i = Math.max(0, titleIndex); i < last; i++) {
      TextShape shape = blocks.get(i).shape();
      boolean twins =
          shape.mass() >= TWIN_MASS
              && shape.fingerprint() == blocks.get(i + 1).shape().fingerprint();
      if (twins && draft.role(i) == null && draft.role(i + 1) == null) {
        draft.assign(i, Role.CAPTION);
        draft.drop(i + 1, Reason.DUPLICATE);
      }
    }
  }

  /** Captions by their score; a credit that stands with a caption goes with it. */
  void takeCaptions() {
    int last = draft.lastBody();
    int from = Math.max(0, draft.firstBody() - CAPTION_REACH);
    int to = Math.min(blocks.size(), last + CAPTION_REACH);
    for (int i = from; i < to; i++) {
      Block b = blocks.get(i);
      if (draft.role(i) != null || b.kind() == BlockKind.EMBED) {
        continue;
      }
      boolean between = i > titleIndex && i < last;
      if (b.kind() == BlockKind.CONTROL) {
        if (between && isInCaption(b)) {
          draft.assign(i, Role.CAPTION);
        }
        continue;
      }
      caption[i] =
          features.isTool(i)
                  || speaksOfOthers(b)
                  || isMostlyNumbers(b)
                  || isDated(b)
                  || isDeckOfDump(b)
              ? 0
              : scores.caption(i);
      boolean inside = body[i] || beside == null && between;
      if (between && !(body[i] && b.shape().closed()) && isCreditedBelow(i)) {
        caption[i] = 1;
      }
      // A heading beside a picture names what it shows, whatever it ends in.
      boolean other = b.kind() == BlockKind.HEADING || isDated(b);
      if (caption[i] > bar(b, body[i], beside == null)
          || !other && (inside && isCertainCaption(b) || between && isCreditedBesidePicture(b))) {
        draft.assign(i, Role.CAPTION);
      }
    }
    for (int i = from; i < to; i++) {
      if (draft.role(i) == null && !body[i] && isCredit(i) && besideCaption(i)) {
        draft.assign(i, Role.CAPTION);
      }
    }
  }

  /**
   * The score from which a block is a caption, that reads as body or not, on a page or in a dump.
   */
  static float bar(Block b, boolean body, boolean dump) {
    if (body) {
      boolean label = dump && !b.shape().closed() && b.shape().mass() < LABEL_MASS;
      return label ? LABEL_OVER_BODY : CAPTION_OVER_BODY;
    }
    return b.kind() == BlockKind.CAPTION ? CAPTION_NAMED : CAPTION;
  }

  /**
   * Whether a line of a dump is a sentence right below the headline and right above a date or a
   * known name, without a credit: the deck, rather than a caption.
   */
  private boolean isDeckOfDump(Block b) {
    int next = b.index() + 1;
    if (beside != null
        || titleIndex < 0
        || b.index() != titleIndex + 1
        || next >= blocks.size()
        || !b.shape().closed()
        || credits.saysCredit(b.text())) {
      return false;
    }
    Block below = blocks.get(next);
    boolean date = below.shape().digits() >= DATE_DIGITS && below.shape().words() <= DATED_WORDS;
    return isNameBelowTitle(below) || date || bylines.openingEnd(below.text(), 0) > 0;
  }

  /** Whether a button's words stand in a caption element: all of it enlarges the picture. */
  private static boolean isInCaption(Block button) {
    return button.shape().words() >= Draft.SENTENCE_WORDS
        && button.container().withinElement("figcaption");
  }

  /** What stands beside an author's portrait, or in a box that offers something, is no caption. */
  private static boolean speaksOfOthers(Block b) {
    Container box = b.container().parent();
    long named = b.container().hints() | (box == null ? 0 : box.hints());
    return b.kind() != BlockKind.CAPTION && (b.within(AUTHOR_CARD) || (named & OFFER) != 0);
  }

  /** A date with its time, an address with its telephone. */
  private static boolean isMostlyNumbers(Block b) {
    TextShape s = b.shape();
    return s.digits() > DATE_DIGITS
        && s.digits() * NUMBERS > s.chars()
        && s.words() <= NUMBER_WORDS;
  }

  /** A line that says when the article was published or changed. */
  private boolean isDated(Block b) {
    TextShape s = b.shape();
    return s.digits() > DATE_DIGITS
        && s.words() <= DATED_WORDS
        && !s.closed()
        && (dates.saysPublished(b.text())
            || dates.onlyModified(b.text())
            || bylines.openingEnd(b.text(), 0) > 0 && DateSigns.hasYear(b.text()));
  }

  /** A caption element, or a credited text right beside a picture, though it reads as body. */
  private boolean isCertainCaption(Block b) {
    int mass = b.shape().mass();
    return b.kind() == BlockKind.CAPTION && mass <= Scores.MAX_LABEL_MASS
        || mass <= MAX_CREDITED_MASS
            && (beside == null
                ? credits.endsInCredit(b.text())
                : beside.get(b.index()) && credits.saysCredit(b.text()));
  }

  /** Whether a text right beside a picture ends in a credit that a word tells apart. */
  private boolean isCreditedBesidePicture(Block b) {
    return beside != null
        && beside.get(b.index())
        && b.shape().mass() <= MAX_CREDITED_MASS
        && !speaksOfOthers(b)
        && credits.endsInCredit(b.text());
  }

  /** Whether a line of its own in the same box, behind a text with a picture, is its credit. */
  private boolean isCreditedBelow(int i) {
    Block b = blocks.get(i);
    Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
    if (next == null
        || b.level() > 0
        || b.shape().mass() > MAX_CREDITED_MASS
        || b.shape().digits() > DATE_DIGITS
        || b.shape().isMostlyLinks()
        || features.phraseReasons(i) != 0
        || b.text().endsWith(":")
        || isNameBelowTitle(b)
        || features.isTool(i)
        || next.shape().words() > CREDIT_WORDS
        || next.container().parent() != b.container().parent()
        || !(b.kind() == BlockKind.CAPTION || beside == null || isNearPicture(i))
        || speaksOfOthers(b)) {
      return false;
    }
    CreditReader.Split split = credits.split(next.text());
    return split.text().isEmpty() && split.credit() != null;
  }

  /** Whether a line of a dump right below the headline is a known name, as bylines are. */
  private boolean isNameBelowTitle(Block b) {
    return beside == null
        && b.index() <= titleIndex + NAME_LINES
        && b.shape().words() <= NAME_WORDS
        && bylines.opensWithGivenName(b.text());
  }

  private boolean isNearPicture(int i) {
    int near = beside == null ? -1 : beside.nextSetBit(Math.max(0, i - PICTURE_LINES));
    return near >= 0 && near <= i + PICTURE_LINES;
  }

  private boolean isCredit(int i) {
    Block b = blocks.get(i);
    boolean said = (features.phraseReasons(i) & Reason.CREDIT.bit()) != 0;
    boolean named = (b.container().hints() & Hint.CREDIT.bit()) != 0;
    return b.shape().words() <= CREDIT_WORDS && (said || named || b.kind() == BlockKind.CAPTION);
  }

  private boolean besideCaption(int i) {
    for (int j = Math.max(0, i - 2); j <= Math.min(draft.size() - 1, i + 2); j++) {
      if (j != i && draft.role(j) == Role.CAPTION && caption[j] > CAPTION_NAMED) {
        return true;
      }
    }
    return false;
  }
}
