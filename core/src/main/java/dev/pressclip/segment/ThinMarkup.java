package dev.pressclip.segment;

import dev.pressclip.decode.PageText;
import dev.pressclip.lexicon.AuthorFolders;
import dev.pressclip.lexicon.MetaNames;
import java.io.Reader;

/**
 * Markup without what no step looks at: scripts that hold no linked data, style sheets, drawings,
 * comments, links, sources and claims, attributes that nobody reads. They are a good part of most
 * pages, and parsing them takes as long as parsing text. Where markup is not what it seems (a
 * drawing that is never closed, or that text breaks out of), all of the rest stays as it is. Two
 * passes at most, linear in time and space. Stateless.
 */
final class ThinMarkup {
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

  private static final NameKeys SPECIAL_NAMES = new NameKeys(SPECIAL);
  private static final NameKeys TOLD_APART_NAMES = new NameKeys(TOLD_APART);
  private static final NameKeys DRAWN_NAMES = new NameKeys(DRAWN);

  private final String s;
  private final Cuts cuts = new Cuts();
  private final TagScan scan;

  /**
   * Whether an element has been kept: the first one stays, for a document type behind it does not
   * count.
   */
  private boolean begun;

  private ThinMarkup(String markup, AuthorFolders authorFolders, MetaNames metaNames) {
    this.s = markup;
    this.scan = new TagScan(markup, cuts, new ReadAttributes(markup, authorFolders, metaNames));
  }

  /** A reader of the same markup without the insides of what no step looks at. */
  static Reader of(PageText markup, AuthorFolders authorFolders, MetaNames metaNames) {
    ThinMarkup thin = new ThinMarkup(markup.letters(), authorFolders, metaNames);
    thin.findCuts();
    return thin.cuts.rest(markup.reading());
  }

  private void findCuts() {
    if (findCuts(false)) {
      // Addresses dropped before the mark may be the author's: parsers put open links into it.
      cuts.backTo(0);
      begun = false;
      findCuts(true);
    }
  }

  /** Goes through the page; returns whether it broke off at the first author that is marked. */
  private boolean findCuts(boolean authorsMarked) {
    int at = s.indexOf('<');
    while (at >= 0) {
      int next = pass(at);
      if (scan.marksAuthors() && !authorsMarked) {
        return true;
      }
      at = next < 0 ? -1 : s.indexOf('<', next);
    }
    return false;
  }

  /** Passes what begins at a "less than"; returns where to go on, or -1 to leave the rest alone. */
  private int pass(int at) {
    if (at + 1 >= s.length()) {
      return -1;
    }
    char next = s.charAt(at + 1);
    if (s.startsWith("!--", at + 1)) {
      int end = scan.endOfComment(at);
      // Without the comment a bare "less than" before it would open what follows.
      if (!isBracket(at - 1)) {
        cuts.add(at, end);
      }
      return end;
    }
    if (next == '!' || next == '?') {
      int end = s.indexOf('>', at);
      return end < 0 ? -1 : end + 1;
    }
    boolean closing = next == '/';
    int from = closing ? at + 2 : at + 1;
    if (closing && from < s.length() && !TagScan.isLetter(s.charAt(from))) {
      int end = s.indexOf('>', from); // a comment to browsers, whatever is in it
      return end < 0 ? -1 : end + 1;
    }
    if (from >= s.length() || !TagScan.isLetter(s.charAt(from))) {
      return from;
    }
    long key = scan.passName(from);
    if (closing) {
      return scan.endOfTag();
    }
    int before = cuts.mark();
    String name = SPECIAL_NAMES.of(key);
    int end = scan.endOfStartTag(key, !TOLD_APART_NAMES.has(key));
    if (end < 0) {
      cuts.backTo(before); // no tag, but text that begins like one
      return end;
    }
    int behind = name.isEmpty() ? end : special(at, name, end, before);
    begun = true;
    return behind;
  }

  /**
   * Passes an element that is dropped, or whose content is not markup.
   *
   * @param start behind the element's start tag
   * @param before the mark of the cuts before that
   */
  private int special(int tag, String name, int start, int before) {
    return switch (name) {
      case "meta" -> drop(!scan.isReadMeta(), tag, start, before);
      case "link" -> drop(!isReadLink(tag, start), tag, start, before);
      case "source" -> drop(true, tag, start, before);
      case "script" -> script(tag, start, before);
      case "style" -> dropClosed(tag, name, start, scan.endTag(name, start), before);
      case "svg" ->
          scan.isSelfClosed() ? drop(true, tag, start, before) : drawing(tag, start, before);
      case "plaintext" -> -1;
      default -> scan.endTag(name, start);
    };
  }

  private boolean isReadLink(int tag, int end) {
    return TagScan.holds(s, tag, end, "canonical") || TagScan.holds(s, tag, end, "prop");
  }

  /** Drops an element that ends with its start tag, if nobody reads it; returns where it ends. */
  private int drop(boolean unread, int tag, int end, int before) {
    if (unread && mayDrop(tag)) {
      dropWith(before, tag, end);
    }
    return end;
  }

  /** Whether an element may go whole, and does not leave a "less than" to what follows. */
  private boolean mayDrop(int tag) {
    return begun && !isBracket(tag - 1);
  }

  private boolean isBracket(int at) {
    return at >= 0 && s.charAt(at) == '<';
  }

  /** Drops a stretch of a tag or more, the attributes dropped before included. */
  private void dropWith(int before, int from, int to) {
    cuts.backTo(before);
    cuts.add(from, to);
  }

  /**
   * Drops an element with its end tag, or only what is between its tags.
   *
   * @param end where its end tag begins, or -1
   */
  private int dropClosed(int tag, String name, int start, int end, int before) {
    int behind = end < 0 ? -1 : end + 2 + name.length();
    if (behind >= 0 && s.startsWith(">", behind) && mayDrop(tag)) {
      dropWith(before, tag, behind + 1);
      return behind + 1;
    }
    cuts.add(start, end);
    return end;
  }

  private int script(int tag, int start, int before) {
    int comment = -1;
    int end = s.indexOf('<', start);
    while (end >= 0 && !scan.endsElement("script", end)) {
      comment = comment < 0 && s.startsWith("!--", end + 1) ? end : comment;
      end = s.indexOf('<', end + 1);
    }
    if (end < 0 || comment >= 0 && TagScan.holds(s, comment, end, "<script")) {
      return -1; // the end tag found may be one within the script's own text
    }
    boolean linkedData = TagScan.holds(s, tag, start, "ld") && TagScan.holds(s, tag, start, "json");
    return linkedData || !hasAttributes(tag, start) && opensObject(start, end)
        ? end
        : dropClosed(tag, "script", start, end, before);
  }

  private boolean hasAttributes(int tag, int start) {
    int at = tag + 1 + "script".length();
    while (TagScan.isSpace(s.charAt(at))) {
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

  /**
   * Drops what a drawing holds, if it is closed and nothing in it can end it before. Otherwise all
   * up to where it goes wrong is left alone, for a style sheet in a drawing is text, or all of the
   * rest.
   */
  private int drawing(int tag, int start, int before) {
    dropWith(before, tag + 1 + "svg".length(), start - 1);
    int open = 1;
    int labels = 0;
    int at = s.indexOf('<', start);
    while (at >= 0 && at + 2 < s.length()) {
      char next = s.charAt(at + 1);
      boolean closing = next == '/';
      int from = closing ? at + 2 : at + 1;
      if (next == '!' || next == '?' || !TagScan.isLetter(s.charAt(from))) {
        return at;
      }
      String name = DRAWN_NAMES.of(scan.passName(from));
      int end = scan.endOfTag();
      if (end < 0 || name.isEmpty()) {
        return at;
      }
      int step = closing ? -1 : scan.isSelfClosed() ? 0 : 1;
      boolean label = name.equals("title") || name.equals("desc");
      if (labels > 0 && !(closing && label)) {
        return -1; // what a label holds is of the page's own kind, not drawn
      }
      if (name.equals("svg")) {
        open += step;
      } else if (label) {
        labels += step;
      }
      if (open == 0) {
        if (labels != 0) {
          return -1;
        }
        if (mayDrop(tag)) {
          dropWith(before, tag, end);
        } else {
          cuts.add(start, at);
        }
        return end;
      }
      at = s.indexOf('<', end);
    }
    return s.length();
  }
}
