package dev.pressclip;

/** What a piece of an article's body is. The names are the values in the JSON form. */
public enum BodyKind {
  /** Running text. */
  paragraph,
  /** A subhead; {@link BodyBlock#level()} is 1 to 6. */
  heading,
  /** A list; its entries are {@link BodyBlock#items()}. */
  list,
  /** Somebody's words set apart from the running text. */
  quote,
  /** A table of data; its cells are {@link BodyBlock#rows()}. */
  table,
  /** Preformatted text. */
  code,
  /** Something shown from elsewhere (a post, a video); {@link BodyBlock#url()} tells where from. */
  embed
}
