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
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The one walk over a page's tree, in reading order. Not thread-safe; made for one page. */
final class HtmlWalk {
  /** More blocks than any article has; a page with more is cut off there. */
  private static final int MAX_BLOCKS = 20_000;

  private static final int QUOTE_STEPS = 4;
  private static final int SCRIPT_NOTE_CHARS = 400;

  private static final long AUTHOR = Hint.AUTHOR.bit();
  private static final long DATE = Hint.DATE.bit();
  private static final long KICKER = Hint.KICKER.bit();
  private static final long CREDIT = Hint.CREDIT.bit();

  /** An element on the way from the root to where the walk is, with what held outside of it. */
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

  private final AuthorFolders authorFolders;
  private final @Nullable LatePieces latePieces;
  private final ElementAttributes attributes;
  private final RunningText text = new RunningText();
  private final Finds finds = new Finds();
  private final List<Block> blocks = new ArrayList<>(256);
  private final List<Container> containers = new ArrayList<>(512);
  private final List<Element> containerElements = new ArrayList<>();
  private final Map<Container, TableGrid> tables = new HashMap<>();
  private final List<Frame> frames = new ArrayList<>();
  private int depth;

  private Container container = new Container(0, null, "root", 0, 0);
  private Element containerElement = new Element("html");
  private int heading;
  private @Nullable Container list;
  private @Nullable Container table;
  private @Nullable Container figure;
  private boolean pre;
  private boolean control;
  private boolean caption;
  private boolean overflow;

  /**
   * A walk.
   *
   * @param latePieces puts pieces of the page where they belong, or null to leave all where it is
   */
  HtmlWalk(ClassHints classHints, AuthorFolders authorFolders, @Nullable LatePieces latePieces) {
    this.attributes = new ElementAttributes(classHints);
    this.authorFolders = authorFolders;
    this.latePieces = latePieces;
  }

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
    endBlock();
    List<Block> done = new ArrayList<>(blocks.size());
    for (Block b : blocks) {
      done.add(b.kind() == BlockKind.TABLE_CELL && !isData(b) ? b.as(BlockKind.PARAGRAPH) : b);
    }
    return new SegmentedPage(
        done, containers, finds.pictures(), finds.head(), finds.marked(), overflow);
  }

  /** Enters a node; returns whether its children are to be walked. */
  private boolean open(Node node) {
    if (node instanceof TextNode textNode) {
      text.append(textNode.getWholeText(), pre);
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
    if (pre || tag == Tags.BLOCK) {
      text.openApart();
    } else if (!isUnseen(tag)) {
      text.openInline();
    }
    Frame f = push(e, tag);
    if (latePieces != null) {
      latePieces.passed(e);
    }
    boolean holds = tag == Tags.BLOCK || tag == Tags.CONTROL || name.equals("noscript");
    if (attributes.read(e, holds)) {
      noteMarked(e, name, tag);
    }
    switch (tag) {
      case SKIP, UNSEEN -> {
        return openSkipped(e, name);
      }
      case SCRIPT -> {
        finds.script(e);
        return false;
      }
      case BREAK -> breakLine();
      case IMAGE -> finds.picture(e, blocks.size() + (text.isEmpty() ? 0 : 1), container, figure);
      case EMBED -> {
        noteEmbed(e, name);
        return name.equals("object");
      }
      case LINK -> text.openLink(heading > 0);
      case STRONG -> text.openStrong();
      case CONTROL -> openControl(f, e, name, known.hints());
      case BLOCK -> {
        endBlock();
        openBlock(f, e, name, known.hints());
      }
      default -> {
        if (name.equals("time")) {
          finds.marked("time", e, blocks.size(), container);
        } else if (name.equals("noscript") && asksForScripts(e)) {
          openControl(f, e, name, known.hints());
        }
      }
    }
    return true;
  }

  /** Whether words on both sides of an element stand as if it was not there. */
  private static boolean isUnseen(Tags tag) {
    return tag == Tags.UNSEEN || tag == Tags.SCRIPT;
  }

  /** Whether an element tells people to turn on scripts, rather than standing in for one. */
  private static boolean asksForScripts(Element e) {
    String text = e.text();
    return text.length() < SCRIPT_NOTE_CHARS
        && text.toLowerCase(Locale.ROOT).contains("javascript");
  }

  /** Whether an element stands in running text, so that an unknown name must not end a block. */
  private static boolean insideText(Element e) {
    Element parent = e.parent();
    if (parent == null) {
      return false;
    }
    return switch (parent.normalName()) {
      case "p", "span", "a", "b", "strong", "em", "i", "h1", "h2", "h3", "h4", "li", "td" -> true;
      default -> false;
    };
  }

  private boolean openSkipped(Element e, String name) {
    switch (name) {
      case "head", "map" -> {
        return true;
      }
      case "template" -> {
        return latePieces != null && latePieces.fill(e, depth);
      }
      case "title" -> finds.title(e);
      case "meta" -> finds.meta(e);
      case "link" -> finds.link(e);
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
    if (!isUnseen(f.tag)) {
      text.closeElement();
    }
    switch (f.tag) {
      case LINK -> text.closeLink();
      case STRONG -> text.closeStrong();
      default -> {}
    }
    if (f.opensContainer) {
      endBlock();
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

  private void openControl(Frame f, Element e, String name, long nameHints) {
    endBlock();
    control = true;
    openContainer(f, e, name, nameHints);
  }

  private void openBlock(Frame f, Element e, String name, long nameHints) {
    openContainer(f, e, name, nameHints);
    switch (name) {
      case "html" -> finds.root(e);
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
    long hints = nameHints | (frameOfPage ? 0 : attributes.hints());
    if (text.isInLink()) {
      hints |= Hint.LINK.bit();
    }
    int design = 31 * name.hashCode() + attributes.className().strip().hashCode();
    container = new Container(containers.size(), container, name, hints, design);
    containerElement = e;
    containers.add(container);
    containerElements.add(e);
  }

  private void noteMarked(Element e, String name, Tags tag) {
    String mark = mark(name, tag);
    if (mark != null) {
      finds.marked(mark, e, blocks.size(), container);
    }
  }

  /** What an element says it is, or null. */
  private @Nullable String mark(String name, Tags tag) {
    String itemprop = attributes.itemprop();
    String property = attributes.property();
    if (itemprop != null) {
      return itemprop;
    }
    if (property != null && !name.equals("meta")) {
      return property;
    }
    boolean link = tag == Tags.LINK;
    if (link && (attributes.rel().contains("author") || authorFolders.hold(attributes.href()))) {
      return "link-author";
    }
    long hints = link || tag == Tags.INLINE || tag == Tags.STRONG ? attributes.classHints() : 0;
    if ((hints & AUTHOR) != 0) {
      return "class-author";
    }
    if ((hints & CREDIT) != 0) {
      return "class-credit";
    }
    if ((hints & DATE) != 0 && !name.equals("time")) {
      return "class-date";
    }
    return (hints & KICKER) != 0 && heading > 0 ? "class-kicker" : null;
  }

  private void noteEmbed(Element e, String name) {
    String url = Finds.address(e, "data-src", "src", "data", "data-videoid");
    if (url.startsWith("//")) {
      url = "https:" + url;
    }
    boolean unseen = name.equals("iframe") && e.attr("height").equals("0");
    if (url.startsWith("http") && !unseen) {
      endBlock();
      add(BlockKind.EMBED, url, TextShape.of(url));
    }
  }

  private void breakLine() {
    if (pre) {
      text.breakKeptLine();
    } else if (text.breakLine(heading > 0, list != null)) {
      endBlock();
    }
  }

  /** Ends the running text and makes it a block. */
  private void endBlock() {
    RunningText.Ended ended = text.end(pre);
    if (ended != null) {
      add(kind(), ended.text(), ended.shape());
    }
  }

  private void add(BlockKind kind, String text, TextShape shape) {
    if (blocks.size() >= MAX_BLOCKS) {
      overflow = true;
      return;
    }
    container.count(shape, kind != BlockKind.EMBED && shape.isParagraph());
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
    for (int i = 0; i < QUOTE_STEPS && c != null; i++, c = c.parent()) {
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
