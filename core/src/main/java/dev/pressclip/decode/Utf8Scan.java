package dev.pressclip.decode;

/** One pass over the bytes: sequences that are UTF-8, bytes that cannot be, NUL bytes. */
final class Utf8Scan {
  private static final long LOW_BITS = 0x0101010101010101L;

  /** What "À" to "ÿ" begin with. */
  private static final int LATIN = 0xC3;

  int sequences;
  int errors;
  int zeros;

  /** Whether characters stand together that a sequence looks like where it was encoded twice. */
  boolean mayBeTwice;

  /** Whether the bytes end within a sequence. */
  boolean cutOff;

  /** Whether decoding is all that is needed to make a text of the bytes. */
  boolean isSound() {
    return errors == 0 && zeros == 0 && !cutOff && !mayBeTwice;
  }

  static Utf8Scan of(byte[] b) {
    Utf8Scan u = new Utf8Scan();
    int i = 0;
    while (i < b.length) {
      if (i + Long.BYTES <= b.length) {
        int plain = plainBytes((long) Utf8Reading.EIGHT.get(b, i));
        i += plain;
        if (plain == Long.BYTES) {
          i = behindPlain(b, i);
          continue;
        }
      }
      int c = b[i] & 0xff;
      if (c < 0x80) {
        u.zeros += c == 0 ? 1 : 0;
        i++;
        continue;
      }
      i = u.pass(b, i, c);
    }
    return u;
  }

  /** Passes over plain bytes, many at a time, and stops before the first lot that has others. */
  private static int behindPlain(byte[] b, int from) {
    int i = from;
    for (; i + 4 * Long.BYTES <= b.length; i += 4 * Long.BYTES) {
      long first = (long) Utf8Reading.EIGHT.get(b, i);
      long second = (long) Utf8Reading.EIGHT.get(b, i + Long.BYTES);
      long third = (long) Utf8Reading.EIGHT.get(b, i + 2 * Long.BYTES);
      long fourth = (long) Utf8Reading.EIGHT.get(b, i + 3 * Long.BYTES);
      // The marks of all four at once: a step less for each than calling marks().
      long less = first - LOW_BITS | second - LOW_BITS | third - LOW_BITS | fourth - LOW_BITS;
      if (((first | second | third | fourth | less) & Utf8Reading.HIGH_BITS) != 0) {
        break;
      }
    }
    return i;
  }

  /** How many of eight bytes are ASCII and not NUL before the first that is not. */
  private static int plainBytes(long bytes) {
    return Long.numberOfTrailingZeros(marks(bytes)) / Byte.SIZE;
  }

  /** The highest bit of the first byte that is NUL or not ASCII, and of some of those after it. */
  private static long marks(long bytes) {
    return (bytes | (bytes - LOW_BITS)) & Utf8Reading.HIGH_BITS;
  }

  /**
   * Whether a sequence of three or four bytes may begin with these two: what fewer bytes could say,
   * halves of characters and what lies beyond Unicode may not be said so (Unicode 15, table 3-7).
   */
  private static boolean opens(int first, int second) {
    return switch (first) {
      case 0xE0 -> second >= 0xA0;
      case 0xED -> second < 0xA0;
      case 0xF0 -> second >= 0x90;
      case 0xF4 -> second < 0x90;
      default -> true;
    };
  }

  /** Passes a sequence that begins at a place, or one byte that begins none. */
  private int pass(byte[] b, int i, int c) {
    int more =
        c >= 0xC2 && c < 0xE0 ? 1 : c >= 0xE0 && c < 0xF0 ? 2 : c >= 0xF0 && c < 0xF5 ? 3 : 0;
    int seen = 0;
    while (seen < more && i + seen + 1 < b.length && (b[i + seen + 1] & 0xC0) == 0x80) {
      seen++;
    }
    if (more > 1 && seen > 0 && !opens(c, b[i + 1] & 0xff)) {
      errors++;
      return i + 1;
    }
    if (more > 0 && seen == more) {
      int end = i + more + 1;
      sequences++;
      mayBeTwice |= c == LATIN && TwiceEncoded.isSequence(b, end - 1);
      return end;
    }
    if (more > 0 && i + seen + 1 >= b.length) {
      cutOff = true;
      return b.length;
    }
    errors++;
    return i + 1;
  }
}
