package dev.pressclip.dumps.input;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** What an input is, told by its first bytes. */
enum Kind {
  WARC,
  ZIP,
  TAR,
  GZIP,
  ZSTD,
  XZ,
  BZIP2,
  PARQUET,
  JSON_LINES,
  JSON_ARRAY,
  MHTML,
  PAGE;

  /** So many bytes tell every kind. */
  static final int HEAD_BYTES = 16 * 1024;

  private static final int UNPACKED_BYTES = 2 * 1024;
  private static final int TAR_MAGIC = 257;

  /** The first bytes of a dictionary before a compressed WARC file. */
  private static final byte[] ZSTD_DICTIONARY = {0x5D, 0x2A, 0x4D, 0x18};

  private static final byte[] ZSTD_FRAME = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};

  /** What begins with these bytes. */
  static Kind of(byte[] head) {
    if (begins(head, "WARC/")) {
      return WARC;
    }
    if (begins(head, "PK\u0003\u0004") || begins(head, "PK\u0005\u0006")) {
      return ZIP;
    }
    if (head.length > 1 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B) {
      return GZIP;
    }
    if (begins(head, 0, ZSTD_FRAME) || begins(head, 0, ZSTD_DICTIONARY)) {
      return ZSTD;
    }
    if (begins(head, 0, new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z', 0})) {
      return XZ;
    }
    if (begins(head, "BZh") && head.length > 4 && head[4] == '1') {
      return BZIP2;
    }
    if (begins(head, "PAR1")) {
      return PARQUET;
    }
    if (begins(head, TAR_MAGIC, "ustar".getBytes(StandardCharsets.US_ASCII))) {
      return TAR;
    }
    return ofText(head);
  }

  /** What is in a compressed input that begins with these bytes; itself where it is none. */
  static Kind inside(byte[] head) {
    Kind outer = of(head);
    if (outer == ZSTD && hasDictionary(head)) {
      return WARC; // nothing else is written so
    }
    if (outer != GZIP && outer != ZSTD) {
      return outer;
    }
    byte[] unpacked = new byte[UNPACKED_BYTES];
    int n = 0;
    try (InputStream in =
        outer == GZIP
            ? new GZIPInputStream(new ByteArrayInputStream(head))
            : new ZstdInputStream(new ByteArrayInputStream(head))) {
      for (int c = in.read(); c >= 0 && n < UNPACKED_BYTES; c = in.read()) {
        unpacked[n++] = (byte) c;
      }
    } catch (IOException broken) {
      // What was read tells enough, or nothing does.
    }
    return of(Arrays.copyOf(unpacked, n));
  }

  static boolean hasDictionary(byte[] head) {
    return begins(head, 0, ZSTD_DICTIONARY);
  }

  private static Kind ofText(byte[] head) {
    int at = begins(head, 0, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}) ? 3 : 0;
    while (at < head.length && head[at] >= 0 && head[at] <= ' ') {
      at++;
    }
    if (at < head.length && head[at] == '{') {
      return JSON_LINES;
    }
    if (at < head.length && head[at] == '[') {
      int next = at + 1;
      while (next < head.length && head[next] >= 0 && head[next] <= ' ') {
        next++;
      }
      return next < head.length && (head[next] == '{' || head[next] == ']') ? JSON_ARRAY : PAGE;
    }
    return isMhtml(head) ? MHTML : PAGE;
  }

  /** Headers of a message, one of which says that it holds a page with its parts. */
  private static boolean isMhtml(byte[] head) {
    int colon = 0;
    while (colon < head.length && (Character.isLetter(head[colon]) || head[colon] == '-')) {
      colon++;
    }
    if (colon == 0 || colon >= head.length || head[colon] != ':') {
      return false;
    }
    String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    int end = text.indexOf("\n\r\n");
    end = end < 0 ? text.indexOf("\n\n") : end;
    String headers = end < 0 ? text : text.substring(0, end);
    return headers.contains("mime-version:")
        && (headers.contains("multipart/related") || headers.contains("text/html"));
  }

  private static boolean begins(byte[] head, String magic) {
    return begins(head, 0, magic.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static boolean begins(byte[] head, int at, byte[] magic) {
    return head.length >= at + magic.length
        && Arrays.equals(head, at, at + magic.length, magic, 0, magic.length);
  }
}
