package dev.pressclip.extract;

import dev.pressclip.lexicon.BylineWords;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of what a byline says: a name, a job title, an employer.
 *
 * @param joined whether "and" stands before it, not a comma or another mark
 */
record BylinePiece(String text, boolean joined) {
  private static final int ABBREVIATION_CHARS = 5;

  /** What stands around an abbreviation that is no part of a name. */
  private static final String SIGN_OFF_ENDS = ",;|()[]\n";

  /**
   * The parts of a text, in its order.
   *
   * @param printed whether a dash behind a whole name ends it: a place or a publication follows
   */
  static List<BylinePiece> of(String text, boolean printed, BylineWords words) {
    List<BylinePiece> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    boolean joined = false;
    int depth = 0;
    int n = text.length();
    for (int i = 0; i < n; i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '（' ? 1 : c == ')' || c == '）' ? -1 : 0;
      boolean dash =
          (c == '-' || c == '–' || c == '—')
              && i > 0
              && i + 1 < n
              && text.charAt(i - 1) == ' '
              && text.charAt(i + 1) == ' ';
      if (dash && depth <= 0 && printed && looksWhole(piece.toString())) {
        break; // a place or a publication follows
      }
      boolean signs = c == '/' && signsWith(text, i);
      if (depth <= 0 && !signs && (",;|•·»/／、，；\n&+".indexOf(c) >= 0 || dash)) {
        joined = addPiece(pieces, piece, joined) ? c == '&' || c == '+' : joined;
        continue;
      }
      int joiner = c == ' ' ? joinerEnd(text, i, piece, !pieces.isEmpty(), words) : -1;
      if (joiner >= 0) {
        addPiece(pieces, piece, joined);
        joined = true;
        i = joiner;
        continue;
      }
      piece.append(c);
    }
    addPiece(pieces, piece, joined);
    return pieces;
  }

  /**
   * Where what says "and" behind a space ends, or -1 where nothing does: a word with the space
   * behind it, or a letter that is written onto the next name.
   *
   * @param before what stands right before it
   * @param named whether names stand before that
   */
  private static int joinerEnd(
      String text, int space, CharSequence before, boolean named, BylineWords words) {
    int end = text.indexOf(' ', space + 1);
    String word = end < 0 ? "" : text.substring(space + 1, end);
    if (word.isEmpty()) {
      return -1;
    }
    boolean joins = words.isJoiner(word) && !Character.isUpperCase(word.charAt(0));
    if (joins
        && (named || !before.isEmpty())
        && (!words.isParticle(word) || looksWhole(before.toString()))) {
      return end;
    }
    return words.beginsWithJoiner(word) && looksWhole(before.toString()) ? space + 1 : -1;
  }

  /** Whether a slash joins two abbreviations to one: agency and desk or initials ("dpa/lnw"). */
  private static boolean signsWith(String text, int slash) {
    int start = slash;
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    int end = slash + 1;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return isShort(slash - start)
        && isShort(end - slash - 1)
        && (start == 0 || SIGN_OFF_ENDS.indexOf(text.charAt(start - 1)) >= 0)
        && (end == text.length() || SIGN_OFF_ENDS.indexOf(text.charAt(end)) >= 0);
  }

  private static boolean isShort(int letters) {
    return letters >= 2 && letters <= ABBREVIATION_CHARS;
  }

  private static boolean looksWhole(String name) {
    return name.strip().indexOf(' ') > 0;
  }

  private static boolean addPiece(List<BylinePiece> pieces, StringBuilder piece, boolean joined) {
    String text = piece.toString().strip();
    piece.setLength(0);
    return !text.isEmpty() && pieces.add(new BylinePiece(text, joined));
  }
}
