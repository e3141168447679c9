package dev.pressclip.dumps.input;

import dev.pressclip.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of a WARC or WET file (ISO 28500), packed by record or not: responses unpacked and
 * unchunked, resources, conversions. Records that hold no page are passed on with the reason, so
 * that each is counted. In a file reading goes on behind a broken record where the next one begins.
 */
final class WarcRecords extends Records {
  private static final int OK = 200;

  /** How a record begins, and the packed bytes that are unpacked to see whether one does. */
  private static final byte[] MAGIC = "WARC/1.".getBytes(StandardCharsets.US_ASCII);

  private static final int LOOK_BYTES = 1024;
  private static final Set<String> PAGES =
      Set.of("text/html", "application/xhtml+xml", "text/plain", "");

  private final String name;
  private final @Nullable SeekableByteChannel file;
  private final LongConsumer bytesRead;
  private WarcReader reader;

  /** Where in the file the reader began. */
  private long start;

  /** Where the record begins that was read last. */
  private long position;

  private long counted;

  /** A file, in which places can be found again. */
  WarcRecords(Path path, LongConsumer bytesRead) throws IOException {
    this(path.toString(), FileChannel.open(path), bytesRead);
  }

  /** The same by its channel, which is closed with this. */
  WarcRecords(String name, SeekableByteChannel file, LongConsumer bytesRead) throws IOException {
    this.name = name;
    this.bytesRead = bytesRead;
    this.file = file;
    try {
      this.reader = new WarcReader(file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** A stream; what follows a broken record in it is lost. */
  WarcRecords(String name, InputStream in) throws IOException {
    this.name = name;
    this.bytesRead = n -> {};
    this.file = null;
    this.reader = new WarcReader(in);
  }

  @Override
  @Nullable PageRecord read() throws IOException {
    try {
      WarcRecord record = reader.next().orElse(null);
      if (record == null) {
        count(file == null ? 0 : file.size());
        return null;
      }
      position = start + reader.position();
      count(position);
      return page(record, place());
    } catch (IOException | RuntimeException e) {
      long next = file == null ? -1 : next(file, position + 1);
      if (file == null || next < 0) {
        throw e;
      }
      String place = place();
      file.position(next);
      start = next;
      position = next;
      reader = new WarcReader(file);
      return PageRecord.broken(
          null, place, place + ": broken record; goes on at " + next + ": " + e.getMessage());
    }
  }

  private void count(long upTo) {
    bytesRead.accept(Math.max(0, upTo - counted));
    counted = Math.max(counted, upTo);
  }

  @Override
  String place() {
    return name + "@" + position;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    if (file != null) {
      file.close();
    }
  }

  /** Where the next record begins, at an offset or behind it, or -1. */
  private static long next(SeekableByteChannel file, long from) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(1 << 20);
    for (long at = from; at < file.size(); at += buffer.capacity() - LOOK_BYTES) {
      buffer.clear();
      file.position(at);
      while (buffer.hasRemaining() && file.read(buffer) >= 0) {
        // Reads on until the buffer is full or the file ends.
      }
      byte[] bytes = buffer.array();
      int n = buffer.position();
      for (int i = 0; i + MAGIC.length <= n; i++) {
        if (opensRecord(bytes, i, n)) {
          return at + i;
        }
      }
      if (n < buffer.capacity()) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean opensRecord(byte[] bytes, int at, int end) {
    if (bytes[at] == 'W') {
      return isMagic(bytes, at) && at > 0 && bytes[at - 1] == '\n';
    }
    if ((bytes[at] & 0xFF) != 0x1F || (bytes[at + 1] & 0xFF) != 0x8B || bytes[at + 2] != 8) {
      return false;
    }
    int length = Math.min(LOOK_BYTES, end - at);
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes, at, length))) {
      return isMagic(in.readNBytes(MAGIC.length), 0);
    } catch (IOException notGzip) {
      return false;
    }
  }

  private static boolean isMagic(byte[] bytes, int at) {
    for (int i = 0; i < MAGIC.length; i++) {
      if (at + i >= bytes.length || bytes[at + i] != MAGIC[i]) {
        return false;
      }
    }
    return true;
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
      Map<String, String> headers = Map.of("content-type", record.contentType().toString());
      return record(id, source, record.body(), headers);
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
    Map<String, String> headers = new HashMap<>();
    for (Map.Entry<String, List<String>> h : http.headers().map().entrySet()) {
      headers.put(h.getKey().toLowerCase(Locale.ROOT), h.getValue().get(0));
    }
    return record(id, source, http.bodyDecoded(), headers);
  }

  private static PageRecord record(
      String id, String source, MessageBody message, Map<String, String> headers)
      throws IOException {
    byte[] body = bytes(message);
    URI url = url(id);
    return new PageRecord(
        id, source, () -> SavedPage.restored(Page.of(body, url, headers)), body.length);
  }

  /** A page's bytes and one more at most; into an array of the length that the record gives. */
  private static byte[] bytes(MessageBody message) throws IOException {
    InputStream in = message.stream();
    long length = message.size();
    if (length < 0 || length > Page.MAX_BYTES) {
      return in.readNBytes(Page.MAX_BYTES + 1);
    }
    byte[] bytes = new byte[(int) length];
    int read = in.readNBytes(bytes, 0, bytes.length);
    return read == bytes.length ? bytes : Arrays.copyOf(bytes, read);
  }

  private static @Nullable URI url(String address) {
    try {
      return JsonPage.url(address);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
