package dev.pressclip.bench;

import com.sun.net.httpserver.HttpServer;
import dev.pressclip.fetch.PageFetcher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Pages fetched from a server on this machine beside plain HttpClient with the same requests; the
 * fetcher also asks robots.txt (once), keeps the time and looks after turns and addresses.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@Threads(4)
@SuppressWarnings("NullAway.Init") // JMH calls start() before all else
public class FetchThroughput {
  private static final int CONNECTIONS = 8;

  /** Bytes of the page. */
  @Param({"2000", "150000"})
  private int size;

  private HttpServer server;
  private ExecutorService threads;
  private CloseableHttpClient client;
  private PageFetcher fetcher;
  private URI url;

  /** Starts the server and both clients. */
  @Setup(Level.Trial)
  public void start() throws IOException {
    // Without it, small answers wait 40 ms for the network's sake.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    byte[] page = ("<p>" + "x".repeat(size)).getBytes(StandardCharsets.UTF_8);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext(
        "/story",
        x -> {
          try (x) {
            x.getResponseHeaders().set("Content-Type", "text/html");
            x.sendResponseHeaders(200, page.length);
            x.getResponseBody().write(page);
          }
        });
    server.start();
    url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/story");
    client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(CONNECTIONS)
                    .build())
            .build();
    fetcher =
        PageFetcher.builder().allowPrivateAddresses(true).connectionsPerHost(CONNECTIONS).build();
  }

  /** Stops them. */
  @TearDown(Level.Trial)
  public void stop() throws IOException {
    fetcher.close();
    client.close();
    server.stop(0);
    threads.shutdownNow();
  }

  /** HttpClient alone. */
  @Benchmark
  public byte[] plain() throws IOException {
    return client.execute(new HttpGet(url), r -> EntityUtils.toByteArray(r.getEntity()));
  }

  /** The fetcher. */
  @Benchmark
  public byte[] fetcher() throws IOException {
    return fetcher.get(url).body();
  }
}
