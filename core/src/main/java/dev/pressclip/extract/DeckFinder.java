package dev.pressclip.extract;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.BlockVerdict;
import dev.pressclip.block.Hint;
import dev.pressclip.block.Reason;
import dev.pressclip.block.Role;
import dev.pressclip.block.TextShape;
import dev.pressclip.metadata.PageMetadata;
import dev.pressclip.strip.Stripped;
import java.util.List;

/**
 * Finds the deck: the sentence or two between headline and text that say what the article is about.
 * Stateless.
 */
final class DeckFinder {
  private static final int MOST_CHARS = 600;
  private static final int REACH = 8;
  private static final int LOW_REACH = 25;
  private static final int LEAST_WORDS = 4;
  private static final int DESCRIPTION_CHARS = 30;

  /** Characters of the shortest deck above a byline. */
  private static final int BRIEF_CHARS = 40;

  /** Characters of the shortest deck of a dump, and from which it need not close as a sentence. */
  private static final int CLOSED_CHARS = 60;

  private static final int OPEN_CHARS = 100;

  /**
   * Digits from which a line that does not close as a sentence rather says who wrote it, and when.
   */
  private static final int DATE_DIGITS = 5;

  private static final long DECK = Hint.SUMMARY.bit();

  /** Why a line was dropped that is no deck, wherever it stands. */
  private static final long NO_DECK =
      Reason.bits(
          Reason.DUPLICATE,
          Reason.LOGIN_PROMPT,
          Reason.PAYWALL_NOTICE,
          Reason.NEWSLETTER,
          Reason.COOKIE_NOTICE,
          Reason.ADVERT,
          Reason.AUTHOR_BIO);

  private DeckFinder() {}

  /**
   * Index of the deck's block, or -1.
   *
   * @param verdicts one a block, with bylines and datelines named
   * @param markup whether the page is HTML rather than plain text
   */
  static int find(
      Stripped stripped, List<BlockVerdict> verdicts, PageMetadata metadata, boolean markup) {
    int title = stripped.titleIndex();
    int first = stripped.firstBody();
    if (first < 0) {
      return -1;
    }
    boolean opens = opens(verdicts.get(first));
    boolean below = title >= 0 && first > title;
    if (opens && standsApart(verdicts.get(first).block(), below && first - title <= REACH)) {
      return first;
    }
    if (!below || first - title > LOW_REACH) {
      return -1;
    }
    if (first > title + 1 && isBriefAboveByline(verdicts, title + 1)) {
      return title + 1;
    }
    if (!markup && first > title + 1) {
      return isDumped(verdicts.get(title + 1)) ? title + 1 : -1;
    }
    if (!opens) {
      return -1;
    }
    if (first == title + 1) {
      return isAboveByline(verdicts, first) ? first : -1;
    }
    return low(verdicts, title + 1, first, metadata);
  }

  /** Whether byline or date stand between the body's first block and the next. */
  private static boolean isAboveByline(List<BlockVerdict> verdicts, int first) {
    boolean above = false;
    for (int i = first + 1; i < verdicts.size(); i++) {
      Role role = verdicts.get(i).role();
      if (role == Role.BODY) {
        return above;
      }
      above |= i - first <= REACH && (role == Role.BYLINE || role == Role.DATELINE);
    }
    return false;
  }

  private static boolean opens(BlockVerdict first) {
    return first.role() == Role.BODY
        && first.block().text().length() <= MOST_CHARS
        && first.block().kind() != BlockKind.LIST_ITEM;
  }

  /**
   * Whether the body's first block stands apart from the rest, by its name or near the headline.
   */
  private static boolean standsApart(Block b, boolean near) {
    long box = b.container().parent() == null ? 0 : b.container().parent().hints();
    boolean named = ((b.container().hints() | box) & DECK) != 0;
    boolean heading = b.kind() == BlockKind.HEADING && near;
    return heading || named && (near || b.shape().words() >= 6);
  }

  /**
   * A line between headline and body that scores low but is named as the deck, or says what the
   * page's description says.
   */
  private static int low(List<BlockVerdict> verdicts, int from, int to, PageMetadata metadata) {
    for (int i = from; i < to; i++) {
      Block b = verdicts.get(i).block();
      boolean said = (b.container().hints() & DECK) != 0 || isDescription(b.text(), metadata);
      if (isFree(verdicts.get(i)) && said && b.shape().linkDensity() < 0.5f) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether a dump's line right below the headline is its deck: what stands there in a sentence, or
   * at such length, hardly ever is anything else, though it scores low.
   */
  private static boolean isDumped(BlockVerdict below) {
    TextShape s = below.block().shape();
    boolean whole =
        s.closed() ? s.mass() >= CLOSED_CHARS : s.mass() >= OPEN_CHARS && s.digits() < DATE_DIGITS;
    return isFree(below) && whole && below.reason() != Reason.CREDIT;
  }

  /**
   * Whether a line is a sentence between headline and byline or date, where who calls out loud
   * rather sells something.
   */
  private static boolean isBriefAboveByline(List<BlockVerdict> verdicts, int line) {
    TextShape s = verdicts.get(line).block().shape();
    Role below = verdicts.get(line + 1).role();
    return isFree(verdicts.get(line))
        && s.closed()
        && s.mass() >= BRIEF_CHARS
        && !verdicts.get(line).block().text().endsWith("!")
        && s.linkDensity() < 0.5f
        && (below == Role.BYLINE || below == Role.DATELINE);
  }

  private static boolean isFree(BlockVerdict v) {
    Block b = v.block();
    return v.reason() != null
        && (v.reason().bit() & NO_DECK) == 0
        && b.shape().words() >= LEAST_WORDS
        && b.text().length() <= MOST_CHARS;
  }

  private static boolean isDescription(String text, PageMetadata metadata) {
    String key = NameReader.key(text);
    if (key.length() < DESCRIPTION_CHARS) {
      return false;
    }
    String opening = key.substring(0, DESCRIPTION_CHARS);
    return metadata.descriptions().stream()
        .anyMatch(d -> NameReader.key(d.value()).startsWith(opening));
  }
}
