package dev.pressclip.decode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.tika.detect.DefaultEncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what bytes are and makes characters of them. Where header, meta element and bytes
 * disagree the bytes win: a text that is valid UTF-8 beyond ASCII is UTF-8 whatever it is declared
 * as. Stateless.
 */
public final class PageDecoder {
  /**
   * How far into a page the declaration of its charset is looked for (WHATWG: 1024; some need
   * more).
   */
  private static final int PRESCAN_BYTES = 8192;

  private static final int STEP_BYTES = 256;

  /** Length of the byte order mark of UTF-8. */
  private static final int MARK_BYTES = 3;

  private static final int SNIFF_CHARS = 4096;
  private static final int SNIFF_BYTES = 4096;
  private static final int DETECT_BYTES = 64 * 1024;

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
      page = java.util.Arrays.copyOf(page, maxBytes);
      warnings.add("page cut off after " + maxBytes + " bytes");
    }
    Utf8 utf8 = Utf8.of(page);
    Charset charset = charset(page, utf8, contentType, warnings);
    int zeros = utf8.zeros;
    if (zeros > 0 && !charset.name().startsWith("UTF-16") && !charset.name().startsWith("UTF-32")) {
      if (zeros > page.length / 20 || !looksLikeMarkup(ascii(page, SNIFF_CHARS))) {
        String type = detectType(page);
        if (!type.startsWith("text/") && !type.equals("application/xhtml+xml")) {
          return noPage(charset, type);
        }
      }
      warnings.add("removed " + zeros + " NUL bytes");
    }
    if (charset.equals(StandardCharsets.UTF_8) && utf8.isSound()) {
      int start = startsWithMark(page) ? MARK_BYTES : 0;
      String head = new String(page, start, Math.min(page.length - start, SNIFF_BYTES), charset);
      String type = mediaType(head, contentType, page);
      return decoded(new PageText.Utf8(page, start), charset, type, warnings);
    }
    String text = text(page, charset);
    if (zeros > 0) {
      text = text.replace("\0", "");
    }
    if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
      text = text.substring(1);
    }
    String type = mediaType(text, contentType, page);
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

  /** Whether characters read like HTML rather than plain text. */
  public static boolean looksLikeMarkup(String text) {
    String opening = text.substring(0, Math.min(text.length(), SNIFF_CHARS)).strip();
    if (opens(opening, "<!doctype") || opens(opening, "<html") || opens(opening, "<?xml")) {
      return true;
    }
    String head = opening.toLowerCase(Locale.ROOT);
    int tags = 0;
    for (int at = head.indexOf('<'); at >= 0 && tags < 3; at = head.indexOf('<', at + 1)) {
      int end = at + 1;
      if (end < head.length() && (head.charAt(end) == '/' || head.charAt(end) == '!')) {
        end++;
      }
      int start = end;
      while (end < head.length() && Character.isLetterOrDigit(head.charAt(end))) {
        end++;
      }
      tags += KNOWN_TAGS.contains(head.substring(start, end)) ? 1 : 0;
    }
    return tags >= 3 || tags > 0 && head.startsWith("<");
  }

  private static boolean opens(String text, String opening) {
    return text.regionMatches(true, 0, opening, 0, opening.length());
  }

  private static final java.util.Set<String> KNOWN_TAGS =
      java.util.Set.of(
          "html",
          "head",
          "body",
          "title",
          "meta",
          "link",
          "script",
          "style",
          "div",
          "p",
          "a",
          "span",
          "h1",
          "h2",
          "h3",
          "table",
          "tr",
          "td",
          "ul",
          "li",
          "br",
          "img",
          "article",
          "section",
          "main",
          "header",
          "nav",
          "b",
          "i",
          "font",
          "center",
          "hr",
          "noscript");

  private static String mediaType(String text, @Nullable String contentType, byte[] page) {
    if (looksLikeMarkup(text)) {
      return "text/html";
    }
    String declared = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    if (declared.contains("html")) {
      return "text/html";
    }
    if (page.length == 0) {
      return "text/plain";
    }
    if (controls(page) > page.length / 50) {
      String type = detectType(page);
      return type.startsWith("text/") ? "text/plain" : type;
    }
    String head = ascii(page, 8);
    return head.startsWith("%PDF-") || head.startsWith("{\\rtf") ? detectType(page) : "text/plain";
  }

  private static int controls(byte[] page) {
    int n = 0;
    for (byte b : page) {
      n += b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 27 ? 1 : 0;
    }
    return n;
  }

  private static String detectType(byte[] page) {
    try (InputStream in = new ByteArrayInputStream(page)) {
      return MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).toString();
    } catch (IOException inMemory) {
      throw new java.io.UncheckedIOException(inMemory);
    }
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

  private static Charset charset(
      byte[] page, Utf8 utf8, @Nullable String contentType, List<String> warnings) {
    Charset mark = byteOrderMark(page);
    if (mark != null) {
      return mark;
    }
    String header = charsetIn(contentType == null ? "" : contentType.toLowerCase(Locale.ROOT));
    String prescan = ascii(page, PRESCAN_BYTES);
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

  private static boolean startsWithMark(byte[] page) {
    return page.length >= MARK_BYTES
        && (page[0] & 0xff) == 0xEF
        && (page[1] & 0xff) == 0xBB
        && (page[2] & 0xff) == 0xBF;
  }

  private static String ascii(byte[] page, int most) {
    return new String(page, 0, Math.min(page.length, most), StandardCharsets.ISO_8859_1);
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
    byte[] part = page.length > DETECT_BYTES ? java.util.Arrays.copyOf(page, DETECT_BYTES) : page;
    try (InputStream in = new ByteArrayInputStream(part)) {
      Charset found = new DefaultEncodingDetector().detect(in, new Metadata());
      if (found != null && !found.equals(StandardCharsets.UTF_8)) {
        return superset(found);
      }
    } catch (IOException inMemory) {
      throw new java.io.UncheckedIOException(inMemory);
    }
    Charset windows = lookup("windows-1252");
    return windows == null ? StandardCharsets.ISO_8859_1 : windows;
  }

  /** One pass over the bytes: sequences that are UTF-8, bytes that cannot be, NUL bytes. */
  private static final class Utf8 {
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

    static Utf8 of(byte[] b) {
      Utf8 u = new Utf8();
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

    /**
     * The highest bit of the first byte that is NUL or not ASCII, and of some of those after it.
     */
    private static long marks(long bytes) {
      return (bytes | (bytes - LOW_BITS)) & Utf8Reading.HIGH_BITS;
    }

    /**
     * Whether a sequence of three or four bytes may begin with these two: what fewer bytes could
     * say, halves of characters and what lies beyond Unicode may not be said so (Unicode 15, table
     * 3-7).
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
}
