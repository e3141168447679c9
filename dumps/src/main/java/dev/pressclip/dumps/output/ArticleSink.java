package dev.pressclip.dumps.output;

import dev.pressclip.Article;
import dev.pressclip.dumps.ArticleJson;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a job's articles go, one after another. {@link #save} makes what was written lasting and
 * tells a mark; a sink opened at a mark goes on as if nothing had been written behind it. Not
 * thread-safe.
 */
public interface ArticleSink extends Closeable {

  /** What a worker made of an article, ready to be written; made on any thread. */
  interface Row {}

  /** Makes an article's row. */
  Row row(@Nullable String id, String source, Article article);

  /** Writes an article's row. */
  void write(Row row) throws IOException;

  /** Writes that a record failed, where the format has a place for it. */
  void writeError(@Nullable String id, String source, String error) throws IOException;

  /**
   * Makes what was written lasting, if the format can be cut here.
   *
   * @return the mark to open at, or -1 where it cannot be cut yet
   */
  long save() throws IOException;

  /**
   * Opens a sink.
   *
   * @param output a file, or a folder for formats that write several: {@code parquet} always,
   *     {@code markdown} and {@code text} where it is a folder already or its name ends with a
   *     slash
   * @param mark what {@link #save} told, 0 to begin anew
   */
  static ArticleSink open(Path output, OutputFormat format, boolean folder, long mark)
      throws IOException {
    return switch (format) {
      case parquet -> new ParquetSink(output, mark, new ArticleJson());
      case csv, jsonl -> new LineSink(output, format, mark, new ArticleJson());
      case markdown, text ->
          folder || Files.isDirectory(output)
              ? new FolderSink(output, format, mark)
              : new LineSink(output, format, mark, new ArticleJson());
    };
  }
}
