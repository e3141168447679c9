package dev.pressclip.dumps.input;

import dev.pressclip.Page;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One input of a batch: a page that is read when its turn comes.
 *
 * @param id the record's own id, or null
 * @param source file, with line or record number
 * @param reader reads the page
 * @param bytes that the record holds in memory until then; 0 for one that is read from a file
 */
public record PageRecord(@Nullable String id, String source, Reader reader, long bytes) {
  /** A record that holds nothing in memory. */
  public PageRecord(@Nullable String id, String source, Reader reader) {
    this(id, source, reader, 0);
  }

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

  /** The page, if the bytes were one; other files stand beside pages in archives and folders. */
  static Page pageOnly(Page page) throws Skipped {
    if (page.isHtml() || page.mediaType().equals("text/plain")) {
      return page;
    }
    throw new Skipped("media type " + page.mediaType());
  }

  /** Thrown by the reader of a record that holds no page; the message is the reason. */
  public static final class Skipped extends IOException {
    private static final long serialVersionUID = 1L;

    Skipped(String reason) {
      super(reason);
    }
  }
}
