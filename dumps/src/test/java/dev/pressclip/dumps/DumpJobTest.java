package dev.pressclip.dumps;

import static dev.pressclip.dumps.GeneratedDumps.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressclip.ArticleExtractor;
import dev.pressclip.Page;
import dev.pressclip.PageKind;
import dev.pressclip.dumps.GeneratedDumps.Generated;
import dev.pressclip.dumps.input.PageInputs;
import dev.pressclip.dumps.input.PageRecord;
import dev.pressclip.dumps.output.OutputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netpreserve.jwarc.WarcCompression;

class DumpJobTest {
  private static final ArticleExtractor EXTRACTOR = ArticleExtractor.create();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private Path dump(int pages) throws IOException {
    return GeneratedDumps.write(
        folder.resolve("in.warc"),
        GeneratedDumps.warc(GeneratedDumps.pages(pages), WarcCompression.NONE));
  }

  private Path out() {
    return folder.resolve("out");
  }

  private DumpJob.Builder job() {
    return DumpJob.builder(EXTRACTOR, out());
  }

  private static DumpSummary run(DumpJob.Builder job, Path... inputs) throws IOException {
    return job.build().run(List.of(inputs), new PageInputs(), (r, e, s) -> {});
  }

  private List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private static PageRecord record(int i) {
    Generated page = GeneratedDumps.page(i);
    return new PageRecord("p" + i, "made:" + i, () -> Page.ofHtml(page.html(), null));
  }

  @Test
  void every_record_is_written_left_out_or_named() throws IOException {
    Path broken =
        GeneratedDumps.write(folder.resolve("bad.jsonl"), bytes("{\"id\":\"b\"}\nnot json\n"));
    DumpSummary summary = run(job(), dump(20), broken);
    assertThat(summary.addsUp()).isTrue();
    assertThat(summary).isEqualTo(new DumpSummary(23, 20, 0, 2, Map.of("warcinfo record", 1L)));
    assertThat(lines(out())).hasSize(22);
    assertThat(lines(out()).get(21).path("error").asText()).contains("bad.jsonl:2: not JSON");
    assertThat(lines(folder.resolve("out.errors.jsonl")))
        .extracting(l -> l.path("outcome").asText() + " " + l.path("id").asText("-"))
        .containsExactly("failed b", "failed -");
  }

  @Test
  void without_errors_nothing_is_left_beside_the_output() throws IOException {
    run(job(), dump(3));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files)
          .extracting(f -> f.getFileName() + "")
          .containsExactlyInAnyOrder("in.warc", "out");
    }
  }

  @Test
  void articles_written_before_are_left_out_and_named() throws IOException {
    List<Generated> pages = new ArrayList<>(GeneratedDumps.pages(6));
    pages.set(4, new Generated("https://fen.example/copy", pages.get(1).html()));
    pages.set(
        5,
        new Generated(
            "https://fen.example/near",
            pages.get(2).html().replace("came to see", "came to hear")));
    Path in =
        GeneratedDumps.write(
            folder.resolve("in.jsonl"), GeneratedDumps.jsonLines(pages, "url", "html"));
    assertThat(run(job().deduplication(Deduplication.none), in).written()).isEqualTo(6);
    assertThat(run(job().deduplication(Deduplication.exact), in))
        .isEqualTo(new DumpSummary(6, 5, 1, 0, Map.of()));
    assertThat(lines(folder.resolve("out.errors.jsonl")))
        .extracting(l -> l.path("outcome").asText() + " " + l.path("source").asText())
        .containsExactly("duplicate " + in + ":5");
  }

  @Test
  void filters_leave_out_and_count_by_reason() throws IOException {
    ArticleFilter filter =
        new ArticleFilter(
            Set.of("en"),
            LocalDate.parse("2025-01-01"),
            LocalDate.parse("2025-03-31"),
            100,
            Set.of(PageKind.article),
            0.1);
    DumpSummary summary = run(job().filter(filter), dump(18));
    assertThat(summary.written()).isEqualTo(6);
    assertThat(summary.skipped()).containsEntry("date", 12L);
    assertThat(
            run(job().filter(new ArticleFilter(Set.of("de"), null, null, 0, Set.of(), 0)), dump(3))
                .skipped())
        .containsEntry("language en", 3L);
    assertThat(
            run(job().filter(new ArticleFilter(Set.of(), null, null, 9_999, Set.of(), 0)), dump(3))
                .skipped())
        .containsEntry("shorter than 9999", 3L);
  }

  @Test
  void limit_and_sample_take_the_same_records_every_time() throws IOException {
    assertThat(run(job().limit(5), dump(20)).read()).isEqualTo(5);
    DumpSummary once = run(job().sample(0.4), dump(200));
    String first = Files.readString(out());
    assertThat(once.written()).isBetween(40L, 120L);
    assertThat(once.skipped()).containsKey("not in the sample");
    run(job().sample(0.4).threads(1), dump(200));
    assertThat(Files.readString(out())).isEqualTo(first);
  }

  @Test
  void a_page_that_hangs_costs_that_page() throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    PageRecord hangs =
        new PageRecord(
            "hangs",
            "made:hangs",
            () -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                // Some code does not listen.
              }
              throw new IOException("interrupted late");
            });
    PageRecord dies =
        new PageRecord(
            "dies",
            "made:dies",
            () -> {
              throw new StackOverflowError("too deep");
            });
    Stream<PageRecord> records =
        Stream.concat(
            Stream.of(hangs, hangs, dies), IntStream.range(0, 50).mapToObj(DumpJobTest::record));
    DumpSummary summary =
        job()
            .threads(2)
            .timeoutPerPage(Duration.ofSeconds(1))
            .build()
            .run(records, "made", (r, e, s) -> {});
    assertThat(summary).isEqualTo(new DumpSummary(53, 50, 0, 3, Map.of()));
    assertThat(lines(folder.resolve("out.errors.jsonl")))
        .extracting(l -> l.path("reason").asText())
        .containsExactly("not done within PT1S", "not done within PT1S", "too deep");
  }

  @Test
  void failing_fast_ends_there_and_goes_on_later() throws IOException {
    Path in = folder.resolve("in.jsonl");
    byte[] good = GeneratedDumps.jsonLines(GeneratedDumps.pages(3), "url", "html");
    Files.write(in, good);
    Files.write(in, bytes("{}\n"), java.nio.file.StandardOpenOption.APPEND);
    Files.write(in, good, java.nio.file.StandardOpenOption.APPEND);
    assertThatThrownBy(() -> run(job().failFast(true), in))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("in.jsonl:4: no page");
    assertThat(job().build().isUnfinished()).isTrue();
    assertThat(run(job(), in)).isEqualTo(new DumpSummary(7, 6, 0, 1, Map.of()));
    assertThat(lines(out())).hasSize(7);
  }

  @Test
  void an_unfinished_job_is_not_taken_for_another() throws IOException {
    Path in = GeneratedDumps.write(folder.resolve("in.jsonl"), bytes("{}\n"));
    assertThatThrownBy(() -> run(job().failFast(true), in)).hasMessageContaining("no page");
    assertThatThrownBy(() -> run(job().format(OutputFormat.csv), in))
        .hasMessageContaining("out.journal belongs to an unfinished job")
        .hasMessageContaining("delete the file to begin anew");
  }

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  void every_format_holds_every_article(OutputFormat format) throws IOException {
    assertThat(run(job().format(format), dump(30)).written()).isEqualTo(30);
    switch (format) {
      case jsonl -> assertThat(lines(out())).hasSize(30);
      case csv -> {
        try (org.apache.commons.csv.CSVParser rows =
            org.apache.commons.csv.CSVParser.parse(
                out(),
                java.nio.charset.StandardCharsets.UTF_8,
                org.apache.commons.csv.CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get())) {
          assertThat(rows.getRecords())
              .hasSize(30)
              .allSatisfy(r -> assertThat(r.get("title")).isNotBlank())
              .first()
              .satisfies(r -> assertThat(r.get("authors")).isEqualTo("Ada Quill"));
        }
      }
      case parquet -> {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (Stream<Map<String, Object>> stream =
            blue.strategic.parquet.ParquetReader.streamContent(
                out().resolve("part-00000.parquet").toFile(), new Rows())) {
          stream.forEach(rows::add);
        }
        assertThat(rows).hasSize(30);
        assertThat(rows.get(3)).containsEntry("title", title(3));
        assertThat(JSON.readTree(rows.get(3).get("article").toString()).path("title").asText())
            .isEqualTo(title(3));
      }
      case markdown, text ->
          assertThat(Files.readString(out())).contains(title(0)).contains(title(29));
    }
  }

  private static String title(int i) {
    String html = GeneratedDumps.page(i).html();
    return html.substring(html.indexOf("<h1>") + 4, html.indexOf("</h1>"));
  }

  /** Rows with dotted names of columns. */
  private static final class Rows
      implements blue.strategic.parquet.Hydrator<
          Map<String, Object>, Map<String, Object>, String[]> {
    @Override
    public Map<String, Object> start() {
      return new java.util.HashMap<>();
    }

    @Override
    public Map<String, Object> add(Map<String, Object> row, String[] column, Object value) {
      row.put(String.join(".", column), value);
      return row;
    }

    @Override
    public Map<String, Object> finish(Map<String, Object> row) {
      return row;
    }
  }

  @Test
  void names_of_files_stay_in_their_folder() throws IOException {
    String page = GeneratedDumps.page(1).html().replace("<h1>", "<h1>../../etc/passwd \u0000 ");
    Path in =
        GeneratedDumps.write(
            folder.resolve("in.jsonl"),
            GeneratedDumps.jsonLines(
                List.of(new Generated("https://a.example/", page)), "url", "html"));
    run(job().format(OutputFormat.markdown).folder(true), in);
    try (Stream<Path> files = Files.list(out())) {
      assertThat(files)
          .singleElement()
          .satisfies(
              f -> assertThat(f.getFileName().toString()).matches("000001-[\\p{L}\\p{N}-]+\\.md"));
    }
  }

  @Test
  void an_output_that_cannot_be_written_is_named_and_the_job_goes_on_later() throws IOException {
    Path full = Path.of("/dev/full");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(full), "no /dev/full here");
    Path in = dump(50);
    Files.createSymbolicLink(out(), full);
    assertThatThrownBy(() -> run(job(), in)).isInstanceOf(IOException.class);
    Files.delete(out());
    assertThat(run(job(), in).written()).isEqualTo(50);
  }
}
