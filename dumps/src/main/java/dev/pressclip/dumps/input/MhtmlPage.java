package dev.pressclip.dumps.input;

import dev.pressclip.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/** The page in a web archive of one file (MHTML, RFC 2557): its first part that is HTML. */
final class MhtmlPage {
  private static final int MAX_HEADER_BYTES = 64 * 1024;

  private MhtmlPage() {}

  static PageRecord record(String name, String id, InputStream in) throws IOException {
    MimeConfig config =
        MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(MAX_HEADER_BYTES)
            .setMaxContentLen(-1)
            .build();
    MimeTokenStream parts = new MimeTokenStream(config);
    parts.parse(in);
    String location = null;
    try {
      for (EntityState state = parts.getState();
          state != EntityState.T_END_OF_STREAM;
          state = parts.next()) {
        if (state == EntityState.T_FIELD) {
          location = location(parts.getField(), location);
        } else if (state == EntityState.T_BODY
            && parts.getBodyDescriptor().getMimeType().equals("text/html")) {
          return page(name, id, parts, location);
        }
      }
    } catch (MimeException e) {
      throw new IOException("not a web archive after all: " + e.getMessage(), e);
    }
    return PageRecord.skipped(name, "web archive without a page");
  }

  private static @Nullable String location(Field field, @Nullable String known) {
    String name = field.getName();
    boolean place =
        name.equalsIgnoreCase("Content-Location")
            || name.equalsIgnoreCase("Snapshot-Content-Location");
    return place && field.getBody().strip().startsWith("http") ? field.getBody().strip() : known;
  }

  private static PageRecord page(
      String name, String id, MimeTokenStream parts, @Nullable String location) throws IOException {
    byte[] bytes = parts.getDecodedInputStream().readNBytes(Page.MAX_BYTES + 1);
    String charset = parts.getBodyDescriptor().getCharset();
    String type = "text/html" + (charset == null ? "" : "; charset=" + charset);
    URI url;
    try {
      url = JsonPage.url(location);
    } catch (IllegalArgumentException e) {
      url = null;
    }
    URI found = url;
    return new PageRecord(
        id, name, () -> SavedPage.restored(Page.of(bytes, found, Map.of("Content-Type", type))));
  }
}
