package dev.pressclip.extract;

import dev.pressclip.lexicon.CalendarNames;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
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

  private final CalendarNames months;

  DateReader(CalendarNames months) {
    this.months = months;
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
    for (int i = 0; i < s.length(); i++) {
      boolean digit = isDigit(s.charAt(i));
      boolean wordStart =
          Character.isLetter(s.charAt(i)) && (i == 0 || !Character.isLetter(s.charAt(i - 1)));
      if (!digit && !wordStart || digit && i > 0 && isDigit(s.charAt(i - 1))) {
        continue;
      }
      Scan scan = new Scan(s, i);
      LocalDate date = digit ? scan.numbersFirst() : scan.monthFirst();
      if (date != null) {
        return date + scan.time();
      }
    }
    return null;
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

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String twoDigits(int n) {
    return n < 10 ? "0" + n : Integer.toString(n);
  }

  /** Reads forward from one place in the text. */
  private final class Scan {
    private final String s;
    private int at;

    Scan(String s, int at) {
      this.s = s;
      this.at = at;
    }

    /** 2026-03-01, 20260301, 1.3.2026, 01/03/2026, 1 March 2026, 2026年3月1日. */
    @Nullable LocalDate numbersFirst() {
      int start = at;
      int a = number();
      int digits = at - start;
      if (digits == 8) {
        return date(a / 10000, a / 100 % 100, a % 100);
      }
      if (digits == 4) {
        return yearFirst(a);
      }
      if (digits > 2) {
        return null;
      }
      return dayFirst(a);
    }

    private @Nullable LocalDate yearFirst(int year) {
      if (!separator("-/.年년 ")) {
        return null;
      }
      skip(" ");
      word("m."); // Lithuanian: 2026 m. kovo 1 d.
      if (word("gada")) { // Latvian: 2026. gada 1. marts
        return dayAndMonth(year);
      }
      int from = at;
      int month = number();
      if (at == from) {
        month = month();
        skip(".,");
      } else if (at - from > 2) {
        return null;
      }
      if (month < 1 || !separator("-/.月월 ")) {
        return null;
      }
      skip(" ");
      from = at;
      int day = number();
      if (at == from || at - from > 2) {
        return null;
      }
      skip("日일.");
      return date(year, month, day);
    }

    private @Nullable LocalDate dayAndMonth(int year) {
      int day = number();
      skip(" .");
      int month = month();
      return month < 1 ? null : date(year, month, day);
    }

    private @Nullable LocalDate dayFirst(int a) {
      int mark = at;
      if (separator("./-")) {
        char by = s.charAt(mark);
        skip(" ");
        int from = at;
        int b = number();
        if (at > from && at - from <= 2 && separator("./-")) {
          skip(" ");
          from = at;
          int year = number();
          if (at - from == 2) {
            year += 2000;
          } else if (at - from != 4) {
            return null;
          }
          // 03/25/2026 can only be the American order; 04/03/2026 is read day first, as most do.
          return by == '/' && b > 12 ? date(year, a, b) : date(year, b, a);
        }
        at = mark;
      }
      ordinal();
      skip(" .,-/");
      word("de");
      word("of");
      int month = month();
      if (month < 1) {
        return null;
      }
      skip(" .,-/'");
      word("de");
      word("del");
      return year(month, a);
    }

    private @Nullable LocalDate year(int month, int day) {
      int from = at;
      int year = number();
      if (at - from <= 2 && at < s.length() && s.charAt(at) == ':') {
        skipClock();
        from = at;
        year = number();
        return at - from == 4 ? date(year, month, day) : null;
      }
      if (at - from == 2) {
        year += 2000;
      } else if (at - from != 4) {
        return null;
      }
      return date(year, month, day);
    }

    /** What stands between day and year in "Jan 04 09:34:12 CET 2021", from its first colon on. */
    private void skipClock() {
      while (at < s.length() && (s.charAt(at) == ':' || isDigit(s.charAt(at)))) {
        at++;
      }
      skip(" ");
      for (int i = 0; i < 4 && at < s.length() && Character.isUpperCase(s.charAt(at)); i++) {
        at++;
      }
      skip(" ");
    }

    /** March 1, 2026. */
    @Nullable LocalDate monthFirst() {
      int month = month();
      if (month < 1) {
        return null;
      }
      skip(" .");
      int from = at;
      int day = number();
      if (at == from || at - from > 2) {
        return null;
      }
      ordinal();
      skip(" ,.");
      return year(month, day);
    }

    /** The time after a date, as it follows in ISO 8601: "", "T10:15", "T10:15:30+01:00". */
    String time() {
      int mark = at;
      int steps = 0;
      while (at < s.length() && steps < 14 && !isDigit(s.charAt(at))) {
        char c = s.charAt(at);
        if (!Character.isLetter(c) && " ,.-–—|·•:/()T".indexOf(c) < 0) {
          return "";
        }
        at++;
        steps++;
      }
      int from = at;
      int hour = number();
      if (at == from || at - from > 2) {
        at = mark;
        return "";
      }
      if (at >= s.length() || ":.hH時시".indexOf(s.charAt(at)) < 0) {
        return "";
      }
      at++;
      skip(" ");
      from = at;
      int minute = number();
      if (at - from != 2 && !(at - from == 1 && s.charAt(from - 1) == '時')) {
        return "";
      }
      String seconds = "";
      if (at + 2 < s.length() && s.charAt(at) == ':' && isDigit(s.charAt(at + 1))) {
        at++;
        int second = number();
        seconds = second < 60 ? ":" + twoDigits(second) : "";
        if (at + 1 < s.length() && s.charAt(at) == '.' && isDigit(s.charAt(at + 1))) {
          at++;
          number();
        }
      }
      hour = halfDay(hour);
      if (hour > 23 || minute > 59) {
        return "";
      }
      LocalTime time = LocalTime.of(hour, minute);
      return "T"
          + twoDigits(time.getHour())
          + ":"
          + twoDigits(time.getMinute())
          + seconds
          + offset();
    }

    private int halfDay(int hour) {
      int mark = at;
      skip(" ");
      if (at + 1 < s.length()) {
        String two = s.substring(at, Math.min(s.length(), at + 4)).toLowerCase(Locale.ROOT);
        boolean pm = two.startsWith("pm") || two.startsWith("p.m");
        boolean am = two.startsWith("am") || two.startsWith("a.m");
        if ((pm || am) && hour <= 12) {
          at += two.charAt(1) == '.' ? 4 : 2;
          return hour % 12 + (pm ? 12 : 0);
        }
      }
      at = mark;
      return hour;
    }

    private String offset() {
      int mark = at;
      skip(" ");
      if (at < s.length()
          && (s.charAt(at) == 'Z' || s.startsWith("GMT", at) || s.startsWith("UTC", at))) {
        boolean letter = s.charAt(at) == 'Z';
        at += letter ? 1 : 3;
        if (letter && at < s.length() && Character.isLetter(s.charAt(at))) {
          return "";
        }
        if (at >= s.length() || "+-".indexOf(s.charAt(at)) < 0) {
          return "Z";
        }
      }
      if (at < s.length() && "+-−".indexOf(s.charAt(at)) >= 0) {
        char sign = s.charAt(at) == '+' ? '+' : '-';
        at++;
        int from = at;
        int hours = number();
        int length = at - from;
        int minutes = 0;
        if (length == 4) {
          minutes = hours % 100;
          hours /= 100;
        } else if (length == 2 && at < s.length() && s.charAt(at) == ':') {
          at++;
          minutes = number();
        } else if (length == 0 || length > 2) {
          at = mark;
          return "";
        }
        if (hours <= 18 && minutes < 60) {
          return hours == 0 && minutes == 0
              ? "Z"
              : sign + twoDigits(hours) + ":" + twoDigits(minutes);
        }
      }
      at = mark;
      return "";
    }

    private int number() {
      int n = 0;
      int from = at;
      while (at < s.length() && isDigit(s.charAt(at)) && at - from < 9) {
        n = n * 10 + s.charAt(at++) - '0';
      }
      return n;
    }

    private boolean separator(String any) {
      if (at < s.length() && any.indexOf(s.charAt(at)) >= 0) {
        at++;
        return true;
      }
      return false;
    }

    private void skip(String any) {
      while (at < s.length() && (any.indexOf(s.charAt(at)) >= 0 || s.charAt(at) == '\u00A0')) {
        at++;
      }
    }

    private void ordinal() {
      String rest = s.substring(at, Math.min(s.length(), at + 3)).toLowerCase(Locale.ROOT);
      for (String ending : new String[] {"st", "nd", "rd", "th", "er", "º", "ª", "-го", ":"}) {
        if (rest.startsWith(ending)) {
          boolean goesOn =
              rest.length() > ending.length() && Character.isLetter(rest.charAt(ending.length()));
          at += goesOn ? 0 : ending.length();
          return;
        }
      }
    }

    private boolean word(String word) {
      boolean here =
          s.regionMatches(true, at, word, 0, word.length())
              && at + word.length() < s.length()
              && s.charAt(at + word.length()) == ' ';
      at += here ? word.length() + 1 : 0;
      return here;
    }

    /** The month whose name stands here, or 0. */
    private int month() {
      int end = at;
      while (end < s.length()
          && (Character.isLetter(s.charAt(end))
              || Character.getType(s.charAt(end)) == Character.NON_SPACING_MARK
              || Character.getType(s.charAt(end)) == Character.COMBINING_SPACING_MARK)
          && end - at < 20) {
        end++;
      }
      int month = end == at ? 0 : months.month(s.substring(at, end));
      if (month > 0) {
        at = end;
      }
      return month;
    }
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    // Years of the Buddhist era, as Thai pages write them.
    int y = year > 2500 && year < 2650 ? year - 543 : year;
    if (y < 1900 || y > 2100) {
      return null;
    }
    try {
      return LocalDate.of(y, month, day);
    } catch (DateTimeException notADate) {
      return null;
    }
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
