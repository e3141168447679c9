package dev.pressclip.extract;

import dev.pressclip.lexicon.CalendarNames;
import dev.pressclip.lexicon.DateWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads a day from one place in a text onward, in whatever order its parts stand. */
final class DateScan {
  /** Years of the Buddhist era, as Thai pages write them. */
  private static final int BUDDHIST = 2500;

  private static final int BUDDHIST_OFFSET = -543;

  /** Years of the solar Hijri calendar, written with digits only. */
  private static final int PERSIAN = 1300;

  private static final int PERSIAN_END = 1500;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final int YEAR_DIGITS = 4;
  private static final int DAY_AND_YEAR = 6;
  private static final int TEN_THOUSAND = 10_000;

  /** No page is older. */
  private static final int WEB = 1990;

  /** What begins the word for minutes in most languages that have one: how long a text takes. */
  private static final String MINUTES = "min";

  private static final String YEAR_MARKS = "-/.年년 ";
  private static final String MONTH_MARKS = "-/.月월 ";

  private final CalendarNames months;
  private final DateWords words;
  private final @Nullable String language;
  private final NumberOrder order;
  private final TextCursor in;

  DateScan(
      CalendarNames months,
      DateWords words,
      @Nullable String language,
      NumberOrder order,
      TextCursor in) {
    this.months = months;
    this.words = words;
    this.language = language;
    this.order = order;
    this.in = in;
  }

  /** The day that begins here, or null; the cursor then stands behind it, or anywhere. */
  @Nullable LocalDate day() {
    if (in.isAtDigit()) {
      return numbersFirst();
    }
    CalendarNames.Era era = months.eraAt(in.text, in.at);
    return era == null ? monthFirst() : eraFirst(era);
  }

  /** 2026-03-01, 20260301, 1.3.2026, 01/03/2026, 1 March 2026, 2026年3月1日. */
  private @Nullable LocalDate numbersFirst() {
    int start = in.at;
    int n = in.number();
    int digits = in.at - start;
    if (digits == 8) {
      return date(n / 10000, n / 100 % 100, n % 100);
    }
    if (digits == 4) {
      return yearFirst(n);
    }
    return digits > 2 ? null : dayFirst(n);
  }

  /** 令和7年3月12日, 民國114年3月12日; 元 is a first year. */
  private @Nullable LocalDate eraFirst(CalendarNames.Era era) {
    in.at += era.name().length();
    in.skip(" ");
    int from = in.at;
    int year = in.step("元") ? 1 : in.number();
    return in.at == from || in.at - from > 4 ? null : yearFirst(year + era.offset());
  }

  private @Nullable LocalDate yearFirst(int year) {
    if (!gap(YEAR_MARKS)) {
      return null;
    }
    int from = in.at;
    int month = in.number();
    if (in.at == from) {
      CalendarNames.Month named = month();
      in.skip(".,");
      return named == null || !gap(MONTH_MARKS) ? null : dayAtEnd(year, named);
    }
    if (in.at - from > 2) {
      return null;
    }
    // Latvian, Uzbek: 2026. gada 1. marts, 2026-yil 1-mart
    int mark = in.at;
    in.skip(" .-");
    CalendarNames.Month named = month();
    if (named != null) {
      return date(year, named, month);
    }
    in.at = mark;
    return gap(MONTH_MARKS) ? dayAtEnd(year, new CalendarNames.Month(month, false)) : null;
  }

  private @Nullable LocalDate dayAtEnd(int year, CalendarNames.Month month) {
    int from = in.at;
    int day = in.number();
    if (in.at == from || in.at - from > 2) {
      return null;
    }
    in.skip("日일.");
    return date(year, month, day);
  }

  private @Nullable LocalDate dayFirst(int day) {
    int mark = in.at;
    if (in.isAt("./-")) {
      LocalDate numeric = allNumbers(day);
      if (numeric != null) {
        return numeric;
      }
    }
    in.at = mark;
    ordinal();
    boolean number = between(" .,-/");
    int from = in.at;
    CalendarNames.Month month = month();
    if (month == null && number) {
      month = new CalendarNames.Month(in.number(), false);
      month = in.at == from || in.at - from > 2 ? null : month;
    }
    if (month == null) {
      return null;
    }
    otherName(month);
    between(" .,-/'’،၊");
    return year(month, day, in.text.charAt(from));
  }

  /** The rest of 1.3.2026, 1. 3. 2026, 01/03/26. */
  private @Nullable LocalDate allNumbers(int first) {
    char by = in.text.charAt(in.at++);
    in.skip(" ");
    int from = in.at;
    int second = in.number();
    if (in.at == from || in.at - from > 2 || !in.step(String.valueOf(by))) {
      return null;
    }
    in.skip(" ");
    from = in.at;
    int year = withoutRunOn(in.number(), from, false);
    if (in.at - from == 2) {
      year += 2000;
    } else if (in.at - from != YEAR_DIGITS) {
      return null;
    }
    // 03/25/2026 can only have the month first, 25/03/2026 the day; where it may be either, points
    // stand between both only where the day comes first.
    boolean monthFirst =
        first <= 12 && (second > 12 || by != '.' && first != second && order.isMonthFirst());
    return monthFirst ? date(year, first, second) : date(year, second, first);
  }

  /** March 1, 2026. */
  private @Nullable LocalDate monthFirst() {
    int start = in.at;
    CalendarNames.Month month = month();
    if (month == null) {
      return null;
    }
    otherName(month);
    in.skip(" .");
    int from = in.at;
    int day = in.number();
    int digits = in.at - from;
    if (digits == DAY_AND_YEAR && day % TEN_THOUSAND >= WEB) {
      return date(day % TEN_THOUSAND, month, day / TEN_THOUSAND); // "Apr 042013"
    }
    if (digits == 0 || digits > 2) {
      return null;
    }
    ordinal();
    between(" ,.،၊");
    return year(month, day, in.text.charAt(start));
  }

  /** In Arabic the month may have two names: مارس/آذار. */
  private void otherName(CalendarNames.Month month) {
    int mark = in.at;
    in.skip(" ");
    if (in.step("/")) {
      in.skip(" ");
      if (month.equals(month())) {
        return;
      }
    }
    in.at = mark;
  }

  private @Nullable LocalDate year(CalendarNames.Month month, int day, char ofMonth) {
    CalendarNames.Era era = months.eraAt(in.text, in.at);
    if (era != null) {
      in.at += era.name().length();
      in.skip(" ");
    }
    int from = in.at;
    int year = withoutRunOn(in.number(), from, true);
    if (in.at - from <= 2 && in.isAt(":")) {
      skipClock();
      from = in.at;
      year = in.number();
      return in.at - from == 4 ? date(year, month, day) : null;
    }
    int digits = in.at - from;
    if (digits == 2) {
      boolean thai = Character.UnicodeScript.of(ofMonth) == Character.UnicodeScript.THAI;
      year += thai ? BUDDHIST : month.persian() ? PERSIAN + 100 : 2000;
    } else if (digits != YEAR_DIGITS) {
      return null;
    }
    return date(era == null ? year : year + era.offset(), month, day);
  }

  /**
   * A year without one or two digits that are run on to it: they begin another date ("30.01.202430.
   * Januar 2024", the day of a change hidden beside that of publication), or count minutes or
   * comments ("May 2, 20255 mins", "May 2, 20250"). The cursor then stands between both.
   *
   * @param from where the number begins, before the cursor
   * @param counts whether they may count
   */
  private int withoutRunOn(int number, int from, boolean counts) {
    int more = in.at - from - YEAR_DIGITS;
    boolean counted = counts && (in.atEnd() || in.isAtWord(MINUTES));
    if (more < 1 || more > 2 || !counted && !isDay(from + YEAR_DIGITS)) {
      return number;
    }
    in.at = from + YEAR_DIGITS;
    return more == 1 ? number / 10 : number / 100;
  }

  private boolean isDay(int at) {
    TextCursor other = new TextCursor(in.text, at);
    return new DateScan(months, words, language, order, other).day() != null;
  }

  /** What stands between day and year in "Jan 04 09:34:12 CET 2021", from its first colon on. */
  private void skipClock() {
    while (in.isAtDigit() || in.isAt(":")) {
      in.at++;
    }
    in.skip(" ");
    for (int i = 0; i < 4 && !in.atEnd() && Character.isUpperCase(in.text.charAt(in.at)); i++) {
      in.at++;
    }
    in.skip(" ");
  }

  private CalendarNames.@Nullable Month month() {
    CalendarNames.Named named = months.monthAt(in.text, in.at, language);
    if (named == null) {
      return null;
    }
    in.at = named.end();
    return named.month();
  }

  /** Steps over one mark and words between numbers; false where neither stands. */
  private boolean gap(String marks) {
    int from = in.at;
    in.skip(" ");
    in.step(marks);
    between(" ");
    return in.at > from;
  }

  /**
   * Steps over marks and the words that join the parts of a date.
   *
   * @return whether the last of them says that the number of a month follows
   */
  private boolean between(String marks) {
    boolean month = false;
    in.skip(marks);
    // A word that begins a month's name belongs to it.
    while (months.monthAt(in.text, in.at, language) == null) {
      int length = words.betweenAt(in.text, in.at);
      if (length == 0) {
        break;
      }
      month = words.saysMonth(in.text, in.at);
      in.at += length;
      in.skip(marks);
    }
    return month;
  }

  private void ordinal() {
    in.at += words.ordinalAt(in.text, in.at);
  }

  private static @Nullable LocalDate date(int year, CalendarNames.Month month, int day) {
    return month.persian()
        ? PersianCalendar.date(year, month.number(), day)
        : date(year, month.number(), day);
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    if (year >= PERSIAN && year < PERSIAN_END) {
      return PersianCalendar.date(year, month, day);
    }
    int y = year > BUDDHIST && year < BUDDHIST + 150 ? year + BUDDHIST_OFFSET : year;
    if (y < FIRST_YEAR || y > LAST_YEAR) {
      return null;
    }
    try {
      return LocalDate.of(y, month, day);
    } catch (DateTimeException notADate) {
      return null;
    }
  }
}
