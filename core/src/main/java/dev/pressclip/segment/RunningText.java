package dev.pressclip.segment;

import dev.pressclip.block.TextShape;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of the block that the walk is in: white space folded as browsers show it, with counts of
 * what is link and what is emphasised. Not thread-safe; made for one page.
 */
final class RunningText {
  /** A line so long, if its sentence ends there, is taken for a paragraph that a break ends. */
  private static final int PARAGRAPH_LINE = 80;

  /**
   * A text that has come to its end.
   *
   * @param text as people read it
   * @param shape its counts
   */
  record Ended(String text, TextShape shape) {}

  private char[] chars = new char[2048];
  private int length;

  private int linkDepth;
  private int strongDepth;
  private int linkChars;
  private int links;
  private int strongChars;
  private boolean linkCounted;

  /** Whether a space belongs before the next character. */
  private boolean space;

  private boolean linkJustClosed;
  private boolean elementJustClosed;

  /** Whether an element has ended and another begun with nothing between. */
  private boolean elementsTouch;

  private int breaks;
  private int lineStart;

  boolean isEmpty() {
    return length == 0;
  }

  boolean isInLink() {
    return linkDepth > 0;
  }

  /** An element opens, which does not end the text. */
  void openInline() {
    elementsTouch = elementJustClosed;
  }

  /** An element opens that ends the text, or within which white space counts. */
  void openApart() {
    elementsTouch = false;
  }

  /** An element ends. */
  void closeElement() {
    elementJustClosed = true;
  }

  /** A link opens; two links without anything between are set apart, but not in a heading. */
  void openLink(boolean inHeading) {
    if (linkJustClosed && length > 0 && !inHeading) {
      space = true;
    }
    linkDepth++;
    linkCounted = false;
  }

  void closeLink() {
    linkDepth--;
    linkJustClosed = true;
  }

  void openStrong() {
    strongDepth++;
  }

  void closeStrong() {
    strongDepth--;
  }

  /**
   * Adds characters.
   *
   * @param kept whether lines and spaces are kept, not folded
   */
  void append(String text, boolean kept) {
    int n = text.length();
    int before = length;
    expect(2 * n + 1); // a space before each character at most
    for (int i = 0; i < n; i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c > '~' && isSpace(c)) {
        if (kept && (c == '\n' || c == '\r')) {
          boolean pair = c == '\r' && i + 1 < n && text.charAt(i + 1) == '\n';
          if (!pair) {
            chars[length++] = '\n';
          }
        } else if (kept && c == ' ') {
          chars[length++] = ' ';
        } else {
          space = true;
        }
      } else if (c <= '~' || !isUnseen(c)) {
        add(c);
      }
    }
    count(length - before);
  }

  /** Adds a character that is seen, with the space that belongs before it. */
  private void add(char c) {
    if (space || elementsTouch && length > 0 && setApart(c)) {
      if (length > 0) {
        chars[length++] = ' ';
      }
      space = false;
    }
    elementsTouch = false;
    chars[length++] = c;
  }

  private void count(int added) {
    if (added > 0 || space) {
      linkJustClosed = false;
      elementJustClosed = false;
    }
    if (added == 0) {
      return;
    }
    breaks = 0;
    if (linkDepth > 0) {
      linkChars += added;
      links += linkCounted ? 0 : 1;
      linkCounted = true;
    }
    if (strongDepth > 0) {
      strongChars += added;
    }
  }

  /** Makes room, so that as many characters can be added without asking. */
  private void expect(int more) {
    if (length + more > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + more));
    }
  }

  private static boolean isSpace(char c) {
    return c == '\u00A0' || c == '\u3000' || c == '\u2028' || c == '\u2029';
  }

  private static boolean isUnseen(char c) {
    return c == '\u200B' || c == '\u00AD' || c == '\uFEFF' || c == '\u2060' || c == '\u200E';
  }

  /**
   * Whether a space is missing between two elements that a style sheet sets apart: "Jane Doe" and
   * "3 May" written without one. Within words elements change, too, but not from small letters to
   * capitals or digits.
   */
  private boolean setApart(char next) {
    char last = chars[length - 1];
    return Character.isLowerCase(last) && (Character.isUpperCase(next) || isDigit(next))
        || isDigit(last) && Character.isUpperCase(next);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * A line break.
   *
   * @param inHeading whether it stands in a heading, which has lines but no paragraphs
   * @param inList whether it stands in a list
   * @return whether a paragraph ends there
   */
  boolean breakLine(boolean inHeading, boolean inList) {
    breaks++;
    boolean apart = !inList && (strongChars == length || linkChars == length);
    boolean paragraph =
        length > 0 && !inHeading && (breaks >= 2 || apart && lineStart == 0)
            || length - lineStart >= PARAGRAPH_LINE && TextShape.endsClosed(chars, length);
    if (!paragraph) {
      space = true;
      lineStart = length;
    }
    return paragraph;
  }

  /** A line break where lines are kept. */
  void breakKeptLine() {
    breaks++;
    expect(1);
    chars[length++] = '\n';
  }

  /**
   * Ends the text; the next one begins empty, though links and emphasis may go on.
   *
   * @param kept whether lines and spaces were kept
   * @return null where there was no word and no number
   */
  @Nullable Ended end(boolean kept) {
    elementJustClosed = false;
    elementsTouch = false;
    space = false;
    breaks = 0;
    lineStart = 0;
    linkCounted = false;
    linkJustClosed = false;
    if (length == 0) {
      return null;
    }
    String whole = new String(chars, 0, length);
    String text = kept ? whole.strip() : whole;
    TextShape shape =
        kept ? TextShape.of(text) : TextShape.of(chars, length, linkChars, links, strongChars);
    length = 0;
    linkChars = 0;
    links = 0;
    strongChars = 0;
    return shape.words() == 0 && shape.digits() == 0 ? null : new Ended(text, shape);
  }
}
