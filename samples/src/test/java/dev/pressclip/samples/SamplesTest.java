package dev.pressclip.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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

  @Test
  void news_and_crawl_find_the_articles_of_a_site(@TempDir Path folder) throws IOException {
    String story = Files.readString(Path.of(PAGE));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String path = "/2025/04/ferry-to-hallow-isle-sails-again";
    server.createContext(
        "/",
        x -> {
          try (x) {
            String asked = x.getRequestURI().toString();
            String page =
                asked.equals(path)
                    ? story
                    : asked.equals("/") ? "<a href='" + path + "'>Ferry sails again today</a>" : "";
            byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
            x.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            x.sendResponseHeaders(
                bytes.length > 0 ? 200 : 404, bytes.length > 0 ? bytes.length : -1);
            if (bytes.length > 0) {
              x.getResponseBody().write(bytes);
            }
          }
        });
    server.start();
    System.setProperty("pressclip.private", "true");
    System.setProperty("pressclip.interval", "0");
    try {
      String site = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      assertThat(run(NewsOfASite::main, site, "5"))
          .startsWith("2025-04-29T06:00:00+01:00 Ferry to Hallow Isle sails again");
      assertThat(run(CrawlASite::main, site, folder.resolve("crawl").toString()))
          .startsWith("Ferry to Hallow Isle sails again after eleven weeks\n1 articles on ");
    } finally {
      System.clearProperty("pressclip.private");
      System.clearProperty("pressclip.interval");
      server.stop(0);
    }
  }
}
