package dev.pressclip.segment;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.Container;
import dev.pressclip.block.LineOrigin;
import dev.pressclip.block.TextShape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Cuts a plain-text rendering of a page into blocks: one a line where lines are blocks, rejoined
 * where a layout wrapped paragraphs at a column. Stateless and thread-safe.
 */
public final class TextSegmenter {
  private static final int MAX_BLOCKS = 50_000;

  /** Columns beyond this are not a layout's wrapping but long lines. */
  private static final int MAX_WRAP_COLUMN = 132;

  private static final int MIN_WRAP_COLUMN = 40;

  /** Cuts a text into blocks. Lines may end in any of the usual ways. */
  public SegmentedPage segment(String text) {
    List<Line> lines = lines(text);
    int wrapColumn = wrapColumn(lines);
    return new Building().run(lines, wrapColumn);
  }

  /**
   * A line that holds something.
   *
   * @param number counted from 1
   * @param indent columns of white space before it
   * @param gap blank lines before it
   * @param text without white space at its ends
   */
  private record Line(int number, int indent, int gap, String text) {
    int end() {
      return indent + text.length();
    }
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int n = text.length();
    int number = 0;
    int gap = 0;
    int start = 0;
    while (start <= n) {
      int end = start;
      while (end < n && !isLineEnd(text.charAt(end))) {
        end++;
      }
      number++;
      int indent = 0;
      int from = start;
      while (from < end && isSpace(text.charAt(from))) {
        indent += text.charAt(from) == '\t' ? 8 - indent % 8 : isWide(text.charAt(from)) ? 1 : 0;
        from++;
      }
      String clean = fold(text, from, end);
      if (clean.isEmpty()) {
        gap++;
      } else {
        lines.add(new Line(number, indent, gap, clean));
        gap = 0;
      }
      boolean pair = end + 1 < n && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
      start = end + (pair ? 2 : 1);
    }
    return lines;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\f'
        || c == '\u000B'
        || c == '\u0085';
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u3000' || !isWide(c);
  }

  /** Whether a character takes room on a line; zero-width ones do not. */
  private static boolean isWide(char c) {
    return c != '\u200B'
        && c != '\u200E'
        && c != '\u200F'
        && c != '\uFEFF'
        && c != '\u00AD'
        && c != '\u2060';
  }

  private static String fold(String text, int from, int to) {
    StringBuilder out = null;
    int end = to;
    while (end > from && isSpace(text.charAt(end - 1))) {
      end--;
    }
    boolean space = false;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      boolean odd =
          c < ' '
              || c == '\u00A0'
              || c == '\u3000'
              || !isWide(c)
              || c == ' ' && text.charAt(i - 1) == ' ';
      if (odd && out == null) {
        out = new StringBuilder(end - from).append(text, from, i);
        space = i > from && text.charAt(i - 1) == ' ';
      }
      if (out == null) {
        continue;
      }
      if (isSpace(c)) {
        if (isWide(c) && !space && !out.isEmpty()) {
          out.append(' ');
          space = true;
        }
      } else {
        out.append(c);
        space = false;
      }
    }
    return out == null ? text.substring(from, end) : out.toString().strip();
  }

  /**
   * The column at which paragraphs were wrapped, or 0 where every line is a block. A text is
   * wrapped when most of its long lines end just before one column and are followed, with no blank
   * line between, by a line that goes on.
   */
  private static int wrapColumn(List<Line> lines) {
    int[] ends = lines.stream().mapToInt(Line::end).sorted().toArray();
    if (ends.length < 6) {
      return 0;
    }
    int longest = ends[ends.length - 1];
    int column = Math.min(longest, ends[(int) (ends.length * 0.98)]);
    if (column < MIN_WRAP_COLUMN || column > MAX_WRAP_COLUMN || longest > column + 24) {
      return 0;
    }
    int full = 0;
    int goesOn = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line a = lines.get(i);
      Line b = lines.get(i + 1);
      if (a.end() >= column - 16) {
        full++;
        goesOn += b.gap() == 0 && wraps(a, b, column) && !endsSentence(a.text()) ? 1 : 0;
      }
    }
    return full >= 4 && goesOn * 2 >= full ? column : 0;
  }

  /** Whether the first word of the next line would not have had room on this one. */
  private static boolean wraps(Line a, Line b, int column) {
    int word = b.text().indexOf(' ');
    int need = word < 0 ? b.text().length() : word;
    boolean spaceless = TextShape.isSpaceless(b.text().charAt(0));
    return a.end() + (spaceless ? 1 : need + 1) >= column;
  }

  private static boolean endsSentence(String s) {
    char c = s.charAt(s.length() - 1);
    return c == '.' || c == '!' || c == '?' || c == '。';
  }

  private static final class Building {
    private final List<Block> blocks = new ArrayList<>();
    private final List<Container> containers = new ArrayList<>();
    private final Deque<Container> open = new ArrayDeque<>();
    private final Deque<Integer> indents = new ArrayDeque<>();
    private boolean overflow;

    SegmentedPage run(List<Line> lines, int wrapColumn) {
      Container root = new Container(0, null, "text", 0, 0);
      containers.add(root);
      open.push(root);
      indents.push(-1);
      int i = 0;
      while (i < lines.size() && !overflow) {
        int last = i;
        StringBuilder text = new StringBuilder(lines.get(i).text());
        while (wrapColumn > 0
            && last + 1 < lines.size()
            && joins(lines.get(last), lines.get(last + 1), wrapColumn)) {
          last++;
          append(text, lines.get(last).text());
        }
        add(lines.get(i), lines.get(last), text.toString());
        i = last + 1;
      }
      return new SegmentedPage(
          List.copyOf(blocks),
          List.copyOf(containers),
          List.of(),
          SegmentedPage.Head.EMPTY,
          List.of(),
          overflow);
    }

    private static boolean joins(Line a, Line b, int column) {
      return b.gap() == 0
          && Math.abs(a.indent() - b.indent()) <= 4
          && bullet(b.text()) == 0
          && wraps(a, b, column);
    }

    /** Joins a wrapped line, taking off a hyphen that only the wrapping put there. */
    private static void append(StringBuilder text, String next) {
      int last = text.length() - 1;
      char c = text.charAt(last);
      boolean goesOnSmall = Character.isLowerCase(next.charAt(0));
      if ((c == '-' || c == '\u2010')
          && last > 0
          && Character.isLetter(text.charAt(last - 1))
          && goesOnSmall) {
        text.setLength(last);
      } else if (!TextShape.isSpaceless(c) || !TextShape.isSpaceless(next.charAt(0))) {
        text.append(' ');
      }
      text.append(next);
    }

    private void add(Line first, Line last, String raw) {
      if (blocks.size() >= MAX_BLOCKS) {
        overflow = true;
        return;
      }
      int mark = bullet(raw);
      String text = mark == 0 ? raw : raw.substring(mark).strip();
      TextShape shape = TextShape.of(text);
      if (shape.words() == 0 && shape.digits() == 0) {
        return;
      }
      Container container = containerFor(first.indent());
      container.count(shape, shape.isParagraph());
      blocks.add(
          new Block(
              blocks.size(),
              mark > 0 ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH,
              0,
              text,
              shape,
              container,
              mark > 0 ? container.id() : -1,
              -1,
              -1,
              first.indent(),
              first.gap(),
              new LineOrigin(first.number(), last.number())));
    }

    /** Indentation nests: deeper lines stand inside, shallower ones close what is deeper. */
    private Container containerFor(int indent) {
      while (open.size() > 1 && indents.getFirst() > indent) {
        open.pop();
        indents.pop();
      }
      if (indents.getFirst() < indent && open.size() < 200) {
        Container inner = new Container(containers.size(), open.getFirst(), "text", 0, indent);
        containers.add(inner);
        open.push(inner);
        indents.push(indent);
      }
      return open.getFirst();
    }

    /** Length of the bullet or number that opens a list entry, 0 where there is none. */
    private static int bullet(String s) {
      if (s.length() < 3) {
        return 0;
      }
      char c = s.charAt(0);
      if ("*-+•·◦‣○●▪■–".indexOf(c) >= 0 && s.charAt(1) == ' ') {
        return c == '-' || c == '–' ? 0 : 2;
      }
      return 0;
    }
  }
}
