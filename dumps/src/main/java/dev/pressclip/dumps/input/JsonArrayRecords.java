package dev.pressclip.dumps.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The objects of a JSON array, read one at a time. */
final class JsonArrayRecords extends Records {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final JsonParser parser;
  private final InputOptions options;
  private int number;

  JsonArrayRecords(String name, InputStream in, InputOptions options) throws IOException {
    this.name = name;
    this.parser = JSON.getFactory().createParser(in);
    this.options = options;
    parser.nextToken(); // opens the array
  }

  @Override
  @Nullable PageRecord read() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.END_ARRAY) {
      return null;
    }
    if (token == null) {
      throw new IOException("the array is not closed");
    }
    number++;
    JsonNode node = JSON.readTree(parser);
    return node.isObject()
        ? JsonPage.record(node, place(), null, options)
        : PageRecord.broken(null, place(), place() + ": not a JSON object");
  }

  @Override
  String place() {
    return name + "#" + number;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
