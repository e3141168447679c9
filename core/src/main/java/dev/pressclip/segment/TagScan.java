package dev.pressclip.segment;

/**
 * Finds where tags, comments and raw text of markup end, and leaves out attributes that nobody
 * reads on the way. Follows the tokenizer of the HTML standard, section 13.2.5, as far as that
 * needs it. Not thread-safe; made for one page.
 */
final class TagScan {
  /** Kinds of characters in the names of attributes: those they are made of. */
  private static final byte NAMED = 1;

  /** Those that stand there by a typing error. */
  private static final byte OTHER = 2;

  private static final byte ENDS_ATTRIBUTE = 4;

  private static final byte[] KINDS = kinds();

  private final String s;
  private final Cuts cuts;
  private final ReadAttributes attributes;

  /** Where the name of the element passed last ends. */
  private int nameEnd;

  /** Where the value of the attribute passed last begins and ends, without its quotes. */
  private int valueStart;

  private int valueEnd;

  /** Whether the tag passed last ends in a slash that is not in a value. */
  private boolean selfClosed;

  private static byte[] kinds() {
    byte[] kinds = new byte[128];
    for (char c = 0; c < kinds.length; c++) {
      boolean named = isLetter(c) || c >= '-' && c <= ':' || c == '_' || c == '@';
      kinds[c] = c == '=' || endsName(c) ? ENDS_ATTRIBUTE : named ? NAMED : OTHER;
    }
    return kinds;
  }

  TagScan(String markup, Cuts cuts, ReadAttributes attributes) {
    this.s = markup;
    this.cuts = cuts;
    this.attributes = attributes;
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

  /** Behind the "greater than" that ends the tag whose name was passed last, or -1. */
  int endOfTag() {
    return endOfTag(false, false);
  }

  /**
   * The same for a start tag.
   *
   * @param name key of the element's name
   * @param cut whether attributes that nobody reads are dropped on the way
   */
  int endOfStartTag(long name, boolean cut) {
    attributes.enter(name);
    return endOfTag(true, cut);
  }

  /** Whether the meta element passed last makes a claim that some step reads. */
  boolean isReadMeta() {
    return attributes.isReadMeta();
  }

  /** Whether an element has been passed that is marked as an author. */
  boolean marksAuthors() {
    return attributes.marksAuthors();
  }

  private int endOfTag(boolean start, boolean cut) {
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
      i = behindAttribute(i, start, cut);
      if (i < 0) {
        return -1;
      }
    }
    return -1;
  }

  /** Behind an attribute, its value included, or -1. */
  private int behindAttribute(int start, boolean read, boolean cut) {
    int n = s.length();
    long key = NameKeys.key(0, s.charAt(start));
    int kinds = kind(s.charAt(start));
    int i = start + 1; // an equals sign that comes first is the name's
    for (; i < n; i++) {
      char letter = s.charAt(i);
      int kind = kind(letter);
      if (kind == ENDS_ATTRIBUTE) {
        break;
      }
      key = NameKeys.key(key, letter);
      kinds |= kind;
    }
    // Behind a slash it keeps the tag from ending itself.
    boolean plain = kinds == NAMED && s.charAt(start - 1) != '/';
    int behindName = i;
    while (i < n && isSpace(s.charAt(i))) {
      i++;
    }
    if (i >= n || s.charAt(i) != '=') {
      return behindName;
    }
    int end = behindValue(i + 1);
    if (read && end >= 0) {
      attributes.note(key, valueStart, valueEnd);
      if (cut && plain && !attributes.isRead(key, valueStart, valueEnd)) {
        cuts.add(start, end);
      }
    }
    return end;
  }

  private static int kind(char c) {
    return c < KINDS.length ? KINDS[c] : OTHER;
  }

  /**
   * Behind an attribute's value that may stand at a place after white space, or -1. Notes where the
   * value itself begins and ends.
   */
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
      valueStart = i + 1;
      valueEnd = s.indexOf(quote, i + 1);
      return valueEnd < 0 ? -1 : valueEnd + 1;
    }
    valueStart = i;
    while (i < n && !isSpace(s.charAt(i)) && s.charAt(i) != '>') {
      i++;
    }
    valueEnd = i;
    return i;
  }

  /** Whether a word in small letters stands between two places of markup, small or capital. */
  static boolean holds(String markup, int from, int to, String word) {
    char first = word.charAt(0);
    for (int i = from; i + word.length() <= to; i++) {
      if ((markup.charAt(i) | 0x20) == first
          && markup.regionMatches(true, i, word, 0, word.length())) {
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
