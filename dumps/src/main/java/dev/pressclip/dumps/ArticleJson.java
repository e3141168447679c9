package dev.pressclip.dumps;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressclip.Article;
import dev.pressclip.BodyBlock;
import org.jspecify.annotations.Nullable;

/**
 * Articles as JSON: absent fields are left out, empty lists of the article itself are kept.
 * Immutable and thread-safe.
 */
public final class ArticleJson {
  private final ObjectMapper mapper;
  private final ObjectWriter pretty;

  /** A writer of articles. */
  public ArticleJson() {
    this.mapper =
        JsonMapper.builder()
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .withConfigOverride(
                BodyBlock.class,
                o ->
                    o.setInclude(
                        JsonInclude.Value.construct(
                            JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY)))
            .build();
    this.pretty = mapper.writerWithDefaultPrettyPrinter();
  }

  /** The article over several lines, for people to read. */
  public String pretty(Article article) {
    return write(pretty, article);
  }

  /** The article on one line. */
  public String line(Article article) {
    return write(mapper.writer(), article);
  }

  /**
   * The article on one line, with the record it came from.
   *
   * @param id the record's own id, or null
   * @param source file, with offset or record number
   */
  public String line(@Nullable String id, String source, Article article) {
    ObjectNode node = opening(id, source);
    ObjectNode fields = mapper.valueToTree(article);
    node.setAll(fields);
    return write(mapper.writer(), node);
  }

  /** A line for a record that could not be cleaned: what went wrong in place of the fields. */
  public String errorLine(@Nullable String id, String source, String error) {
    return write(mapper.writer(), opening(id, source).put("error", error));
  }

  private ObjectNode opening(@Nullable String id, String source) {
    ObjectNode node = mapper.createObjectNode();
    if (id != null) {
      node.put("id", id);
    }
    return node.put("source", source);
  }

  private static String write(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an article cannot be written as JSON", e);
    }
  }
}
