package dev.pressclip.dumps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressclip.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The pages behind files, folders, manifests and WARC or WET files, told apart by content.
 * Stateless.
 *
 * <p>A manifest is JSON Lines: {@code {"id", "url", "page"}} with a path, absolute or relative to
 * the manifest, or the page inline as {@code {"id", "url", "html"}} or {@code {"id", "url",
 * "text"}}.
 */
public final class PageInputs {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int HEAD_BYTES = 64;

  private PageInputs() {}

  /**
   * The pages of an input in a fixed order: files of a folder by path, lines of a manifest by
   * number. Close the stream when done.
   *
   * @throws IOException if the input is not there or cannot be opened
   */
  public static Stream<PageRecord> open(Path input) throws IOException {
    if (Files.isDirectory(input)) {
      return folder(input);
    }
    if (!Files.exists(input)) {
      throw new IOException("no such file or folder: " + input);
    }
    byte[] head = head(input);
    if (WarcPages.isWarc(head)) {
      return WarcPages.open(input);
    }
    return isManifest(head) ? manifest(input) : Stream.of(file(input));
  }

  /** The files of a folder, at any depth, hidden ones left out. */
  private static Stream<PageRecord> folder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(Files::isRegularFile)
              .filter(p -> !folder.relativize(p).toString().startsWith("."))
              .filter(p -> !p.getFileName().toString().startsWith("."))
              .sorted()
              .toList();
    } catch (java.io.UncheckedIOException e) {
      throw new IOException("cannot list folder " + folder + ": " + e.getMessage(), e);
    }
    return openAll(files);
  }

  private static PageRecord file(Path file) {
    return new PageRecord(file.getFileName().toString(), file.toString(), () -> Page.read(file));
  }

  /** The first bytes of a file, unpacked; of one that is broken there, those before. */
  private static byte[] head(Path file) throws IOException {
    byte[] head = new byte[HEAD_BYTES];
    int n = 0;
    try (InputStream in = open(file, isGzip(file))) {
      for (int c = in.read(); c >= 0 && n < HEAD_BYTES; c = in.read()) {
        head[n++] = (byte) c;
      }
    } catch (java.util.zip.ZipException | java.io.EOFException broken) {
      // What was read tells enough, or nothing does.
    }
    return Arrays.copyOf(head, n);
  }

  /** Whether a file's first character, white space passed over, opens a JSON object. */
  private static boolean isManifest(byte[] head) {
    for (byte b : head) {
      int c = b & 0xFF;
      if (c > ' ' && c != 0xEF && c != 0xBB && c != 0xBF) {
        return c == '{';
      }
    }
    return false;
  }

  private static boolean isGzip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == 0x1f && in.read() == 0x8b;
    }
  }

  private static InputStream open(Path file, boolean gzip) throws IOException {
    InputStream in = Files.newInputStream(file);
    return gzip ? new GZIPInputStream(in) : in;
  }

  private static Stream<PageRecord> manifest(Path manifest) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new java.io.InputStreamReader(
                open(manifest, isGzip(manifest)), StandardCharsets.UTF_8));
    int[] number = {0};
    return reader
        .lines()
        .map(line -> new Line(++number[0], line))
        .filter(line -> !line.text().isBlank())
        .map(line -> record(manifest, line))
        .onClose(
            () -> {
              try {
                reader.close();
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
  }

  private record Line(int number, String text) {}

  private static PageRecord record(Path manifest, Line line) {
    String source = manifest + ":" + line.number();
    JsonNode node;
    try {
      node = JSON.readTree(line.text());
    } catch (JsonProcessingException e) {
      return PageRecord.broken(null, source, source + ": not JSON: " + e.getOriginalMessage());
    }
    String id = text(node, "id");
    URI url;
    try {
      url = url(text(node, "url"));
    } catch (IllegalArgumentException e) {
      return PageRecord.broken(id, source, source + ": not an address: " + text(node, "url"));
    }
    String html = text(node, "html");
    if (html != null) {
      return new PageRecord(id, source, () -> Page.ofHtml(html, url));
    }
    String dump = text(node, "text");
    if (dump != null) {
      return new PageRecord(id, source, () -> Page.ofText(dump, url));
    }
    String page = text(node, "page");
    if (page == null) {
      return PageRecord.broken(
          id, source, source + ": no page; a line needs \"page\", \"html\" or \"text\"");
    }
    Path path = manifest.resolveSibling(page);
    return new PageRecord(id, source, () -> Page.read(path).at(url));
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value.asText();
  }

  private static @Nullable URI url(@Nullable String url) {
    return url == null || url.isBlank() ? null : URI.create(url.strip().replace(" ", "%20"));
  }

  /**
   * The pages of several inputs, one after another; an input that cannot be opened becomes one
   * record that fails.
   */
  public static Stream<PageRecord> openAll(List<Path> inputs) {
    return PageChain.of(
        inputs.stream().<Supplier<Stream<PageRecord>>>map(i -> () -> openOrFail(i)).iterator());
  }

  /** The pages of an input; one record that fails where it cannot be opened. */
  public static Stream<PageRecord> openOrFail(Path input) {
    try {
      return open(input);
    } catch (IOException e) {
      String message = e.getMessage() == null ? e.toString() : e.getMessage();
      return Stream.of(PageRecord.broken(null, input.toString(), message));
    }
  }

  /** How many pages the inputs hold, counted without reading them. */
  public static long count(List<Path> inputs) throws IOException {
    long n = 0;
    for (Path input : inputs) {
      if (Files.exists(input)) {
        try (Stream<PageRecord> records = open(input)) {
          n += records.count();
        }
      } else {
        n++;
      }
    }
    return n;
  }
}
