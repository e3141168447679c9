package dev.pressclip.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Decodes ranges of bytes that are valid UTF-8, one after another. The ranges of a page are many
 * and short, and setting up the platform's decoder for each takes longer than decoding it. Not
 * thread-safe.
 */
final class Utf8Reading implements PageReading {
  /** Eight bytes as one number, the first of them lowest. */
  static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  static final long HIGH_BITS = 0x8080808080808080L;

  private static final int MORE_BITS = 6;
  private static final int MORE = 0x3F;

  /** Bytes that are taken out of the page at once, so that they stay near the processor. */
  private static final int WINDOW_BYTES = 4096;

  private static final int MOST_BYTES_OF_A_CHARACTER = 4;

  /** The page's bytes, a character for each. */
  private final String letters;

  private final byte[] window = new byte[WINDOW_BYTES];

  /** The places in the page that the window begins and ends at. */
  private int windowStart;

  private int windowEnd;
  private int at;

  /** The second half of a character that is written as two, when there was room for the first. */
  private char half;

  /**
   * Reads a page.
   *
   * @param letters valid UTF-8, a character for each byte
   */
  Utf8Reading(String letters) {
    this.letters = letters;
  }

  @Override
  public void position(int place) {
    at = place;
  }

  @Override
  public int length() {
    return letters.length();
  }

  @Override
  public int read(int end, char[] to, int offset, int length) {
    int out = offset;
    int full = offset + length;
    if (half != 0 && out < full) {
      to[out++] = half;
      half = 0;
    }
    while (at < end && out < full) {
      look(end);
      int plain = readPlain(to, out, Math.min(Math.min(end, windowEnd) - at, full - out));
      out += plain;
      at += plain;
      if (at < end && out < full && holdsCharacter(end)) {
        out = readCharacter(to, out, full);
      }
    }
    return out - offset;
  }

  /** Moves the window where it does not hold the next character. */
  @SuppressWarnings("deprecation") // of characters that are bytes nothing is lost
  private void look(int end) {
    if (!holdsCharacter(end)) {
      windowStart = at;
      windowEnd = Math.min(end, at + WINDOW_BYTES);
      letters.getBytes(windowStart, windowEnd, window, 0);
    }
  }

  private boolean holdsCharacter(int end) {
    return at >= windowStart && Math.min(end, at + MOST_BYTES_OF_A_CHARACTER) <= windowEnd;
  }

  /** Reads ASCII, eight bytes at a time, and stops before the first byte that is not. */
  private int readPlain(char[] to, int offset, int most) {
    byte[] from = window;
    int start = at - windowStart;
    int i = 0;
    while (i + Long.BYTES <= most && ((long) EIGHT.get(from, start + i) & HIGH_BITS) == 0) {
      i += Long.BYTES;
    }
    while (i < most && from[start + i] >= 0) {
      i++;
    }
    letters.getChars(at, at + i, to, offset);
    return i;
  }

  /** Reads a character of two to four bytes, all of it or its first half. */
  private int readCharacter(char[] to, int offset, int full) {
    int out = offset;
    int first = window[at++ - windowStart];
    int more = (first & 0x20) == 0 ? 1 : (first & 0x10) == 0 ? 2 : 3;
    int code = first & MORE >> more;
    for (int k = 0; k < more; k++) {
      code = code << MORE_BITS | window[at++ - windowStart] & MORE;
    }
    if (code < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
      to[out++] = (char) code;
      return out;
    }
    to[out++] = Character.highSurrogate(code);
    if (out < full) {
      to[out++] = Character.lowSurrogate(code);
    } else {
      half = Character.lowSurrogate(code);
    }
    return out;
  }
}
