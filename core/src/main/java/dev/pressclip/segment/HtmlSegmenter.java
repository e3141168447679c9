package dev.pressclip.segment;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.Container;
import dev.pressclip.block.Hint;
import dev.pressclip.block.MarkupOrigin;
import dev.pressclip.block.TextShape;
import dev.pressclip.lexicon.AuthorFolders;
import dev.pressclip.lexicon.ClassHints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a parsed page into blocks in one walk over its tree, without recursion. Immutable and
 * thread-safe.
 */
public final class HtmlSegmenter {
  /** More blocks than any article has; a page with more is cut off there. */
  private static final int MAX_BLOCKS = 20_000;

  private static final int MAX_HEAD_ELEMENTS = 500;
  private static final int MAX_MARKED = 2_000;
  private static final int MAX_PICTURES = 2_000;
  private static final int CAPTION_STEPS = 3;

  private static final long AUTHOR = Hint.AUTHOR.bit();
  private static final long DATE = Hint.DATE.bit();
  private static final long KICKER = Hint.KICKER.bit();
  private static final long CREDIT = Hint.CREDIT.bit();

  private final ClassHints classHints;
  private final AuthorFolders authorFolders = AuthorFolders.load();

  /** A segmenter that reads class names with the given hints. */
  public HtmlSegmenter(ClassHints classHints) {
    this.classHints = classHints;
  }

  /** Cuts a page into blocks. The document is only read. */
  public SegmentedPage segment(Document document) {
    return new Walk().run(document);
  }

  /** An element on the way from the root to where the walk is. */
  private static final class Frame {
    @Nullable Element element;
    Tags tag = Tags.INLINE;
    int outerHeading;
    @Nullable Container outerList;
    @Nullable Container outerTable;
    @Nullable Container outerFigure;
    boolean outerPre;
    boolean outerControl;
    boolean outerCaption;
    boolean opensContainer;
  }

  private final class Walk {
    private final List<Block> blocks = new ArrayList<>(256);
    private final List<Container> containers = new ArrayList<>(512);
    private final List<SegmentedPage.Picture> pictures = new ArrayList<>();
    private final List<SegmentedPage.Marked> marked = new ArrayList<>();
    private final List<Element> metas = new ArrayList<>();
    private final List<Element> links = new ArrayList<>();
    private final List<Element> scripts = new ArrayList<>();
    private final KnownHints knownHints = new KnownHints(classHints);
    private final Map<Container, TableGrid> tables = new HashMap<>();
    private final List<Frame> frames = new ArrayList<>();
    private int depth;

    private Container container = new Container(0, null, "root", 0, 0);
    private Element containerElement = new Element("html");
    private final List<Element> containerElements = new ArrayList<>();

    private int heading;
    private @Nullable Container list;
    private @Nullable Container table;
    private @Nullable Container figure;
    private boolean pre;
    private boolean control;
    private boolean caption;

    private final TextRun run = new TextRun();
    private int linkDepth;
    private int strongDepth;
    private int linkChars;
    private int linkCount;
    private int strongChars;
    private boolean linkTouched;
    private boolean space;
    private boolean linkJustClosed;
    private boolean elementJustClosed;
    private boolean elementsTouch;
    private int breaks;
    private int lineStart;
    private String className = "";
    private @Nullable String itemprop;
    private @Nullable String property;
    private String rel = "";
    private String href = "";
    private long ownHints;
    private @Nullable String titleTag;
    private @Nullable String language;
    private boolean overflow;

    SegmentedPage run(Document document) {
      containers.add(container);
      containerElements.add(containerElement);
      Node node = document;
      while (true) {
        Node child = open(node) ? node.firstChild() : null;
        if (child != null) {
          node = child;
          continue;
        }
        close(node);
        while (node.nextSibling() == null) {
          Node parent = node.parentNode();
          if (parent == null) {
            return result();
          }
          node = parent;
          close(node);
        }
        node = next(node);
      }
    }

    private static Node next(Node node) {
      Node sibling = node.nextSibling();
      if (sibling == null) {
        throw new IllegalStateException("asked for a sibling that is not there");
      }
      return sibling;
    }

    private SegmentedPage result() {
      flush();
      List<Block> done = new ArrayList<>(blocks.size());
      for (Block b : blocks) {
        done.add(b.kind() == BlockKind.TABLE_CELL && !isData(b) ? b.as(BlockKind.PARAGRAPH) : b);
      }
      return new SegmentedPage(
          done,
          containers,
          pictures,
          new SegmentedPage.Head(titleTag, language, metas, links, scripts),
          marked,
          overflow);
    }

    /** Enters a node; returns whether its children are to be walked. */
    private boolean open(Node node) {
      if (node instanceof TextNode text) {
        append(text.getWholeText());
        return false;
      }
      if (!(node instanceof Element e) || overflow) {
        return node instanceof Document && !overflow;
      }
      String name = e.normalName();
      Tags.Name known = Tags.of(name);
      Tags tag = known.tag();
      if (tag == Tags.UNKNOWN) {
        tag = name.indexOf('-') > 0 && !insideText(e) ? Tags.BLOCK : Tags.INLINE;
      }
      elementsTouch = elementJustClosed && !pre && tag != Tags.BLOCK;
      Frame f = push(e, tag);
      if (readAttributes(e, tag == Tags.BLOCK || tag == Tags.CONTROL || name.equals("noscript"))) {
        noteMarked(e, name, tag);
      }
      switch (tag) {
        case SKIP -> {
          return openSkipped(e, name);
        }
        case SCRIPT -> {
          noteScript(e);
          return false;
        }
        case BREAK -> lineBreak();
        case IMAGE -> notePicture(e);
        case EMBED -> {
          noteEmbed(e, name);
          return name.equals("object");
        }
        case LINK -> openLink();
        case STRONG -> strongDepth++;
        case CONTROL -> {
          flush();
          control = true;
          openContainer(f, e, name, known.hints());
        }
        case BLOCK -> {
          flush();
          openBlock(f, e, name, known.hints());
        }
        default -> {
          if (name.equals("time")) {
            note("time", e);
          } else if (name.equals("noscript") && asksForScripts(e)) {
            flush();
            control = true;
            openContainer(f, e, name, known.hints());
          }
        }
      }
      return true;
    }

    /** Whether an element tells people to turn on scripts, rather than standing in for one. */
    private static boolean asksForScripts(Element e) {
      String text = e.text();
      return text.length() < 400 && text.toLowerCase(Locale.ROOT).contains("javascript");
    }

    private boolean openSkipped(Element e, String name) {
      switch (name) {
        case "head" -> {
          return true;
        }
        case "title" -> {
          if (titleTag == null && e.parent() != null && !e.parent().normalName().equals("svg")) {
            titleTag = e.text();
          }
        }
        case "meta" -> {
          if (metas.size() < MAX_HEAD_ELEMENTS) {
            metas.add(e);
          }
        }
        case "link" -> {
          if (links.size() < MAX_HEAD_ELEMENTS) {
            links.add(e);
          }
        }
        case "map" -> {
          return true;
        }
        default -> {}
      }
      return false;
    }

    private void close(Node node) {
      if (depth == 0 || !node.equals(frames.get(depth - 1).element)) {
        return;
      }
      Frame f = frames.get(--depth);
      f.element = null;
      elementJustClosed = true;
      switch (f.tag) {
        case LINK -> {
          linkDepth--;
          linkJustClosed = true;
        }
        case STRONG -> strongDepth--;
        default -> {}
      }
      if (f.opensContainer) {
        flush();
        Container parent = container.parent();
        if (parent != null) {
          container = parent;
          containerElement = containerElements.get(parent.id());
        }
      }
      heading = f.outerHeading;
      list = f.outerList;
      table = f.outerTable;
      figure = f.outerFigure;
      pre = f.outerPre;
      control = f.outerControl;
      caption = f.outerCaption;
    }

    private Frame push(Element e, Tags tag) {
      if (depth == frames.size()) {
        frames.add(new Frame());
      }
      Frame f = frames.get(depth++);
      f.element = e;
      f.tag = tag;
      f.outerHeading = heading;
      f.outerList = list;
      f.outerTable = table;
      f.outerFigure = figure;
      f.outerPre = pre;
      f.outerControl = control;
      f.outerCaption = caption;
      f.opensContainer = false;
      return f;
    }

    private void openBlock(Frame f, Element e, String name, long nameHints) {
      openContainer(f, e, name, nameHints);
      switch (name) {
        case "html" -> language = e.hasAttr("lang") ? e.attr("lang") : e.attr("xml:lang");
        case "h1", "h2", "h3", "h4", "h5", "h6" -> heading = name.charAt(1) - '0';
        case "ul", "ol", "dl" -> list = container;
        case "table" -> {
          table = container;
          tables.put(container, new TableGrid());
        }
        case "tr" -> {
          if (table != null) {
            grid(table).nextRow();
          }
        }
        case "td", "th" -> {
          if (table != null) {
            grid(table).nextCell(span(e, "colspan"), span(e, "rowspan"));
          }
          list = null;
        }
        case "figure" -> figure = container;
        case "figcaption" -> caption = true;
        case "pre", "listing", "xmp" -> pre = true;
        default -> {}
      }
    }

    /** How many columns or rows a cell takes. */
    private static int span(Element cell, String attribute) {
      String value = cell.attributes().isEmpty() ? "" : cell.attr(attribute).strip();
      boolean number =
          !value.isEmpty()
              && value.length() <= 3
              && value.chars().allMatch(c -> c >= '0' && c <= '9');
      return number ? Math.max(1, Integer.parseInt(value)) : 1;
    }

    private TableGrid grid(Container of) {
      return tables.computeIfAbsent(of, t -> new TableGrid());
    }

    private void openContainer(Frame f, Element e, String name, long nameHints) {
      f.opensContainer = true;
      boolean frameOfPage = name.equals("html") || name.equals("body");
      long hints = nameHints | (frameOfPage ? 0 : ownHints);
      if (linkDepth > 0) {
        hints |= Hint.LINK.bit();
      }
      container =
          new Container(
              containers.size(),
              container,
              name,
              hints,
              31 * name.hashCode() + className.strip().hashCode());
      containerElement = e;
      containers.add(container);
      containerElements.add(e);
    }

    private boolean hides(String style) {
      int at = style.indexOf("display");
      if (at >= 0) {
        int none = style.indexOf("none", at);
        return none >= 0 && none - at < 12;
      }
      return style.contains("visibility:hidden") || style.contains("visibility: hidden");
    }

    /** Whether the element stands in running text, so that an unknown name must not end a block. */
    private boolean insideText(Element e) {
      Element parent = e.parent();
      if (parent == null) {
        return false;
      }
      return switch (parent.normalName()) {
        case "p", "span", "a", "b", "strong", "em", "i", "h1", "h2", "h3", "h4", "li", "td" -> true;
        default -> false;
      };
    }

    /**
     * Picks out the attributes that say what an element is, in one pass over them.
     *
     * @param holds whether the element may hold blocks, so that its names are read for hints
     * @return whether it has any attributes
     */
    private boolean readAttributes(Element e, boolean holds) {
      className = "";
      itemprop = null;
      property = null;
      rel = "";
      href = "";
      ownHints = 0;
      if (e.attributesSize() == 0) {
        return false;
      }
      for (Attribute a : e.attributes()) {
        String value = a.getValue();
        switch (a.getKey()) {
          case "class" -> {
            className = value;
            ownHints |= holds ? knownHints.of(value) : 0;
          }
          case "itemprop" -> {
            itemprop = value;
            ownHints |= holds ? knownHints.of(value) : 0;
          }
          case "property" -> property = value;
          case "rel" -> rel = value;
          case "href" -> href = value;
          case "id",
              "role",
              "data-testid",
              "data-component",
              "data-type",
              "data-qa",
              "data-module",
              "data-name",
              "data-area",
              "aria-label",
              "data-block" ->
              ownHints |= holds ? knownHints.of(value) : 0;
          case "hidden" -> ownHints |= Hint.HIDDEN.bit();
          case "aria-hidden" -> ownHints |= value.equals("true") ? Hint.HIDDEN.bit() : 0;
          case "aria-modal" -> ownHints |= Hint.MODAL.bit();
          case "style" -> ownHints |= holds && hides(value) ? Hint.HIDDEN.bit() : 0;
          default -> {}
        }
      }
      return true;
    }

    private void noteMarked(Element e, String name, Tags tag) {
      if (itemprop != null) {
        note(itemprop, e);
      } else if (property != null && !name.equals("meta")) {
        note(property, e);
      } else if (tag == Tags.LINK && (rel.contains("author") || authorFolders.hold(href))) {
        note("link-author", e);
      } else if (isInline(tag) && !className.isEmpty()) {
        long hints = knownHints.of(className);
        if ((hints & AUTHOR) != 0) {
          note("class-author", e);
        } else if ((hints & CREDIT) != 0) {
          note("class-credit", e);
        } else if ((hints & DATE) != 0 && !name.equals("time")) {
          note("class-date", e);
        } else if ((hints & KICKER) != 0 && heading > 0) {
          note("class-kicker", e);
        }
      }
    }

    private static boolean isInline(Tags tag) {
      return tag == Tags.INLINE || tag == Tags.LINK || tag == Tags.STRONG;
    }

    private void note(String property, Element e) {
      if (marked.size() < MAX_MARKED) {
        marked.add(new SegmentedPage.Marked(property, e, blocks.size(), container));
      }
    }

    private void noteScript(Element e) {
      String type = e.attr("type").toLowerCase(Locale.ROOT);
      boolean data = type.contains("json") || (!e.id().isEmpty() && type.isEmpty());
      if (scripts.size() < MAX_HEAD_ELEMENTS && (data || !e.hasAttr("src"))) {
        scripts.add(e);
      }
    }

    private void notePicture(Element e) {
      String url = firstOf(e, "data-src", "data-original", "data-lazy-src", "src");
      if (url.isEmpty() || pictures.size() >= MAX_PICTURES) {
        return;
      }
      pictures.add(
          new SegmentedPage.Picture(
              url,
              emptyToNull(e.attr("alt")),
              emptyToNull(e.attr("title")),
              captionAttribute(e),
              pixels(e.attr("width")),
              pixels(e.attr("height")),
              container,
              figure,
              blocks.size() + (run.isEmpty() ? 0 : 1)));
    }

    private static @Nullable String captionAttribute(Element picture) {
      Element at = picture;
      for (int i = 0; i < CAPTION_STEPS && at != null; i++, at = at.parent()) {
        if (at.hasAttr("data-caption")) {
          return emptyToNull(at.attr("data-caption"));
        }
      }
      return null;
    }

    private static String firstOf(Element e, String... names) {
      String last = "";
      for (String name : names) {
        String value = e.attr(name).strip();
        if (!value.isEmpty() && !value.startsWith("data:")) {
          return value;
        }
        last = value.isEmpty() ? last : value;
      }
      return last.startsWith("data:") ? "" : last;
    }

    private static @Nullable String emptyToNull(String s) {
      return s.isBlank() ? null : s.strip();
    }

    private static int pixels(String s) {
      int n = 0;
      int i = 0;
      for (; i < s.length() && i < 5 && s.charAt(i) >= '0' && s.charAt(i) <= '9'; i++) {
        n = n * 10 + s.charAt(i) - '0';
      }
      return i == 0 ? -1 : n;
    }

    private void noteEmbed(Element e, String name) {
      String url = firstOf(e, "data-src", "src", "data", "data-videoid");
      if (url.startsWith("//")) {
        url = "https:" + url;
      }
      boolean unseen = name.equals("iframe") && e.attr("height").equals("0");
      if (!url.startsWith("http") || unseen) {
        return;
      }
      flush();
      TextShape shape = TextShape.of(url);
      add(BlockKind.EMBED, url, shape);
    }

    private void lineBreak() {
      breaks++;
      if (pre) {
        run.expect(1);
        run.add('\n');
        return;
      }
      boolean apart = list == null && (strongChars == run.length() || linkChars == run.length());
      if (!run.isEmpty() && heading == 0 && (breaks >= 2 || apart && lineStart == 0)) {
        flush();
      } else if (run.length() - lineStart >= 80 && run.isClosed()) {
        flush();
      } else {
        space = true;
        lineStart = run.length();
      }
    }

    private void openLink() {
      if (linkJustClosed && !run.isEmpty() && heading == 0) {
        space = true;
      }
      linkDepth++;
      linkTouched = false;
    }

    private void append(String text) {
      int n = text.length();
      int before = run.length();
      run.expect(2 * n + 1); // a space before each character at most
      for (int i = 0; i < n; i++) {
        char c = text.charAt(i);
        if (c <= ' ' || c > '~' && isSpace(c)) {
          boolean pair = c == '\r' && i + 1 < n && text.charAt(i + 1) == '\n';
          if (pre && (c == '\n' || c == '\r')) {
            if (!pair) {
              run.add('\n');
            }
          } else if (pre && c == ' ') {
            run.add(' ');
          } else {
            space = true;
          }
          continue;
        }
        if (c > '~' && isUnseen(c)) {
          continue;
        }
        if (space || elementsTouch && !run.isEmpty() && setApart(c)) {
          if (!run.isEmpty()) {
            run.add(' ');
          }
          space = false;
        }
        elementsTouch = false;
        run.add(c);
      }
      int added = run.length() - before;
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
        if (!linkTouched) {
          linkCount++;
          linkTouched = true;
        }
      }
      if (strongDepth > 0) {
        strongChars += added;
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
      char last = run.last();
      return elementsTouch
          && (Character.isLowerCase(last) && (Character.isUpperCase(next) || isDigit(next))
              || isDigit(last) && Character.isUpperCase(next));
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    /** Ends the running text and makes it a block. */
    private void flush() {
      elementJustClosed = false;
      elementsTouch = false;
      space = false;
      breaks = 0;
      lineStart = 0;
      linkTouched = false;
      linkJustClosed = false;
      if (run.isEmpty()) {
        return;
      }
      String text = pre ? run.toString().strip() : run.toString();
      TextShape shape = pre ? TextShape.of(text) : run.shape(linkChars, linkCount, strongChars);
      run.clear();
      linkChars = 0;
      linkCount = 0;
      strongChars = 0;
      if (shape.words() == 0 && shape.digits() == 0) {
        return;
      }
      add(kind(), text, shape);
    }

    private void add(BlockKind kind, String text, TextShape shape) {
      if (blocks.size() >= MAX_BLOCKS) {
        overflow = true;
        return;
      }
      boolean paragraphLike =
          kind != BlockKind.EMBED
              && shape.words() >= 12
              && shape.sentenceEnds() > 0
              && shape.linkDensity() < 0.5f;
      container.count(shape, paragraphLike);
      Container group = kind == BlockKind.TABLE_CELL ? table : list;
      TableGrid grid = kind == BlockKind.TABLE_CELL && table != null ? grid(table) : null;
      if (grid != null) {
        grid.add(shape);
      }
      blocks.add(
          new Block(
              blocks.size(),
              kind,
              heading,
              text,
              shape,
              container,
              group == null ? -1 : group.id(),
              grid == null ? -1 : grid.row(),
              grid == null ? -1 : grid.column(),
              0,
              0,
              new MarkupOrigin(containerElement)));
    }

    private BlockKind kind() {
      if (control) {
        return BlockKind.CONTROL;
      }
      boolean named = figure != null && (container.hints() & Hint.CAPTION.bit()) != 0;
      if (caption || named) {
        return BlockKind.CAPTION;
      }
      if (heading > 0) {
        return BlockKind.HEADING;
      }
      if (pre) {
        return BlockKind.CODE;
      }
      if (table != null && list == null && !container.tag().equals("caption")) {
        return BlockKind.TABLE_CELL;
      }
      if (list != null) {
        return BlockKind.LIST_ITEM;
      }
      return insideQuote() ? BlockKind.QUOTE : BlockKind.PARAGRAPH;
    }

    private boolean insideQuote() {
      Container c = container;
      for (int i = 0; i < 4 && c != null; i++, c = c.parent()) {
        if (c.tag().equals("blockquote")) {
          return true;
        }
      }
      return false;
    }

    private boolean isData(Block b) {
      TableGrid grid = b.group() < 0 ? null : tables.get(containers.get(b.group()));
      return grid != null && grid.isData();
    }
  }
}
