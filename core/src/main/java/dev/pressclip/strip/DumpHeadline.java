package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.Reason;
import dev.pressclip.block.TextShape;
import dev.pressclip.lexicon.BylineWords;
import dev.pressclip.lexicon.CreditReader;
import dev.pressclip.lexicon.DateSigns;
import dev.pressclip.lexicon.DateWords;
import dev.pressclip.lexicon.Phrases;
import dev.pressclip.lexicon.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Finds the headline of a page that is plain text: the line most like one by its score; failing
 * that, the nearest line above the body that can be one.
 */
final class DumpHeadline {
  /** Score from which a line is the headline of a page on which nothing reads as body. */
  private static final float LIKELY = 0.15f;

  /** The same above a text, which has one: the best there is, if anything speaks for it. */
  private static final float FAINTEST = 0.01f;

  /** Score from which a line that opens as bylines do ("Von Harwick bis Ostrey") is a headline. */
  private static final float OVER_BYLINE = 0.3f;

  /** Score from which a line that ends as credits do is a headline where no other line is one. */
  private static final float OVER_CREDIT = 0.5f;

  /** Score from which a line in which a page speaks for itself is a headline. */
  private static final float OVER_NOTICE = 0.5f;

  /** How far above the body's first block, and below it, a headline is looked for. */
  private static final int REACH = 200;

  /** Enough where all that is against a line is a likelier one that is none. */
  private static final float FAINT = 0.05f;

  private static final int NAME_WORDS = 5;
  private static final int DATELINE_WORDS = 8;
  private static final int DAY_CHARS = 30;
  private static final int YEAR_DIGITS = 4;

  /** Letters of a month's name, or of a weekday's as well. */
  private static final int MONTH_LETTERS = 20;

  private static final int MENU_LINES = 3;
  private static final int MENU_WORDS = 3;

  private static final int BELOW_START = 5;
  private static final int NEAR = 12;
  private static final int LEAST_MASS = 12;
  private static final int MOST_MASS = 220;
  private static final int LEAST_WORDS = 2;

  /** Words, or characters, from which a part of the page's title is its headline. */
  private static final int TITLE_WORDS = 3;

  private static final int TITLE_CHARS = 20;

  /** A longer first line is no page's title. */
  private static final int MOST_TITLE_CHARS = 500;

  /** What stands between a headline and the name of the site. */
  private static final String SITE_OPENERS = "|-–—·•/»«›‹<>";

  private static final long NO_HEADLINE =
      Reason.bits(
          Reason.NAVIGATION,
          Reason.LEGAL,
          Reason.BREADCRUMB,
          Reason.SHARE_BAR,
          Reason.LOGIN_PROMPT,
          Reason.COOKIE_NOTICE);

  /** What stands between the parts of the path that leads to a page. */
  private static final String TRAIL_MARKS = "/>»›→";

  private final List<Block> blocks;
  private final BlockFeatures features;
  private final Scores scores;
  private final BylineWords bylines;
  private final CreditReader credits;
  private final DateWords dates;
  private final Phrases notices;
  private final Tokens tokens = new Tokens();

  DumpHeadline(
      List<Block> blocks,
      BlockFeatures features,
      Scores scores,
      BylineWords bylines,
      CreditReader credits,
      DateWords dates,
      Phrases notices) {
    this.blocks = blocks;
    this.features = features;
    this.scores = scores;
    this.bylines = bylines;
    this.credits = credits;
    this.dates = dates;
    this.notices = notices;
  }

  /**
   * Index of the headline's line, or -1.
   *
   * @param firstBody index of the first line of the body, or the number of lines where there is
   *     none
   * @param lastBody index of the last, or -1
   */
  int find(int firstBody, int lastBody) {
    boolean text = firstBody < blocks.size();
    int end = Math.min(blocks.size(), firstBody + BELOW_START);
    int best = likeliest(Math.max(0, end - REACH), end, text ? FAINTEST : LIKELY);
    if (best == 0 && isMasthead(end)) {
      int below = likeliest(1 + MENU_LINES, end, FAINT);
      best = below > 0 ? below : best;
    }
    int found = best >= 0 ? withoutTrail(withoutSite(best, end), end) : -1;
    found = found < 0 && text ? nearestAbove(firstBody) : found;
    int said = found >= 0 ? saidByFirst(found, lastBody) : -1;
    return said > 0 ? said : found;
  }

  /**
   * The likeliest line that is a part of the page's own title, its first line, where the headline
   * found has little to do with that; or -1.
   */
  private int saidByFirst(int headline, int lastBody) {
    String title = blocks.get(0).text();
    boolean told = headline > 0 && sharesWords(blocks.get(headline).text(), title);
    if (told || title.length() > MOST_TITLE_CHARS) {
      return -1;
    }
    int best = -1;
    for (int i = 1; i < lastBody; i++) {
      String text = blocks.get(i).text();
      boolean most = headline > 0 || title.startsWith(text) || 2 * text.length() > title.length();
      if (most
          && isPartOf(title, blocks.get(i))
          && isPossible(i, scores.title(i), true)
          && (best < 0 || scores.title(i) >= scores.title(best))) {
        best = i;
      }
    }
    return best;
  }

  /** Whether a line is a title, or a part that marks set off in it; menus repeat single words. */
  static boolean isPartOf(String title, Block line) {
    String text = line.text();
    int words = line.shape().words();
    int at = title.indexOf(text);
    if (at < 0) {
      return false;
    }
    String before = title.substring(0, at).strip();
    String after = title.substring(at + text.length());
    if (before.isEmpty() && !after.isEmpty()) {
      return isSite(after) && (words >= TITLE_WORDS || text.length() >= TITLE_CHARS);
    }
    boolean closes =
        before.isEmpty() || SITE_OPENERS.indexOf(before.charAt(before.length() - 1)) >= 0;
    return closes && (after.isEmpty() || isSite(after)) && words > TITLE_WORDS;
  }

  /** Whether at least half of a line's words stand in another. */
  private static boolean sharesWords(String line, String other) {
    String in = other.toLowerCase(Locale.ROOT);
    String[] words = line.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    long shared = Arrays.stream(words).filter(w -> !w.isEmpty() && in.contains(w)).count();
    return 2 * shared >= words.length;
  }

  private int likeliest(int from, int end, float bar) {
    int best = likeliest(from, end, bar, false);
    if (best >= 0 && scores.title(best) > FAINT) {
      return best;
    }
    int credited = likeliest(from, end, OVER_CREDIT, true);
    return credited >= 0 ? credited : best;
  }

  /**
   * The likeliest line above a bar, or -1.
   *
   * @param credited whether it may be one that ends as credits do: captions read like headlines
   */
  private int likeliest(int from, int end, float bar, boolean credited) {
    int best = -1;
    float most = bar;
    for (int i = from; i < end; i++) {
      float like = scores.title(i);
      if (like > most && isPossible(i, like, credited)) {
        most = like;
        best = i;
      }
    }
    return best;
  }

  /** Whether the first line is a paper's name: a few words right above a menu, said only once. */
  private boolean isMasthead(int end) {
    if (blocks.get(0).shape().words() > NAME_WORDS || end <= MENU_LINES) {
      return false;
    }
    for (int i = 1; i <= MENU_LINES; i++) {
      if (blocks.get(i).shape().words() > MENU_WORDS || scores.title(i) > FAINT) {
        return false;
      }
    }
    String name = blocks.get(0).text();
    return blocks.subList(1, end).stream().noneMatch(b -> name.startsWith(b.text()));
  }

  /** The same headline further down without the site's name behind it, if it is there. */
  private int withoutSite(int headline, int end) {
    String text = blocks.get(headline).text();
    for (int i = headline + 1; i < end; i++) {
      String other = blocks.get(i).text();
      boolean part = other.length() >= LEAST_MASS && other.length() < text.length();
      if (part && text.startsWith(other) && isSite(text.substring(other.length()))) {
        return i;
      }
    }
    return headline;
  }

  /** The same headline right below without the path of its page before it, if it is there. */
  private int withoutTrail(int headline, int end) {
    String text = blocks.get(headline).text();
    for (int i = headline + 1; i < Math.min(end, headline + NEAR); i++) {
      String other = blocks.get(i).text();
      int before = text.length() - other.length();
      boolean part = before > 0 && other.length() >= LEAST_MASS && text.endsWith(other);
      if (part && !Character.isLowerCase(other.charAt(0)) && isTrail(text.substring(0, before))) {
        return i;
      }
    }
    return headline;
  }

  /** Whether what stands before a headline leads to its page; a kicker has a colon behind it. */
  private static boolean isTrail(String before) {
    String trail = before.strip();
    boolean name = !trail.isEmpty() && Character.isLetter(trail.charAt(0));
    if (!name || Character.isLowerCase(trail.charAt(0))) {
      return false;
    }
    char last = trail.charAt(trail.length() - 1);
    return Character.isLetterOrDigit(last) || TRAIL_MARKS.indexOf(last) >= 0;
  }

  /** Whether what follows a headline is set off from it as a site's name is. */
  private static boolean isSite(String rest) {
    String name = rest.strip();
    return !name.isEmpty() && SITE_OPENERS.indexOf(name.charAt(0)) >= 0;
  }

  private int nearestAbove(int firstBody) {
    if (firstBody + 1 < blocks.size()
        && isPossible(firstBody, scores.title(firstBody), true)
        && !isLong(firstBody)) {
      return firstBody;
    }
    int from = Math.min(firstBody, blocks.size()) - 1;
    for (int i = from; i >= 0 && i > from - NEAR; i--) {
      if (isPossible(i, scores.title(i), true)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isLong(int i) {
    return blocks.get(i).shape().mass() > MOST_MASS / 2;
  }

  /**
   * Whether a line can be a headline at all: no byline, date, caption, menu or whole sentence.
   *
   * @param like what it scores as a headline
   * @param credited whether it may end as credits do, where it scores high enough
   */
  private boolean isPossible(int i, float like, boolean credited) {
    Block b = blocks.get(i);
    TextShape s = b.shape();
    return s.mass() >= LEAST_MASS
        && s.mass() <= MOST_MASS
        && s.words() >= LEAST_WORDS
        && s.bars() <= 1
        && s.digits() * 3 <= s.chars()
        && b.kind() != BlockKind.LIST_ITEM
        && b.text().charAt(0) != '©'
        && !(s.closed() && s.sentenceEnds() > 0 && s.mass() > MOST_MASS / 2)
        && (features.phraseReasons(i) & NO_HEADLINE) == 0
        && (bylines.prefixLength(b.text()) == 0 || like > OVER_BYLINE)
        && !bylines.isTitledName(b.text())
        && scores.byline(i) < Math.max(0.5f, like)
        && (credited && like > OVER_CREDIT || !isCredit(b))
        && !isDateline(b)
        && (notices.reasons(tokens.read(b.text(), MOST_MASS)) == 0 || like > OVER_NOTICE);
  }

  /** Whether a line ends in a credit, or is nothing else. */
  private boolean isCredit(Block b) {
    return credits.endsInCredit(b.text()) || credits.split(b.text()).text().isEmpty();
  }

  /** Whether a line says when the page was published or changed, and hardly more but by whom. */
  private boolean isDateline(Block b) {
    boolean brief = b.shape().words() <= DATELINE_WORDS && DateSigns.hasYear(b.text());
    return brief && (dates.publishedAt(b.text()) == 0 || dates.modifiedAt(b.text()) == 0)
        || opensWithDay(b.text());
  }

  /** Whether a line opens with a day, and then says by whom it is or, behind a bar, where. */
  private boolean opensWithDay(String text) {
    int digits = 0;
    int letters = 0;
    int run = 0;
    for (int i = 0; i < Math.min(text.length(), DAY_CHARS); i++) {
      char c = text.charAt(i);
      run = c >= '0' && c <= '9' ? run + 1 : 0;
      digits += run > 0 ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
      if (run == YEAR_DIGITS && digits > YEAR_DIGITS) {
        String rest = text.substring(i + 1).strip();
        boolean barred = !rest.isEmpty() && DateSigns.BARS.indexOf(rest.charAt(0)) >= 0;
        return letters <= MONTH_LETTERS && (barred || bylines.prefixLength(rest) > 0);
      }
    }
    return false;
  }
}
