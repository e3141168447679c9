package dev.pressclip.dumps.output;

import dev.pressclip.Article;
import dev.pressclip.Author;
import dev.pressclip.dumps.ArticleJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.jspecify.annotations.Nullable;

/**
 * Parquet files of ten thousand rows each in a folder: columns for what tables are asked for, and
 * the whole article as JSON. A file has its name only when it is whole.
 */
final class ParquetSink implements ArticleSink {
  private static final int ROWS = 10_000;

  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          """
          message article {
            optional binary id (STRING);
            required binary source (STRING);
            optional binary url (STRING);
            optional binary title (STRING);
            optional binary subtitle (STRING);
            required group authors (LIST) {
              repeated group list { required binary element (STRING); } }
            optional binary byline (STRING);
            optional binary publishedAt (STRING);
            optional binary modifiedAt (STRING);
            optional binary language (STRING);
            optional binary siteName (STRING);
            optional binary section (STRING);
            required group tags (LIST) {
              repeated group list { required binary element (STRING); } }
            required binary text (STRING);
            required boolean paywalled;
            required binary pageKind (STRING);
            required double confidence;
            required binary article (JSON);
          }
          """);

  private final Path folder;
  private final ArticleJson json;
  private @Nullable ParquetWriter<Group> writer;
  private long files;
  private int rows;

  ParquetSink(Path folder, long mark, ArticleJson json) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.json = json;
    this.files = mark;
    Files.deleteIfExists(part()); // what a kill left
  }

  /** A row of the table. */
  private record Cells(Group group) implements Row {}

  @Override
  public Row row(@Nullable String id, String source, Article a) {
    Group row = new SimpleGroup(SCHEMA);
    put(row, "id", id);
    put(row, "source", source);
    put(row, "url", a.url() == null ? null : a.url().toString());
    put(row, "title", a.title());
    put(row, "subtitle", a.subtitle());
    put(row, "authors", a.authors().stream().map(Author::name).toList());
    put(row, "byline", a.byline());
    put(row, "publishedAt", a.publishedAt());
    put(row, "modifiedAt", a.modifiedAt());
    put(row, "language", a.language());
    put(row, "siteName", a.siteName());
    put(row, "section", a.section());
    put(row, "tags", a.tags());
    put(row, "text", a.text());
    row.add("paywalled", a.paywalled());
    put(row, "pageKind", a.pageKind().name());
    row.add("confidence", a.confidence());
    put(row, "article", json.line(a));
    return new Cells(row);
  }

  private static void put(Group row, String column, @Nullable String value) {
    if (value != null) {
      row.add(column, value);
    }
  }

  private static void put(Group row, String column, List<String> values) {
    Group list = row.addGroup(column);
    for (String value : values) {
      list.addGroup("list").add("element", value);
    }
  }

  @Override
  public void write(Row row) throws IOException {
    ParquetWriter<Group> to = writer;
    if (to == null) {
      to =
          ExampleParquetWriter.builder(new LocalOutputFile(part()))
              .withConf(new PlainParquetConfiguration())
              .withType(SCHEMA)
              .withCompressionCodec(CompressionCodecName.ZSTD)
              .withWriteMode(org.apache.parquet.hadoop.ParquetFileWriter.Mode.OVERWRITE)
              .build();
      writer = to;
    }
    to.write(((Cells) row).group());
    if (++rows == ROWS) {
      finish();
    }
  }

  private Path part() {
    return folder.resolve("unfinished.parquet.part");
  }

  private void finish() throws IOException {
    if (writer != null) {
      writer.close();
      writer = null;
      String name = String.format(Locale.ROOT, "part-%05d.parquet", files++);
      Files.move(part(), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      rows = 0;
    }
  }

  @Override
  public void writeError(@Nullable String id, String source, String error) {
    // A table of articles holds articles; the errors have a file of their own.
  }

  @Override
  public long save() {
    return rows == 0 ? files : -1;
  }

  /** Gives the last rows their file; what stands there after a kill is written anew. */
  @Override
  public void close() throws IOException {
    finish();
  }
}
