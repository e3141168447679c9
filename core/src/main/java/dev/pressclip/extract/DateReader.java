package dev.pressclip.extract;

import dev.pressclip.lexicon.CalendarNames;
import dev.pressclip.lexicon.DateWords;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as pages write them, in many languages, into ISO 8601 as precise as they are: a time
 * or an offset is never made up. Immutable and thread-safe.
 */
final class DateReader {
  private static final int MAX_CHARS = 200;

  /** Where the colon of the minutes stands; a later one may be an offset's. */
  private static final int LOCAL = "2026-03-01T10:".length();

  private static final int SECONDS = "2026-03-01T10:15:00".length();
  private static final int HALF_AN_HOUR = 30;
  private static final int WEST = -12 * 60;
  private static final int EAST = 14 * 60;

  /** So far before a day its time may end: "10:15 on Wednesday, 12 March 2025". */
  private static final int BEFORE_DAY = 16;

  private final CalendarNames months;
  private final DateWords words;
  private final @Nullable String language;
  private final NumberOrder order;

  DateReader(CalendarNames months, DateWords words) {
    this(months, words, null, new NumberOrder(null, null, words));
  }

  private DateReader(
      CalendarNames months, DateWords words, @Nullable String language, NumberOrder order) {
    this.months = months;
    this.words = words;
    this.language = language;
    this.order = order;
  }

  /**
   * A reader of dates in one language; dates in others are read as well.
   *
   * @param tag BCP 47, or null where the language is unknown
   * @param address of the page, or null; tells the country where the tag does not
   */
  DateReader in(@Nullable String tag, @Nullable URI address) {
    String primary = tag == null ? null : LanguageChooser.primary(tag);
    return new DateReader(months, words, primary, new NumberOrder(tag, address, words));
  }

  /**
   * The first date in a text.
   *
   * @return {@code 2026-03-01}, {@code 2026-03-01T10:15}, {@code 2026-03-01T10:15:00+01:00} and the
   *     like, or null where there is none
   */
  @Nullable String read(String text) {
    String s = text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
    s = asciiDigits(s.strip());
    if (s.isEmpty()) {
      return null;
    }
    String epoch = epoch(s);
    if (epoch != null) {
      return epoch;
    }
    Found first = find(s, 0);
    return first == null ? null : first.iso();
  }

  /** The date right behind the first of a text, nothing but marks between them, or null. */
  @Nullable String readBehind(String text) {
    String s = text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
    s = asciiDigits(s.strip());
    Found first = find(s, 0);
    Found second = first == null ? null : find(s, first.end());
    for (int i = first == null ? 0 : first.end(); second != null && i < second.start(); i++) {
      if (Character.isLetterOrDigit(s.charAt(i))) {
        return null;
      }
    }
    return second == null ? null : second.iso();
  }

  /** A date and where it stands in a text. */
  private record Found(String iso, int start, int end) {}

  private @Nullable Found find(String s, int from) {
    Clocked ahead = Clocked.NOTHING;
    for (int i = from; i < s.length(); i++) {
      char c = s.charAt(i);
      char before = i == 0 ? ' ' : s.charAt(i - 1);
      boolean starts = i == from || !TextCursor.isDigit(before); // one date may touch another
      boolean number = TextCursor.isDigit(c) && starts;
      boolean word = Character.isLetter(c) && !Character.isLetter(before);
      if (!number && !word) {
        continue;
      }
      TextCursor in = new TextCursor(s, i);
      LocalDate day = new DateScan(months, words, language, order, in).day();
      if (day != null) {
        int end = in.at;
        String time = new TimeScan(words, in).time();
        end = time.isEmpty() ? end : in.at;
        String clock = time.isEmpty() && i - ahead.end <= BEFORE_DAY ? ahead.time : time;
        return new Found(day + clock, i, end);
      }
      ahead = number ? clockedAt(s, i, ahead) : ahead;
    }
    return null;
  }

  /**
   * A time of day in a text.
   *
   * @param time as it follows a day in ISO 8601
   * @param end where it ends
   */
  private record Clocked(String time, int end) {
    static final Clocked NOTHING = new Clocked("", Integer.MIN_VALUE / 2);
  }

  /** The time at a place, which may stand before its day ("10:15, 12 March 2025"), or another. */
  private Clocked clockedAt(String text, int at, Clocked otherwise) {
    if (at < otherwise.end) {
      return otherwise;
    }
    TextCursor in = new TextCursor(text, at);
    String time = new TimeScan(words, in).time();
    return time.isEmpty() ? otherwise : new Clocked(time, in.at);
  }

  private static @Nullable String epoch(String s) {
    if (s.length() != 10 && s.length() != 13 || !s.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    long n = Long.parseLong(s);
    Instant at = s.length() == 10 ? Instant.ofEpochSecond(n) : Instant.ofEpochMilli(n);
    int year = at.atOffset(ZoneOffset.UTC).getYear();
    return year < 1995 || year > 2100 ? null : at.toString();
  }

  /** Arabic-Indic, Devanagari and other decimal digits as ASCII. */
  private static String asciiDigits(String s) {
    StringBuilder out = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean other = c > 127 && Character.isDigit(c);
      out.append(other ? (char) ('0' + Character.digit(c, 10)) : c);
    }
    return out.toString();
  }

  /** The moment that an ISO date, as {@link #read} makes them, names; null without an offset. */
  static @Nullable Instant moment(String iso) {
    boolean zoned = iso.indexOf('T') > 0 && (iso.endsWith("Z") || iso.lastIndexOf(':') > LOCAL);
    if (!zoned) {
      return null;
    }
    try {
      return OffsetDateTime.parse(iso).toInstant();
    } catch (DateTimeException notAnOffset) {
      return null;
    }
  }

  /** Whether somewhere on earth clocks show an ISO time without offset at a moment. */
  static boolean mayBeLocalTimeOf(String iso, Instant moment) {
    if (iso.indexOf('T') < 0 || iso.length() > SECONDS || iso.endsWith("Z")) {
      return false;
    }
    long minutes =
        Duration.between(
                moment.truncatedTo(ChronoUnit.MINUTES),
                LocalDateTime.parse(iso).truncatedTo(ChronoUnit.MINUTES).toInstant(ZoneOffset.UTC))
            .toMinutes();
    return minutes % HALF_AN_HOUR == 0 && minutes >= WEST && minutes <= EAST;
  }

  /** Whether an ISO date, as {@link #read} makes them, is later than a moment. */
  static boolean isAfter(String iso, Instant moment) {
    LocalDate yesterday = moment.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
    if (Integer.parseInt(iso, 0, 4, 10) < yesterday.getYear()) {
      return false; // most are, and need not be read
    }
    LocalDate day = LocalDate.parse(iso.substring(0, 10));
    if (day.isBefore(yesterday)) {
      return false;
    }
    if (iso.length() > 19) {
      try {
        return OffsetDateTime.parse(iso).toInstant().isAfter(moment);
      } catch (DateTimeException notAnOffset) {
        return isAfter(iso.substring(0, 10), moment);
      }
    }
    // Somewhere on earth it is already the next day.
    LocalDate latest = moment.atOffset(ZoneOffset.ofHours(14)).toLocalDate();
    return day.isAfter(latest);
  }
}
