package dev.pressclip;

/** What kind of page an article was cut from. The names are the values in the JSON form. */
public enum PageKind {
  /** One story. */
  article,
  /** A running account with time-stamped entries. */
  live,
  /** Mostly pictures with captions. */
  gallery,
  /** Mostly a video with a short text. */
  video,
  /** A front page, section, tag or search page: links to stories. */
  index,
  /** Anything else: a login wall, an error page, a shop, an empty page. */
  other
}
