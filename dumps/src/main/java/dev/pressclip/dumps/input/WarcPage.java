package dev.pressclip.dumps.input;

import dev.pressclip.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The page that a WARC record holds: responses unpacked and unchunked, resources, conversions.
 * Records that hold no page are passed on with the reason, so that each is counted.
 */
final class WarcPage {
  private static final int OK = 200;
  private static final Set<String> PAGES =
      Set.of("text/html", "application/xhtml+xml", "text/plain", "");

  private WarcPage() {}

  /**
   * The page of a record, its bytes read.
   *
   * @param source names the record
   */
  static PageRecord of(WarcRecord record, String source) throws IOException {
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
      return page(id, source, record.body(), headers);
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
    return page(id, source, http.bodyDecoded(), headers);
  }

  private static PageRecord page(
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
