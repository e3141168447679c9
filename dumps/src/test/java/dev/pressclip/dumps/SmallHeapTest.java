package dev.pressclip.dumps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressclip.dumps.GeneratedDumps.Generated;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcCompression;

/**
 * Jobs in processes with a small heap. The property {@code pressclip.large.megabytes} makes the
 * large file as large as wished for; 2,000 takes some minutes.
 */
class SmallHeapTest {
  private static final int MEGABYTES = Integer.getInteger("pressclip.large.megabytes", 60);
  private static final int PAGE_BYTES = 2_800;
  private static final int HUGE_PAGE_CHARS = 14 << 20;

  @TempDir private Path folder;

  private Path dump(String name, int pages, String padding) throws IOException {
    Path in = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(in)) {
      Iterable<Generated> all =
          IntStream.range(0, pages)
                  .mapToObj(GeneratedDumps::page)
                  .map(p -> new Generated(p.url(), p.html() + padding))
              ::iterator;
      GeneratedDumps.writeWarc(out, all, WarcCompression.NONE);
    }
    return in;
  }

  private String clean(Path in, String heap) throws Exception {
    Path log = folder.resolve("log-" + in.getFileName());
    Process job = DumpProcess.start("jsonl", folder.resolve("out"), in, log, heap);
    boolean ended = job.waitFor(15, TimeUnit.MINUTES);
    if (!ended) {
      job.destroyForcibly().waitFor();
    }
    String said = Files.readString(log);
    assertThat(ended).as(said).isTrue();
    assertThat(job.exitValue()).as(said).isZero();
    return said;
  }

  @Test
  void a_large_file_needs_no_more_than_a_small_one() throws Exception {
    int pages = MEGABYTES * 1_000_000 / PAGE_BYTES;
    Path in = dump("large.warc", pages, "");
    assertThat(Files.size(in)).isGreaterThan(MEGABYTES * 900_000L);
    assertThat(clean(in, "-Xmx128m")).contains("read=" + (pages + 1), "failed=0");
  }

  @Test
  void pages_of_the_greatest_size_do_not_fill_the_heap_together() throws Exception {
    Path in = dump("huge.warc", 12, "<!--" + "x".repeat(HUGE_PAGE_CHARS) + "-->");
    assertThat(clean(in, "-Xmx256m")).contains("read=13", "failed=0");
  }

  @Test
  void nor_do_pages_in_lines_of_json() throws Exception {
    Path in = folder.resolve("huge.jsonl");
    String padding = "<!--" + "x".repeat(HUGE_PAGE_CHARS) + "-->";
    try (BufferedWriter out = Files.newBufferedWriter(in)) {
      for (int i = 0; i < 24; i++) {
        Generated page = GeneratedDumps.page(i);
        out.write("{\"url\": \"" + page.url() + "\", \"html\": ");
        out.write(new ObjectMapper().writeValueAsString(page.html() + padding) + "}\n");
      }
    }
    assertThat(clean(in, "-Xmx400m")).contains("read=24", "failed=0");
  }
}
