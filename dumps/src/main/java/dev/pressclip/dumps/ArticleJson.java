package dev.pressclip.dumps;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pressclip.Article;
import dev.pressclip.BodyBlock;
import org.jspecify.annotations.Nullable;

/**
 * Articles as JSON: absent fields are left out, empty lists of the article itself are kept.
 * Immutable and thread-safe.
 */
public final class ArticleJson {
  /** A line of a dump: the record, then the fields of its article. */
  private record Line(@Nullable String id, String source, @JsonUnwrapped Article article) {}

  private record ErrorLine(@Nullable String id, String source, String error) {}

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
    return write(mapper.writer(), new Line(id, source, article));
  }

  /** A line for a record that could not be cleaned: what went wrong in place of the fields. */
  public String errorLine(@Nullable String id, String source, String error) {
    return write(mapper.writer(), new ErrorLine(id, source, error));
  }

  private static String write(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an article cannot be written as JSON", e);
    }
  }
}
