package dev.pressclip.dumps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressclip.dumps.GeneratedDumps.Generated;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcCompression;

/** Jobs in processes of their own, killed at twenty random moments and run again. */
class KilledDumpTest {
  private static final int KILLS = 20;
  private static final int PAGES = 2_500;

  @TempDir private Path folder;
  private Path log;

  @Test
  void the_output_is_that_of_a_job_that_was_not_killed() throws Exception {
    log = folder.resolve("log");
    Path in = dump();
    for (String format : List.of("jsonl", "parquet", "text")) {
      finish(format, folder.resolve("whole-" + format), in);
    }
    Random random = new Random(7);
    int kills = 0;
    for (int round = 0; kills < KILLS; round++) {
      assertThat(round).as("rounds until %s kills: %s", KILLS, kills).isLessThan(60);
      String format = List.of("jsonl", "jsonl", "text", "parquet").get(round % 4);
      Path out = folder.resolve("killed-" + round + "-" + format);
      for (int i = 0; i < 4 && kills < KILLS; i++) {
        Process job = DumpProcess.start(format, out, in, log, "-Xmx512m");
        if (!job.waitFor(700 + random.nextInt(900), TimeUnit.MILLISECONDS)) {
          job.destroyForcibly().waitFor();
          kills++;
        }
      }
      finish(format, out, in);
      assertThat(contents(out)).isEqualTo(contents(folder.resolve("whole-" + format)));
      assertThat(contents(errors(out)))
          .isEqualTo(contents(errors(folder.resolve("whole-" + format))));
      assertThat(out.resolveSibling(out.getFileName() + ".journal")).doesNotExist();
    }
  }

  private Path dump() throws IOException {
    List<Generated> pages = new ArrayList<>(GeneratedDumps.pages(PAGES));
    for (int i = 100; i < PAGES; i += 500) {
      pages.set(i, new Generated("https://fen.example/again-" + i, pages.get(i - 50).html()));
    }
    Path in = folder.resolve("in.warc.gz");
    try (OutputStream out = Files.newOutputStream(in)) {
      GeneratedDumps.writeWarc(out, pages, WarcCompression.GZIP);
    }
    return in;
  }

  private static Path errors(Path out) {
    return out.resolveSibling(out.getFileName() + ".errors.jsonl");
  }

  private void finish(String format, Path out, Path in) throws Exception {
    Process job = DumpProcess.start(format, out, in, log, "-Xmx512m");
    boolean ended = job.waitFor(120, TimeUnit.SECONDS);
    if (!ended) {
      job.destroyForcibly().waitFor();
    }
    assertThat(ended).as(Files.readString(log)).isTrue();
    assertThat(job.exitValue()).as(Files.readString(log)).isZero();
  }

  /** Files by name, a single one without. */
  private static TreeMap<String, String> contents(Path out) throws IOException {
    TreeMap<String, String> contents = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(out)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      String name = file.equals(out) ? "" : out.relativize(file).toString();
      contents.put(name, bytes.length + " bytes, hash " + java.util.Arrays.hashCode(bytes));
    }
    return contents;
  }
}
