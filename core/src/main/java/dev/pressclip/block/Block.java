package dev.pressclip.block;

/**
 * A piece of a page that is kept or dropped as a whole. Immutable, apart from its container's
 * counters, which are final once the page is segmented.
 *
 * @param index its place in reading order, from 0
 * @param kind what it was in its page
 * @param level 1 to 6 for headings, otherwise 0
 * @param text the text, white space folded; for embeds the address
 * @param shape counts over the text
 * @param container what it stands in
 * @param group the list or table it is part of, as the id of that container, or -1
 * @param row the row of its table, from 0, or -1
 * @param column the column of its table in which its cell begins, from 0, or -1
 * @param indent columns of white space before it in a plain-text page, otherwise 0
 * @param gap blank lines before it in a plain-text page, otherwise 0
 * @param origin where in the page it stands
 */
public record Block(
    int index,
    BlockKind kind,
    int level,
    String text,
    TextShape shape,
    Container container,
    int group,
    int row,
    int column,
    int indent,
    int gap,
    Origin origin) {

  /** The same block, seen as another kind. */
  public Block as(BlockKind other) {
    return new Block(
        index, other, level, text, shape, container, group, row, column, indent, gap, origin);
  }

  /** Whether its container, or one that holds it, has any of the given {@link Hint} bits. */
  public boolean within(long bits) {
    return container.within(bits);
  }
}
