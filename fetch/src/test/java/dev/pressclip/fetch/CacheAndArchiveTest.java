package dev.pressclip.fetch;

import static dev.pressclip.fetch.LoopbackServer.bytes;
import static dev.pressclip.fetch.LoopbackServer.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressclip.Article;
import dev.pressclip.ArticleExtractor;
import dev.pressclip.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.Warcinfo;

class CacheAndArchiveTest {
  private static final String HTML = "<html><p>The weather vane has turned.</p></html>";

  @TempDir private Path folder;
  private LoopbackServer server;
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicReference<String> content = new AtomicReference<>(HTML);

  @BeforeEach
  void start() throws IOException {
    server = new LoopbackServer();
    server.on(
        "/story",
        x -> {
          String tag = "\"" + content.get().hashCode() + "\"";
          x.getResponseHeaders().set("ETag", tag);
          if (tag.equals(x.getRequestHeaders().getFirst("If-None-Match"))) {
            x.sendResponseHeaders(304, -1);
          } else {
            sent.incrementAndGet();
            send(x, 200, "text/html; charset=utf-8", bytes(content.get()));
          }
        });
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private PageFetcher.Builder options() {
    return PageFetcher.builder().allowPrivateAddresses(true).retries(0);
  }

  private Page fetchWithCache(String path) throws IOException {
    try (PageFetcher fetcher = options().cache(folder.resolve("cache")).build()) {
      return fetcher.fetch(server.at(path));
    }
  }

  @Test
  void what_has_not_changed_is_not_sent_again_even_to_a_later_program() throws IOException {
    assertThat(fetchWithCache("/story").content()).isEqualTo(HTML);
    assertThat(fetchWithCache("/story").content()).isEqualTo(HTML);
    assertThat(sent).hasValue(1);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void what_has_changed_is() throws IOException {
    fetchWithCache("/story");
    content.set("<html><p>It has turned back.</p></html>");
    assertThat(fetchWithCache("/story").content()).contains("turned back");
    assertThat(sent).hasValue(2);
  }

  @Test
  void what_is_fresh_is_not_even_asked_for() throws IOException {
    server.on(
        "/fresh",
        x -> {
          x.getResponseHeaders().set("Cache-Control", "max-age=3600");
          send(x, 200, "text/html", bytes(HTML));
        });
    fetchWithCache("/fresh");
    assertThat(fetchWithCache("/fresh").content()).isEqualTo(HTML);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void what_may_not_be_kept_is_not() throws IOException {
    server.on(
        "/secret",
        x -> {
          x.getResponseHeaders().set("Cache-Control", "no-store");
          x.getResponseHeaders().set("ETag", "\"1\"");
          send(x, 200, "text/html", bytes(HTML));
        });
    fetchWithCache("/secret");
    fetchWithCache("/secret");
    assertThat(server.requests()).hasSize(2);
    try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void a_broken_entry_is_fetched_anew() throws IOException {
    fetchWithCache("/story");
    try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    assertThat(fetchWithCache("/story").content()).isEqualTo(HTML);
    assertThat(sent).hasValue(2);
  }

  @Test
  void a_cache_that_cannot_be_made_is_named() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "");
    assertThatThrownBy(() -> options().cache(file).build())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void the_archive_holds_every_answer_and_can_be_cleaned_again() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes(HTML));
    }
    server.encoded("/packed", "gzip", packed.toByteArray());
    server.redirect("/moved", "/story");
    try (PageFetcher fetcher = options().archive(folder.resolve("warc")).build()) {
      fetcher.fetch(server.at("/moved"));
      fetcher.fetch(server.at("/packed"));
    }
    List<String> found = new ArrayList<>();
    List<Page> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("warc"))) {
      for (Path file : files.toList()) {
        try (WarcReader reader = new WarcReader(file)) {
          reader.calculateBlockDigest();
          for (WarcRecord record : reader) {
            if (record instanceof WarcResponse r) {
              found.add(r.targetURI().getPath() + " " + r.http().status());
              if (r.http().status() == 200) {
                pages.add(Page.of(r.http().body().stream().readAllBytes(), r.targetURI()));
              }
            } else {
              assertThat(record).isInstanceOf(Warcinfo.class);
            }
          }
        }
      }
    }
    assertThat(found).containsExactly("/robots.txt 404", "/moved 302", "/story 200", "/packed 200");
    assertThat(pages).extracting(Page::content).containsExactly(HTML, HTML);
  }

  @Test
  void what_a_page_asks_of_robots_is_told() throws IOException {
    server.on(
        "/header",
        x -> {
          x.getResponseHeaders().set("X-Robots-Tag", "noindex, unavailable_after: 1 Jan 2030");
          send(x, 200, "text/html", bytes("<html><p>Hidden"));
        });
    server.page("/meta", "<html><head><meta name='Robots' content='NOARCHIVE,follow'></head>");
    server.on(
        "/other",
        x -> {
          x.getResponseHeaders().set("X-Robots-Tag", "googlebot: noindex");
          send(x, 200, "text/html", bytes("<html><p>Seen"));
        });
    try (PageFetcher fetcher = options().build()) {
      assertThat(fetcher.fetch(server.at("/header")).warnings())
          .containsExactly("the page asks of robots: noindex");
      assertThat(fetcher.fetch(server.at("/meta")).warnings())
          .containsExactly("the page asks of robots: noarchive");
      assertThat(fetcher.fetch(server.at("/other")).warnings()).isEmpty();
      Article article = ArticleExtractor.create().extract(fetcher.fetch(server.at("/header")));
      assertThat(article.warnings()).contains("the page asks of robots: noindex");
    }
  }
}
