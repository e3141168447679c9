package dev.pressclip.lexicon;

/** Quick signs that a line holds a date or a time, without reading either. Stateless. */
public final class DateSigns {
  /** What parts the pieces of a line with a date: "by Jane Doe | 3 May 2025 | Gardens, Trees". */
  public static final String BARS = "|·•‧⋅∙●";

  private DateSigns() {}

  /**
   * Whether a text holds a year of the last or this century, going by the first that may be one.
   */
  public static boolean hasYear(String s) {
    for (int i = 0; i + 4 <= s.length(); i++) {
      boolean century = s.startsWith("19", i) || s.startsWith("20", i);
      if (century && isDigit(s, i + 2) && isDigit(s, i + 3)) {
        return !isDigit(s, i - 1) && !isDigit(s, i + 4);
      }
    }
    return false;
  }

  /**
   * Whether a text holds a time of day to the minute, going by the first that may be one.
   *
   * @param between characters that may stand between hours and minutes
   */
  public static boolean hasClock(String s, String between) {
    for (int i = 1; i + 2 < s.length(); i++) {
      if (between.indexOf(s.charAt(i)) >= 0
          && isDigit(s, i - 1)
          && isDigit(s, i + 1)
          && isDigit(s, i + 2)) {
        return !isDigit(s, i + 3);
      }
    }
    return false;
  }

  private static boolean isDigit(String s, int i) {
    return i >= 0 && i < s.length() && s.charAt(i) >= '0' && s.charAt(i) <= '9';
  }
}
