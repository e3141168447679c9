package dev.pressclip.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.exactly;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections that break in every way WireMock knows. */
class FaultsTest {
  private static final String HTML = "<html><p>The ferry is back.</p></html>";

  private WireMockServer server;
  private PageFetcher fetcher;

  @BeforeEach
  void start() {
    server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    server.start();
    server.stubFor(any(anyUrl()).willReturn(notFound()));
    fetcher =
        PageFetcher.builder()
            .allowPrivateAddresses(true)
            .timeLimit(Duration.ofSeconds(5))
            .retries(1)
            .build();
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.stop();
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + server.port() + path);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void a_fault_is_named_and_tried_again(Fault fault) {
    server.stubFor(get("/story").willReturn(aResponse().withFault(fault)));
    FetchException e =
        catchThrowableOfType(FetchException.class, () -> fetcher.fetch(at("/story")));
    assertThat(e).isNotNull();
    assertThat(e.reason()).isEqualTo(FetchException.Reason.CONNECTION);
    assertThat(e.retryMayHelp()).isTrue();
    assertThat(e).hasMessageStartingWith(at("/story").toString());
    server.verify(exactly(2), getRequestedFor(urlEqualTo("/story")));
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void a_fault_that_passes_costs_nothing_but_time(Fault fault) throws IOException {
    server.stubFor(
        get("/story")
            .inScenario("passing")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(aResponse().withFault(fault))
            .willSetStateTo("well"));
    server.stubFor(
        get("/story")
            .inScenario("passing")
            .whenScenarioStateIs("well")
            .willReturn(aResponse().withHeader("Content-Type", "text/html").withBody(HTML)));
    assertThat(fetcher.fetch(at("/story")).content()).isEqualTo(HTML);
  }

  @Test
  void a_server_slow_to_begin_is_given_up_in_time() {
    server.stubFor(get("/slow").willReturn(aResponse().withFixedDelay(60_000)));
    long start = System.nanoTime();
    FetchException e = catchThrowableOfType(FetchException.class, () -> fetcher.fetch(at("/slow")));
    assertThat(e.reason()).isEqualTo(FetchException.Reason.TIMEOUT);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
  }
}
