package dev.pressclip.dumps;

import dev.pressclip.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of a WARC or WET file (ISO 28500), packed by record or not: responses unpacked and
 * unchunked, resources, conversions. Records that hold no page are passed on with the reason, so
 * that each is counted. Stateless.
 */
final class WarcPages {
  private static final byte[] MAGIC = "WARC/".getBytes(StandardCharsets.US_ASCII);
  private static final int OK = 200;
  private static final Set<String> PAGES =
      Set.of("text/html", "application/xhtml+xml", "text/plain", "");

  private WarcPages() {}

  /** Whether a file that begins so, unpacked, is a WARC file. */
  static boolean isWarc(byte[] head) {
    return head.length >= MAGIC.length
        && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  /** The records of a file, in order; a file that breaks off ends with a record that fails. */
  static Stream<PageRecord> open(Path file) throws IOException {
    WarcReader reader = new WarcReader(file);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(new Records(file, reader), 0), false)
        .onClose(
            () -> {
              try {
                reader.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** Reads one record after another; a record's page is read when the record is reached. */
  private static final class Records implements Iterator<PageRecord> {
    private final Path file;
    private final WarcReader reader;
    private @Nullable PageRecord next;
    private boolean ended;

    Records(Path file, WarcReader reader) {
      this.file = file;
      this.reader = reader;
    }

    @Override
    public boolean hasNext() {
      if (next == null && !ended) {
        next = read();
        ended = next == null;
      }
      return next != null;
    }

    @Override
    public PageRecord next() {
      PageRecord record = hasNext() ? next : null;
      if (record == null) {
        throw new NoSuchElementException("no record left in " + file);
      }
      next = null;
      return record;
    }

    private @Nullable PageRecord read() {
      String source = file + "@?";
      try {
        WarcRecord record = reader.next().orElse(null);
        if (record == null) {
          return null;
        }
        source = file + "@" + record.position();
        return page(record, source);
      } catch (IOException | RuntimeException e) {
        // What follows a broken record cannot be told from its content.
        ended = true;
        return PageRecord.broken(null, source, source + ": broken record: " + e.getMessage());
      }
    }

    private static PageRecord page(WarcRecord record, String source) throws IOException {
      if (!(record instanceof WarcTargetRecord target)) {
        return PageRecord.skipped(source, record.type() + " record");
      }
      String id = target.target();
      if (record instanceof WarcResponse response) {
        return response(response, id, source);
      }
      if (record instanceof WarcConversion || record instanceof WarcResource) {
        String type = record.contentType().base().toString().toLowerCase(Locale.ROOT);
        if (!PAGES.contains(type)) {
          return PageRecord.skipped(source, "media type " + type);
        }
        byte[] body = record.body().stream().readNBytes(Page.MAX_BYTES + 1);
        URI url = url(id);
        Map<String, String> headers = Map.of("content-type", record.contentType().toString());
        return new PageRecord(id, source, () -> Page.of(body, url, headers));
      }
      return PageRecord.skipped(source, record.type() + " record");
    }

    private static PageRecord response(WarcResponse response, String id, String source)
        throws IOException {
      if (!id.startsWith("http:") && !id.startsWith("https:")) {
        return PageRecord.skipped(source, "no web address");
      }
      HttpResponse http = response.http();
      if (http.status() != OK) {
        return PageRecord.skipped(source, "status " + http.status());
      }
      String type = http.headers().first("Content-Type").orElse("");
      String media = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
      if (!PAGES.contains(media)) {
        return PageRecord.skipped(source, "media type " + media);
      }
      byte[] body = http.bodyDecoded().stream().readNBytes(Page.MAX_BYTES + 1);
      Map<String, String> headers = new HashMap<>();
      for (Map.Entry<String, List<String>> h : http.headers().map().entrySet()) {
        headers.put(h.getKey().toLowerCase(Locale.ROOT), h.getValue().get(0));
      }
      URI url = url(id);
      return new PageRecord(id, source, () -> Page.of(body, url, headers));
    }

    private static @Nullable URI url(String address) {
      try {
        return URI.create(address.replace(" ", "%20"));
      } catch (IllegalArgumentException e) {
        return null;
      }
    }
  }
}
