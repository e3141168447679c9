package dev.pressclip.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every sample runs on the pages written for the tests. */
class SamplesTest {
  private static final Path TESTDATA = Path.of(System.getProperty("pressclip.testdata"));
  private static final String PAGE = TESTDATA.resolve("pages/en-graph.html").toString();

  private interface Program {
    void main(String[] args) throws IOException;
  }

  private static String run(Program program, String... args) throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      program.main(args);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void one_page_prints_headline_author_and_text() throws IOException {
    assertThat(run(OnePage::main, PAGE))
        .startsWith("Ferry to Hallow Isle sails again after eleven weeks\n")
        .contains("by Maren Okoro", "published 2025-04-29T06:00:00+01:00")
        .contains("carried its first passengers")
        .doesNotContain("Please log in");
  }

  @Test
  void folder_writes_one_line_a_page(@TempDir Path folder) throws IOException {
    Path out = folder.resolve("articles.jsonl");
    assertThat(run(Folder::main, TESTDATA.resolve("dumps").toString(), out.toString()))
        .isEqualTo(Files.readAllLines(out).size() + " articles, 0 failed\n");
    assertThat(Files.readAllLines(out)).hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  void why_kept_counts_reasons() throws IOException {
    assertThat(run(WhyKept::main, PAGE))
        .contains("TITLE: Ferry to Hallow Isle sails again after eleven weeks")
        .contains("dropped: {", "COMMENTS=");
  }

  @Test
  void plain_text_prints_markdown() throws IOException {
    assertThat(run(PlainText::main, TESTDATA.resolve("dumps/en-wet.txt").toString()))
        .startsWith("# ");
  }
}
