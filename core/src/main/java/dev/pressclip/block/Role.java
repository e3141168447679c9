package dev.pressclip.block;

/** The place of a block in the article, or that it has none. */
public enum Role {
  /** The headline. */
  TITLE,
  /** The deck below the headline. */
  SUBTITLE,
  /** The line that names the authors. */
  BYLINE,
  /** Place and date of the report, or the date of publication. */
  DATELINE,
  /** Text printed with a picture. */
  CAPTION,
  /** Part of the body. */
  BODY,
  /** Not part of the article: the verdict tells why. */
  BOILERPLATE
}
