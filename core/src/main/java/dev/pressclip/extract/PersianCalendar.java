package dev.pressclip.extract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days of the solar Hijri calendar, which Iran writes. Leap years follow the 33-year cycle, which
 * agrees with the calendar as observed from 1178 to 1633 (Heydari-Malayeri, "A concise review of
 * the Iranian calendar", 2004).
 */
final class PersianCalendar {
  /** 1 Farvardin of the first year of the cycle that holds the present. */
  private static final LocalDate NEW_YEAR_OF_CYCLE = LocalDate.of(1997, 3, 21);

  private static final int CYCLE_START = 1376;
  private static final int CYCLE_YEARS = 33;
  private static final int CYCLE_DAYS = CYCLE_YEARS * 365 + 8;

  /** Leap years by their place in a cycle counted from the year 0. */
  private static final long LEAP =
      1L << 1 | 1L << 5 | 1L << 9 | 1L << 13 | 1L << 17 | 1L << 22 | 1L << 26 | 1L << 30;

  private static final int LONG_MONTHS = 6;
  private static final int LONG_MONTH = 31;

  private PersianCalendar() {}

  /** The day in ISO's calendar, or null where there is no such day. */
  static @Nullable LocalDate date(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) {
      return null;
    }
    int cycles = Math.floorDiv(year - CYCLE_START, CYCLE_YEARS);
    int days = cycles * CYCLE_DAYS;
    for (int y = CYCLE_START + cycles * CYCLE_YEARS; y < year; y++) {
      days += isLeap(y) ? 366 : 365;
    }
    days += (month - 1) * 30 + Math.min(month - 1, LONG_MONTHS);
    return NEW_YEAR_OF_CYCLE.plusDays(days + day - 1L);
  }

  private static int daysOf(int year, int month) {
    return month <= LONG_MONTHS ? LONG_MONTH : month < 12 || isLeap(year) ? 30 : 29;
  }

  private static boolean isLeap(int year) {
    return (LEAP >> Math.floorMod(year, CYCLE_YEARS) & 1) == 1;
  }
}
