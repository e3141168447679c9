package dev.pressclip.metadata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as pages hold it into maps, lists and strings, forgiving what browsers and search
 * engines forgive: comments, trailing commas, raw line breaks in strings, markup entities, a text
 * that stops short. What was read before an error is kept. Stateless.
 */
final class JsonTree {
  private static final int MAX_DEPTH = 200;
  private static final int MAX_VALUES = 200_000;
  private static final String CDATA = "<![CDATA[";
  private static final int WRAPPER_CHARS = 40;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(4_000_000)
                  .maxNumberLength(1_000)
                  .build())
          .build();

  private JsonTree() {}

  /**
   * The first value in the text.
   *
   * @return a Map with String keys, a List, a String (numbers and booleans too), or null where
   *     there is none
   */
  static @Nullable Object read(String json) {
    return readFrom(trim(json));
  }

  /**
   * Like {@link #read}, for a text that begins with the value; what follows it is not looked at.
   */
  static @Nullable Object readFrom(String text) {
    return readFrom(text.toCharArray(), 0);
  }

  /** Like {@link #readFrom(String)}, from a place in a text on. */
  static @Nullable Object readFrom(char[] text, int from) {
    if (from >= text.length) {
      return null;
    }
    Builder builder = new Builder();
    try (JsonParser parser = FACTORY.createParser(text, from, text.length - from)) {
      builder.read(parser);
    } catch (IOException broken) {
      // What came before the break is still worth reading.
      return builder.root;
    }
    return builder.root;
  }

  /** Takes off what pages wrap around JSON: comments for old browsers, a closing semicolon. */
  private static String trim(String json) {
    int wrapper = json.lastIndexOf(CDATA, WRAPPER_CHARS - 1); // looks at no more than the opening
    int start = wrapper >= 0 ? wrapper + CDATA.length() : 0;
    int end = json.length();
    while (start < end && json.charAt(start) != '{' && json.charAt(start) != '[') {
      start++;
    }
    while (end > start && json.charAt(end - 1) != '}' && json.charAt(end - 1) != ']') {
      end--;
    }
    String text = end > start ? json.substring(start, end) : json.substring(Math.min(start, end));
    return text.startsWith("{&quot;") || text.startsWith("[{&quot;")
        ? text.replace("&quot;", "\"").replace("&amp;", "&")
        : text;
  }

  private static final class Builder {
    private final Deque<Object> open = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();
    private @Nullable Object root;
    private int values;

    void read(JsonParser parser) throws IOException {
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        switch (t) {
          case START_OBJECT -> open(new LinkedHashMap<String, Object>());
          case START_ARRAY -> open(new ArrayList<Object>());
          case END_OBJECT, END_ARRAY -> {
            open.pop();
            if (open.isEmpty()) {
              return;
            }
            names.pop();
          }
          case FIELD_NAME -> {
            names.pop();
            names.push(parser.currentName());
          }
          case VALUE_NULL -> {}
          default -> put(parser.getText());
        }
        if (++values > MAX_VALUES) {
          return;
        }
      }
    }

    private void open(Object value) {
      put(value);
      open.push(value);
      names.push("");
    }

    @SuppressWarnings("unchecked")
    private void put(Object value) {
      Object holder = open.peek();
      if (holder == null) {
        if (root == null) {
          root = value;
        }
        // The name slot below the outermost value is never read.
        return;
      }
      if (holder instanceof Map<?, ?> map) {
        String name = names.peek();
        ((Map<String, Object>) map).putIfAbsent(name == null ? "" : name, value);
      } else if (holder instanceof List<?> list) {
        ((List<Object>) list).add(value);
      }
    }
  }
}
