package dev.pressclip.extract;

import dev.pressclip.Explanation.Choice;
import dev.pressclip.block.Block;
import dev.pressclip.block.BlockVerdict;
import dev.pressclip.block.Hint;
import dev.pressclip.block.Role;
import dev.pressclip.lexicon.DateWords;
import dev.pressclip.metadata.Claim;
import dev.pressclip.metadata.PageMetadata;
import dev.pressclip.segment.SegmentedPage;
import dev.pressclip.strip.Stripped;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Chooses when an article was published and changed. What the page declares for its own article
 * goes before what it prints, that before its address; a date in the future is never taken.
 * Immutable.
 */
final class DateChooser {
  private static final int BEFORE_BODY = 20;
  private static final int ABOVE_BODY = 25;
  private static final int DATELINE_START = 20;
  private static final int BELOW_START = 4;
  private static final int BEHIND_BODY = 8;
  private static final double ABOVE_HEADLINE = 0.2;
  private static final int NAMED_DATE_CHARS = 80;
  private static final int DATE_WORDS = 4;
  private static final int ALONE_WORDS = 10;
  private static final int LABELLED_CHARS = 80;
  private static final int LABEL_WORDS = 3;

  /** Score from which a line with a date is the body's own where the body goes on around it. */
  private static final double BODY_TEXT = 0.7;

  private static final int DATE_CHARS = "2026-03-01".length();

  /** So many dates of publication in a page's markup are those of other articles, too. */
  private static final int LISTED = 3;

  private static final double OF_OTHERS = 1;

  /** Sources that are printed, and from which weight they stand with the headline. */
  private static final Set<String> ON_PAGE = Set.of("printed", "time element", "named element");

  private static final double WITH_HEADLINE = 1.15;
  private static final double RIGHT_WITH_HEADLINE = 1.3;

  /** From this weight on a source declares a date of publication, and not just some date. */
  private static final double DECLARED = 2.1;

  /** More than any source weighs: it is the best one told in another way. */
  private static final double OWN_TIME = 4;

  /** A date that begins with day and month, or month and day. */
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,2}[/-]\\d{1,2}[/-]\\d{4}");

  private static final long NOT_OWN =
      Hint.bits(Hint.RELATED, Hint.TEASER, Hint.COMMENTS, Hint.NAVIGATION, Hint.FOOTER, Hint.ASIDE);

  /** A date that says of itself that it is of publication may stand beside or below the article. */
  private static final long OF_OTHER_PAGES =
      Hint.bits(Hint.RELATED, Hint.TEASER, Hint.COMMENTS, Hint.NAVIGATION);

  private final DateReader dates;
  private final DateWords words;
  private final Clock clock;

  DateChooser(DateReader dates, DateWords words, Clock clock) {
    this.dates = dates;
    this.words = words;
    this.clock = clock;
  }

  /**
   * What was chosen.
   *
   * @param published candidates for the time of publication
   * @param modified ISO 8601, or null
   * @param blocks blocks that hold a printed date and little else
   */
  record Chosen(Candidates published, @Nullable String modified, Set<Integer> blocks) {}

  Chosen choose(SegmentedPage page, Stripped stripped, PageMetadata metadata, @Nullable URI url) {
    Candidates published = new Candidates("publishedAt");
    Candidates modified = new Candidates("modifiedAt");
    Set<Integer> blocks = new HashSet<>();
    Set<String> inNumbers = new HashSet<>();
    boolean list = metadata.published().stream().filter(DateChooser::isMarked).count() >= LISTED;
    for (Claim c : metadata.published()) {
      double weight = list && isMarked(c) ? OF_OTHERS : weight(c.source());
      add(published, c.value(), c.source(), weight);
      if (NUMBERS.matcher(c.value()).lookingAt()) {
        String read = dates.read(c.value());
        if (read != null) {
          inNumbers.add(read);
        }
      }
    }
    for (Claim c : metadata.modified()) {
      add(modified, c.value(), c.source(), c.source().equals("json-ld") ? 2 : 1.5);
    }
    timeElements(page, stripped, published);
    printed(stripped, published, modified, blocks);
    String address = url != null ? url.toString() : metadata.canonicalUrl();
    if (address != null) {
      String fromUrl = fromAddress(address);
      if (fromUrl != null) {
        add(published, fromUrl, "address", 0.3);
      }
    }
    String seen = declaredAndPrinted(published, modified.best());
    if (seen != null) {
      published.add(seen, "declared and printed", OWN_TIME - 0.75);
    }
    String turned = inOtherOrder(published, inNumbers);
    if (turned != null) {
      published.add(turned, "printed, day and month the other way round", OWN_TIME - 0.6);
    }
    String first = printedBeforeChange(published, modified.best());
    if (first != null) {
      published.add(first, "printed, before the last change", OWN_TIME - 0.5);
    }
    String own = inPagesOwnTime(published);
    if (own != null) {
      published.add(own, "the same moment in the page's own time", OWN_TIME);
    }
    return new Chosen(published, changed(published.best(), modified.best()), blocks);
  }

  private static boolean isMarked(Claim c) {
    return c.source().equals("itemprop");
  }

  /**
   * Some pages declare as published when they were changed last. An older date that is printed with
   * the headline is then the one of publication, unless the declared one is printed, too. Where a
   * page declares no change, it has to stand right there.
   */
  private static @Nullable String printedBeforeChange(
      Candidates published, @Nullable String modified) {
    String best = published.best();
    if (best == null || modified != null && day(modified).compareTo(day(best)) > 0) {
      return null;
    }
    double bar = modified == null ? RIGHT_WITH_HEADLINE : WITH_HEADLINE;
    String older = null;
    for (Choice c : published.ranked()) {
      if (!ON_PAGE.contains(c.source())) {
        continue;
      }
      int order = day(c.value()).compareTo(day(best));
      if (order == 0) {
        return null;
      }
      if (older == null && order < 0 && c.weight() >= bar) {
        older = c.value();
      }
    }
    return older;
  }

  /**
   * What another source declares and the page prints with its headline, where it does not print the
   * best one and that is not the time of a change; or null.
   */
  private static @Nullable String declaredAndPrinted(
      Candidates published, @Nullable String modified) {
    String best = published.best();
    Set<String> printed = new HashSet<>();
    for (Choice c : published.ranked()) {
      if (ON_PAGE.contains(c.source()) && c.weight() >= WITH_HEADLINE) {
        printed.add(day(c.value()));
      }
    }
    if (best == null || printed.contains(day(best))) {
      return null;
    }
    if (modified != null) {
      printed.remove(day(modified));
    }
    for (Choice c : published.ranked()) {
      if (c.weight() >= DECLARED && printed.contains(day(c.value()))) {
        return c.value();
      }
    }
    return null;
  }

  /**
   * A printed date that is the best one with day and month the other way round, or null.
   *
   * @param inNumbers declared dates that can be read either way: "04/03/2026"
   */
  private static @Nullable String inOtherOrder(Candidates published, Set<String> inNumbers) {
    String best = published.best();
    if (best == null || !inNumbers.contains(best)) {
      return null;
    }
    String turned = best.substring(0, 5) + best.substring(8, 10) + "-" + best.substring(5, 7);
    String found = null;
    for (Choice c : published.ranked()) {
      boolean onPage = ON_PAGE.contains(c.source()) || c.source().startsWith("printed");
      if (onPage && day(c.value()).equals(day(best))) {
        return null;
      }
      found = found == null && onPage && day(c.value()).equals(turned) ? c.value() : found;
    }
    return found;
  }

  private static String day(String iso) {
    return iso.substring(0, Math.min(DATE_CHARS, iso.length()));
  }

  /**
   * The best candidate's moment as another candidate tells it by the page's own clock, or null: a
   * moment in UTC may have yesterday's or tomorrow's date where the page was made and is read.
   */
  private static @Nullable String inPagesOwnTime(Candidates published) {
    String best = published.best();
    Instant moment = best == null || !isUtc(best) ? null : DateReader.moment(best);
    if (best == null || moment == null) {
      return null;
    }
    String day = day(best);
    String printed = null;
    for (Choice c : published.ranked()) {
      if (!isUtc(c.value()) && moment.equals(DateReader.moment(c.value()))) {
        return c.value();
      }
      boolean otherDay = !c.value().startsWith(day);
      if (printed == null && otherDay && DateReader.mayBeLocalTimeOf(c.value(), moment)) {
        printed = c.value();
      }
    }
    return printed;
  }

  private static boolean isUtc(String iso) {
    return iso.endsWith("Z") || iso.endsWith("+00:00");
  }

  /** The time of a change; a printed date less precise than that of publication adds nothing. */
  private static @Nullable String changed(@Nullable String published, @Nullable String modified) {
    boolean less =
        published != null
            && modified != null
            && modified.length() < published.length()
            && published.startsWith(modified);
    return less ? null : modified;
  }

  private static double weight(String source) {
    return switch (source) {
      case "json-ld" -> 3;
      case "article:published_time",
          "og:published_time",
          "article:published",
          "datepublished",
          "og:article:published_time",
          "published_time" ->
          2.8;
      case "gentime", "docdate" -> 1.1; // when the file was made
      case "itemprop" -> 2.4;
      case "json-ld page", "json-ld created" -> 1.6;
      case "date", "dc.date", "dcterms.date", "created", "last-publish-date" -> 2.0;
      default -> 2.2;
    };
  }

  private void add(Candidates to, String text, String source, double weight) {
    String iso = past(text);
    if (iso != null) {
      to.add(iso, source, weight);
    }
  }

  /** The first date in a text, or null where there is none or it lies in the future. */
  private @Nullable String past(String text) {
    String iso = dates.read(text);
    return iso == null || DateReader.isAfter(iso, clock.instant()) ? null : iso;
  }

  private void timeElements(SegmentedPage page, Stripped stripped, Candidates published) {
    int title = stripped.titleIndex();
    int body = stripped.firstBody();
    for (SegmentedPage.Marked m : page.marked()) {
      Element e = m.element();
      if (m.property().equals("class-date")) {
        addNamed(published, m, isNear(m, title, body));
      }
      if (!m.property().equals("time")) {
        continue;
      }
      String value = e.attr("datetime");
      boolean near = isNear(m, title, body);
      if (m.container().within(NOT_OWN) && !near) {
        continue;
      }
      double weight = near ? 1.6 : 0.6;
      Element parent = e.parent();
      String around = parent == null ? "" : parent.className() + " " + parent.ownText();
      weight += e.hasAttr("pubdate") || words.saysPublished(around) ? 0.5 : 0;
      weight -= words.onlyModified(e.className() + " " + around + " " + e.ownText()) ? 1 : 0;
      boolean above = m.block() < title;
      weight -= above ? ABOVE_HEADLINE : (m.block() - Math.max(0, title)) * 0.002;
      add(published, value.isEmpty() ? e.text() : value, "time element", weight);
    }
  }

  private static boolean isNear(SegmentedPage.Marked m, int title, int body) {
    return title >= 0 && m.block() >= title - 20 && m.block() <= Math.max(title + 12, body + 1);
  }

  /** A part of a line whose class says that it is a date; some hold it only in an attribute. */
  private void addNamed(Candidates published, SegmentedPage.Marked m, boolean near) {
    Element e = m.element();
    String text = e.text();
    if (!near || m.container().within(NOT_OWN) || text.length() > NAMED_DATE_CHARS) {
      return;
    }
    String value = text.isEmpty() ? e.attr("title") : text;
    double weight = words.onlyModified(e.className() + " " + text) ? 0.4 : 1.35;
    add(published, value, "named element", weight);
  }

  private void printed(
      Stripped stripped, Candidates published, Candidates modified, Set<Integer> blocks) {
    List<BlockVerdict> all = stripped.verdicts();
    int body = stripped.firstBody() < 0 ? all.size() : stripped.firstBody();
    int anchor = stripped.titleIndex() < 0 ? body : stripped.titleIndex();
    int from = Math.max(0, Math.min(anchor, body) - 6);
    int to = Math.min(all.size(), Math.max(anchor + BEFORE_BODY, Math.min(body + 2, anchor + 40)));
    // A headline found far above, as the first line of a dump, has the date not with it.
    int again = Math.max(to, body - ABOVE_BODY);
    int end = Math.min(all.size(), body + BELOW_START);
    for (int i = from; i < Math.max(to, end); i++) {
      if (i >= to && i < again) {
        continue;
      }
      BlockVerdict v = all.get(i);
      Block b = v.block();
      if (v.role() == Role.TITLE
          || b.text().length() > 160
          || b.shape().digits() < 3
          || v.role() == Role.CAPTION && !opensWithDate(b)) {
        continue;
      }
      String iso = past(b.text());
      if (iso == null) {
        continue;
      }
      boolean hinted =
          (b.container().hints() & Hint.DATE.bit()) != 0 || stripped.datePlaces().get(i);
      boolean bare = b.shape().words() <= 12;
      boolean sentence =
          v.role() == Role.BODY && b.shape().closed() && b.shape().words() > DATE_WORDS;
      boolean alone = b.shape().words() <= ALONE_WORDS;
      if (sentence || !hinted && !bare) {
        continue;
      }
      boolean goesOn = i > body && i < stripped.lastBody();
      if (!goesOn || v.role() != Role.BODY || v.score() < BODY_TEXT) {
        blocks.add(b.index());
      }
      Told told = told(b.text(), iso);
      if (told.modified() != null) {
        modified.add(told.modified(), "printed", 1);
      }
      if (told.published() == null) {
        published.add(iso, "printed, changed", 0.2);
        continue;
      }
      double weight =
          1.2
              + (hinted ? 0.2 : 0)
              - (alone ? 0 : 0.1)
              - 0.01 * Math.min(Math.abs(i - anchor), Math.abs(i - body) + ABOVE_BODY)
              - (i < anchor ? 0.2 : 0);
      published.add(told.published(), "printed", weight);
    }
    int last = stripped.lastBody();
    for (int i = Math.max(0, last - 1);
        last >= 0 && i < Math.min(all.size(), last + BEHIND_BODY);
        i++) {
      Block b = all.get(i).block();
      if (b.text().length() <= 80 && b.shape().digits() >= 4 && b.shape().words() <= 10) {
        printedAtEnd(b.text(), published, modified);
      }
    }
    if (published.best() != null) {
      return;
    }
    for (int i = 0; i < all.size(); i++) {
      Block b = all.get(i).block();
      if (b.text().length() > LABELLED_CHARS || b.shape().digits() < 4) {
        continue;
      }
      boolean said = words.saysPublished(b.text()) || isLabelled(all, i);
      boolean own = !b.within(said ? OF_OTHER_PAGES : NOT_OWN);
      if (own && (said || words.opensWithLabel(b.text()))) {
        add(published, b.text(), "printed elsewhere", 0.45);
      }
    }
  }

  /** Whether a short line begins with a date: beneath a picture it may still be the dateline. */
  private boolean opensWithDate(Block b) {
    String start = b.text().substring(0, Math.min(b.text().length(), DATELINE_START));
    return Character.isDigit(start.charAt(0)) && !b.shape().closed() && dates.read(start) != null;
  }

  private void printedAtEnd(String line, Candidates published, Candidates modified) {
    String iso = past(line);
    if (iso == null) {
      return;
    }
    Told told = told(line, iso);
    if (told.modified() != null) {
      modified.add(told.modified(), "printed at the end", 0.5);
    }
    if (told.published() != null) {
      published.add(told.published(), "printed at the end", 0.5);
    } else {
      published.add(iso, "printed at the end, changed", 0.15);
    }
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
      return new Told(firstDate, null);
    }
    int publication = words.publishedAt(line);
    int end = publication > change ? publication : line.length();
    String modified = dates.read(line.substring(change, end));
    String published =
        publication > change
            ? dates.read(line.substring(publication))
            : dates.read(line.substring(0, change));
    boolean alone = published == null && publication < 0;
    return new Told(
        alone ? null : published == null ? firstDate : published,
        modified == null && alone ? firstDate : modified);
  }

  /** Whether a line right above one says that a date of publication follows, and no more. */
  private boolean isLabelled(List<BlockVerdict> all, int at) {
    for (int i = Math.max(0, at - 2); i < at; i++) {
      Block b = all.get(i).block();
      boolean label = b.shape().digits() == 0 && b.shape().words() <= LABEL_WORDS;
      if (label && words.saysPublished(b.text())) {
        return true;
      }
    }
    return false;
  }

  /** A date in an address: /2026/03/01/, /2026-03-01-, /20260301. */
  static @Nullable String fromAddress(String address) {
    int n = address.length();
    int start = Math.max(0, address.indexOf("://") + 3);
    for (int i = start; i + 8 <= n; i++) {
      if (isDigit(address, i - 1) || !isDigit(address, i)) {
        continue;
      }
      int digits = digitsFrom(address, i);
      if (digits == 8) {
        String iso =
            iso(
                address.substring(i, i + 4),
                address.substring(i + 4, i + 6),
                address.substring(i + 6, i + 8));
        if (iso != null) {
          return iso;
        }
      }
      if (digits != 4 || i + 5 >= n || "/-_".indexOf(address.charAt(i + 4)) < 0) {
        continue;
      }
      int m = digitsFrom(address, i + 5);
      int d = i + 5 + m + 1;
      if (m >= 1 && m <= 2 && d < n && "/-_".indexOf(address.charAt(d - 1)) >= 0) {
        int len = digitsFrom(address, d);
        if (len >= 1 && len <= 2) {
          String iso =
              iso(
                  address.substring(i, i + 4),
                  address.substring(i + 5, i + 5 + m),
                  address.substring(d, d + len));
          if (iso != null) {
            return iso;
          }
        }
      }
    }
    return null;
  }

  private static @Nullable String iso(String year, String month, String day) {
    int y = Integer.parseInt(year);
    int m = Integer.parseInt(month);
    int d = Integer.parseInt(day);
    boolean good = y >= 1990 && y <= 2100 && m >= 1 && m <= 12 && d >= 1 && d <= 31;
    try {
      return good ? LocalDate.of(y, m, d).toString() : null;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static boolean isDigit(String s, int i) {
    return i >= 0 && i < s.length() && s.charAt(i) >= '0' && s.charAt(i) <= '9';
  }

  private static int digitsFrom(String s, int from) {
    int n = 0;
    while (isDigit(s, from + n)) {
      n++;
    }
    return n;
  }
}
