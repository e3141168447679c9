package dev.pressclip.decode;

/**
 * Reads ranges of a page's characters, one after another. Places are places in {@link
 * PageText#letters}. Not thread-safe.
 */
public interface PageReading {
  /** Goes on at another place, which must begin a character. */
  void position(int place);

  /** The place behind the last character. */
  int length();

  /**
   * Reads characters up to a place, or until there is no more room.
   *
   * @param end where to stop; must end a character
   * @return how many characters were read, at least one unless the end was reached before
   */
  int read(int end, char[] to, int offset, int length);
}
