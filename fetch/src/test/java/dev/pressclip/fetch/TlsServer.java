package dev.pressclip.fetch;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A server that speaks HTTP/2 over TLS with a certificate made for the test. */
final class TlsServer implements AutoCloseable {
  private static final String PASSWORD = "lindmouth";

  private final WireMockServer server;
  private final Path keys;

  /** Speaks HTTP/2 to those who can, or HTTP/1.1 only. */
  TlsServer(Path folder, boolean http2) throws IOException, InterruptedException {
    this.keys = folder.resolve("keys.p12");
    makeKeys();
    this.server =
        new WireMockServer(
            WireMockConfiguration.options()
                .dynamicHttpsPort()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .http2TlsDisabled(!http2)
                .keystorePath(keys.toString())
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD)
                .keystoreType("PKCS12"));
    server.start();
  }

  private void makeKeys() throws IOException, InterruptedException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "test",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start();
    if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
      throw new IOException("keytool made no keys");
    }
  }

  /** Trusts this server's certificate and no other. */
  SSLContext trust() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("test", store.getCertificate("test"));
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  WireMockServer server() {
    return server;
  }

  URI at(String path) {
    return URI.create("https://localhost:" + server.httpsPort() + path);
  }

  @Override
  public void close() {
    server.stop();
  }
}
