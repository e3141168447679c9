package dev.pressclip.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.pressclip.fetch.FetchException.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real fetcher over TLS, against a server that speaks HTTP/2. */
class SecureFetchTest {
  private static final String HTML = "<html><p>Grüße aus Lindmouth</p></html>";

  @TempDir private Path folder;

  private static PageFetcher.Builder options() {
    return PageFetcher.builder()
        .allowPrivateAddresses(true)
        .timeLimit(Duration.ofSeconds(3))
        .retries(0);
  }

  private static void serve(TlsServer tls, String path, String body) {
    tls.server()
        .stubFor(
            get(urlEqualTo(path))
                .willReturn(aResponse().withHeader("Content-Type", "text/html").withBody(body)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void http_2_is_spoken_where_the_server_does(boolean http2) throws Exception {
    try (TlsServer tls = new TlsServer(folder, http2);
        PageFetcher fetcher = options().tls(tls.trust()).build()) {
      serve(tls, "/story", HTML);
      assertThat(fetcher.fetch(tls.at("/story")).content()).isEqualTo(HTML);
      assertThat(tls.server().findAll(getRequestedFor(urlEqualTo("/story"))))
          .extracting(r -> r.getProtocol())
          .containsExactly(http2 ? "HTTP/2.0" : "HTTP/1.1");
    }
  }

  @Test
  void many_pages_at_once_come_whole() throws Exception {
    try (TlsServer tls = new TlsServer(folder, true);
        PageFetcher fetcher =
            options().tls(tls.trust()).timeLimit(Duration.ofSeconds(20)).build()) {
      List<String> bodies =
          IntStream.range(0, 200)
              .mapToObj(i -> "<p>Story " + i + "</p>".repeat(1 + i * 50))
              .toList();
      IntStream.range(0, 200).forEach(i -> serve(tls, "/" + i, bodies.get(i)));
      ExecutorService threads = Executors.newFixedThreadPool(16);
      try {
        List<Callable<String>> tasks =
            IntStream.range(0, 200)
                .<Callable<String>>mapToObj(i -> () -> fetcher.fetch(tls.at("/" + i)).content())
                .toList();
        List<Future<String>> results = threads.invokeAll(tasks);
        for (int i = 0; i < 200; i++) {
          assertThat(results.get(i).get()).isEqualTo(bodies.get(i));
        }
      } finally {
        threads.shutdownNow();
      }
    }
  }

  @Test
  void a_certificate_that_is_not_trusted_is_an_error() throws Exception {
    try (TlsServer tls = new TlsServer(folder, true);
        PageFetcher fetcher = options().build()) {
      serve(tls, "/story", HTML);
      assertThat(failure(fetcher, tls, "/story").reason()).isEqualTo(Reason.TLS);
      assertThat(failure(fetcher, tls, "/story").retryMayHelp()).isFalse();
    }
  }

  @Test
  void a_certificate_for_another_host_is_an_error() throws Exception {
    try (TlsServer tls = new TlsServer(folder, true);
        PageFetcher fetcher = options().tls(tls.trust()).build()) {
      serve(tls, "/story", HTML);
      FetchException e =
          catchThrowableOfType(
              FetchException.class,
              () ->
                  fetcher.fetch(
                      java.net.URI.create(
                          "https://127.0.0.2:" + tls.server().httpsPort() + "/story")));
      assertThat(e.reason()).isIn(Reason.TLS, Reason.CONNECTION); // not every system has 127.0.0.2
    }
  }

  @Test
  void a_server_that_drips_is_given_up_in_time() throws Exception {
    try (TlsServer tls = new TlsServer(folder, true);
        PageFetcher fetcher = options().tls(tls.trust()).timeLimit(Duration.ofSeconds(1)).build()) {
      tls.server()
          .stubFor(
              get(urlEqualTo("/drip"))
                  .willReturn(
                      aResponse().withBody("x".repeat(60)).withChunkedDribbleDelay(60, 60_000)));
      long start = System.nanoTime();
      assertThat(failure(fetcher, tls, "/drip").reason()).isEqualTo(Reason.TIMEOUT);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void a_body_over_the_limit_is_given_up() throws Exception {
    try (TlsServer tls = new TlsServer(folder, true);
        PageFetcher fetcher = options().tls(tls.trust()).maxBytes(10_000).build()) {
      serve(tls, "/large", "x".repeat(1_000_000));
      assertThat(failure(fetcher, tls, "/large").reason()).isEqualTo(Reason.TOO_LARGE);
      serve(tls, "/small", "x".repeat(1_000));
      assertThat(fetcher.fetch(tls.at("/small")).content()).hasSize(1_000);
    }
  }

  @Test
  void a_connection_that_breaks_is_an_error_that_may_pass() throws Exception {
    try (TlsServer tls = new TlsServer(folder, false);
        PageFetcher fetcher = options().tls(tls.trust()).build()) {
      tls.server()
          .stubFor(
              get(urlEqualTo("/reset"))
                  .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
      FetchException e = failure(fetcher, tls, "/reset");
      assertThat(e.retryMayHelp()).isTrue();
    }
  }

  private static FetchException failure(PageFetcher fetcher, TlsServer tls, String path) {
    FetchException e =
        catchThrowableOfType(FetchException.class, () -> fetcher.fetch(tls.at(path)));
    assertThat(e).as(path).isNotNull();
    return e;
  }
}
