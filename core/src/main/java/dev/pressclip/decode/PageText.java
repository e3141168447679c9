package dev.pressclip.decode;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a page: as a text, or as the UTF-8 they came in, of which only what is read
 * need be decoded. Immutable and thread-safe.
 */
public sealed interface PageText {
  /** All characters. */
  String whole();

  /** Whether a text stands among them. */
  boolean contains(String text);

  /**
   * Letters at the places that {@link #reading} knows: ASCII is what it is, anything else some
   * letters or other.
   */
  String letters();

  /** Reads ranges of the characters, and decodes no others. */
  PageReading reading();

  /** A text of its own. */
  static PageText of(String text) {
    return new Text(text);
  }

  /**
   * Characters at hand.
   *
   * @param whole all of them
   */
  record Text(String whole) implements PageText {
    @Override
    public boolean contains(String text) {
      return whole.contains(text);
    }

    @Override
    public String letters() {
      return whole;
    }

    @Override
    public PageReading reading() {
      return new TextReading(whole);
    }
  }

  /** Bytes that are UTF-8 throughout, decoded where they are read. */
  final class Utf8 implements PageText {
    /** A character for each byte: so the bytes are looked through as quickly as a text is. */
    private final String letters;

    /** Made when first asked for; two threads may make the same text, which does no harm. */
    private @Nullable String whole;

    /**
     * Copies the bytes from a place on.
     *
     * @param bytes valid UTF-8 without NUL bytes
     */
    Utf8(byte[] bytes, int from) {
      this.letters = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    }

    @Override
    public String whole() {
      String text = whole;
      if (text == null) {
        byte[] bytes = letters.getBytes(StandardCharsets.ISO_8859_1);
        text = PageDecoder.text(bytes, StandardCharsets.UTF_8);
        whole = text;
      }
      return text;
    }

    /** Looks for the text's own bytes: none of them can begin within a character. */
    @Override
    public boolean contains(String text) {
      byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
      return letters.contains(new String(wanted, StandardCharsets.ISO_8859_1));
    }

    @Override
    public String letters() {
      return letters;
    }

    @Override
    public PageReading reading() {
      return new Utf8Reading(letters);
    }
  }
}
