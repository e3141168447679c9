package dev.pressclip.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.pressclip.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as it is typed: what it prints where, and how it exits. */
class PressclipCommandTest {
  private static final Path TESTDATA = Path.of(System.getProperty("pressclip.testdata"));
  private static final String PAGE = TESTDATA.resolve("pages/en-graph.html").toString();
  private static final String TITLE = "Ferry to Hallow Isle sails again after eleven weeks";

  @TempDir Path folder;

  private record Result(int code, String out, String err) {}

  private static Result run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(args, new PrintWriter(out), new PrintWriter(err));
    return new Result(code, out.toString(), err.toString());
  }

  @Test
  void a_file_is_printed_readably() {
    Result result = run(PAGE);
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .startsWith(TITLE)
        .contains("Maren Okoro", "carried its first passengers");
    assertThat(result.err()).isEmpty();
    assertThat(run("extract", PAGE)).isEqualTo(result);
  }

  @Test
  void every_format_is_what_its_name_says() throws IOException {
    ObjectMapper plain = new ObjectMapper();
    assertThat(plain.readValue(run("-f", "json", PAGE).out(), Article.class).title())
        .isEqualTo(TITLE);
    String line = run("-f", "jsonl", PAGE).out();
    assertThat(line.strip()).doesNotContain("\n");
    assertThat(plain.readValue(line, Article.class).title()).isEqualTo(TITLE);
    assertThat(run("-f", "markdown", PAGE).out()).startsWith("# " + TITLE + "\n");
    assertThat(run("-f", "html", PAGE).out())
        .startsWith("<article lang=\"en-GB\">\n<h1>" + TITLE + "</h1>");
    assertThat(run("-f", "TEXT", PAGE).out()).isEqualTo(run(PAGE).out());
  }

  @Test
  void several_inputs_and_folders_are_walked_and_a_bad_one_costs_itself() {
    String missing = folder.resolve("none.html").toString();
    Result result = run("-f", "jsonl", PAGE, missing, TESTDATA.resolve("dumps").toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out().lines()).hasSizeGreaterThanOrEqualTo(13);
    assertThat(result.err()).isEqualTo("pressclip: no such file or folder: " + missing + "\n");
  }

  @Test
  void standard_input_is_a_page() throws IOException {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(Files.readAllBytes(Path.of(PAGE))));
    try {
      assertThat(run("-").out()).startsWith(TITLE);
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void output_goes_where_it_is_sent() throws IOException {
    Path file = folder.resolve("out.txt");
    assertThat(run(PAGE, "-o", file.toString())).isEqualTo(new Result(0, "", ""));
    assertThat(Files.readString(file)).isEqualTo(run(PAGE).out());
  }

  @Test
  void an_output_that_cannot_be_written_is_named() {
    Path file = folder.resolve("no/such/out.txt");
    Result result = run(PAGE, "-o", file.toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo(
            "pressclip: cannot write "
                + file
                + ": there is no folder "
                + file.getParent()
                + "; make it first\n");
    assertThat(run(PAGE, "-o", folder.toString()).err())
        .isEqualTo("pressclip: cannot write " + folder + ": it is a folder; name a file in it\n");
  }

  @Test
  void wrong_usage_exits_with_2_and_says_what_would_be_right() {
    assertThat(run().code()).isEqualTo(2);
    assertThat(run().err()).startsWith("no input given; name a URL, file or folder");
    Result format = run("-f", "pdf", PAGE);
    assertThat(format.code()).isEqualTo(2);
    assertThat(format.err()).contains("'pdf'", "json, jsonl, markdown, text, html");
    assertThat(run("--no-such-option", PAGE).code()).isEqualTo(2);
    assertThat(run("batch", PAGE).code()).isEqualTo(2);
    assertThat(run("batch", PAGE, "-o", "x", "--threads", "0").code()).isEqualTo(2);
  }

  @Test
  void help_version_and_completion_are_there() {
    assertThat(run("--help").out()).contains("Exit codes: 0 all done", "batch", "explain", "eval");
    assertThat(run("--version").out()).startsWith("pressclip ");
    assertThat(run("help", "batch").out()).contains("every record accounted for");
    Result completion = run("generate-completion");
    assertThat(completion.code()).isZero();
    assertThat(completion.out()).contains("complete -F", "--format");
  }

  @Test
  void batch_writes_a_line_a_page_in_order() throws IOException {
    Path out = folder.resolve("out.jsonl");
    Path manifest =
        Files.writeString(
            folder.resolve("list.jsonl"),
            "{\"id\":\"a\",\"url\":\"https://c.example/\",\"page\":\""
                + PAGE
                + "\"}\n{\"id\":\"b\",\"page\":\"none\"}\n");
    Result result = run("batch", manifest.toString(), "-o", out.toString());
    assertThat(result.code()).isEqualTo(1);
    List<String> lines = Files.readAllLines(out);
    JsonNode first = new ObjectMapper().readTree(lines.get(0));
    assertThat(first.get("id").asText()).isEqualTo("a");
    assertThat(first.get("source").asText()).isEqualTo(manifest + ":1");
    assertThat(first.get("title").asText()).isEqualTo(TITLE);
    assertThat(new ObjectMapper().readTree(lines.get(1)).get("error").asText())
        .isEqualTo("no such file: " + folder.resolve("none"));
    assertThat(result.err())
        .contains("pressclip: " + manifest + ":2: no such file: " + folder.resolve("none"))
        .endsWith(
            "2 read, 1 articles written to " + out + ", 1 failed (see " + out + ".errors.jsonl)\n");
    assertThat(Files.readString(Path.of(out + ".errors.jsonl")))
        .contains("\"id\":\"b\"", "\"outcome\":\"failed\"");
  }

  @Test
  void batch_learns_what_the_pages_of_a_site_have_in_common() throws IOException {
    String pages = TESTDATA.resolve("sites/manifest.jsonl").toString();
    Path out = folder.resolve("out.jsonl");
    Path memory = folder.resolve("sites.memory");
    String gold = TESTDATA.resolve("sites/gold.jsonl").toString();
    run("batch", "--quiet", pages, "-o", out.toString());
    assertThat(run("eval", "--gold", gold, out.toString()).out()).doesNotContain("sP=1.000");
    String learned = "--memory=" + memory;
    assertThat(run("batch", "--learn", learned, pages, "-o", out.toString()).code()).isZero();
    assertThat(run("eval", "--gold", gold, out.toString()).out()).contains("sP=1.000");
    byte[] first = Files.readAllBytes(out);
    assertThat(run("batch", learned, pages, "-o", out.toString()).code()).isZero();
    assertThat(out).hasBinaryContent(first);
    Result missing = run("batch", "--memory=none", pages, "-o", out.toString());
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).contains("cannot read the site memory none").contains("--learn");
  }

  @Test
  void batch_filters_leaves_out_duplicates_and_tells_the_counts() throws IOException {
    Path out = folder.resolve("out.csv");
    Result result =
        run(
            "batch",
            "--quiet",
            "--json-stats",
            "-f",
            "csv",
            "--dedup",
            "near",
            "--filter",
            "language=en,de",
            "--filter",
            "min-length=100",
            PAGE,
            PAGE,
            TESTDATA.resolve("pages/fr-parution.html").toString(),
            "-o",
            out.toString());
    assertThat(result.code()).isZero();
    JsonNode counts = new ObjectMapper().readTree(result.out());
    assertThat(counts.path("read").asInt()).isEqualTo(3);
    assertThat(counts.path("written").asInt()).isEqualTo(1);
    assertThat(counts.path("duplicates").asInt()).isEqualTo(1);
    assertThat(counts.path("skipped").path("language fr").asInt()).isEqualTo(1);
    assertThat(Files.readString(out)).startsWith("id,source,url,title").contains(TITLE);
  }

  @Test
  void batch_says_what_is_wrong_with_its_options() {
    String out = folder.resolve("x").toString();
    assertThat(run("batch", PAGE, "-o", out, "--filter", "size=3").err())
        .contains("--filter size: not known; there are language, from");
    assertThat(run("batch", PAGE, "-o", out, "--filter", "from=May").err())
        .contains("--filter from=May");
    assertThat(run("batch", PAGE, "-o", out, "--fields", "page=x").err())
        .contains("--fields page: not known; there are id, url, html, text");
    assertThat(run("batch", PAGE, "-o", out, "--sample", "7").err())
        .contains("--sample: 7.0 given");
    assertThat(run("batch", PAGE, "-", "-o", out).code()).isEqualTo(2);
    assertThat(run("batch", PAGE, "-o", folder.resolve("none/x").toString()).err())
        .contains("cannot write", "there is no folder");
  }

  @Test
  void explain_prints_every_block_with_its_reason() {
    assertThat(run("explain", PAGE).out())
        .containsPattern("\\+ title +\\S+ +" + TITLE)
        .containsPattern("- (comments|login prompt) +\\S+ +Please log in to leave a comment")
        .contains("title 4.40 from printed headline: " + TITLE);
    assertThat(run("explain", "--where", PAGE).out()).contains("article");
  }

  @Test
  void eval_prints_figures() throws IOException {
    Path out = folder.resolve("out.jsonl");
    Path gold =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            "{\"id\":\"en-graph.html\",\"title\":\"" + TITLE + "\"}\n");
    run("batch", "--quiet", PAGE, "-o", out.toString());
    Result result = run("eval", "--gold", gold.toString(), out.toString());
    assertThat(result.code()).isZero();
    assertThat(result.out()).startsWith("all").contains("n=1", "title=1.000", "missing=0");
  }

  @Test
  void addresses_are_fetched_and_private_ones_only_when_allowed() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] page = Files.readAllBytes(Path.of(PAGE));
    server.createContext(
        "/story",
        x -> {
          try (x) {
            x.sendResponseHeaders(200, page.length);
            x.getResponseBody().write(page);
          }
        });
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/story";
    try {
      Result refused = run(url);
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.err())
          .startsWith("pressclip: " + url + ": ")
          .contains("--allow-private-addresses");
      assertThat(run("--allow-private-addresses", url).out()).startsWith(TITLE);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void discover_prints_the_addresses_of_a_sites_articles() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] front =
        "<a href='/2026/05/eel-ladder-opens-at-lock?utm_source=x'>Eel ladder opens at lock</a>"
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    server.createContext(
        "/",
        x -> {
          try (x) {
            boolean found = x.getRequestURI().toString().equals("/");
            x.sendResponseHeaders(found ? 200 : 404, found ? front.length : -1);
            if (found) {
              x.getResponseBody().write(front);
            }
          }
        });
    server.start();
    try {
      String site = "http://127.0.0.1:" + server.getAddress().getPort();
      String article = site + "/2026/05/eel-ladder-opens-at-lock";
      Result text = run("discover", "--allow-private-addresses", site + "/");
      assertThat(text.code()).isZero();
      assertThat(text.out()).isEqualTo(article + "\t\tEel ladder opens at lock\n");
      Result json = run("discover", "--allow-private-addresses", "-f", "jsonl", site + "/");
      JsonNode line = new ObjectMapper().readTree(json.out());
      assertThat(line.get("url").asText()).isEqualTo(article);
      assertThat(line.get("source").asText()).isEqualTo("front page");
      Result refused = run("discover", site + "/");
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.err()).contains("--allow-private-addresses");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void crawl_writes_each_article_once_and_goes_on_where_it_was() throws IOException {
    String story = Files.readString(Path.of(PAGE));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    java.util.Map<String, String> pages =
        java.util.Map.of(
            "/",
            "<a href='/2025/04/ferry-to-hallow-isle-sails-again'>Ferry to Hallow Isle sails again</a>"
                + "<a href='/print/ferry-to-hallow-isle-sails-again'>Print the ferry story</a>",
            "/2025/04/ferry-to-hallow-isle-sails-again",
            story,
            "/print/ferry-to-hallow-isle-sails-again",
            story);
    server.createContext(
        "/",
        x -> {
          try (x) {
            byte[] page =
                pages
                    .getOrDefault(x.getRequestURI().toString(), "")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            x.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            x.sendResponseHeaders(page.length > 0 ? 200 : 404, page.length > 0 ? page.length : -1);
            if (page.length > 0) {
              x.getResponseBody().write(page);
            }
          }
        });
    server.start();
    try {
      String site = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      Path out = folder.resolve("crawled.jsonl");
      String[] command = {
        "crawl",
        "--allow-private-addresses",
        "--interval",
        "0",
        "--json-stats",
        site,
        "-o",
        out.toString()
      };
      Result result = run(command);
      assertThat(result.code()).isZero();
      JsonNode stats = new ObjectMapper().readTree(result.out());
      assertThat(stats.get("articles").asInt()).isEqualTo(1);
      assertThat(stats.get("duplicates").asInt()).isEqualTo(1);
      List<String> lines = Files.readAllLines(out);
      assertThat(lines).hasSize(1);
      assertThat(new ObjectMapper().readTree(lines.get(0)).get("title").asText()).isEqualTo(TITLE);
      Files.writeString(out, "{\"url\":\"cut of", java.nio.file.StandardOpenOption.APPEND);
      Result again = run(command);
      assertThat(again.code()).isZero();
      assertThat(Files.readAllLines(out)).as("cut line taken out, nothing twice").isEqualTo(lines);
      assertThat(again.err()).contains("done: 0 pages, 0 articles");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void a_broken_page_is_told_beside_the_output() {
    Result result = run(TESTDATA.resolve("broken/picture.html").toString());
    assertThat(result.code()).isZero();
    assertThat(result.err()).contains("picture.html: not a page: the bytes are image/png");
  }
}
