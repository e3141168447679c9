package dev.pressclip.extract;

import dev.pressclip.lexicon.DateWords;

/** Reads the time of day that follows a date. */
final class TimeScan {
  /** So far behind a date its time may stand: "1 March 2026 – klo 10.15". */
  private static final int MAX_STEPS = 14;

  private static final int UNKNOWN = -1;
  private static final int MORNING = 0;
  private static final int AFTERNOON = 12;

  /** Where radicals, kana, ideographs and Hangul begin. */
  private static final char FIRST_EAST_ASIAN = '\u2E80';

  private static final String BEFORE_TIME = " ,.-–—|·•:/()日일";

  private final DateWords words;
  private final TextCursor in;

  TimeScan(DateWords words, TextCursor in) {
    this.words = words;
    this.in = in;
  }

  /** As it follows a day in ISO 8601: "", "T10:15", "T10:15:30+01:00". */
  String time() {
    int half = UNKNOWN;
    for (int steps = 0; !in.atEnd() && steps < MAX_STEPS && !in.isAtDigit(); steps++) {
      if (!Character.isLetter(in.text.charAt(in.at)) && !in.isAt(BEFORE_TIME)) {
        return "";
      }
      int mark = in.at;
      half = half == UNKNOWN ? halfBefore() : half;
      in.at += in.at == mark ? 1 : 0;
    }
    int from = in.at;
    int hour = in.number();
    if (in.at == from || in.at - from > 2 || !in.step(":.hH時시")) {
      return "";
    }
    char by = in.text.charAt(in.at - 1);
    in.skip(" ");
    from = in.at;
    int minute = in.number();
    if (in.at - from != 2 && !(in.at - from == 1 && "時시".indexOf(by) >= 0)) {
      return "";
    }
    String seconds = seconds();
    half = half == UNKNOWN ? halfAfter() : half;
    hour = half == UNKNOWN || hour > 12 ? hour : hour % 12 + half;
    if (hour > 23 || minute > 59) {
      return "";
    }
    return "T" + twoDigits(hour) + ":" + twoDigits(minute) + seconds + offset();
  }

  private String seconds() {
    int mark = in.at;
    if (!in.step(":") || !in.isAtDigit()) {
      in.at = mark;
      return "";
    }
    int second = in.number();
    mark = in.at;
    if (in.step(".") && in.isAtDigit()) {
      in.number();
    } else {
      in.at = mark;
    }
    return second < 60 ? ":" + twoDigits(second) : "";
  }

  /** Chinese, Japanese and Korean have the half of the day first: 오후 3:15, 下午3:15. */
  private int halfBefore() {
    return in.text.charAt(in.at) < FIRST_EAST_ASIAN ? UNKNOWN : half();
  }

  private int halfAfter() {
    int mark = in.at;
    in.skip(" ");
    int half = half();
    in.at = half == UNKNOWN ? mark : in.at;
    return half;
  }

  /** Steps over a word for a half of the day; what is to be added to its hours, or UNKNOWN. */
  private int half() {
    int after = words.afterNoonAt(in.text, in.at);
    int before = after > 0 ? 0 : words.beforeNoonAt(in.text, in.at);
    in.at += after + before;
    return after > 0 ? AFTERNOON : before > 0 ? MORNING : UNKNOWN;
  }

  private String offset() {
    int mark = in.at;
    in.skip(" (");
    if (in.isAt("Z") || in.text.startsWith("GMT", in.at) || in.text.startsWith("UTC", in.at)) {
      boolean letter = in.isAt("Z");
      in.at += letter ? 1 : 3;
      if (letter && !in.atEnd() && Character.isLetter(in.text.charAt(in.at))) {
        return "";
      }
      if (!in.isAt("+-")) {
        return "Z";
      }
    }
    if (in.isAt("+-−")) {
      char sign = in.text.charAt(in.at++) == '+' ? '+' : '-';
      int from = in.at;
      int hours = in.number();
      int length = in.at - from;
      int minutes = 0;
      if (length == 4) {
        minutes = hours % 100;
        hours /= 100;
      } else if (length > 0 && length <= 2 && in.step(":")) {
        minutes = in.number();
      } else if (length == 0 || length > 2) {
        in.at = mark;
        return "";
      }
      if (hours <= 18 && minutes < 60) {
        return hours == 0 && minutes == 0
            ? "Z"
            : sign + twoDigits(hours) + ":" + twoDigits(minutes);
      }
    }
    in.at = mark;
    return "";
  }

  private static String twoDigits(int n) {
    return n < 10 ? "0" + n : Integer.toString(n);
  }
}
