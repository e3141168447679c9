package dev.pressclip.segment;

import java.io.Reader;
import java.util.Arrays;

/**
 * Markup without what no step looks at: the code of scripts, style sheets, the insides of drawings,
 * comments. They are a good part of most pages, and parsing them takes as long as parsing text. The
 * elements themselves stay, so that the tree is the same around them. Where markup is not what it
 * seems (a drawing that is never closed, or that text breaks out of), all of the rest stays as it
 * is. One pass, linear in time and space. Stateless.
 *
 * <p>Follows the tokenizer of the HTML standard, section 13.2.5, as far as finding the ends of
 * tags, comments and raw text needs it.
 */
public final class ThinMarkup {
  /** Elements whose content is not markup, or dropped whole. */
  private static final String[] CLOSED = {
    "script",
    "style",
    "svg",
    "title",
    "textarea",
    "iframe",
    "noembed",
    "noframes",
    "xmp",
    "plaintext"
  };

  /** Elements that stand in drawings; any other start tag may break out of one. */
  private static final String[] DRAWN = {
    "path",
    "g",
    "svg",
    "use",
    "title",
    "desc",
    "defs",
    "circle",
    "ellipse",
    "line",
    "rect",
    "text",
    "polygon",
    "polyline",
    "tspan",
    "style",
    "mask",
    "clippath",
    "image",
    "symbol",
    "stop",
    "filter",
    "lineargradient",
    "radialgradient",
    "pattern",
    "animate",
    "animatetransform",
    "metadata"
  };

  private final String s;

  /** Where what is dropped begins and ends, in turns. */
  private int[] cuts = new int[64];

  private int cutCount;

  /** The first opening of a comment behind where it was last looked for. */
  private int comment = -1;

  private ThinMarkup(String markup) {
    this.s = markup;
  }

  /** A reader of the same markup without the insides of what no step looks at. */
  public static Reader of(String markup) {
    ThinMarkup thin = new ThinMarkup(markup);
    thin.findCuts();
    return new Rest(markup, thin.cuts, thin.cutCount);
  }

  private void findCuts() {
    int at = s.indexOf('<');
    while (at >= 0) {
      int next = pass(at);
      at = next < 0 ? -1 : s.indexOf('<', next);
    }
  }

  /** Passes what begins at a "less than"; returns where to go on, or -1 to leave the rest alone. */
  private int pass(int at) {
    if (at + 1 >= s.length()) {
      return -1;
    }
    char c = s.charAt(at + 1);
    if (s.startsWith("!--", at + 1)) {
      int end = endOfComment(at);
      // Without the comment a bare "less than" before it would open what follows.
      if (at == 0 || s.charAt(at - 1) != '<') {
        drop(at, end);
      }
      return end;
    }
    if (c == '!' || c == '?') {
      int end = s.indexOf('>', at);
      return end < 0 ? -1 : end + 1;
    }
    boolean closing = c == '/';
    int from = closing ? at + 2 : at + 1;
    if (closing && from < s.length() && !isLetter(s.charAt(from))) {
      int end = s.indexOf('>', from); // a comment to browsers, whatever is in it
      return end < 0 ? -1 : end + 1;
    }
    if (from >= s.length() || !isLetter(s.charAt(from))) {
      return from;
    }
    int end = endOfTag(from);
    return end < 0 || closing ? end : content(at, name(from, CLOSED), end);
  }

  /** Passes the content of elements that are not parsed as markup, or dropped. */
  private int content(int tag, String name, int start) {
    switch (name) {
      case "script" -> {
        return script(tag, start);
      }
      case "style" -> {
        int end = endTag("style", start);
        drop(start, end);
        return end;
      }
      case "svg" -> {
        return s.charAt(start - 2) == '/' ? start : drawing(start);
      }
      case "plaintext" -> {
        return -1;
      }
      default -> {
        return name.isEmpty() ? start : endTag(name, start);
      }
    }
  }

  private int script(int tag, int start) {
    int end = endTag("script", start);
    if (end < 0) {
      return -1;
    }
    if (comment < start) {
      int found = s.indexOf("<!--", start);
      comment = found < 0 ? s.length() : found;
    }
    if (comment < end && holds(comment, end, "script")) {
      return -1; // the end tag found may be one within the script's own text
    }
    if (!holds(tag, start, "json") && !opensObject(start, end)) {
      drop(start, end);
    }
    return end;
  }

  /** Linked data stands in scripts without a type, too. */
  private boolean opensObject(int start, int end) {
    int at = start;
    while (at < end && s.charAt(at) <= ' ') {
      at++;
    }
    return at < end && s.charAt(at) == '{';
  }

  /** Drops what a drawing holds, if it is closed and nothing in it can end it before. */
  private int drawing(int start) {
    int open = 1;
    int labels = 0;
    int at = s.indexOf('<', start);
    while (at >= 0 && at + 2 < s.length()) {
      char c = s.charAt(at + 1);
      boolean closing = c == '/';
      int from = closing ? at + 2 : at + 1;
      if (c == '!' || c == '?' || !isLetter(s.charAt(from))) {
        return start;
      }
      String name = name(from, DRAWN);
      int end = endOfTag(from);
      if (end < 0 || name.isEmpty()) {
        return start;
      }
      int step = closing ? -1 : s.charAt(end - 2) == '/' ? 0 : 1;
      if (name.equals("svg")) {
        open += step;
      } else if (name.equals("title") || name.equals("desc")) {
        labels += step; // text of the page's own kind: an end tag in it does not end the drawing
      }
      if (open == 0) {
        drop(start, labels == 0 ? at : start);
        return labels == 0 ? end : start;
      }
      at = s.indexOf('<', end);
    }
    return start;
  }

  private void drop(int from, int to) {
    if (to > from) {
      if (cutCount + 2 > cuts.length) {
        cuts = Arrays.copyOf(cuts, 2 * cuts.length);
      }
      cuts[cutCount++] = from;
      cuts[cutCount++] = to;
    }
  }

  /** Where a comment that begins at a place is over, or -1. */
  private int endOfComment(int at) {
    if (s.startsWith(">", at + 4)) {
      return at + 5;
    }
    if (s.startsWith("->", at + 4)) {
      return at + 6;
    }
    int dashes = s.indexOf("--", at + 4);
    while (dashes >= 0) {
      if (s.startsWith(">", dashes + 2)) {
        return dashes + 3;
      }
      if (s.startsWith("!>", dashes + 2)) {
        return dashes + 4;
      }
      dashes = s.indexOf("--", dashes + 1);
    }
    return -1;
  }

  /** Where the end tag of raw text begins, or -1. */
  private int endTag(String name, int from) {
    int at = s.indexOf("</", from);
    while (at >= 0) {
      int after = at + 2 + name.length();
      if (s.regionMatches(true, at + 2, name, 0, name.length())
          && (after >= s.length() || endsName(s.charAt(after)))) {
        return at;
      }
      at = s.indexOf("</", at + 2);
    }
    return -1;
  }

  /** Behind the "greater than" that ends a tag whose name begins at a place, or -1. */
  private int endOfTag(int from) {
    int n = s.length();
    int i = from;
    while (i < n) {
      char c = s.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      i++;
      if (c == '=') {
        i = behindValue(i);
      }
      if (i < 0) {
        return -1;
      }
    }
    return -1;
  }

  /** Behind an attribute's value that may stand at a place after white space, or -1. */
  private int behindValue(int from) {
    int n = s.length();
    int i = from;
    while (i < n && isSpace(s.charAt(i))) {
      i++;
    }
    if (i >= n) {
      return -1;
    }
    char quote = s.charAt(i);
    if (quote == '"' || quote == '\'') {
      int end = s.indexOf(quote, i + 1);
      return end < 0 ? -1 : end + 1;
    }
    while (i < n && !isSpace(s.charAt(i)) && s.charAt(i) != '>') {
      i++;
    }
    return i;
  }

  /** Which of some names stands at a place, or an empty text. */
  private String name(int from, String[] known) {
    char first = (char) (s.charAt(from) | 0x20); // in lower case: it is a letter
    for (String name : known) {
      int to = from + name.length();
      if (name.charAt(0) == first
          && s.regionMatches(true, from, name, 0, name.length())
          && (to >= s.length() || endsName(s.charAt(to)))) {
        return name;
      }
    }
    return "";
  }

  /** Whether a word, small or capital, stands between two places. */
  private boolean holds(int from, int to, String word) {
    char first = word.charAt(0);
    for (int i = from; i + word.length() <= to; i++) {
      if ((s.charAt(i) | 0x20) == first && s.regionMatches(true, i, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsName(char c) {
    return isSpace(c) || c == '/' || c == '>';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** Reads what is left between the cuts. */
  private static final class Rest extends Reader {
    private final String s;
    private final int[] cuts;
    private final int cutCount;
    private int at;
    private int cut;

    Rest(String s, int[] cuts, int cutCount) {
      this.s = s;
      this.cuts = cuts;
      this.cutCount = cutCount;
    }

    @Override
    public int read(char[] to, int offset, int length) {
      int done = 0;
      while (done < length) {
        int end = cut < cutCount ? cuts[cut] : s.length();
        if (at < end) {
          int n = Math.min(end - at, length - done);
          s.getChars(at, at + n, to, offset + done);
          at += n;
          done += n;
        } else if (cut < cutCount) {
          at = cuts[cut + 1];
          cut += 2;
        } else {
          break;
        }
      }
      return done == 0 && length > 0 ? -1 : done;
    }

    @Override
    public void close() {
      // nothing is held
    }
  }
}
