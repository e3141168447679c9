package dev.pressclip.dumps.output;

import dev.pressclip.Article;
import dev.pressclip.Author;
import dev.pressclip.dumps.ArticleJson;
import dev.pressclip.render.ArticleMarkdown;
import dev.pressclip.render.ArticleText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** One file: JSON Lines, CSV, or articles one after another. */
final class LineSink implements ArticleSink {
  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
  private static final String HEADER =
      CSV.format(
              "id",
              "source",
              "url",
              "title",
              "authors",
              "publishedAt",
              "modifiedAt",
              "language",
              "siteName",
              "section",
              "pageKind",
              "confidence",
              "text")
          + "\n";

  private final OutputFormat format;
  private final ArticleJson json;
  private final CutFile file;

  LineSink(Path output, OutputFormat format, long mark, ArticleJson json) throws IOException {
    this.format = format;
    this.json = json;
    this.file = new CutFile(output, mark);
    if (mark == 0 && format == OutputFormat.csv) {
      file.write(HEADER);
    }
  }

  /** A row as it will stand in the file. */
  private record Line(String text) implements Row {}

  @Override
  public Row row(@Nullable String id, String source, Article a) {
    return new Line(
        switch (format) {
          case jsonl -> json.line(id, source, a) + "\n";
          case csv -> csv(id, source, a) + "\n";
          case markdown -> ArticleMarkdown.render(a) + "\n---\n\n";
          case text -> ArticleText.render(a) + "\n----\n\n";
          case parquet -> throw new IllegalStateException("parquet has a sink of its own");
        });
  }

  private static String csv(@Nullable String id, String source, Article a) {
    return CSV.format(
        id,
        source,
        a.url(),
        a.title(),
        a.authors().stream().map(Author::name).collect(Collectors.joining("; ")),
        a.publishedAt(),
        a.modifiedAt(),
        a.language(),
        a.siteName(),
        a.section(),
        a.pageKind(),
        a.confidence(),
        a.text());
  }

  @Override
  public void write(Row row) throws IOException {
    file.write(((Line) row).text());
  }

  @Override
  public void writeError(@Nullable String id, String source, String error) throws IOException {
    if (format == OutputFormat.jsonl) {
      file.write(json.errorLine(id, source, error) + "\n");
    }
  }

  @Override
  public long save() throws IOException {
    return file.save();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
