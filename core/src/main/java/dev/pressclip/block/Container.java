package dev.pressclip.block;

import org.jspecify.annotations.Nullable;

/**
 * A block-level piece of a page that holds blocks: an element, or a run of lines with one
 * indentation. Containers form a tree; the segmenter fills them while it walks, afterwards they are
 * only read.
 */
public final class Container {
  private final int id;
  private final @Nullable Container parent;
  private final int depth;
  private final String tag;
  private final long hints;
  private final long hintsAbove;
  private final int signature;
  private int textMass;
  private int linkMass;
  private int paragraphMass;
  private int blocks;
  private int children;

  /**
   * A container inside another.
   *
   * @param id its number in the page, in reading order
   * @param parent what it stands in, or null for the outermost
   * @param tag element name, or a made-up name for plain text
   * @param hints what its own class, id and name hint at, as {@link Hint} bits
   * @param signature a hash of element name and class, alike for elements of one design
   */
  public Container(int id, @Nullable Container parent, String tag, long hints, int signature) {
    this.id = id;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.tag = tag;
    this.hints = hints;
    this.hintsAbove = parent == null ? 0 : parent.hints | parent.hintsAbove;
    this.signature = signature;
    if (parent != null) {
      parent.children++;
    }
  }

  /** Counts a block that stands directly in this container, here and in all that hold it. */
  public void count(TextShape shape, boolean paragraphLike) {
    blocks++;
    int links = Math.round(shape.linkDensity() * shape.mass());
    for (Container c = this; c != null; c = c.parent) {
      c.textMass += shape.mass();
      c.linkMass += links;
      if (paragraphLike) {
        c.paragraphMass += shape.mass();
      }
    }
  }

  /** The number of this container in its page. */
  public int id() {
    return id;
  }

  /** What this container stands in, or null for the outermost. */
  public @Nullable Container parent() {
    return parent;
  }

  /** Steps from the outermost container, which is at 0. */
  public int depth() {
    return depth;
  }

  /** Element name, or a made-up name for plain text. */
  public String tag() {
    return tag;
  }

  /** {@link Hint} bits of the container itself. */
  public long hints() {
    return hints;
  }

  /** {@link Hint} bits of all that hold this container. */
  public long hintsAbove() {
    return hintsAbove;
  }

  /** A hash of element name and class. */
  public int signature() {
    return signature;
  }

  /** {@link TextShape#mass} of all blocks inside, at any depth. */
  public int textMass() {
    return textMass;
  }

  /** {@link TextShape#mass} inside links of all blocks inside, at any depth. */
  public int linkMass() {
    return linkMass;
  }

  /** {@link TextShape#mass} of the blocks inside, at any depth, that read like paragraphs. */
  public int paragraphMass() {
    return paragraphMass;
  }

  /** Blocks that stand directly in this container. */
  public int blocks() {
    return blocks;
  }

  /** Containers that stand directly in this container. */
  public int children() {
    return children;
  }

  /** Whether this container is another or stands inside it, at any depth. */
  public boolean isInside(Container holder) {
    Container at = this;
    while (at != null && at.depth > holder.depth) {
      at = at.parent;
    }
    return at == holder;
  }

  /** The innermost container that holds two others of one page. */
  public static Container around(Container a, Container b) {
    Container x = a;
    Container y = b;
    while (x != y) {
      Container up = x.depth >= y.depth ? x.parent : y.parent;
      if (up == null) {
        return x.depth == 0 ? x : y;
      }
      if (x.depth >= y.depth) {
        x = up;
      } else {
        y = up;
      }
    }
    return x;
  }

  /** Whether this container, or one that holds it, is an element with the given tag. */
  public boolean withinElement(String tag) {
    Container at = this;
    while (at != null && !at.tag().equals(tag)) {
      at = at.parent();
    }
    return at != null;
  }

  /** Whether this container, or one that holds it, has any of the given {@link Hint} bits. */
  public boolean within(long bits) {
    return ((hints | hintsAbove) & bits) != 0;
  }
}
