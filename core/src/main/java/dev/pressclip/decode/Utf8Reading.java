package dev.pressclip.decode;

/**
 * Decodes ranges of bytes that are valid UTF-8, one after another. The ranges of a page are many
 * and short, and setting up the platform's decoder for each takes longer than decoding it. Not
 * thread-safe.
 */
public final class Utf8Reading {
  private static final int MORE_BITS = 6;
  private static final int MORE = 0x3F;

  private final byte[] bytes;
  private int at;

  /** The second half of a character that is written as two, when there was room for the first. */
  private char half;

  Utf8Reading(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Goes on at another byte, which must begin a character. */
  public void position(int place) {
    at = place;
  }

  /** The number of bytes there are. */
  public int length() {
    return bytes.length;
  }

  /**
   * Reads characters up to a byte, or until there is no more room.
   *
   * @param end where to stop; must end a character
   * @return how many characters were read, at least one unless the end was reached before
   */
  public int read(int end, char[] to, int offset, int length) {
    int out = offset;
    int full = offset + length;
    if (half != 0 && out < full) {
      to[out++] = half;
      half = 0;
    }
    while (at < end && out < full) {
      byte first = bytes[at++];
      if (first >= 0) {
        to[out++] = (char) first;
        continue;
      }
      int code = character(first);
      if (code < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
        to[out++] = (char) code;
        continue;
      }
      to[out++] = Character.highSurrogate(code);
      half = Character.lowSurrogate(code);
      if (out < full) {
        to[out++] = half;
        half = 0;
      }
    }
    return out - offset;
  }

  /** The character of two to four bytes whose first was just read. */
  private int character(byte first) {
    int code;
    int more;
    if ((first & 0x20) == 0) {
      code = first & 0x1F;
      more = 1;
    } else if ((first & 0x10) == 0) {
      code = first & 0x0F;
      more = 2;
    } else {
      code = first & 0x07;
      more = 3;
    }
    for (int i = 0; i < more; i++) {
      code = code << MORE_BITS | bytes[at++] & MORE;
    }
    return code;
  }
}
