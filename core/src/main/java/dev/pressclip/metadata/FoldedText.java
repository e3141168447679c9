package dev.pressclip.metadata;

/** Values as pages write them, made one line. */
final class FoldedText {
  private FoldedText() {}

  /** White space folded to single spaces and cut off at both ends, what nobody sees left out. */
  static String of(String s) {
    if (isFolded(s)) {
      return s;
    }
    StringBuilder out = new StringBuilder(s.length());
    boolean space = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c <= ' ' || c == '\u00A0') {
        space = true;
      } else if (!isUnseen(c)) {
        if (space && !out.isEmpty()) {
          out.append(' ');
        }
        space = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Whether there is nothing to fold: most texts are written so. */
  private static boolean isFolded(String s) {
    boolean space = true;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean gap = c == ' ';
      if (gap ? space : c < ' ' || c == '\u00A0' || isUnseen(c)) {
        return false;
      }
      space = gap;
    }
    return !space || s.isEmpty();
  }

  private static boolean isUnseen(char c) {
    return c == '\u200B' || c == '\u00AD' || c == '\uFEFF';
  }
}
