package dev.pressclip.decode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Repairs lines whose UTF-8 bytes were once read as Windows-1252 and written as UTF-8 again ("fÃ¼r"
 * for "für"). A line is changed only where all of it makes sense the other way round. Stateless.
 */
final class TwiceEncoded {
  /** What the first bytes of UTF-8 sequences look like in Windows-1252. */
  private static final String LEADS = "ÂÃÄÅÐÑØÙàáâãäåæçèéìíîïð";

  /** The characters of the bytes 0x80 to 0x9F. */
  private static final String SPECIALS = specials();

  private TwiceEncoded() {}

  /**
   * The repaired text.
   *
   * @param lines how many lines were repaired
   */
  record Repaired(String text, int lines) {}

  static Repaired repair(String text) {
    if (!mayHold(text, 0, text.length())) {
      return new Repaired(text, 0);
    }
    StringBuilder out = new StringBuilder(text.length());
    int repaired = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end + 1;
      String line = mayHold(text, start, end) ? once(text.substring(start, end)) : null;
      if (line == null) {
        out.append(text, start, end);
      } else {
        out.append(line);
        repaired++;
      }
      start = end;
    }
    return new Repaired(out.toString(), repaired);
  }

  /** Whether a character that opens a sequence is followed by one that may continue it. */
  private static boolean mayHold(String text, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      char c = text.charAt(i);
      if (c > 127 && c < 256 && LEADS.indexOf(c) >= 0 && continues(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean continues(char c) {
    int b = toByte(c);
    return b >= 0x80 && b < 0xC0;
  }

  /** The line read the other way round, or null where it makes no sense so. */
  private static @Nullable String once(String line) {
    byte[] bytes = new byte[line.length()];
    for (int i = 0; i < bytes.length; i++) {
      int b = toByte(line.charAt(i));
      if (b < 0) {
        return null;
      }
      bytes[i] = (byte) b;
    }
    try {
      CharBuffer read = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return read.toString();
    } catch (CharacterCodingException otherwiseRight) {
      return null;
    }
  }

  /** The byte that Windows-1252, as browsers read it, makes this character of, or -1. */
  private static int toByte(char c) {
    if (c <= 0xFF) {
      return c;
    }
    int special = SPECIALS.indexOf(c);
    return special < 0 ? -1 : 0x80 + special;
  }

  private static String specials() {
    byte[] bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    return new String(bytes, Charset.forName("windows-1252"));
  }
}
