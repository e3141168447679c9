package dev.pressclip.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressclip.ArticleExtractor;
import dev.pressclip.dumps.Deduplication;
import dev.pressclip.dumps.DumpJob;
import dev.pressclip.dumps.DumpSummary;
import dev.pressclip.dumps.input.PageInputs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** The application in Spark's local mode, beside the one-machine job on the same dumps. */
class CleanDumpsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static SparkSession session;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    session =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 4)
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate();
  }

  @AfterAll
  static void stop() {
    session.stop();
  }

  /** Three WARC files, one of them broken in the middle, and a zip file, with two duplicates. */
  private Path dumps() throws IOException {
    Path dumps = Files.createDirectories(folder.resolve("dumps"));
    Files.write(dumps.resolve("a.warc.gz"), warc(0, 20, WarcCompression.GZIP));
    byte[] broken = warc(20, 40, WarcCompression.NONE);
    int tenth = new String(broken, StandardCharsets.ISO_8859_1).indexOf("story-30");
    int start = new String(broken, StandardCharsets.ISO_8859_1).lastIndexOf("WARC/1.", tenth);
    broken[start + 2] ^= 0x11;
    Files.write(dumps.resolve("b.warc"), broken);
    Files.write(dumps.resolve("c.warc.gz"), warc(38, 45, WarcCompression.GZIP));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(dumps.resolve("d.zip")))) {
      for (int i = 50; i < 55; i++) {
        zip.putNextEntry(new ZipEntry("page-" + i + ".html"));
        zip.write(html(i).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return dumps;
  }

  private static byte[] warc(int from, int to, WarcCompression compression) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), compression)) {
      for (int i = from; i < to; i++) {
        HttpResponse http =
            new HttpResponse.Builder(i % 10 == 9 ? 404 : 200, "x")
                .body(
                    MediaType.parse("text/html;charset=utf-8"),
                    html(i).getBytes(StandardCharsets.UTF_8))
                .build();
        writer.write(new WarcResponse.Builder("https://fen.example/story-" + i).body(http).build());
      }
    }
    return out.toByteArray();
  }

  private static String html(int i) {
    StringBuilder body = new StringBuilder();
    for (int p = 0; p < 5; p++) {
      body.append("<p>Paragraph ")
          .append(p)
          .append(" tells how the ferry number ")
          .append(i * 31 + p)
          .append(" met the barge number ")
          .append(i * 17 + p * 3)
          .append(" below the lock of Withy, and which of the ")
          .append(i + 2)
          .append(" passengers kept their hats.</p>");
    }
    return "<html lang='en'><head><title>Ferry "
        + i
        + " meets a barge</title><meta property='article:published_time' content='2025-0"
        + (1 + i % 3)
        + "-11'></head><body><article><h1>Ferry "
        + i
        + " meets a barge</h1><div class='byline'>By Ada Quill</div>"
        + body
        + "</article></body></html>";
  }

  private int clean(String... more) {
    List<String> args = new ArrayList<>(List.of("--output", out().toString()));
    args.addAll(List.of(more));
    return CleanDumps.run(args.toArray(new String[0]));
  }

  private Path out() {
    return folder.resolve("out");
  }

  private DumpSummary summary() throws IOException {
    return JSON.readValue(out().resolve("summary.json").toFile(), DumpSummary.class);
  }

  /** Articles by source, with the fields that both jobs write. */
  private static Map<String, String> articles(Stream<String> lines) throws IOException {
    Map<String, String> articles = new TreeMap<>();
    for (String line : (Iterable<String>) lines::iterator) {
      ObjectNode node = (ObjectNode) JSON.readTree(line);
      if (!node.has("error")) {
        node.remove(List.of("breadcrumbs", "images", "leadImage", "lang", "month"));
        articles.put(node.path("source").asText(), sorted(node).toString());
      }
    }
    return articles;
  }

  /** Fields in the order of their names, without empty ones, which JSON may leave out or not. */
  private static JsonNode sorted(JsonNode node) {
    if (node.isArray()) {
      var array = JSON.createArrayNode();
      node.forEach(n -> array.add(sorted(n)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode sorted = JSON.createObjectNode();
    TreeMap<String, JsonNode> fields = new TreeMap<>();
    node.properties().forEach(f -> fields.put(f.getKey(), sorted(f.getValue())));
    fields.forEach(
        (name, value) -> {
          if (!value.isNull() && !(value.isArray() && value.isEmpty())) {
            sorted.set(name, value);
          }
        });
    return sorted;
  }

  private static Stream<String> lines(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines.stream();
  }

  @Test
  void the_articles_are_those_of_the_one_machine_job() throws IOException {
    Path dumps = dumps();
    Path alone = folder.resolve("alone.jsonl");
    DumpJob job =
        DumpJob.builder(ArticleExtractor.create(), alone).deduplication(Deduplication.near).build();
    DumpSummary expected = job.run(List.of(dumps), new PageInputs(), (r, e, s) -> {});
    assertThat(clean("--input", dumps.toString(), "--format", "jsonl", "--dedup", "near"))
        .isEqualTo(1);
    assertThat(summary()).isEqualTo(expected);
    assertThat(expected.duplicates()).isEqualTo(1);
    assertThat(expected.failed()).isEqualTo(1);
    assertThat(articles(lines(out().resolve("articles")))).isEqualTo(articles(Files.lines(alone)));
    assertThat(lines(out().resolve("errors")))
        .hasSize(2)
        .allSatisfy(l -> assertThat(JSON.readTree(l).path("source").asText()).contains("dumps"));
  }

  @Test
  void a_run_that_was_cut_short_goes_on_and_new_files_are_added() throws IOException {
    Path dumps = dumps();
    String[] options = {
      "--input", dumps + "/*", "--files-per-batch", "1", "--partition-by", "date"
    };
    clean(options);
    Dataset<Row> whole = session.read().parquet(out().resolve("articles").toString());
    long all = whole.count();
    assertThat(whole.select("month").distinct().collectAsList())
        .extracting(r -> r.getString(0))
        .containsExactlyInAnyOrder("2025-01", "2025-02", "2025-03");
    // What a kill leaves: a batch without its mark, half written.
    Path batch = out().resolve("_work/batch-00001");
    Files.delete(batch.resolve("_SUCCESS"));
    Path first = out().resolve("_work/batch-00000/_SUCCESS");
    var untouched = Files.getLastModifiedTime(first);
    Files.write(dumps.resolve("e.warc.gz"), warc(60, 65, WarcCompression.GZIP));
    clean(options);
    assertThat(Files.getLastModifiedTime(first)).isEqualTo(untouched);
    assertThat(batch.resolve("_SUCCESS")).exists();
    assertThat(session.read().parquet(out().resolve("articles").toString()).count())
        .isEqualTo(all + 5);
    assertThat(summary().addsUp()).isTrue();
  }

  @Test
  void site_memory_is_learned_over_the_cluster() throws IOException {
    Path sites = Path.of(System.getProperty("pressclip.testdata"), "sites");
    assertThat(sites.resolve("manifest.jsonl")).exists();
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(sites.resolve("manifest.jsonl"))) {
      JsonNode entry = JSON.readTree(line);
      String html = Files.readString(sites.resolve(entry.path("page").asText()));
      lines.add(
          JSON.writeValueAsString(
              Map.of(
                  "id",
                  entry.path("id").asText(),
                  "url",
                  entry.path("url").asText(),
                  "html",
                  html)));
    }
    Path dumps = Files.createDirectories(folder.resolve("dumps"));
    Files.write(dumps.resolve("1.jsonl"), lines.subList(0, lines.size() / 2));
    Files.write(dumps.resolve("2.jsonl"), lines.subList(lines.size() / 2, lines.size()));
    clean("--input", dumps.toString());
    long without = chars();
    int code =
        CleanDumps.run(
            "--input",
            dumps.toString(),
            "--output",
            folder.resolve("learned").toString(),
            "--learn");
    assertThat(code).isZero();
    long with =
        session
            .read()
            .parquet(folder.resolve("learned/articles").toString())
            .agg(functions.sum(functions.length(functions.col("text"))))
            .first()
            .getLong(0);
    assertThat(with)
        .as("appeals and offers of the sites are left out")
        .isLessThan(without * 9 / 10);
  }

  private long chars() {
    return session
        .read()
        .parquet(out().resolve("articles").toString())
        .agg(functions.sum(functions.length(functions.col("text"))))
        .first()
        .getLong(0);
  }

  @Test
  void extraction_is_a_function_of_sql_and_of_data_sets() {
    StructType pages =
        new StructType().add("raw", DataTypes.StringType).add("link", DataTypes.StringType);
    Dataset<Row> rows =
        session.createDataFrame(
            List.of(
                RowFactory.create(html(3), "https://fen.example/3"),
                RowFactory.create(html(4), "not an address"),
                RowFactory.create(null, null)),
            pages);
    Dataset<Row> cleaned =
        ArticleFunctions.withArticle(rows, functions.col("raw"), functions.col("link"));
    assertThat(cleaned.select("article.title", "article.url").collectAsList())
        .containsExactly(
            RowFactory.create("Ferry 3 meets a barge", "https://fen.example/3"),
            RowFactory.create("Ferry 4 meets a barge", null),
            RowFactory.create(null, null));
    ArticleFunctions.register(session);
    rows.createOrReplaceTempView("pages");
    assertThat(
            session
                .sql(
                    "SELECT a.title, a.authors[0].name FROM (SELECT extract_article(raw, link) a FROM pages)")
                .collectAsList())
        .contains(RowFactory.create("Ferry 3 meets a barge", "Ada Quill"));
  }

  @Test
  void an_input_that_is_not_there_is_named() {
    java.io.StringWriter err = new java.io.StringWriter();
    int code =
        new picocli.CommandLine(new CleanDumps())
            .setErr(new java.io.PrintWriter(err))
            .execute("--output", out().toString(), "--input", folder.resolve("none").toString());
    assertThat(code).isNotZero();
    assertThat(err.toString()).contains("no such file or folder: " + folder.resolve("none"));
  }
}
