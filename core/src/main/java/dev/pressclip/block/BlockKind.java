package dev.pressclip.block;

/** What a block was in its page, before anything is decided about it. */
public enum BlockKind {
  /** Running text, in a paragraph element or bare. */
  PARAGRAPH,
  /** A heading of level 1 to 6. */
  HEADING,
  /** One entry of a list. */
  LIST_ITEM,
  /** Text inside a block quotation. */
  QUOTE,
  /** One cell of a data table. */
  TABLE_CELL,
  /** The text of a figure. */
  CAPTION,
  /** Preformatted text. */
  CODE,
  /** Something shown from elsewhere; the text is its address. */
  EMBED,
  /** A button, label or other control. */
  CONTROL
}
