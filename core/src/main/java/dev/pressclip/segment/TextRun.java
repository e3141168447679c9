package dev.pressclip.segment;

import dev.pressclip.block.TextShape;
import java.util.Arrays;

/** Characters of the block that the walk is in; quicker to fill than a StringBuilder. */
final class TextRun {
  private char[] chars = new char[2048];
  private int length;

  int length() {
    return length;
  }

  boolean isEmpty() {
    return length == 0;
  }

  char last() {
    return chars[length - 1];
  }

  /** Makes room, so that as many characters can be added without asking. */
  void expect(int more) {
    if (length + more > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + more));
    }
  }

  void add(char c) {
    chars[length++] = c;
  }

  void clear() {
    length = 0;
  }

  /** Whether the text ends as sentences do. */
  boolean isClosed() {
    return TextShape.endsClosed(chars, length);
  }

  TextShape shape(int linkChars, int links, int strongChars) {
    return TextShape.of(chars, length, linkChars, links, strongChars);
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
