package dev.pressclip.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A page that could not be fetched. The message names the address, what is wrong, and what would
 * help.
 */
public final class FetchException extends IOException {
  private static final long serialVersionUID = 1L;

  private final URI url;
  private final Reason reason;
  private final String detail;
  private transient @Nullable Duration retryAfter;

  /** Why a page could not be fetched. */
  public enum Reason {
    /** Not an http or https address. */
    BAD_ADDRESS(false),
    /** The address leads into a private network. */
    ADDRESS_REFUSED(false),
    /** The site's robots.txt does not allow it. */
    ROBOTS(false),
    /** The server answered with an error. */
    STATUS(false),
    /** The server is overloaded or broken for now. */
    SERVER_TROUBLE(true),
    /** One redirect after another. */
    REDIRECTS(false),
    /** It took too long. */
    TIMEOUT(true),
    /** The page is larger than is read. */
    TOO_LARGE(false),
    /** What was sent cannot be unpacked. */
    BAD_ENCODING(false),
    /** The server's certificate is not to be trusted. */
    TLS(false),
    /** No connection, or it broke. */
    CONNECTION(true),
    /** It came, but could not be written to the archive. */
    ARCHIVE(false),
    /** The thread that fetched was told to stop. */
    INTERRUPTED(true);

    private final boolean retryHelps;

    Reason(boolean retryHelps) {
      this.retryHelps = retryHelps;
    }
  }

  FetchException(URI url, Reason reason, String message, @Nullable Throwable cause) {
    super(url + ": " + message, cause);
    this.url = url;
    this.reason = reason;
    this.detail = message;
  }

  FetchException retryAfter(@Nullable Duration asked) {
    this.retryAfter = asked;
    return this;
  }

  /** How long the server asked to wait, or null. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** Whether the same request may do better in a moment. */
  boolean mayPass() {
    return reason == Reason.SERVER_TROUBLE
        || reason == Reason.CONNECTION && !(getCause() instanceof UnknownHostException);
  }

  /** The message without the address. */
  String detail() {
    return detail;
  }

  /** The address that failed; after redirects, the last one. */
  public URI url() {
    return url;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** Whether trying again later can help. */
  public boolean retryMayHelp() {
    return reason.retryHelps;
  }
}
