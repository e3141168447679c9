package dev.pressclip.fetch;

import static dev.pressclip.fetch.LoopbackServer.bytes;
import static dev.pressclip.fetch.LoopbackServer.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.luben.zstd.Zstd;
import dev.pressclip.fetch.FetchException.Reason;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pauses, second tries and pages that send people on, seen from the server. */
class PolitenessTest {
  private static final String HTML = "<html><p>Nothing new in Lindmouth</p></html>";

  private final List<Long> times = new CopyOnWriteArrayList<>();
  private LoopbackServer server;

  @BeforeEach
  void start() throws IOException {
    server = new LoopbackServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static PageFetcher.Builder fetcher() {
    return PageFetcher.builder().allowPrivateAddresses(true).timeLimit(Duration.ofSeconds(5));
  }

  private void troubleFirst(String path, int status, int times, String retryAfter) {
    AtomicInteger asked = new AtomicInteger();
    server.on(
        path,
        x -> {
          this.times.add(System.nanoTime());
          if (asked.getAndIncrement() < times) {
            if (retryAfter != null) {
              x.getResponseHeaders().set("Retry-After", retryAfter);
            }
            send(x, status, "text/html", bytes("busy"));
          } else {
            send(x, 200, "text/html", bytes(HTML));
          }
        });
  }

  private double secondsBetween(int a, int b) {
    return (times.get(b) - times.get(a)) / 1e9;
  }

  @Test
  void a_server_in_trouble_is_asked_again_later_and_later() throws IOException {
    troubleFirst("/story", 503, 2, null);
    try (PageFetcher fetcher = fetcher().build()) {
      assertThat(fetcher.fetch(server.at("/story")).content()).isEqualTo(HTML);
    }
    assertThat(times).hasSize(3);
    assertThat(secondsBetween(0, 1)).isGreaterThan(0.24);
    assertThat(secondsBetween(1, 2)).isGreaterThan(0.49);
  }

  @Test
  void retry_after_is_kept() throws IOException {
    troubleFirst("/story", 429, 1, "1");
    try (PageFetcher fetcher = fetcher().build()) {
      fetcher.fetch(server.at("/story"));
    }
    assertThat(times).hasSize(2);
    assertThat(secondsBetween(0, 1)).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void who_asks_for_a_long_wait_is_told_on_at_once() {
    troubleFirst("/story", 503, 9, "3600");
    try (PageFetcher fetcher = fetcher().build()) {
      FetchException e =
          catchThrowableOfType(FetchException.class, () -> fetcher.fetch(server.at("/story")));
      assertThat(e.reason()).isEqualTo(Reason.SERVER_TROUBLE);
      assertThat(e.retryAfter()).isEqualTo(Duration.ofHours(1));
      assertThat(e.retryMayHelp()).isTrue();
    }
    assertThat(times).hasSize(1);
  }

  @Test
  void what_cannot_pass_is_not_tried_again() {
    troubleFirst("/gone", 410, 9, null);
    try (PageFetcher fetcher = fetcher().build()) {
      FetchException e =
          catchThrowableOfType(FetchException.class, () -> fetcher.fetch(server.at("/gone")));
      assertThat(e.reason()).isEqualTo(Reason.STATUS);
    }
    assertThat(times).hasSize(1);
  }

  @Test
  void requests_to_a_host_start_apart_on_all_threads_together() throws Exception {
    server.on(
        "/story",
        x -> {
          times.add(System.nanoTime());
          send(x, 200, "text/html", bytes(HTML));
        });
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (PageFetcher fetcher = fetcher().interval(Duration.ofMillis(200)).build()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        all.add(threads.submit(() -> fetcher.fetch(server.at("/story"))));
      }
      for (Future<?> f : all) {
        f.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(times).hasSize(5);
    assertThat(secondsBetween(0, 4)).as("four pauses").isGreaterThan(0.75);
  }

  @Test
  void the_crawl_delay_of_robots_txt_is_kept() throws IOException {
    server.on(
        "/robots.txt", x -> send(x, 200, "text/plain", bytes("User-agent: *\nCrawl-delay: 0.4\n")));
    server.on(
        "/story",
        x -> {
          times.add(System.nanoTime());
          send(x, 200, "text/html", bytes(HTML));
        });
    try (PageFetcher fetcher = fetcher().build()) {
      fetcher.fetch(server.at("/story"));
      fetcher.fetch(server.at("/story"));
    }
    assertThat(secondsBetween(0, 1)).isGreaterThan(0.39);
  }

  @Test
  void zstd_is_unpacked() throws IOException {
    server.encoded("/zstd", "zstd", Zstd.compress(bytes(HTML)));
    try (PageFetcher fetcher = fetcher().build()) {
      assertThat(fetcher.fetch(server.at("/zstd")).content()).isEqualTo(HTML);
    }
  }

  @Test
  void a_page_that_sends_on_at_once_is_followed() throws IOException {
    server
        .page("/old", "<html><meta http-equiv='refresh' content='0; url=/new'></html>")
        .page("/new", HTML)
        .page("/slow", "<html><meta http-equiv=refresh content='600;url=/new'><p>Read me")
        .page("/loop", "<html><meta http-equiv=refresh content='0;url=/loop'><p>Here");
    try (PageFetcher fetcher = fetcher().build()) {
      assertThat(fetcher.fetch(server.at("/old")).url()).isEqualTo(server.at("/new"));
      assertThat(fetcher.fetch(server.at("/slow")).url()).isEqualTo(server.at("/slow"));
      assertThat(fetcher.fetch(server.at("/loop")).url()).isEqualTo(server.at("/loop"));
    }
  }

  @Test
  void retry_after_is_read_as_seconds_and_as_a_date() {
    Instant now = Instant.parse("2026-05-04T10:00:00Z");
    assertThat(RetryAfter.read("120", now)).isEqualTo(Duration.ofMinutes(2));
    assertThat(RetryAfter.read("Mon, 4 May 2026 10:00:30 GMT", now))
        .isEqualTo(Duration.ofSeconds(30));
    assertThat(RetryAfter.read("Mon, 4 May 2026 09:00:00 GMT", now)).isEqualTo(Duration.ZERO);
    assertThat(RetryAfter.read("soon", now)).isNull();
    assertThat(RetryAfter.read("99999999999999", now)).isNull();
    assertThat(RetryAfter.read(null, now)).isNull();
  }
}
