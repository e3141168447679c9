package dev.pressclip.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The date that many addresses of articles hold. */
final class AddressDate {
  private AddressDate() {}

  /** A date in an address: /2026/03/01/, /2026-03-01-, /20260301. */
  static @Nullable String in(String address) {
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
