package dev.pressclip.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Writes what was fetched into WARC files of a folder, so that it can be cleaned again without
 * fetching: a record for each answer, redirects and robots.txt included. Bodies are written
 * unpacked; a packed one's Content-Encoding stays under the name X-Archive-Orig-Content-Encoding. A
 * new file is begun with each archive and whenever one is full. Thread-safe.
 */
final class WarcArchive implements AutoCloseable {
  private static final long FULL_BYTES = 1_000_000_000L;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;
  private final String software;
  private @Nullable WarcWriter writer;
  private int files;

  WarcArchive(Path folder, String software) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.software = software;
  }

  /** Writes an answer; the record is whole on disk when this returns. */
  synchronized void write(URI url, Transport.Answer answer) throws IOException {
    WarcWriter to = writer();
    HttpResponse.Builder http = new HttpResponse.Builder(answer.status(), "");
    for (Map.Entry<String, String> h : answer.headers().entrySet()) {
      switch (h.getKey()) {
        case "content-length", "transfer-encoding" -> {}
        case "content-encoding" -> http.addHeader("X-Archive-Orig-Content-Encoding", h.getValue());
        default -> http.addHeader(h.getKey(), h.getValue());
      }
    }
    String type = answer.headers().getOrDefault("content-type", "application/octet-stream");
    http.setHeader("Content-Type", type);
    http.body(MediaType.parse(type), answer.body());
    to.write(
        new WarcResponse.Builder(url)
            .date(Instant.now())
            .payloadDigest(new WarcDigest(sha1(answer.body())))
            .body(http.build())
            .build());
  }

  private WarcWriter writer() throws IOException {
    WarcWriter open = writer;
    if (open != null && open.position() < FULL_BYTES) {
      return open;
    }
    if (open != null) {
      open.close();
    }
    String name = "pressclip-" + STAMP.format(Instant.now()) + "-" + files++ + ".warc.gz";
    WarcWriter next =
        new WarcWriter(
            FileChannel.open(
                folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            WarcCompression.GZIP);
    next.write(
        new Warcinfo.Builder()
            .date(Instant.now())
            .filename(name)
            .fields(
                Map.of("software", List.of(software), "format", List.of("WARC File Format 1.0")))
            .build());
    writer = next;
    return next;
  }

  private static MessageDigest sha1(byte[] body) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(body);
      return sha1;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (writer != null) {
      writer.close();
      writer = null;
    }
  }
}
