package dev.pressclip.dumps.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressclip.ArticleExtractor;
import dev.pressclip.dumps.BatchJob;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** WARC files written for the tests, read back. */
class WarcRecordsTest {
  /** Names tags, but opens with none: what a WET record holds stays text. */
  private static final String TEXT_ABOUT_TAGS =
      "Bees return\n\nThe bees came back, wrote <b>, the paper of <br> and <table> for beginners.\n";

  private static final String STORY =
      "<html><head><title>Bees return</title></head><body><article><h1>Bees return</h1>"
          + "<p>The bees that left the abbey roof in winter came back on Sunday, in a swarm.</p>"
          + "<p>Brother Anselm counted nine queens, which he says is eight too many.</p></article>";

  @TempDir private Path folder;

  private static byte[] bytes(String s) {
    return s.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] packed(String s) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes(s));
    }
    return out.toByteArray();
  }

  private static WarcResponse response(String url, int status, String type, byte[] body)
      throws IOException {
    return response(url, status, type, "", body);
  }

  private static WarcResponse response(
      String url, int status, String type, String encoding, byte[] body) throws IOException {
    HttpResponse.Builder http = new HttpResponse.Builder(status, "x");
    if (!encoding.isEmpty()) {
      http.addHeader("Content-Encoding", encoding);
    }
    return new WarcResponse.Builder(url)
        .body(http.body(MediaType.parse(type), body).build())
        .build();
  }

  private Path warc(String name, WarcCompression compression) throws IOException {
    Path file = folder.resolve(name);
    try (WarcWriter out =
        new WarcWriter(
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            compression)) {
      out.write(
          new Warcinfo.Builder().fields(Map.of("software", List.of("tests of Pressclip"))).build());
      out.write(response("https://a.example/1", 200, "text/html;charset=utf-8", bytes(STORY)));
      out.write(response("https://a.example/2", 200, "text/html", "gzip", packed(STORY)));
      out.write(response("https://a.example/gone", 404, "text/html", bytes("gone")));
      out.write(response("https://a.example/logo", 200, "image/png", new byte[] {1, 2, 3}));
      out.write(
          new WarcConversion.Builder()
              .setHeader("WARC-Target-URI", "https://a.example/3")
              .body(MediaType.parse("text/plain"), bytes(TEXT_ABOUT_TAGS))
              .build());
    }
    return file;
  }

  @ParameterizedTest
  @EnumSource(
      value = WarcCompression.class,
      names = {"NONE", "GZIP"})
  void pages_are_read_and_the_rest_is_counted(WarcCompression compression) throws IOException {
    Path file = warc("crawl.dump", compression);
    List<String> pages = new ArrayList<>();
    try (Stream<PageRecord> records = new PageInputs().open(file)) {
      for (PageRecord r : records.toList()) {
        if (r.id() != null) {
          pages.add(
              r.id()
                  + (r.reader().read().isHtml() ? " html " : " text ")
                  + r.reader().read().content().contains("bees"));
        }
      }
    }
    assertThat(pages)
        .containsExactly(
            "https://a.example/1 html true",
            "https://a.example/2 html true",
            "https://a.example/3 text true");
    StringWriter out = new StringWriter();
    BatchJob.Summary summary =
        new BatchJob(ArticleExtractor.create(), 2)
            .run(new PageInputs().open(file), out, (r, e) -> {});
    assertThat(summary)
        .isEqualTo(
            new BatchJob.Summary(
                6,
                3,
                0,
                Map.of("warcinfo record", 1L, "status 404", 1L, "media type image/png", 1L)));
    assertThat(out.toString().lines())
        .hasSize(3)
        .first()
        .asString()
        .contains("\"id\":\"https://a.example/1\"", "crawl.dump@", "came back on Sunday");
  }

  @Test
  void a_file_that_breaks_off_gives_what_was_whole_and_names_the_rest() throws IOException {
    Path whole = warc("whole.warc", WarcCompression.NONE);
    byte[] all = Files.readAllBytes(whole);
    Path cut = folder.resolve("cut.warc");
    int second = new String(all, StandardCharsets.ISO_8859_1).indexOf("https://a.example/2");
    int end = second + 60;
    Files.write(cut, java.util.Arrays.copyOf(all, end));
    List<String> errors = new ArrayList<>();
    BatchJob.Summary summary =
        new BatchJob(ArticleExtractor.create(), 1)
            .run(
                new PageInputs().open(cut),
                new StringWriter(),
                (r, e) -> {
                  if (!e.isEmpty()) {
                    errors.add(e);
                  }
                });
    assertThat(summary.written()).isGreaterThanOrEqualTo(1);
    assertThat(summary.failed()).isEqualTo(1);
    assertThat(errors).singleElement().asString().contains("cut.warc@", "breaks off");
  }

  @Test
  void other_files_are_no_warc() throws IOException {
    Path html = Files.writeString(folder.resolve("a.html"), STORY);
    Path half = Files.write(folder.resolve("b.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});
    for (Path file : List.of(html, half)) {
      assertThat(Kind.of(Files.readAllBytes(file))).isNotEqualTo(Kind.WARC);
      try (Stream<PageRecord> records = new PageInputs().open(file)) {
        assertThat(records).singleElement().extracting(PageRecord::id).isEqualTo(name(file));
      }
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
