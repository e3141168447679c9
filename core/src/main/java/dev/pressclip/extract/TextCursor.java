package dev.pressclip.extract;

/** A place in a text, moved on by those who read from it. Not thread-safe. */
final class TextCursor {
  private static final int MAX_DIGITS = 9;

  final String text;
  int at;

  TextCursor(String text, int at) {
    this.text = text;
    this.at = at;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** Whether one of some characters stands here. */
  boolean isAt(String any) {
    return !atEnd() && any.indexOf(text.charAt(at)) >= 0;
  }

  boolean isAtDigit() {
    return !atEnd() && isDigit(text.charAt(at));
  }

  /** Reads a number; where none stands, the place stays and the answer is 0. */
  int number() {
    int n = 0;
    int from = at;
    while (isAtDigit() && at - from < MAX_DIGITS) {
      n = n * 10 + text.charAt(at++) - '0';
    }
    return n;
  }

  /** Whether a word that begins with some letters stands here or behind one space. */
  boolean isAtWord(String letters) {
    int from = isAt(" ") ? at + 1 : at;
    return text.regionMatches(true, from, letters, 0, letters.length());
  }

  /** Steps over one of some characters, if one stands here. */
  boolean step(String any) {
    boolean here = isAt(any);
    at += here ? 1 : 0;
    return here;
  }

  /** Steps over all of some characters, and over no-break spaces. */
  void skip(String any) {
    while (isAt(any) || isAt("\u00A0")) {
      at++;
    }
  }
}
