package dev.pressclip.decode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Repairs lines whose UTF-8 bytes were once read as Windows-1252 and written as UTF-8 again ("fÃ¼r"
 * for "für"). A line is changed only where all of it makes sense the other way round. Stateless.
 */
final class TwiceEncoded {
  /**
   * What the first bytes of UTF-8 sequences look like in Windows-1252, without letters that quotes
   * and dashes stand right behind ("CAFÉ»").
   */
  private static final String LEADS = "ÂÃÄÅÎÏÐÑÕ×ØÙàáâãäåæçèéêëìíîïð";

  /** A bit for each of them, by the six low bits of its code. */
  private static final long LEAD_BITS = leadBits();

  /** The characters of the bytes 0x80 to 0x9F. */
  private static final String SPECIALS = specials();

  /** First bytes, in UTF-8, of the characters of the bytes 0x80 to 0xBF. */
  private static final BitSet CONTINUES = continues();

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
    StringBuilder out = new StringBuilder();
    int copied = 0;
    int repaired = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end + 1;
      String line = mayHold(text, start, end) ? once(text.substring(start, end)) : null;
      if (line != null) {
        out.append(text, copied, start).append(line);
        copied = end;
        repaired++;
      }
      start = end;
    }
    return new Repaired(
        repaired == 0 ? text : out.append(text, copied, text.length()).toString(), repaired);
  }

  /** Whether a character that opens a sequence is followed by all that continue it. */
  private static boolean mayHold(String text, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      char c = text.charAt(i);
      if (c >= 0xC0 && c < 256 && isLead(c) && continues(text, i + 1, continuations(c), to)) {
        return true;
      }
    }
    return false;
  }

  private static boolean continues(String text, int from, int more, int to) {
    if (from + more > to) {
      return false;
    }
    for (int i = from; i < from + more; i++) {
      int b = toByte(text.charAt(i));
      if (b < 0x80 || b >= 0xC0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a letter and what follows it look like a whole sequence.
   *
   * @param bytes UTF-8
   * @param last the second byte of a character from U+00C0 to U+00FF
   */
  static boolean isSequence(byte[] bytes, int last) {
    if (!isLead(bytes[last])) {
      return false;
    }
    int at = last + 1;
    for (int more = continuations(bytes[last] & 0x3F | 0xC0); more > 0; more--) {
      if (at >= bytes.length || !CONTINUES.get(bytes[at] & 0xFF)) {
        return false;
      }
      at += bytes[at] < (byte) 0xE0 ? 2 : 3;
    }
    return true;
  }

  /** Whether a character from U+00C0 to U+00FF, by its six low bits, opens a sequence. */
  private static boolean isLead(int c) {
    return (LEAD_BITS >>> (c & 0x3F) & 1) != 0;
  }

  /** How many bytes follow the first of a sequence. */
  private static int continuations(int first) {
    return first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
  }

  private static BitSet continues() {
    BitSet first = new BitSet();
    first.set("\u0080".getBytes(StandardCharsets.UTF_8)[0] & 0xFF);
    for (int i = 0; i < SPECIALS.length(); i++) {
      first.set(SPECIALS.substring(i, i + 1).getBytes(StandardCharsets.UTF_8)[0] & 0xFF);
    }
    return first;
  }

  private static long leadBits() {
    return LEADS.chars().mapToLong(c -> 1L << (c & 0x3F)).reduce(0, (a, b) -> a | b);
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
