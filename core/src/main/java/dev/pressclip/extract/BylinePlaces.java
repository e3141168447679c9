package dev.pressclip.extract;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockVerdict;
import dev.pressclip.block.Container;
import dev.pressclip.block.Hint;
import dev.pressclip.block.Role;
import dev.pressclip.strip.Stripped;
import java.util.BitSet;
import java.util.List;

/**
 * Where on one page bylines may stand: how its lines lie to the headline, the text, dates and
 * labels, and which boxes are others'. For one page and thread.
 */
final class BylinePlaces {
  private static final int INTO_BODY = 3;
  private static final int DECK_TO_BODY = 24;
  private static final int DATE_DIGITS = 5;
  private static final int DATE_CHARS = 100;
  private static final int ROLE_CHARS = 80;
  private static final int BELOW_TITLE = 2;
  private static final int NEAR_TITLE = 4;
  private static final int NEAR_BODY = 12;

  private static final long AUTHOR = Hint.AUTHOR.bit();
  private static final long NOT_AUTHOR =
      Hint.bits(
          Hint.COMMENTS,
          Hint.RELATED,
          Hint.TEASER,
          Hint.NAVIGATION,
          Hint.FOOTER,
          Hint.CREDIT,
          Hint.CAPTION);

  /** Names of boxes between headline and text that say nothing against a byline there. */
  private static final long OF_HEAD = Hint.bits(Hint.FOOTER, Hint.TEASER);

  private final Stripped page;
  private final List<BlockVerdict> all;
  private final NameReader names;
  private final int bodyStart;
  private final int headEnd;

  /** Boxes that hold the headline or the first text. */
  private final BitSet holders = new BitSet();

  /** Lines asked whether they open as bylines do, and those that do. */
  private final BitSet asked = new BitSet();

  private final BitSet opening = new BitSet();

  BylinePlaces(Stripped page, NameReader names) {
    this.page = page;
    this.all = page.verdicts();
    this.names = names;
    this.bodyStart = page.firstBody() < 0 ? all.size() : page.firstBody();
    this.headEnd = endOfHead();
    noteHolders(page.titleIndex());
    noteHolders(page.firstBody());
  }

  /** The first block of the text, or the number of blocks where there is none. */
  int bodyStart() {
    return bodyStart;
  }

  /** The first block after which no byline above the text can stand: some stand below the deck. */
  int headEnd() {
    return headEnd;
  }

  private void noteHolders(int block) {
    Container c = block < 0 ? null : all.get(block).block().container();
    for (; c != null; c = c.parent()) {
      holders.set(c.id());
    }
  }

  /**
   * Whether a container is named as no author's, below what holds headline or body as well; the
   * foot of a headline's box is where many bylines stand.
   */
  boolean standsElsewhere(Container container, int block) {
    boolean above = page.titleIndex() >= 0 && block > page.titleIndex() && block < headEnd;
    long elsewhere = above ? NOT_AUTHOR & ~OF_HEAD : NOT_AUTHOR;
    for (Container c = container; c != null && !holders.get(c.id()); c = c.parent()) {
      if ((c.hints() & elsewhere) != 0) {
        return true;
      }
    }
    return false;
  }

  private int endOfHead() {
    int second = bodyStart + 1;
    while (second < all.size() && all.get(second).role() != Role.BODY) {
      second++;
    }
    int end = second - bodyStart <= DECK_TO_BODY ? second : bodyStart;
    return Math.min(all.size(), Math.max(bodyStart + INTO_BODY, end));
  }

  /** Whether a line opens as bylines do, or labels an author within. */
  boolean opensByline(int i) {
    if (!asked.get(i)) {
      asked.set(i);
      opening.set(i, names.opensByline(all.get(i).block().text()));
    }
    return opening.get(i);
  }

  /** Whether the line before a block is nothing but the words that open a byline. */
  boolean isLabelled(int i) {
    return i > 0 && names.isLabel(all.get(i - 1).block().text());
  }

  /** Whether a block stands right below the headline or above where the text begins. */
  boolean isNearHead(int i) {
    boolean atBody = i > page.titleIndex() && i >= bodyStart - NEAR_BODY && i <= bodyStart;
    return isNearTitle(i) || page.titleIndex() >= 0 && atBody;
  }

  /**
   * Whether a block stands between headline and text, and not far from both: where the headline was
   * found in the first line of a dump, all menus stand between them.
   */
  boolean opensArticle(int i) {
    int title = page.titleIndex();
    return i > title
        && i <= bodyStart + 1
        && (i <= title + NEAR_BODY || i >= bodyStart - NEAR_BODY);
  }

  /** Whether a block stands right below the headline. */
  boolean isNearTitle(int i) {
    int title = page.titleIndex();
    return title >= 0 && i > title && i <= title + NEAR_TITLE;
  }

  /** Whether a line with a date stands right below the headline. */
  boolean isDatedBelowTitle(Block b) {
    int below = page.titleIndex() < 0 ? 0 : b.index() - page.titleIndex();
    return below > 0 && below <= BELOW_TITLE && b.shape().digits() >= DATE_DIGITS;
  }

  /** Whether a line with a date stands right above or below a block. */
  boolean isBesideDate(int i) {
    return isDate(i - 1) || isDate(i + 1);
  }

  /** Whether a line is a job title. */
  boolean isRole(int i) {
    String text = i >= all.size() ? "" : all.get(i).block().text();
    return text.length() <= ROLE_CHARS && names.isRole(text);
  }

  /** Whether a date stands right below a block, or below how long the text takes to read. */
  boolean standsAboveDate(int i) {
    return isDate(i + 1)
        || i + 1 < all.size() && all.get(i + 1).block().shape().digits() > 0 && isDate(i + 2);
  }

  /** Whether a line holds a date that names its year. */
  boolean isDate(int i) {
    Block b = i < 0 || i >= all.size() ? null : all.get(i).block();
    return b != null && b.shape().digits() >= DATE_DIGITS && b.text().length() <= DATE_CHARS;
  }

  /** Whether a block's box, or the one around it, is named as an author's. */
  static boolean hasAuthorHint(Block b) {
    long above = b.container().parent() == null ? 0 : b.container().parent().hints();
    return ((b.container().hints() | above) & AUTHOR) != 0;
  }

  /** Whether a block stands right below the headline, at most the deck between them. */
  boolean isRightBelowTitle(int i) {
    return isNearTitle(i) && i <= page.titleIndex() + BELOW_TITLE;
  }
}
