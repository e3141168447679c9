package dev.pressclip.fetch;

import dev.pressclip.fetch.FetchException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.cache.CacheConfig;
import org.apache.hc.client5.http.impl.cache.CachingHttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.cache.CachingHttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.compat.ClassicToAsyncAdaptor;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.ProtocolVersion;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a fetcher: HTTP/1.1, over TLS HTTP/2 with servers that speak it, with a cache
 * on disk where one is wished for. Gets one answer within a time and a size. Thread-safe.
 */
final class Transport implements AutoCloseable {
  /** Of an answer whose body is not wanted so much is read, for the connection to be used again. */
  private static final int MAX_UNWANTED_BYTES = 64 * 1024;

  private static final int MAX_CONNECTIONS = 64;
  private static final int MAX_CAUSES = 8;
  private static final Duration LONGEST_STEP = Duration.ofSeconds(10);

  private final CloseableHttpClient plain;
  private final CloseableHttpClient secure;
  private final ScheduledExecutorService clock;
  private final Duration timeLimit;

  /**
   * Opens nothing yet.
   *
   * @param agent how to name oneself to servers
   * @param resolver where names lead
   * @param tls what certificates to trust, or null for those that Java trusts
   * @param cache folder for what may be kept, or null
   */
  Transport(
      String agent,
      DnsResolver resolver,
      Duration timeLimit,
      int connectionsPerHost,
      int maxBytes,
      @Nullable SSLContext tls,
      @Nullable Path cache)
      throws IOException {
    this.timeLimit = timeLimit;
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread t = new Thread(task, "pressclip-fetch-clock");
              t.setDaemon(true);
              return t;
            });
    Timeout step = Timeout.of(timeLimit.compareTo(LONGEST_STEP) < 0 ? timeLimit : LONGEST_STEP);
    DiskCache store = cache == null ? null : new DiskCache(cache);
    CacheConfig rules =
        CacheConfig.custom()
            .setSharedCache(false)
            .setHeuristicCachingEnabled(false)
            .setMaxObjectSize(maxBytes)
            .build();
    ConnectionConfig connections =
        ConnectionConfig.custom().setConnectTimeout(step).setSocketTimeout(step).build();
    RequestConfig requests =
        RequestConfig.custom().setResponseTimeout(step).setConnectionRequestTimeout(step).build();
    HttpClientBuilder builder =
        store == null
            ? HttpClientBuilder.create()
            : CachingHttpClientBuilder.create()
                .setCacheConfig(rules)
                .setHttpCacheStorage(store)
                .setDeleteCache(false);
    this.plain =
        builder
            .setUserAgent(agent)
            .disableCookieManagement()
            .disableRedirectHandling()
            .disableContentCompression()
            .disableAutomaticRetries()
            .disableAuthCaching()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(resolver)
                    .setMaxConnPerRoute(connectionsPerHost)
                    .setMaxConnTotal(MAX_CONNECTIONS)
                    .setDefaultConnectionConfig(connections)
                    .build())
            .setDefaultRequestConfig(requests)
            .build();
    ClientTlsStrategyBuilder trust = ClientTlsStrategyBuilder.create();
    HttpAsyncClientBuilder asyncBuilder =
        store == null
            ? HttpAsyncClientBuilder.create()
            : CachingHttpAsyncClientBuilder.create()
                .setCacheConfig(rules)
                .setHttpCacheStorage(store)
                .setDeleteCache(false);
    CloseableHttpAsyncClient async =
        asyncBuilder
            .setUserAgent(agent)
            .disableCookieManagement()
            .disableRedirectHandling()
            .disableContentCompression()
            .disableAutomaticRetries()
            .disableAuthCaching()
            .setConnectionManager(
                PoolingAsyncClientConnectionManagerBuilder.create()
                    .setDnsResolver(resolver)
                    .setTlsStrategy((tls == null ? trust : trust.setSslContext(tls)).buildAsync())
                    .setDefaultTlsConfig(
                        TlsConfig.custom()
                            .setVersionPolicy(HttpVersionPolicy.NEGOTIATE)
                            .setHandshakeTimeout(step)
                            .build())
                    .setMessageMultiplexing(true)
                    .setMaxConnPerRoute(connectionsPerHost)
                    .setMaxConnTotal(MAX_CONNECTIONS)
                    .setDefaultConnectionConfig(connections)
                    .build())
            .setDefaultRequestConfig(requests)
            .build();
    async.start();
    this.secure = new ClassicToAsyncAdaptor(async, step);
  }

  /**
   * What a server answered.
   *
   * @param body unpacked
   * @param headers by lower-case name, the first of each
   * @param version of HTTP that was spoken
   */
  record Answer(int status, byte[] body, Map<String, String> headers, ProtocolVersion version) {
    @Nullable String location() {
      return headers.get("location");
    }
  }

  /**
   * Asks for what is at an address; no redirect is followed.
   *
   * @param most bytes of the unpacked body beyond which it is given up
   * @param deadline by {@link System#nanoTime}
   */
  Answer get(URI url, int most, long deadline) throws FetchException {
    HttpGet request = new HttpGet(url);
    request.setHeader("Accept", "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5");
    request.setHeader("Accept-Encoding", BodyReader.ACCEPTED);
    AtomicBoolean late = new AtomicBoolean();
    long left = Math.max(1, deadline - System.nanoTime());
    ScheduledFuture<?> alarm =
        clock.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            left,
            TimeUnit.NANOSECONDS);
    boolean encrypted = "https".equalsIgnoreCase(url.getScheme());
    HttpClientContext context = HttpClientContext.create();
    try {
      return (encrypted ? secure : plain)
          .execute(request, context, response -> read(request, context, response, most));
    } catch (IOException | RuntimeException e) {
      throw failure(url, e, late.get() || System.nanoTime() - deadline >= 0);
    } finally {
      alarm.cancel(false);
    }
  }

  private static Answer read(
      HttpGet request, HttpClientContext context, ClassicHttpResponse response, int most)
      throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (Header h : response.getHeaders()) {
      headers.putIfAbsent(h.getName().toLowerCase(Locale.ROOT), h.getValue());
    }
    byte[] body = new byte[0];
    HttpEntity entity = response.getEntity();
    boolean wanted = response.getCode() >= 200 && response.getCode() < 300;
    if (entity != null) {
      try {
        InputStream in = entity.getContent();
        body =
            wanted
                ? BodyReader.read(in, headers.getOrDefault("content-encoding", ""), most)
                : BodyReader.read(in, "", MAX_UNWANTED_BYTES);
        in.close();
      } catch (IOException e) {
        // Closing the stream would read what is left, and that may be endless.
        request.cancel();
        if (wanted) {
          throw e;
        }
      }
    }
    return new Answer(response.getCode(), body, headers, context.getProtocolVersion());
  }

  private FetchException failure(URI url, Exception e, boolean late) {
    if (late) {
      return new FetchException(
          url, Reason.TIMEOUT, "not done within " + timeLimit.toMillis() + " ms", e);
    }
    // The causes, too: what happens on the threads of a connection comes wrapped.
    Throwable cause = e;
    for (int i = 0; i < MAX_CAUSES && cause != null; i++, cause = cause.getCause()) {
      String said = String.valueOf(cause.getMessage());
      if (cause instanceof PublicAddresses.Refused) {
        return new FetchException(url, Reason.ADDRESS_REFUSED, said, e);
      }
      if (cause instanceof UnknownHostException) {
        return new FetchException(url, Reason.CONNECTION, "no such host " + url.getHost(), cause);
      }
      if (cause instanceof BodyReader.TooLarge) {
        return new FetchException(url, Reason.TOO_LARGE, said, e);
      }
      if (cause instanceof ZipException) {
        return new FetchException(url, Reason.BAD_ENCODING, "cannot unpack the body: " + said, e);
      }
      if (cause instanceof SSLException) {
        return new FetchException(url, Reason.TLS, "no secure connection: " + said, e);
      }
      if (cause instanceof InterruptedIOException) {
        return new FetchException(url, Reason.TIMEOUT, "the server does not answer", e);
      }
    }
    return new FetchException(url, Reason.CONNECTION, String.valueOf(e.getMessage()), e);
  }

  @Override
  public void close() {
    clock.shutdownNow();
    plain.close(CloseMode.GRACEFUL);
    secure.close(CloseMode.GRACEFUL);
  }
}
