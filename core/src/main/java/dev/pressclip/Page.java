package dev.pressclip;

import dev.pressclip.decode.Decoded;
import dev.pressclip.decode.PageDecoder;
import dev.pressclip.decode.PageText;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page as it was found: its characters, its address, and what they were read from. Immutable and
 * thread-safe.
 */
public final class Page {
  /** Bytes beyond this are cut off with a warning; the longest articles are below a tenth of it. */
  public static final int MAX_BYTES = 16 * 1024 * 1024;

  private final PageText text;
  private final String mediaType;
  private final Charset charset;
  private final @Nullable URI url;
  private final List<String> warnings;

  private Page(
      PageText text, String mediaType, Charset charset, @Nullable URI url, List<String> warnings) {
    this.text = text;
    this.mediaType = mediaType;
    this.charset = charset;
    this.url = url;
    this.warnings = List.copyOf(warnings);
  }

  /**
   * An HTML page.
   *
   * @param html the markup
   * @param url where it came from, or null
   */
  public static Page ofHtml(String html, @Nullable URI url) {
    return ofString(html, "text/html", url);
  }

  /**
   * A plain-text rendering of a page, as text browsers and web archives make.
   *
   * @param dump the text; lines may end in any of the usual ways
   * @param url where the page came from, or null
   */
  public static Page ofText(String dump, @Nullable URI url) {
    return ofString(dump, "text/plain", url);
  }

  private static Page ofString(String content, String mediaType, @Nullable URI url) {
    if (content.length() <= MAX_BYTES) {
      return new Page(PageText.of(content), mediaType, StandardCharsets.UTF_8, url, List.of());
    }
    return new Page(
        PageText.of(content.substring(0, MAX_BYTES)),
        mediaType,
        StandardCharsets.UTF_8,
        url,
        List.of("page cut off after " + MAX_BYTES + " characters"));
  }

  /**
   * A page from bytes: charset, and whether it is HTML or plain text, are found out.
   *
   * @param bytes the page, gzip-compressed or not
   * @param url where it came from, or null
   */
  public static Page of(byte[] bytes, @Nullable URI url) {
    return of(bytes, url, Map.of());
  }

  /**
   * A page from bytes as a server sent them.
   *
   * @param bytes the page, gzip-compressed or not
   * @param url where it came from, or null
   * @param headers response headers; Content-Type is read, its name in any case
   */
  public static Page of(byte[] bytes, @Nullable URI url, Map<String, String> headers) {
    String contentType = null;
    for (Map.Entry<String, String> h : headers.entrySet()) {
      if (h.getKey().equalsIgnoreCase("Content-Type")) {
        contentType = h.getValue();
      }
    }
    Decoded d = PageDecoder.decode(bytes, contentType, MAX_BYTES);
    return new Page(d.text(), d.mediaType(), d.charset(), url, d.warnings());
  }

  /**
   * A page from a file's bytes, such as an archive holds.
   *
   * @param bytes the page, gzip-compressed or not
   * @param name the file's name, with or without folders; what is in a file named {@code .txt} is
   *     HTML only if it opens with a tag and has more, as what servers declare as text/plain
   */
  public static Page ofFile(byte[] bytes, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean text = lower.endsWith(".txt") || lower.endsWith(".txt.gz");
    return of(bytes, null, text ? Map.of("Content-Type", "text/plain") : Map.of());
  }

  /**
   * A page from a file, HTML or plain text, gzip-compressed or not; {@link #ofFile} tells how its
   * name counts.
   *
   * @param path the file
   * @throws IOException if it cannot be read; the message names the file and what is wrong
   */
  public static Page read(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException(path + " is a folder; name a file in it");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return ofFile(in.readNBytes(MAX_BYTES + 1), path.toString());
    } catch (NoSuchFileException e) {
      throw new IOException("no such file: " + path, e);
    }
  }

  /** The same page, found at an address. */
  public Page at(@Nullable URI address) {
    return new Page(text, mediaType, charset, address, warnings);
  }

  /** The same page with one more warning, which its article will carry. */
  public Page withWarning(String warning) {
    List<String> all = new ArrayList<>(warnings);
    all.add(warning);
    return new Page(text, mediaType, charset, url, all);
  }

  /** The page's characters; empty where its bytes are not a page. */
  public String content() {
    return text.whole();
  }

  /** Whether a text stands among the page's characters; quicker than looking in all of them. */
  public boolean contains(String wanted) {
    return text.contains(wanted);
  }

  /** The page's characters, decoded no further than they are read. */
  PageText text() {
    return text;
  }

  /** {@code text/html}, {@code text/plain}, or what the bytes are where they are no page. */
  public String mediaType() {
    return mediaType;
  }

  /** Whether the page is markup rather than plain text. */
  public boolean isHtml() {
    return mediaType.equals("text/html");
  }

  /** What the bytes were read as; UTF-8 for pages made from strings. */
  public Charset charset() {
    return charset;
  }

  /** Where the page came from, or null. */
  public @Nullable URI url() {
    return url;
  }

  /** What was repaired or guessed when the bytes were read. */
  public List<String> warnings() {
    return warnings;
  }

  @Override
  public String toString() {
    return "Page["
        + (url == null ? "no address" : url)
        + ", "
        + mediaType
        + ", "
        + content().length()
        + " characters]";
  }
}
