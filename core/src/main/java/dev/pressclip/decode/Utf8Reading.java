package dev.pressclip.decode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Decodes ranges of bytes that are valid UTF-8, one after another. Not thread-safe. */
public final class Utf8Reading {
  /** As many bytes are decoded at a time: see {@link PageText#decode}. */
  static final int STEP_BYTES = 256;

  private final ByteBuffer in;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final CharBuffer pair = CharBuffer.allocate(2);

  Utf8Reading(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
    pair.limit(0);
  }

  /** The next byte to be read. */
  public int position() {
    return in.position();
  }

  /** Goes on at another byte, which must begin a character. */
  public void position(int place) {
    in.limit(in.capacity()).position(place);
  }

  /** The number of bytes there are. */
  public int length() {
    return in.capacity();
  }

  /**
   * Reads characters up to a byte, or until there is no more room.
   *
   * @param end where to stop; must end a character
   * @return how many characters were read, at least one unless the end was reached before
   */
  public int read(int end, char[] to, int offset, int length) {
    CharBuffer out = CharBuffer.wrap(to, offset, length);
    if (pair.hasRemaining() && length > 0) {
      out.put(pair.get());
    }
    boolean full = false;
    while (!full && in.position() < end) {
      in.limit(Math.min(end, in.position() + STEP_BYTES));
      full = decoder.decode(in, out, false).isOverflow();
    }
    if (full && out.position() == offset && length > 0) {
      splitPair(out);
    }
    return out.position() - offset;
  }

  /** Room for one character only, and the next is written as two. */
  private void splitPair(CharBuffer out) {
    pair.clear();
    in.limit(in.position() + 4);
    decoder.decode(in, pair, false);
    pair.flip();
    out.put(pair.get());
  }
}
