package dev.pressclip.segment;

import dev.pressclip.decode.PageReading;
import dev.pressclip.decode.PageText;
import java.io.Reader;
import java.util.Arrays;

/**
 * Markup without what no step looks at: scripts that hold no linked data, style sheets, drawings,
 * comments, links and sources, attributes that nobody reads. They are a good part of most pages,
 * and parsing them takes as long as parsing text. An element's tags stay where it holds two texts
 * apart that would be one without it. Where markup is not what it seems (a drawing that is never
 * closed, or that text breaks out of), all of the rest stays as it is. One pass, linear in time and
 * space. Stateless.
 *
 * <p>Follows the tokenizer of the HTML standard, section 13.2.5, as far as finding the ends of
 * tags, comments and raw text needs it.
 */
public final class ThinMarkup {
  /** Elements that are dropped, or whose content is not markup. */
  private static final String[] SPECIAL = {
    "link",
    "meta",
    "script",
    "source",
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

  /**
   * Elements whose attributes tell the parser where they belong: it counts open formatting elements
   * that are alike, and knows some drawings by them. A script without any may be linked data.
   */
  private static final String[] TOLD_APART = {
    "annotation-xml",
    "b",
    "big",
    "code",
    "em",
    "font",
    "i",
    "input",
    "nobr",
    "s",
    "script",
    "small",
    "strike",
    "strong",
    "tt",
    "u"
  };

  /** Data in an attribute's value, rather than an address that leads to it. */
  private static final String DATA = "data:";

  /** Characters of such a value that are worth leaving out. */
  private static final int DATA_CHARS = 100;

  private static final Names BLOCK_NAMES = new Names(Tags.namesOf(Tags.BLOCK, Tags.CONTROL));
  private static final Names READ_NAMES = new Names(READ);
  private static final Names SPECIAL_NAMES = new Names(SPECIAL);
  private static final Names TOLD_APART_NAMES = new Names(TOLD_APART);
  private static final Names DRAWN_NAMES = new Names(DRAWN);

  private final String s;

  /** Where the name of the element passed last ends. */
  private int nameEnd;

  /** Whether the tag passed last ends in a slash that is not in a value. */
  private boolean selfClosed;

  /**
   * Where the last tag that holds texts apart, or what was dropped right behind it, is over. What
   * is dropped there, or behind white space, held no texts apart.
   */
  private int apartFrom;

  /** Where the last drawing that is not what it seems went wrong. */
  private int brokenUpTo;

  /** Where what is dropped begins and ends, in turns. */
  private int[] cuts = new int[1024];

  private int cutCount;

  private ThinMarkup(String markup) {
    this.s = markup;
  }

  /** A reader of the same markup without the insides of what no step looks at. */
  public static Reader of(PageText markup) {
    ThinMarkup thin = new ThinMarkup(markup.letters());
    thin.findCuts();
    return new Rest(markup.reading(), thin.cuts, thin.cutCount);
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
    char next = s.charAt(at + 1);
    if (s.startsWith("!--", at + 1)) {
      int end = endOfComment(at);
      // Without the comment a bare "less than" before it would open what follows.
      if (at == 0 || s.charAt(at - 1) != '<') {
        apartFrom = at == apartFrom ? end : apartFrom;
        drop(at, end);
      }
      return end;
    }
    if (next == '!' || next == '?') {
      int end = s.indexOf('>', at);
      return end < 0 ? -1 : end + 1;
    }
    boolean closing = next == '/';
    int from = closing ? at + 2 : at + 1;
    if (closing && from < s.length() && !isLetter(s.charAt(from))) {
      int end = s.indexOf('>', from); // a comment to browsers, whatever is in it
      return end < 0 ? -1 : end + 1;
    }
    if (from >= s.length() || !isLetter(s.charAt(from))) {
      return from;
    }
    long key = passName(from);
    if (closing) {
      apartFrom = endOfTag(false);
      return apartFrom;
    }
    int before = cutCount;
    String name = SPECIAL_NAMES.of(key);
    int end = endOfTag(!TOLD_APART_NAMES.has(key));
    if (end < 0) {
      cutCount = before; // no tag, but text that begins like one
      return end;
    }
    if (name.isEmpty() && BLOCK_NAMES.has(key)) {
      apartFrom = end;
    }
    return name.isEmpty() ? end : special(at, name, end, before);
  }

  /**
   * Passes an element that is dropped, or whose content is not markup.
   *
   * @param start behind the element's start tag
   * @param before how many cuts there were before that
   */
  private int special(int tag, String name, int start, int before) {
    switch (name) {
      case "meta" -> {
        apartFrom = start;
        return start;
      }
      case "link" -> {
        boolean read = holds(tag, start, "canonical") || holds(tag, start, "prop");
        if (!read && isApart(tag)) {
          dropElement(tag, start, before);
        }
        apartFrom = start;
        return start;
      }
      case "source" -> {
        if (isApart(tag)) {
          dropElement(tag, start, before);
        }
        return start;
      }
      case "script" -> {
        return script(tag, start, before);
      }
      case "style" -> {
        return dropClosed(tag, name, start, endTag(name, start), before);
      }
      case "svg" -> {
        if (selfClosed && isApart(tag)) {
          dropElement(tag, start, before);
          return start;
        }
        dropWith(before, tag + 1 + name.length(), selfClosed ? start - 2 : start - 1);
        return selfClosed || start < brokenUpTo ? start : drawing(tag, start, before);
      }
      case "plaintext" -> {
        return -1;
      }
      default -> {
        return endTag(name, start);
      }
    }
  }

  /** Whether an element holds no texts apart: what stands before and behind it is apart anyway. */
  private boolean isApart(int tag) {
    return tag == apartFrom || tag > 0 && isSpace(s.charAt(tag - 1));
  }

  /** Drops an element whole. */
  private void dropElement(int tag, int end, int before) {
    dropWith(before, tag, end);
    apartFrom = end;
  }

  /** Drops a stretch of a tag or more, the attributes dropped before included. */
  private void dropWith(int before, int from, int to) {
    cutCount = before;
    drop(from, to);
  }

  /**
   * Drops an element with its end tag, or only what is between its tags where the element holds
   * texts apart.
   *
   * @param end where its end tag begins, or -1
   */
  private int dropClosed(int tag, String name, int start, int end, int before) {
    int behind = end < 0 ? -1 : end + 2 + name.length();
    if (behind >= 0 && isApart(tag) && s.startsWith(">", behind)) {
      dropElement(tag, behind + 1, before);
      return behind + 1;
    }
    drop(start, end);
    return end;
  }

  private int script(int tag, int start, int before) {
    int comment = -1;
    int end = s.indexOf('<', start);
    while (end >= 0 && !endsElement("script", end)) {
      comment = comment < 0 && s.startsWith("!--", end + 1) ? end : comment;
      end = s.indexOf('<', end + 1);
    }
    if (end < 0 || comment >= 0 && holds(comment, end, "<script")) {
      return -1; // the end tag found may be one within the script's own text
    }
    boolean linkedData = holds(tag, start, "ld") && holds(tag, start, "json");
    return linkedData || !hasAttributes(tag, start) && opensObject(start, end)
        ? end
        : dropClosed(tag, "script", start, end, before);
  }

  private boolean hasAttributes(int tag, int start) {
    int at = tag + 1 + "script".length();
    while (isSpace(s.charAt(at))) {
      at++;
    }
    return at < start - 1;
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
  private int drawing(int tag, int start, int before) {
    int open = 1;
    int labels = 0;
    int at = s.indexOf('<', start);
    while (at >= 0 && at + 2 < s.length()) {
      char next = s.charAt(at + 1);
      boolean closing = next == '/';
      int from = closing ? at + 2 : at + 1;
      if (next == '!' || next == '?' || !isLetter(s.charAt(from))) {
        return broken(start, at);
      }
      String name = DRAWN_NAMES.of(passName(from));
      int end = endOfTag(false);
      if (end < 0 || name.isEmpty()) {
        return broken(start, at);
      }
      int step = closing ? -1 : selfClosed ? 0 : 1;
      if (name.equals("svg")) {
        open += step;
      } else if (name.equals("title") || name.equals("desc")) {
        labels += step; // text of the page's own kind: an end tag in it does not end the drawing
      }
      if (open == 0) {
        if (labels != 0) {
          return broken(start, at);
        }
        if (isApart(tag)) {
          dropElement(tag, end, before);
        } else {
          drop(start, at);
        }
        apartFrom = end;
        return end;
      }
      at = s.indexOf('<', end);
    }
    return broken(start, s.length());
  }

  /**
   * Leaves a drawing alone, and all that are opened before the place where it went wrong: each
   * would be looked through as far again.
   */
  private int broken(int start, int at) {
    brokenUpTo = at;
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
      if (endsElement(name, at)) {
        return at;
      }
      at = s.indexOf("</", at + 2);
    }
    return -1;
  }

  /** Whether what begins at a "less than" is an element's end tag. */
  private boolean endsElement(String name, int at) {
    int after = at + 2 + name.length();
    return s.startsWith("/", at + 1)
        && s.regionMatches(true, at + 2, name, 0, name.length())
        && (after >= s.length() || endsName(s.charAt(after)));
  }

  /** Passes an element's name; returns its key. */
  private long passName(int from) {
    int n = s.length();
    long key = 0;
    int i = from;
    while (i < n && !endsName(s.charAt(i))) {
      key = Names.key(key, s.charAt(i++));
    }
    nameEnd = i;
    return key;
  }

  /**
   * Behind the "greater than" that ends the tag whose name was passed last, or -1.
   *
   * @param cut whether attributes that nobody reads are dropped on the way
   */
  private int endOfTag(boolean cut) {
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
    long key = Names.key(0, s.charAt(start));
    // Behind a slash it keeps the tag from ending itself.
    boolean plain = isNamed(s.charAt(start)) && s.charAt(start - 1) != '/';
    int i = start + 1; // an equals sign that comes first is the name's
    while (i < n && s.charAt(i) != '=' && !endsName(s.charAt(i))) {
      key = Names.key(key, s.charAt(i));
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
      drop(start, end);
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
    return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f');
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /**
   * Names by a number that tells names of up to nine characters apart, and longer ones but for a
   * chance in 2^64; case does not count. Immutable.
   */
  private static final class Names {
    private static final int BASE = 131;
    private static final int SLOTS = 256;

    private final long[] slots = new long[SLOTS];
    private final String[] names = new String[SLOTS];

    Names(String[] known) {
      for (String name : known) {
        add(name);
      }
    }

    private void add(String name) {
      long key = 0;
      for (int i = 0; i < name.length(); i++) {
        key = key(key, name.charAt(i));
      }
      int at = slot(key);
      while (slots[at] != 0 && slots[at] != key) {
        at = (at + 1) % SLOTS;
      }
      slots[at] = key;
      names[at] = name;
    }

    /** The key of a name, a letter at a time. */
    static long key(long before, char letter) {
      return BASE * before + (letter | 0x20);
    }

    boolean has(long key) {
      return !of(key).isEmpty();
    }

    /** The name that has a key, or an empty text. */
    String of(long key) {
      int at = slot(key);
      while (slots[at] != 0) {
        if (slots[at] == key) {
          return names[at];
        }
        at = (at + 1) % SLOTS;
      }
      return "";
    }

    private static int slot(long key) {
      return (int) (key ^ key >>> 7 ^ key >>> 21) & SLOTS - 1;
    }
  }

  /** Reads what is left between the cuts; tags and comments begin and end as ASCII. */
  private static final class Rest extends Reader {
    private final PageReading page;
    private final int[] cuts;
    private final int cutCount;
    private int cut;

    Rest(PageReading page, int[] cuts, int cutCount) {
      this.page = page;
      this.cuts = cuts;
      this.cutCount = cutCount;
    }

    @Override
    public int read(char[] to, int offset, int length) {
      int done = 0;
      while (done < length) {
        int end = cut < cutCount ? cuts[cut] : page.length();
        int n = page.read(end, to, offset + done, length - done);
        done += n;
        if (n == 0 && cut < cutCount) {
          page.position(cuts[cut + 1]);
          cut += 2;
        } else if (n == 0) {
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
