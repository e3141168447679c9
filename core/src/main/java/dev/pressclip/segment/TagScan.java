package dev.pressclip.segment;

/**
 * Finds where tags, comments and raw text of markup end, and leaves out attributes that nobody
 * reads on the way. Follows the tokenizer of the HTML standard, section 13.2.5, as far as that
 * needs it. Not thread-safe; made for one page.
 */
final class TagScan {
  /** Attributes that some step reads; whoever reads another must name it here. */
  private static final String[] READ = {
    "alt",
    "aria-hidden",
    "aria-label",
    "aria-modal",
    "class",
    "colspan",
    "content",
    "data",
    "data-area",
    "data-block",
    "data-caption",
    "data-component",
    "data-lazy-src",
    "data-module",
    "data-name",
    "data-original",
    "data-qa",
    "data-src",
    "data-testid",
    "data-type",
    "data-videoid",
    "datetime",
    "height",
    "hidden",
    "href",
    "http-equiv",
    "id",
    "itemprop",
    "itemtype",
    "lang",
    "name",
    "property",
    "pubdate",
    "rel",
    "rowspan",
    "role",
    "src",
    "style",
    "title",
    "type",
    "width",
    "xml:lang"
  };

  /** Data in an attribute's value, rather than an address that leads to it. */
  private static final String DATA = "data:";

  /** Characters of such a value that are worth leaving out. */
  private static final int DATA_CHARS = 100;

  private static final NameKeys READ_NAMES = new NameKeys(READ);

  private final String s;
  private final Cuts cuts;

  /** Where the name of the element passed last ends. */
  private int nameEnd;

  /** Whether the tag passed last ends in a slash that is not in a value. */
  private boolean selfClosed;

  TagScan(String markup, Cuts cuts) {
    this.s = markup;
    this.cuts = cuts;
  }

  boolean isSelfClosed() {
    return selfClosed;
  }

  /** Where a comment that begins at a place is over, or -1. */
  int endOfComment(int at) {
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
  int endTag(String name, int from) {
    int at = s.indexOf("</", from);
    while (at >= 0) {
      if (endsElement(name, at)) {
        return at;
      }
      at = s.indexOf("</", at + 2);
    }
    return -1;
  }

  /** Whether what begins at a "less than" is an element's end tag. */
  boolean endsElement(String name, int at) {
    int after = at + 2 + name.length();
    return s.startsWith("/", at + 1)
        && s.regionMatches(true, at + 2, name, 0, name.length())
        && (after >= s.length() || endsName(s.charAt(after)));
  }

  /** Passes an element's name; returns its key. */
  long passName(int from) {
    int n = s.length();
    long key = 0;
    int i = from;
    while (i < n && !endsName(s.charAt(i))) {
      key = NameKeys.key(key, s.charAt(i++));
    }
    nameEnd = i;
    return key;
  }

  /**
   * Behind the "greater than" that ends the tag whose name was passed last, or -1.
   *
   * @param cut whether attributes that nobody reads are dropped on the way
   */
  int endOfTag(boolean cut) {
    int n = s.length();
    int i = nameEnd;
    selfClosed = false;
    while (i < n) {
      char at = s.charAt(i);
      if (at == '>') {
        return i + 1;
      }
      selfClosed = at == '/';
      if (selfClosed || isSpace(at)) {
        i++;
        continue;
      }
      i = behindAttribute(i, cut);
      if (i < 0) {
        return -1;
      }
    }
    return -1;
  }

  /** Behind an attribute, its value included, or -1. */
  private int behindAttribute(int start, boolean cut) {
    int n = s.length();
    long key = NameKeys.key(0, s.charAt(start));
    // Behind a slash it keeps the tag from ending itself.
    boolean plain = isNamed(s.charAt(start)) && s.charAt(start - 1) != '/';
    int i = start + 1; // an equals sign that comes first is the name's
    while (i < n && s.charAt(i) != '=' && !endsName(s.charAt(i))) {
      key = NameKeys.key(key, s.charAt(i));
      plain &= isNamed(s.charAt(i));
      i++;
    }
    int behindName = i;
    while (i < n && isSpace(s.charAt(i))) {
      i++;
    }
    if (i >= n || s.charAt(i) != '=') {
      return behindName;
    }
    int end = behindValue(i + 1);
    if (cut
        && plain
        && (!READ_NAMES.has(key) || end - i > DATA_CHARS && s.startsWith(DATA, i + 2))) {
      cuts.add(start, end);
    }
    return end;
  }

  /** Whether names of attributes are made of such characters, rather than of a typing error. */
  private static boolean isNamed(char letter) {
    return isLetter(letter)
        || letter >= '-' && letter <= ':' && letter != '/'
        || letter == '_'
        || letter == '@';
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

  /** Whether a word, small or capital, stands between two places. */
  boolean holds(int from, int to, String word) {
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

  static boolean isSpace(char c) {
    return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f');
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
