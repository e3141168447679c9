package dev.pressclip.dumps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressclip.ArticleExtractor;
import dev.pressclip.Page;
import dev.pressclip.dumps.input.PageRecord;
import dev.pressclip.memory.SiteMemory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchJobTest {
  private static final ArticleExtractor EXTRACTOR = ArticleExtractor.create();

  private static PageRecord record(int number) {
    String id = Integer.toString(number);
    return new PageRecord(
        id, "memory", () -> Page.ofText("Line " + number + " of a very short page.", null));
  }

  private static List<JsonNode> lines(StringWriter out) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : out.toString().split("\n")) {
      nodes.add(new ObjectMapper().readTree(line));
    }
    return nodes;
  }

  @Test
  void lines_come_in_the_order_of_the_input_on_any_number_of_threads() throws IOException {
    for (int threads : new int[] {1, 2, 8}) {
      StringWriter out = new StringWriter();
      BatchJob.Summary summary =
          new BatchJob(EXTRACTOR, threads)
              .run(IntStream.range(0, 300).mapToObj(BatchJobTest::record), out, (r, e) -> {});
      assertThat(summary).isEqualTo(new BatchJob.Summary(300, 300, 0, Map.of()));
      assertThat(lines(out))
          .extracting(n -> n.get("id").asText())
          .containsExactlyElementsOf(IntStream.range(0, 300).mapToObj(Integer::toString).toList());
    }
  }

  @Test
  void a_page_that_fails_has_its_error_on_its_line_and_the_others_go_on() throws IOException {
    StringWriter out = new StringWriter();
    List<String> errors = new ArrayList<>();
    BatchJob.Summary summary =
        new BatchJob(EXTRACTOR, 2)
            .run(
                Stream.of(
                    record(1),
                    PageRecord.broken("2", "two.html", "no such file: two.html"),
                    new PageRecord(
                        "3",
                        "three.html",
                        () -> {
                          throw new IllegalStateException();
                        }),
                    record(4)),
                out,
                (r, e) -> errors.add(r.id() + "=" + e));
    assertThat(summary).isEqualTo(new BatchJob.Summary(4, 2, 2, Map.of()));
    assertThat(errors)
        .containsExactly(
            "1=", "2=no such file: two.html", "3=java.lang.IllegalStateException", "4=");
    List<JsonNode> lines = lines(out);
    assertThat(lines.get(1).get("error").asText()).isEqualTo("no such file: two.html");
    assertThat(lines.get(1).has("text")).isFalse();
    assertThat(lines.get(3).has("text")).isTrue();
  }

  @Test
  void no_more_pages_are_read_ahead_than_are_worked_on() throws IOException {
    AtomicInteger read = new AtomicInteger();
    AtomicInteger written = new AtomicInteger();
    AtomicInteger mostAhead = new AtomicInteger();
    new BatchJob(EXTRACTOR, 2)
        .run(
            IntStream.range(0, 2_000)
                .mapToObj(
                    i -> {
                      int ahead = read.incrementAndGet() - written.get();
                      mostAhead.accumulateAndGet(ahead, Math::max);
                      return record(i);
                    }),
            new StringWriter(),
            (r, e) -> written.incrementAndGet());
    assertThat(written).hasValue(2_000);
    assertThat(mostAhead.get()).isLessThanOrEqualTo(2 * 16 + 1);
  }

  @Test
  void the_same_pages_give_the_same_memory_on_any_number_of_threads() throws IOException {
    List<byte[]> memories = new ArrayList<>();
    for (int threads : new int[] {1, 4}) {
      Stream<PageRecord> records =
          Stream.concat(
              IntStream.range(0, 60).mapToObj(BatchJobTest::record),
              Stream.of(PageRecord.broken("x", "x", "not there")));
      AtomicInteger told = new AtomicInteger();
      SiteMemory memory =
          new BatchJob(EXTRACTOR, threads)
              .learn(records, SiteMemory.empty(), r -> told.incrementAndGet());
      assertThat(told).hasValue(61);
      assertThat(memory.pages(null)).isEqualTo(60);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      memory.write(bytes);
      memories.add(bytes.toByteArray());
    }
    assertThat(memories.get(1)).isEqualTo(memories.get(0));
  }

  @Test
  void an_output_that_cannot_be_written_ends_the_job() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] buffer, int from, int length) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    assertThatThrownBy(
            () -> new BatchJob(EXTRACTOR, 2).run(Stream.of(record(1)), full, (r, e) -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
  }

  @Test
  void no_threads_is_no_job() {
    assertThatThrownBy(() -> new BatchJob(EXTRACTOR, 0))
        .hasMessage("threads: 0 given, at least 1 is needed");
  }
}
