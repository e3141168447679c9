package dev.pressclip.segment;

import dev.pressclip.block.Block;
import dev.pressclip.block.Container;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page cut into blocks, with what else the one walk over it came past. Immutable.
 *
 * @param blocks in reading order
 * @param containers what the blocks stand in; a container's id is its place in this list
 * @param pictures in reading order
 * @param head what the page says of itself; {@link Head#EMPTY} for plain text
 * @param marked elements that carry microdata, RDFa or a time, in reading order
 * @param overflow whether the page held more blocks than are looked at
 */
public record SegmentedPage(
    List<Block> blocks,
    List<Container> containers,
    List<Picture> pictures,
    Head head,
    List<Marked> marked,
    boolean overflow) {

  /** The same blocks under what another page says of itself. */
  public SegmentedPage withHead(Head other) {
    return new SegmentedPage(blocks, containers, pictures, other, marked, overflow);
  }

  /**
   * The elements of a page that speak of the page.
   *
   * @param titleTag text of the title element, or null
   * @param language the root element's language, or null
   * @param metas meta elements
   * @param links link elements
   * @param scripts script elements that hold data rather than code
   */
  public record Head(
      @Nullable String titleTag,
      @Nullable String language,
      List<Element> metas,
      List<Element> links,
      List<Element> scripts) {
    /** Of a page that says nothing of itself. */
    public static final Head EMPTY = new Head(null, null, List.of(), List.of(), List.of());
  }

  /**
   * A picture on the page.
   *
   * @param url as written
   * @param alt alternative text, or null
   * @param title tool tip, or null
   * @param caption text that an attribute of the picture or of what it stands in gives, or null
   * @param width pixels, or -1
   * @param height pixels, or -1
   * @param container what it stands in
   * @param figure the figure it belongs to, or null
   * @param block index of the block that follows it
   */
  public record Picture(
      String url,
      @Nullable String alt,
      @Nullable String title,
      @Nullable String caption,
      int width,
      int height,
      Container container,
      @Nullable Container figure,
      int block) {
    private static final int MOST_DIGITS = 6;

    /**
     * The number that a width or height begins with ("640", "640px"), or -1 where it begins with
     * none; what stands behind six digits is not read.
     */
    public static int pixels(String s) {
      int n = 0;
      int i = 0;
      while (i < s.length() && i < MOST_DIGITS && s.charAt(i) >= '0' && s.charAt(i) <= '9') {
        n = n * 10 + s.charAt(i++) - '0';
      }
      return i == 0 ? -1 : n;
    }
  }

  /**
   * An element that says what it is.
   *
   * @param property itemprop or property, or "time" for a bare time element
   * @param element the element
   * @param block index of the first block inside or after it
   * @param container what it stands in
   */
  public record Marked(String property, Element element, int block, Container container) {}
}
