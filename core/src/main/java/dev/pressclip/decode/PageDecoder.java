package dev.pressclip.decode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what bytes are and makes characters of them. Where header, meta element and bytes
 * disagree the bytes win: a text that is valid UTF-8 beyond ASCII is UTF-8 whatever it is declared
 * as. Stateless.
 */
public final class PageDecoder {
  private static final int STEP_BYTES = 256;
  private static final int SNIFF_BYTES = 4096;

  private PageDecoder() {}

  /**
   * Decodes a page.
   *
   * @param bytes the page as it was received, gzip-compressed or not
   * @param contentType the Content-Type header, or null
   * @param maxBytes bytes beyond this, after decompression, are cut off with a warning
   */
  public static Decoded decode(byte[] bytes, @Nullable String contentType, int maxBytes) {
    List<String> warnings = new ArrayList<>();
    byte[] page = bytes;
    if (page.length > 2 && (page[0] & 0xff) == 0x1f && (page[1] & 0xff) == 0x8b) {
      page = gunzip(page, maxBytes, warnings);
    }
    if (page.length > maxBytes) {
      page = Arrays.copyOf(page, maxBytes);
      warnings.add("page cut off after " + maxBytes + " bytes");
    }
    Utf8Scan utf8 = Utf8Scan.of(page);
    Charset charset = CharsetChooser.choose(page, utf8, contentType, warnings);
    boolean zeros =
        utf8.zeros > 0
            && !charset.name().startsWith("UTF-16")
            && !charset.name().startsWith("UTF-32");
    if (zeros) {
      String type = MediaTypes.withZeros(page, utf8.zeros);
      if (type != null) {
        return noPage(charset, type);
      }
      warnings.add("removed " + utf8.zeros + " NUL bytes");
    }
    if (charset.equals(StandardCharsets.UTF_8) && utf8.isSound()) {
      int start = CharsetChooser.startsWithMark(page) ? CharsetChooser.MARK_BYTES : 0;
      String head = new String(page, start, Math.min(page.length - start, SNIFF_BYTES), charset);
      String type = MediaTypes.of(head, contentType, page);
      return decoded(new PageText.Utf8(page, start), charset, type, warnings);
    }
    String text = text(page, charset);
    if (utf8.zeros > 0) {
      text = text.replace("\0", "");
    }
    if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
      text = text.substring(1);
    }
    String type = MediaTypes.of(text, contentType, page);
    TwiceEncoded.Repaired repaired = TwiceEncoded.repair(text);
    if (repaired.lines() > 0) {
      warnings.add(repaired.lines() + " lines had been encoded twice and were repaired");
    }
    return decoded(PageText.of(repaired.text()), charset, type, warnings);
  }

  private static Decoded decoded(
      PageText text, Charset charset, String type, List<String> warnings) {
    return type.startsWith("text/")
        ? new Decoded(text, charset, type, List.copyOf(warnings))
        : noPage(charset, type);
  }

  private static Decoded noPage(Charset charset, String type) {
    return new Decoded(
        PageText.of(""), charset, type, List.of("not a page: the bytes are " + type));
  }

  /**
   * The characters of bytes; what cannot be read is replaced. A decoder is quick only as long as it
   * has met nothing but ASCII since it was last called, so it is called for a few bytes at a time:
   * five times quicker than at once for most pages.
   */
  static String text(byte[] bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate((int) Math.ceil(bytes.length * decoder.maxCharsPerByte()));
    int end = 0;
    do {
      end = Math.min(end + STEP_BYTES, bytes.length);
      in.limit(end);
      decoder.decode(in, out, end == bytes.length);
    } while (end < bytes.length);
    decoder.flush(out);
    return out.flip().toString();
  }

  private static byte[] gunzip(byte[] bytes, int maxBytes, List<String> warnings) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(bytes.length * 4, maxBytes));
    byte[] buffer = new byte[16 * 1024];
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      for (int n = in.read(buffer); n >= 0 && out.size() <= maxBytes; n = in.read(buffer)) {
        out.write(buffer, 0, n);
      }
    } catch (IOException broken) {
      warnings.add("gzip data broken after " + out.size() + " bytes: " + broken.getMessage());
    }
    return out.toByteArray();
  }
}
