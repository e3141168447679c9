package dev.pressclip.extract;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockVerdict;
import dev.pressclip.block.Hint;
import dev.pressclip.block.LineOrigin;
import dev.pressclip.block.Role;
import dev.pressclip.lexicon.DateSigns;
import dev.pressclip.lexicon.DateWords;
import dev.pressclip.strip.Stripped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates that a page prints around the headline, behind the body, or anywhere with a word that says
 * what they are. For one page and thread.
 */
final class PrintedDates {
  /** Blocks above the headline, and below it, among which the date may stand. */
  private static final int ABOVE_HEADLINE = 20;

  private static final int BELOW_HEADLINE = 20;

  /** So near above the headline a date is hardly less likely than below it. */
  private static final int RIGHT_ABOVE = 1;

  /** So near below it a line that reads like a caption may be the dateline. */
  private static final int RIGHT_BELOW = 1;

  private static final int FAR_BELOW_HEADLINE = 40;
  private static final int ABOVE_BODY = 25;
  private static final int BELOW_START = 16;
  private static final int BEHIND_BODY = 8;

  private static final int DATED_CHARS = 160;
  private static final int DATED_DIGITS = 3;
  private static final int DATELINE_START = 20;
  private static final int DATE_WORDS = 4;
  private static final int ALONE_WORDS = 10;
  private static final int BARE_WORDS = 12;
  private static final int LABELLED_CHARS = 80;
  private static final int LABELLED_DIGITS = 4;
  private static final int LABEL_WORDS = 3;
  private static final int OPENING_CHARS = 40;

  /** Characters of a sentence below the text that says when it was published, by whom and where. */
  private static final int NOTE_CHARS = 400;

  private static final int PART_CHARS = 60;

  /** No page is older; books that a note tells of are. */
  private static final String WEB = "1990";

  /** A day in numbers that a text is run on to, or that has a time of day behind it. */
  private static final Pattern DAY_BEFORE_TEXT =
      Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}(?:\\p{L}|,? \\d{1,2}[:.]\\d{2})");

  /** What stands between a headline, the name of the site and a date in the title of a page. */
  private static final String TITLE_MARKS = "|–—·•";

  /** Score from which a line with a date is the body's own where the body goes on around it. */
  private static final double BODY_TEXT = 0.7;

  /** Where a date stands that may be an article's but is as likely that of another. */
  static final long NOT_OWN =
      Hint.bits(Hint.RELATED, Hint.TEASER, Hint.COMMENTS, Hint.NAVIGATION, Hint.FOOTER, Hint.ASIDE);

  /** A date that says of itself that it is of publication may stand beside or below the article. */
  private static final long OF_OTHER_PAGES =
      Hint.bits(Hint.RELATED, Hint.TEASER, Hint.COMMENTS, Hint.NAVIGATION);

  private final DateReader dates;
  private final PastDates past;
  private final DateWords words;
  private final Stripped stripped;
  private final List<BlockVerdict> all;
  private final Candidates published;
  private final Candidates modified;
  private final Set<Integer> bylines;
  private final Set<Integer> blocks = new HashSet<>();

  /** The first block of the body, and the headline or else that block. */
  private final int body;

  private final int anchor;

  /** A search that adds the dates it finds to the candidates, and knows where bylines are. */
  PrintedDates(
      DateReader dates,
      PastDates past,
      DateWords words,
      Stripped stripped,
      Set<Integer> bylines,
      Candidates published,
      Candidates modified) {
    this.dates = dates;
    this.past = past;
    this.words = words;
    this.stripped = stripped;
    this.all = stripped.verdicts();
    this.bylines = bylines;
    this.published = published;
    this.modified = modified;
    this.body = stripped.firstBody() < 0 ? all.size() : stripped.firstBody();
    this.anchor = stripped.titleIndex() < 0 ? body : stripped.titleIndex();
  }

  /**
   * Finds the dates.
   *
   * @return blocks that hold a date and little else
   */
  Set<Integer> find() {
    aroundHeadline();
    behindBody();
    if (published.best() == null) {
      elsewhere();
    }
    if (published.best() == null) {
      behindTitle();
      beforeText(anchor);
      beforeText(body);
    }
    return blocks;
  }

  private void aroundHeadline() {
    int from = Math.max(0, Math.min(anchor, body) - ABOVE_HEADLINE);
    int below = Math.min(body + 2, anchor + FAR_BELOW_HEADLINE);
    int to = Math.min(all.size(), Math.max(anchor + BELOW_HEADLINE, below));
    // A headline found far above, as the first line of a dump, has the date not with it.
    int again = Math.max(to, body - ABOVE_BODY);
    int end = Math.min(all.size(), body + BELOW_START);
    for (int i = from; i < to; i++) {
      read(i);
    }
    for (int i = again; i < end; i++) {
      read(i);
    }
    EarlierHeadlines.below(stripped).stream().filter(i -> i < from).forEach(this::read);
  }

  /** Reads the date of a block, if it has one and is no text of the article. */
  private void read(int at) {
    BlockVerdict v = all.get(at);
    Block b = v.block();
    if (v.role() == Role.TITLE || b.shape().digits() < DATED_DIGITS) {
      return;
    }
    boolean said = opensAsPublished(b.text());
    if (b.text().length() > DATED_CHARS && !said
        || v.role() == Role.CAPTION && !opensWithDate(b) && !isNearLine(at)) {
      return;
    }
    boolean sentence =
        v.role() == Role.BODY && b.shape().closed() && b.shape().words() > DATE_WORDS;
    boolean hinted =
        (b.container().hints() & Hint.DATE.bit()) != 0
            || stripped.datePlaces().get(at)
            || bylines.contains(at);
    boolean signed =
        bylines.contains(at) || bylines.contains(at - 1) || bylines.contains(at + 1) || said;
    String dated = sentence ? null : dated(b, hinted || said);
    String iso = dated == null ? null : past.read(dated);
    if (dated == null || iso == null) {
      return;
    }
    boolean goesOn = at > body && at < stripped.lastBody();
    if (!goesOn || v.role() != Role.BODY || v.score() < BODY_TEXT) {
      blocks.add(b.index());
    }
    boolean alone = b.shape().words() <= ALONE_WORDS;
    double weight =
        1.2
            + (hinted ? 0.2 : 0)
            + (signed ? 0.15 : 0)
            - (alone ? 0 : 0.1)
            - 0.01 * Math.min(Math.abs(at - anchor), Math.abs(at - body) + ABOVE_BODY)
            - (at >= anchor ? 0 : at >= anchor - RIGHT_ABOVE ? 0.02 : 0.2);
    add(told(dated, iso), iso, "printed", weight, 1);
  }

  /**
   * What of a line may be its date, or null: all of a short one or of one marked as a date or that
   * says so, of others a part between bars.
   */
  private static @Nullable String dated(Block b, boolean marked) {
    String text = b.text();
    if (b.shape().words() <= BARE_WORDS) {
      return text;
    }
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || DateSigns.BARS.indexOf(text.charAt(i)) >= 0) {
        String part = text.substring(start, i).strip();
        long digits = part.chars().filter(Character::isDigit).count();
        if (part.length() <= PART_CHARS && digits >= LABELLED_DIGITS && i - start < text.length()) {
          return part;
        }
        start = i + 1;
      }
    }
    return marked ? text : null;
  }

  /** Whether a line opens with a word that says when it was published: "Posted on 3 May 2025". */
  private boolean opensAsPublished(String text) {
    return words.publishedAt(text.substring(0, Math.min(text.length(), OPENING_CHARS))) == 0;
  }

  /** Whether a line that is no sentence and names a year stands right below the headline. */
  private boolean isNearLine(int at) {
    Block b = all.get(at).block();
    return at > anchor
        && at <= anchor + RIGHT_BELOW
        && !b.shape().closed()
        && DateSigns.hasYear(b.text());
  }

  /** Whether a short line begins with a date: beneath a picture it may still be the dateline. */
  private boolean opensWithDate(Block b) {
    String start = b.text().substring(0, Math.min(b.text().length(), DATELINE_START));
    return Character.isDigit(start.charAt(0)) && !b.shape().closed() && dates.read(start) != null;
  }

  private void behindBody() {
    int last = stripped.lastBody();
    int end = last < 0 ? 0 : Math.min(all.size(), last + BEHIND_BODY);
    for (int i = Math.max(0, last - 1); i < end; i++) {
      Block b = all.get(i).block();
      boolean line = b.text().length() <= LABELLED_CHARS && b.shape().words() <= ALONE_WORDS;
      boolean dated = b.shape().digits() >= LABELLED_DIGITS && (line || i > last && isNote(b));
      String iso = dated ? past.read(b.text()) : null;
      if (iso != null && (line || iso.compareTo(WEB) >= 0)) {
        add(told(b.text(), iso), iso, "printed at the end", 0.5, 0.5);
      }
    }
  }

  /** "This entry was posted in Boats on 3 May 2025 by Jane Doe." */
  private boolean isNote(Block b) {
    return b.text().length() <= NOTE_CHARS && words.saysPublished(b.text());
  }

  private void add(Told told, String first, String source, double weight, double changeWeight) {
    if (told.modified() != null) {
      modified.add(told.modified(), source, changeWeight);
    }
    if (told.published() != null) {
      published.add(told.published(), source, weight);
    } else {
      published.add(first, source + ", changed", source.equals("printed") ? 0.2 : 0.15);
    }
  }

  /** A date anywhere that a word beside or above it says to be that of publication. */
  private void elsewhere() {
    for (int i = 0; i < all.size(); i++) {
      Block b = all.get(i).block();
      if (b.text().length() > LABELLED_CHARS || b.shape().digits() < LABELLED_DIGITS) {
        continue;
      }
      boolean said = words.saysPublished(b.text()) || isLabelled(i);
      boolean own = !b.within(said ? OF_OTHER_PAGES : NOT_OWN);
      if (own && (said || words.opensWithLabel(b.text()))) {
        past.add(published, b.text(), "printed elsewhere", 0.45);
      }
    }
  }

  /**
   * The day that a text begins with, of which it does not speak: "3.5.2025 It rained all night".
   */
  private void beforeText(int at) {
    Block b = at >= all.size() ? null : all.get(at).block();
    if (b != null && DAY_BEFORE_TEXT.matcher(b.text()).lookingAt()) {
      past.add(published, b.text(), "before the text", 0.1);
    }
  }

  /**
   * The date behind the page's own title, the first line of a dump: "Headline – Site – 3.5.2025".
   */
  private void behindTitle() {
    Block first = all.isEmpty() ? null : all.get(0).block();
    if (first == null || !(first.origin() instanceof LineOrigin)) {
      return;
    }
    String text = first.text();
    int mark = text.length();
    while (mark > 0 && TITLE_MARKS.indexOf(text.charAt(mark - 1)) < 0) {
      mark--;
    }
    String rest = text.substring(mark).strip();
    if (mark > 0 && rest.length() <= DATELINE_START && rest.length() >= LABELLED_DIGITS) {
      past.add(published, rest, "behind the page's title", 0.1);
    }
  }

  /** Whether a line right above one says that a date of publication follows, and no more. */
  private boolean isLabelled(int at) {
    for (int i = Math.max(0, at - 2); i < at; i++) {
      Block b = all.get(i).block();
      boolean label = b.shape().digits() == 0 && b.shape().words() <= LABEL_WORDS;
      if (label && words.saysPublished(b.text())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The dates a line tells of.
   *
   * @param published null where it speaks of a change alone
   * @param modified null where it speaks of none
   */
  private record Told(@Nullable String published, @Nullable String modified) {}

  /** Both dates of a line that may tell of two: "3 May 2025, updated 4 May 2025". */
  private Told told(String line, String firstDate) {
    int change = words.modifiedAt(line);
    if (change < 0) {
      String second = dates.readBehind(line);
      boolean earlier = second != null && second.compareTo(firstDate) < 0;
      return earlier ? new Told(second, firstDate) : new Told(firstDate, second);
    }
    int publication = words.publishedAt(line);
    int end = publication > change ? publication : line.length();
    String changed = dates.read(line.substring(change, end));
    String first =
        publication > change
            ? dates.read(line.substring(publication))
            : dates.read(line.substring(0, change));
    boolean alone = first == null && publication < 0;
    return new Told(
        alone ? null : first == null ? firstDate : first,
        changed == null && alone ? firstDate : changed);
  }
}
