package dev.pressclip.decode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.tika.detect.DefaultEncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Which charset a page is written in, weighed from its byte order mark, its header, its meta
 * element and the bytes themselves; where they disagree the bytes win. Stateless.
 */
final class CharsetChooser {
  /**
   * How far into a page the declaration of its charset is looked for (WHATWG: 1024; some need
   * more).
   */
  private static final int PRESCAN_BYTES = 8192;

  /** Length of the byte order mark of UTF-8. */
  static final int MARK_BYTES = 3;

  private static final int DETECT_BYTES = 64 * 1024;

  private CharsetChooser() {}

  /**
   * Chooses.
   *
   * @param utf8 what was found in the page's bytes
   * @param contentType the Content-Type header, or null
   * @param warnings takes what is worth telling
   */
  static Charset choose(
      byte[] page, Utf8Scan utf8, @Nullable String contentType, List<String> warnings) {
    Charset mark = byteOrderMark(page);
    if (mark != null) {
      return mark;
    }
    String header = charsetIn(contentType == null ? "" : contentType.toLowerCase(Locale.ROOT));
    String prescan =
        new String(page, 0, Math.min(page.length, PRESCAN_BYTES), StandardCharsets.ISO_8859_1);
    String meta = charsetIn(prescan); // most pages write it small; lowering them all takes long
    meta = meta.isEmpty() ? charsetIn(prescan.toLowerCase(Locale.ROOT)) : meta;
    Charset declared = lookup(header);
    if (declared == null) {
      declared = lookup(meta);
    }
    if (utf8.sequences == 0 && utf8.errors == 0) {
      boolean escapes = declared != null && declared.name().startsWith("ISO-2022");
      return declared != null && escapes ? declared : StandardCharsets.UTF_8;
    }
    if (utf8.errors == 0 || utf8.sequences > 20 * utf8.errors) {
      if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
        warnings.add("declared as " + declared.name() + " but the bytes are UTF-8");
      }
      if (utf8.errors > 0) {
        warnings.add(utf8.errors + " bytes are not UTF-8 and were replaced");
      }
      return StandardCharsets.UTF_8;
    }
    Charset other = lookup(meta);
    for (Charset c : new Charset[] {declared, other}) {
      if (c != null && !c.equals(StandardCharsets.UTF_8) && decodes(page, c)) {
        return superset(c);
      }
    }
    Charset detected = detect(page);
    warnings.add(
        (declared == null ? "no charset declared" : "declared as " + declared.name())
            + ", read as "
            + detected.name());
    return detected;
  }

  private static @Nullable Charset byteOrderMark(byte[] page) {
    if (startsWithMark(page)) {
      return StandardCharsets.UTF_8;
    }
    int a = page.length > 0 ? page[0] & 0xff : 0;
    int b = page.length > 1 ? page[1] & 0xff : 0;
    int c = page.length > 2 ? page[2] & 0xff : 0;
    if (a == 0xFE && b == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (a == 0xFF && b == 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (a == '<' && b == 0 && c != 0) {
      return StandardCharsets.UTF_16LE;
    }
    return a == 0 && b == '<' && page.length > 2 && c == 0 ? StandardCharsets.UTF_16BE : null;
  }

  /** Whether a page begins with the byte order mark of UTF-8. */
  static boolean startsWithMark(byte[] page) {
    return page.length >= MARK_BYTES
        && (page[0] & 0xff) == 0xEF
        && (page[1] & 0xff) == 0xBB
        && (page[2] & 0xff) == 0xBF;
  }

  private static String charsetIn(String text) {
    int at = text.indexOf("charset");
    while (at >= 0) {
      int i = at + 7;
      while (i < text.length() && " =\"'".indexOf(text.charAt(i)) >= 0) {
        i++;
      }
      int start = i;
      while (i < text.length()
          && (Character.isLetterOrDigit(text.charAt(i)) || "-_:.".indexOf(text.charAt(i)) >= 0)) {
        i++;
      }
      String name = text.substring(start, i);
      if (lookup(name) != null) {
        return name;
      }
      at = text.indexOf("charset", i);
    }
    int xml = text.indexOf("encoding=\"");
    return text.startsWith("<?xml") && xml > 0 && text.indexOf('"', xml + 10) > 0
        ? text.substring(xml + 10, text.indexOf('"', xml + 10))
        : "";
  }

  private static @Nullable Charset lookup(String name) {
    if (name.isEmpty()) {
      return null;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return null;
    }
  }

  /** Browsers read these names as the larger Windows code pages (WHATWG Encoding Standard). */
  private static Charset superset(Charset c) {
    String wider =
        switch (c.name()) {
          case "ISO-8859-1", "US-ASCII" -> "windows-1252";
          case "ISO-8859-9" -> "windows-1254";
          case "GB2312", "GBK" -> "GB18030";
          case "Shift_JIS" -> "windows-31j";
          case "EUC-KR" -> "x-windows-949";
          case "ISO-8859-11", "TIS-620" -> "x-windows-874";
          default -> c.name();
        };
    Charset found = lookup(wider);
    return found == null ? c : found;
  }

  private static boolean decodes(byte[] page, Charset c) {
    try {
      superset(c)
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(page));
      return true;
    } catch (CharacterCodingException wrong) {
      String read = new String(page, superset(c));
      long bad = read.chars().filter(x -> x == '\uFFFD').count();
      return bad * 200 < read.chars().filter(x -> x > 127).count();
    }
  }

  private static Charset detect(byte[] page) {
    byte[] part = page.length > DETECT_BYTES ? Arrays.copyOf(page, DETECT_BYTES) : page;
    try (InputStream in = new ByteArrayInputStream(part)) {
      Charset found = new DefaultEncodingDetector().detect(in, new Metadata());
      if (found != null && !found.equals(StandardCharsets.UTF_8)) {
        return superset(found);
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    Charset windows = lookup("windows-1252");
    return windows == null ? StandardCharsets.ISO_8859_1 : windows;
  }
}
