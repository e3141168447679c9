package dev.pressclip.decode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a page: as a text, or as the UTF-8 they came in, of which only what is read
 * need be decoded. Immutable and thread-safe.
 */
public sealed interface PageText {
  /** All characters. */
  String whole();

  /** A text of its own. */
  static PageText of(String text) {
    return new Text(text);
  }

  /**
   * Characters at hand.
   *
   * @param whole all of them
   */
  record Text(String whole) implements PageText {}

  /** Bytes that are UTF-8 throughout, decoded where they are read. */
  final class Utf8 implements PageText {
    private final byte[] bytes;

    /** Made when first asked for; two threads may make the same text, which does no harm. */
    private @Nullable String whole;

    /**
     * Copies the bytes from a place on.
     *
     * @param bytes valid UTF-8 without NUL bytes
     */
    Utf8(byte[] bytes, int from) {
      this.bytes = Arrays.copyOfRange(bytes, from, bytes.length);
    }

    @Override
    public String whole() {
      String text = whole;
      if (text == null) {
        text = PageDecoder.text(bytes, StandardCharsets.UTF_8);
        whole = text;
      }
      return text;
    }

    /** Whether all characters are at hand by now. */
    public boolean isDecoded() {
      return whole != null;
    }

    /** The characters of the first bytes; where a character is cut through it is replaced. */
    String head(int most) {
      return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.UTF_8);
    }

    /**
     * One character for each byte: ASCII is what it is, anything else some letters or other. Places
     * in it are places in the bytes.
     */
    public String letters() {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Where the bytes are read and decoded. */
    public Utf8Reading read() {
      return new Utf8Reading(bytes);
    }
  }
}
