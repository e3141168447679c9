package dev.pressclip.segment;

import dev.pressclip.lexicon.AuthorFolders;
import dev.pressclip.lexicon.MetaNames;
import java.util.Locale;

/**
 * Which attributes some step reads, and of which elements; whoever reads another must name it here.
 * Values that hold nothing anybody looks for count as unread, too: most addresses of links, which
 * are as much as a tenth of what is left of a page. Not thread-safe; made for one page.
 */
final class ReadAttributes {
  /** Of elements that hold blocks, and of all that are not named below. */
  private static final NameKeys OF_BOXES =
      new NameKeys(
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
          "xml:lang");

  private static final NameKeys OF_PICTURES =
      new NameKeys(
          "alt",
          "content",
          "data",
          "data-caption",
          "data-lazy-src",
          "data-original",
          "data-src",
          "data-videoid",
          "height",
          "itemprop",
          "itemtype",
          "property",
          "src",
          "title",
          "width");

  private static final NameKeys OF_TEXT =
      new NameKeys(
          "class",
          "content",
          "data-caption",
          "datetime",
          "itemprop",
          "itemtype",
          "property",
          "pubdate",
          "title");

  private static final NameKeys OF_LINKS =
      new NameKeys(
          "class",
          "content",
          "data-caption",
          "datetime",
          "href",
          "itemprop",
          "itemtype",
          "property",
          "pubdate",
          "rel");

  private static final NameKeys PICTURES = new NameKeys(Tags.namesOf(Tags.IMAGE, Tags.EMBED));
  private static final NameKeys TEXT = new NameKeys(Tags.namesOf(Tags.INLINE, Tags.STRONG));
  private static final long LINK = NameKeys.key("a");
  private static final long META = NameKeys.key("meta");

  /** Stands in running text, and is a box of its own where it asks for scripts. */
  private static final long NOSCRIPT = NameKeys.key("noscript");

  private static final long HREF = NameKeys.key("href");
  private static final long REL = NameKeys.key("rel");
  private static final long STYLE = NameKeys.key("style");
  private static final long NAME = NameKeys.key("name");
  private static final long HTTP_EQUIV = NameKeys.key("http-equiv");
  private static final long ITEMPROP = NameKeys.key("itemprop");
  private static final long PROPERTY = NameKeys.key("property");

  /** Data in an attribute's value, rather than an address that leads to it. */
  private static final String DATA = "data:";

  /** Characters of such a value that are worth leaving out. */
  private static final int DATA_CHARS = 100;

  private final String s;
  private final AuthorFolders authorFolders;
  private final MetaNames metaNames;
  private long element;
  private NameKeys names = OF_BOXES;

  /** Whether an element came by that is marked as an author: a link in it leads to the author. */
  private boolean marksAuthors;

  private boolean readMeta;

  ReadAttributes(String markup, AuthorFolders authorFolders, MetaNames metaNames) {
    this.s = markup;
    this.authorFolders = authorFolders;
    this.metaNames = metaNames;
  }

  /** Goes on to the attributes of an element, by the key of its name. */
  void enter(long name) {
    element = name;
    readMeta = false;
    names =
        name == LINK
            ? OF_LINKS
            : PICTURES.has(name)
                ? OF_PICTURES
                : name != NOSCRIPT && TEXT.has(name) ? OF_TEXT : OF_BOXES;
  }

  /** Whether an element that is marked as an author has come by. */
  boolean marksAuthors() {
    return marksAuthors;
  }

  /** Whether the element entered last makes a claim that some step reads. */
  boolean isReadMeta() {
    return readMeta;
  }

  /** Notes an attribute of any element, its value between two places. */
  void note(long key, int from, int to) {
    if (element == META) {
      readMeta |=
          key == ITEMPROP
              || key == HTTP_EQUIV
              || (key == NAME || key == PROPERTY) && isReadName(from, to);
    } else if ((key == ITEMPROP || key == PROPERTY) && !marksAuthors) {
      marksAuthors = mayHold("author", from, to) || mayHold("creator", from, to);
    }
  }

  /** Whether some step reads an attribute of the element entered, its value between two places. */
  boolean isRead(long key, int from, int to) {
    if (!names.has(key) || to - from > DATA_CHARS && s.startsWith(DATA, from)) {
      return false;
    }
    if (key == STYLE) {
      return mayHold("none", from, to) || mayHold("hidden", from, to);
    }
    if (element != LINK || key != HREF && key != REL) {
      return true;
    }
    return key == REL
        ? mayHold("author", from, to)
        : marksAuthors || authorFolders.mayHold(s, from, to);
  }

  private boolean isReadName(int from, int to) {
    String name = s.substring(from, to).toLowerCase(Locale.ROOT);
    return metaNames.field(name) != null || TagScan.holds(s, from, to, "&");
  }

  /** Whether a value holds a word, or may hold it once its character references are read. */
  private boolean mayHold(String word, int from, int to) {
    return TagScan.holds(s, from, to, word) || TagScan.holds(s, from, to, "&");
  }
}
