package dev.pressclip.block;

/** Where in its page a block stands. */
public sealed interface Origin permits MarkupOrigin, LineOrigin {
  /**
   * The place in words a person can follow: a CSS path with the line in the source where it is
   * known, or line numbers.
   */
  String describe();
}
