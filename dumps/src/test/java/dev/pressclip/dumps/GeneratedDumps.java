package dev.pressclip.dumps;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Dumps of every kind, of as many pages as wished for, the same to the byte every time. */
public final class GeneratedDumps {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String[] PLACES = {"Marl", "Saltby", "Withy", "Crane End", "Nettle Hill"};
  private static final String[] THINGS = {"ferry", "bell", "orchard", "windmill", "signal box"};
  private static final String[] DEEDS = {"closes", "is sold", "reopens", "burns down", "is moved"};

  private GeneratedDumps() {}

  /** A page with its address. */
  public record Generated(String url, String html) {}

  /** Pages 0 to n - 1. */
  public static List<Generated> pages(int n) {
    List<Generated> pages = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      pages.add(page(i));
    }
    return pages;
  }

  /** The page of a number: an article, its chrome and some forty lines of menu. */
  public static Generated page(int i) {
    String place = PLACES[i % PLACES.length];
    String thing = THINGS[i / 5 % THINGS.length];
    String title =
        "The " + thing + " of " + place + " " + DEEDS[i / 25 % DEEDS.length] + " again " + i;
    StringBuilder menu = new StringBuilder();
    for (int m = 0; m < 40; m++) {
      menu.append("<li><a href='/m").append(m).append("'>Section ").append(m).append("</a></li>");
    }
    StringBuilder body = new StringBuilder();
    for (int p = 0; p < 4; p++) {
      body.append("<p>On the ")
          .append(1 + (i + p) % 28)
          .append("th of the month ")
          .append(500 + i * 3 + p)
          .append(" people of ")
          .append(PLACES[(i + p) % PLACES.length])
          .append(" came to see the ")
          .append(THINGS[(i + p) % THINGS.length])
          .append(", and most of them stayed for the soup, which was number ")
          .append(i)
          .append(" of the season.</p>");
    }
    String html =
        "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>"
            + title
            + " | Fen Courier</title><meta property='article:published_time' content='2025-0"
            + (1 + i % 9)
            + "-1"
            + i % 10
            + "T08:00:00Z'></head><body><nav><ul>"
            + menu
            + "</ul></nav><article><h1>"
            + title
            + "</h1><div class='byline'>By Ada Quill</div>"
            + body
            + "</article><footer>Fen Courier — all rights reserved</footer></body></html>";
    return new Generated("https://fen.example/2025/story-" + i, html);
  }

  static byte[] bytes(String s) {
    return s.getBytes(StandardCharsets.UTF_8);
  }

  /** A WARC file; each record packed on its own where the compression is GZIP. */
  public static byte[] warc(List<Generated> pages, WarcCompression compression) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writeWarc(out, pages, compression);
    return out.toByteArray();
  }

  /** The same into a stream, for large ones. */
  public static void writeWarc(
      OutputStream out, Iterable<Generated> pages, WarcCompression compression) throws IOException {
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), compression)) {
      writer.write(
          new Warcinfo.Builder()
              .date(Instant.EPOCH)
              .recordId(java.util.UUID.nameUUIDFromBytes(bytes("info")))
              .fields(Map.of("software", List.of("tests of Pressclip")))
              .build());
      for (Generated p : pages) {
        HttpResponse http =
            new HttpResponse.Builder(200, "OK")
                .body(MediaType.parse("text/html;charset=utf-8"), bytes(p.html()))
                .build();
        writer.write(
            new WarcResponse.Builder(p.url())
                .date(Instant.EPOCH)
                .recordId(java.util.UUID.nameUUIDFromBytes(bytes(p.url())))
                .body(http)
                .build());
      }
    }
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  static byte[] zstd(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zstd = new ZstdOutputStream(out)) {
      zstd.write(bytes);
    }
    return out.toByteArray();
  }

  static byte[] xz(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream xz =
        new org.apache.commons.compress.compressors.xz.XZCompressorOutputStream(out)) {
      xz.write(bytes);
    }
    return out.toByteArray();
  }

  static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(e.getKey()));
        zip.write(e.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  static byte[] tar(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(e.getKey(), true); // leading slashes and all
        entry.setSize(e.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(e.getValue());
        tar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  static byte[] mhtml(Generated page) {
    return bytes(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: "
            + page.url()
            + "\r\nSubject: Story\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
            + "\ttype=\"text/html\";\r\n\tboundary=\"----b\"\r\n\r\n------b\r\n"
            + "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
            + "Content-Location: "
            + page.url()
            + "\r\n\r\n"
            + quotedPrintable(page.html())
            + "\r\n------b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + "iVBORw0KGgo=\r\n------b--\r\n");
  }

  private static String quotedPrintable(String html) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (byte b : bytes(html)) {
      boolean plain = b >= ' ' && b != '=' && b < 127;
      String s = plain ? "" + (char) b : String.format(Locale.ROOT, "=%02X", b);
      if (column + s.length() > 74) {
        out.append("=\r\n");
        column = 0;
      }
      out.append(s);
      column += s.length();
    }
    return out.toString();
  }

  /** As a web archive serves a page: with its toolbar, under its address. */
  static String archived(Generated page) {
    return page.html()
        .replace(
            "<body>",
            "<body><!-- BEGIN WAYBACK TOOLBAR INSERT --><div id='wm-ipp-base'><p>The archive has"
                + " saved this page many times, as you can see from the marks above. <a href='/web/"
                + "20250203040506/"
                + page.url()
                + "'>here</a></div><!-- END WAYBACK TOOLBAR INSERT -->");
  }

  static byte[] jsonLines(List<Generated> pages, String url, String html) throws IOException {
    StringBuilder out = new StringBuilder();
    for (Generated p : pages) {
      out.append(JSON.writeValueAsString(Map.of(url, p.url(), html, p.html()))).append('\n');
    }
    return bytes(out.toString());
  }

  static Path write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return Files.write(file, bytes);
  }
}
