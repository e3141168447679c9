package dev.pressclip.fetch;

import static dev.pressclip.fetch.LoopbackServer.bytes;
import static dev.pressclip.fetch.LoopbackServer.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pressclip.Page;
import dev.pressclip.fetch.FetchException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real fetcher against a real server on this machine. */
class PageFetcherTest {
  private static final String HTML = "<html><p>Grüße aus Lindmouth</p></html>";

  private LoopbackServer server;
  private PageFetcher fetcher;

  @BeforeEach
  void start() throws IOException {
    server = new LoopbackServer();
    fetcher =
        PageFetcher.builder()
            .allowPrivateAddresses(true)
            .timeLimit(Duration.ofSeconds(3))
            .maxBytes(100_000)
            .retries(0)
            .build();
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  private Reason failureOf(URI url) {
    FetchException e = catchThrowableOfType(FetchException.class, () -> fetcher.fetch(url));
    assertThat(e).as("fetching %s", url).isNotNull();
    assertThat(e).hasMessageStartingWith(e.url().toString());
    return e.reason();
  }

  @Test
  void a_page_comes_with_its_address_and_charset() throws IOException {
    server.on(
        "/story",
        x ->
            send(
                x,
                200,
                "text/html; charset=windows-1251",
                "<html><p>Привет</p>".getBytes(Charset.forName("windows-1251"))));
    Page page = fetcher.fetch(server.at("/story"));
    assertThat(page.content()).isEqualTo("<html><p>Привет</p>");
    assertThat(page.url()).isEqualTo(server.at("/story"));
  }

  @Test
  void it_says_who_it_is() throws IOException {
    server.page("/story", HTML);
    fetcher.fetch(server.at("/story"));
    assertThat(server.requests())
        .hasSize(1) // the server answers 404 to robots.txt without a handler
        .allMatch(r -> r.matches("/story Pressclip/\\S+ \\(news article extractor\\)"));
  }

  @Test
  void redirects_are_followed_and_the_last_address_kept() throws IOException {
    server.redirect("/old", "/new?a=1#part").page("/new", HTML);
    Page page = fetcher.fetch(server.at("/old"));
    assertThat(page.url()).isEqualTo(server.at("/new?a=1"));
    assertThat(page.content()).isEqualTo(HTML);
  }

  @Test
  void a_circle_of_redirects_ends() {
    server.redirect("/a", "/b").redirect("/b", "/a");
    assertThat(failureOf(server.at("/a"))).isEqualTo(Reason.REDIRECTS);
  }

  @Test
  void a_redirect_to_another_scheme_is_refused() {
    server.redirect("/a", "file:///etc/passwd");
    assertThat(failureOf(server.at("/a"))).isEqualTo(Reason.BAD_ADDRESS);
  }

  @Test
  void bodies_are_unpacked() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gzip)) {
      out.write(bytes(HTML));
    }
    ByteArrayOutputStream zlib = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(zlib)) {
      out.write(bytes(HTML));
    }
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    try (OutputStream out =
        new DeflaterOutputStream(raw, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
      out.write(bytes(HTML));
    }
    // "<html><p>Hi" as one uncompressed brotli meta-block
    byte[] brotli = Base64.getDecoder().decode("CwWAPGh0bWw+PHA+SGkD");
    server
        .encoded("/gzip", "gzip", gzip.toByteArray())
        .encoded("/zlib", "deflate", zlib.toByteArray())
        .encoded("/raw", "deflate", raw.toByteArray())
        .encoded("/br", "br", brotli);
    assertThat(fetcher.fetch(server.at("/gzip")).content()).isEqualTo(HTML);
    assertThat(fetcher.fetch(server.at("/zlib")).content()).isEqualTo(HTML);
    assertThat(fetcher.fetch(server.at("/raw")).content()).isEqualTo(HTML);
    assertThat(fetcher.fetch(server.at("/br")).content()).isEqualTo("<html><p>Hi");
  }

  @Test
  void a_body_that_unpacks_beyond_the_limit_is_given_up() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gzip)) {
      for (int i = 0; i < 50; i++) {
        out.write(new byte[1_000_000]);
      }
    }
    server.encoded("/bomb", "gzip", gzip.toByteArray());
    assertThat(failureOf(server.at("/bomb"))).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void an_endless_body_is_given_up() {
    server.on(
        "/endless",
        x -> {
          x.sendResponseHeaders(200, 0);
          byte[] part = new byte[8192];
          while (true) {
            x.getResponseBody().write(part);
          }
        });
    assertThat(failureOf(server.at("/endless"))).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void an_endless_error_page_costs_no_time() {
    server.on(
        "/endless",
        x -> {
          x.sendResponseHeaders(404, 0);
          byte[] part = new byte[8192];
          while (true) {
            x.getResponseBody().write(part);
          }
        });
    assertThat(failureOf(server.at("/endless"))).isEqualTo(Reason.STATUS);
  }

  @Test
  void a_body_that_drips_is_given_up_when_the_time_is_over() {
    server.on(
        "/drip",
        x -> {
          x.sendResponseHeaders(200, 0);
          OutputStream out = x.getResponseBody();
          Object never = new Object();
          for (int i = 0; i < 1_000; i++) {
            out.write('x');
            out.flush();
            synchronized (never) {
              try {
                never.wait(100); // slower than the fetcher's time, quicker than its socket's
              } catch (InterruptedException stopped) {
                return;
              }
            }
          }
        });
    assertThat(failureOf(server.at("/drip"))).isEqualTo(Reason.TIMEOUT);
  }

  @Test
  void broken_compression_is_named() {
    server.encoded("/broken", "gzip", bytes("this is not gzip"));
    server.encoded("/odd", "snappy", bytes(HTML));
    assertThat(failureOf(server.at("/broken"))).isEqualTo(Reason.BAD_ENCODING);
    assertThat(failureOf(server.at("/odd"))).isEqualTo(Reason.BAD_ENCODING);
  }

  @Test
  void errors_tell_whether_trying_again_may_help() {
    server.status("/gone", 410).status("/busy", 503).status("/slow-down", 429);
    assertThat(failureOf(server.at("/gone"))).isEqualTo(Reason.STATUS);
    for (String path : new String[] {"/busy", "/slow-down"}) {
      assertThatThrownBy(() -> fetcher.fetch(server.at(path)))
          .isInstanceOfSatisfying(FetchException.class, e -> assertThat(e.retryMayHelp()).isTrue());
    }
  }

  @Test
  void robots_txt_is_respected_and_read_once() throws IOException {
    server
        .on(
            "/robots.txt",
            x -> send(x, 200, "text/plain", bytes("User-agent: *\nDisallow: /private\n")))
        .page("/private/story", HTML)
        .page("/story", HTML);
    assertThat(failureOf(server.at("/private/story"))).isEqualTo(Reason.ROBOTS);
    fetcher.fetch(server.at("/story"));
    assertThat(server.requests())
        .extracting(r -> r.split(" ")[0])
        .containsExactly("/robots.txt", "/story");
  }

  @Test
  void robots_txt_may_speak_to_pressclip_alone() {
    server
        .on(
            "/robots.txt",
            x ->
                send(
                    x,
                    200,
                    "text/plain",
                    bytes("User-agent: pressclip\nDisallow: /\n\nUser-agent: *\nAllow: /\n")))
        .page("/story", HTML);
    assertThat(failureOf(server.at("/story"))).isEqualTo(Reason.ROBOTS);
  }

  @Test
  void a_site_whose_robots_txt_is_in_trouble_is_left_alone() {
    server.status("/robots.txt", 503).page("/story", HTML);
    assertThat(failureOf(server.at("/story"))).isEqualTo(Reason.ROBOTS);
  }

  @Test
  void a_redirect_is_asked_of_robots_txt_too() {
    server
        .on("/robots.txt", x -> send(x, 200, "text/plain", bytes("User-agent: *\nDisallow: /b\n")))
        .redirect("/a", "/b")
        .page("/b", HTML);
    assertThat(failureOf(server.at("/a"))).isEqualTo(Reason.ROBOTS);
  }

  @Test
  void private_addresses_are_refused_however_they_are_written() {
    try (PageFetcher careful = PageFetcher.create()) {
      int port = server.at("/").getPort();
      for (String host :
          new String[] {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"}) {
        URI url = URI.create("http://" + host + ":" + port + "/story");
        FetchException e = catchThrowableOfType(FetchException.class, () -> careful.fetch(url));
        assertThat(e).as(host).isNotNull();
        assertThat(e.reason()).as(host).isEqualTo(Reason.ADDRESS_REFUSED);
        assertThat(e).hasMessageContaining("--allow-private-addresses");
      }
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void other_schemes_and_user_names_are_refused() {
    assertThat(failureOf(URI.create("ftp://post.example/x"))).isEqualTo(Reason.BAD_ADDRESS);
    assertThat(failureOf(URI.create("file:///etc/passwd"))).isEqualTo(Reason.BAD_ADDRESS);
    assertThat(failureOf(URI.create("http://user:word@post.example/")))
        .isEqualTo(Reason.BAD_ADDRESS);
    assertThat(failureOf(URI.create("http:/nohost"))).isEqualTo(Reason.BAD_ADDRESS);
    assertThat(failureOf(URI.create("http://127.1/"))).isEqualTo(Reason.BAD_ADDRESS);
  }

  @Test
  void a_closed_port_and_an_unknown_host_are_named() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertThat(failureOf(URI.create("http://127.0.0.1:" + port + "/")))
        .isEqualTo(Reason.CONNECTION);
    assertThat(failureOf(URI.create("http://no-such-host.invalid/"))).isEqualTo(Reason.CONNECTION);
  }
}
