package dev.pressclip.decode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** Whether bytes are HTML, plain text, or no page at all. Stateless. */
final class MediaTypes {
  /** Characters that tell markup from plain text. */
  private static final int SNIFF_CHARS = 4096;

  private static final int SIGNATURE_CHARS = 8;

  /** No text has more NUL bytes than one in as many bytes. */
  private static final int TEXT_BYTES_A_ZERO = 20;

  /** Tags of known elements that are no accident. */
  private static final int TAGS_OF_MARKUP = 3;

  /** Elements that hardly a page is without. */
  private static final Set<String> KNOWN_TAGS =
      Set.of(
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

  private MediaTypes() {}

  /** Whether characters read like HTML rather than plain text. */
  private static boolean looksLikeMarkup(String opening, boolean saidToBeText) {
    if (opens(opening, "<!doctype") || opens(opening, "<html") || opens(opening, "<?xml")) {
      return true;
    }
    if (!opening.startsWith("<")) {
      return !saidToBeText && knownTags(opening) == TAGS_OF_MARKUP;
    }
    return knownTags(opening) >= (saidToBeText ? TAGS_OF_MARKUP : 1);
  }

  private static String openingOf(String text) {
    return text.substring(0, Math.min(text.length(), SNIFF_CHARS)).strip();
  }

  /** How many tags of known elements there are, up to those that are no accident. */
  private static int knownTags(String opening) {
    String head = opening.toLowerCase(Locale.ROOT);
    int tags = 0;
    for (int at = head.indexOf('<');
        at >= 0 && tags < TAGS_OF_MARKUP;
        at = head.indexOf('<', at + 1)) {
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
    return tags;
  }

  private static boolean opens(String text, String opening) {
    return text.regionMatches(true, 0, opening, 0, opening.length());
  }

  /**
   * The media type of a page: text/html, text/plain or what else its bytes are. What is declared as
   * plain text is HTML only where it opens with a tag and has more: a text about HTML names tags.
   *
   * @param text its first characters at least
   * @param contentType the Content-Type header, or null
   */
  static String of(String text, @Nullable String contentType, byte[] page) {
    String declared = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    if (declared.contains("html")
        || looksLikeMarkup(openingOf(text), declared.contains("text/plain"))) {
      return "text/html";
    }
    if (page.length == 0) {
      return "text/plain";
    }
    if (controls(page) > page.length / 50) {
      String type = detectType(page);
      return type.startsWith("text/") ? "text/plain" : type;
    }
    String head = firstBytes(page, SIGNATURE_CHARS);
    return head.startsWith("%PDF-") || head.startsWith("{\\rtf") ? detectType(page) : "text/plain";
  }

  /**
   * What bytes with NUL bytes among them are if they are no page, else null: a page may have a few
   * that do not belong there.
   */
  static @Nullable String withZeros(byte[] page, int zeros) {
    if (zeros <= page.length / TEXT_BYTES_A_ZERO
        && looksLikeMarkup(openingOf(firstBytes(page, SNIFF_CHARS)), false)) {
      return null;
    }
    String type = detectType(page);
    return type.startsWith("text/") || type.equals("application/xhtml+xml") ? null : type;
  }

  /** The first bytes of a page, a character each. */
  private static String firstBytes(byte[] page, int most) {
    return new String(page, 0, Math.min(page.length, most), StandardCharsets.ISO_8859_1);
  }

  private static int controls(byte[] page) {
    int n = 0;
    for (byte b : page) {
      n += b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 27 ? 1 : 0;
    }
    return n;
  }

  /** By their signature. */
  private static String detectType(byte[] page) {
    try (InputStream in = new ByteArrayInputStream(page)) {
      return MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).toString();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }
}
