package dev.pressclip.dumps.input;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pressclip.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A JSON object that holds a page, or names a file with one. Stateless. */
final class JsonPage {
  private JsonPage() {}

  /**
   * The record in an object.
   *
   * @param beside the file whose folder relative paths begin in; null where no files may be named
   */
  static PageRecord record(
      JsonNode node, String source, @Nullable Path beside, InputOptions options) {
    String id = text(node, options.idField());
    URI url;
    try {
      url = url(text(node, options.urlField()));
    } catch (IllegalArgumentException e) {
      return PageRecord.broken(
          id, source, source + ": not an address: " + text(node, options.urlField()));
    }
    String html = text(node, options.htmlField());
    if (html != null) {
      return new PageRecord(id, source, () -> SavedPage.restored(Page.ofHtml(html, url)));
    }
    String dump = text(node, options.textField());
    if (dump != null) {
      return new PageRecord(id, source, () -> Page.ofText(dump, url));
    }
    String page = beside == null ? null : text(node, "page");
    if (page == null || beside == null) {
      String files = beside == null ? "" : "\"page\", ";
      return PageRecord.broken(
          id,
          source,
          source
              + ": no page; a line needs "
              + files
              + '"'
              + options.htmlField()
              + "\" or \""
              + options.textField()
              + '"');
    }
    return new PageRecord(id, source, () -> read(beside, page, source).at(url));
  }

  private static Page read(Path beside, String page, String source) throws IOException {
    try {
      return Page.read(beside.resolveSibling(page));
    } catch (InvalidPathException e) {
      throw new IOException(source + ": not a path: " + page, e);
    }
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value.asText();
  }

  static @Nullable URI url(@Nullable String url) {
    return url == null || url.isBlank() ? null : URI.create(url.strip().replace(" ", "%20"));
  }
}
