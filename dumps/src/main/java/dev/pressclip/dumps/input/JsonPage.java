package dev.pressclip.dumps.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressclip.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A JSON object that holds a page, or names a file with one. Stateless. */
final class JsonPage {
  /** Names a file with the page. */
  private static final String FILE_FIELD = "page";

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonPage() {}

  /** Reads a field that holds a page. */
  @FunctionalInterface
  private interface Content {
    String of(String field) throws IOException;
  }

  /**
   * The record in an object.
   *
   * @param beside the file whose folder relative paths begin in; null where no files may be named
   */
  static PageRecord record(
      JsonNode node, String source, @Nullable Path beside, InputOptions options) {
    long chars = 0;
    for (String field : new String[] {options.htmlField(), options.textField()}) {
      String held = text(node, field);
      chars += held == null ? 0 : held.length();
    }
    Content content = field -> node.path(field).asText();
    return record(node, content, chars * Character.BYTES, source, beside, options);
  }

  /**
   * The record in a line of JSON, whose page is decoded when it is read: on the thread that needs
   * it, while the next line is read.
   *
   * @throws JsonProcessingException if it is not JSON
   */
  static PageRecord record(byte[] line, String source, @Nullable Path beside, InputOptions options)
      throws IOException {
    ObjectNode outline = outline(line, options);
    if (outline == null) {
      return PageRecord.broken(null, source, source + ": not a JSON object");
    }
    Content content =
        field -> {
          try {
            return JSON.readTree(line).path(field).asText();
          } catch (JsonProcessingException e) {
            throw new IOException(notJson(source, e), e);
          }
        };
    return record(outline, content, line.length, source, beside, options);
  }

  static String notJson(String source, JsonProcessingException e) {
    return source + ": not JSON: " + e.getOriginalMessage();
  }

  /** The object's fields, "" for those that only need to be there; null if there is no object. */
  private static @Nullable ObjectNode outline(byte[] line, InputOptions options)
      throws IOException {
    ObjectNode outline = JSON.createObjectNode();
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
        JsonToken value = parser.nextToken();
        if (value == JsonToken.VALUE_NULL) {
          outline.putNull(field);
        } else if (value.isStructStart()) {
          parser.skipChildren();
          outline.put(field, "");
        } else {
          boolean told =
              field.equals(options.idField())
                  || field.equals(options.urlField())
                  || field.equals(FILE_FIELD);
          outline.put(field, told ? parser.getText() : "");
        }
      }
      return outline;
    }
  }

  private static PageRecord record(
      JsonNode node,
      Content content,
      long bytes,
      String source,
      @Nullable Path beside,
      InputOptions options) {
    String id = text(node, options.idField());
    URI url;
    try {
      url = url(text(node, options.urlField()));
    } catch (IllegalArgumentException e) {
      return PageRecord.broken(
          id, source, source + ": not an address: " + text(node, options.urlField()));
    }
    if (text(node, options.htmlField()) != null) {
      return new PageRecord(
          id,
          source,
          () -> SavedPage.restored(Page.ofHtml(content.of(options.htmlField()), url)),
          bytes);
    }
    if (text(node, options.textField()) != null) {
      return new PageRecord(
          id, source, () -> Page.ofText(content.of(options.textField()), url), bytes);
    }
    String page = beside == null ? null : text(node, FILE_FIELD);
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
