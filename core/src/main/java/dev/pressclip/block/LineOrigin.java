package dev.pressclip.block;

/**
 * A block's place in a plain-text page.
 *
 * @param firstLine counted from 1
 * @param lastLine counted from 1, the same as firstLine for a block on one line
 */
public record LineOrigin(int firstLine, int lastLine) implements Origin {
  @Override
  public String describe() {
    return firstLine == lastLine ? "line " + firstLine : "lines " + firstLine + "-" + lastLine;
  }
}
