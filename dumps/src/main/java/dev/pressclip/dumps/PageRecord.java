package dev.pressclip.dumps;

import dev.pressclip.Page;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One input of a batch: a page that is read when its turn comes.
 *
 * @param id the record's own id, or null
 * @param source file, with line or record number
 * @param reader reads the page
 */
public record PageRecord(@Nullable String id, String source, Reader reader) {
  /** Reads a page when it is needed, so that a batch never holds more pages than it works on. */
  @FunctionalInterface
  public interface Reader {
    /**
     * The page.
     *
     * @throws IOException if it cannot be read; the message names the input and what is wrong
     */
    Page read() throws IOException;
  }

  /** A record that is known to be bad before it is read. */
  public static PageRecord broken(@Nullable String id, String source, String error) {
    return new PageRecord(
        id,
        source,
        () -> {
          throw new IOException(error);
        });
  }

  /** A record that holds no page, and why; it is counted, but gets no line of its own. */
  public static PageRecord skipped(String source, String reason) {
    return new PageRecord(
        null,
        source,
        () -> {
          throw new Skipped(reason);
        });
  }

  /** Thrown by the reader of a record that holds no page; the message is the reason. */
  public static final class Skipped extends IOException {
    private static final long serialVersionUID = 1L;

    Skipped(String reason) {
      super(reason);
    }
  }
}
