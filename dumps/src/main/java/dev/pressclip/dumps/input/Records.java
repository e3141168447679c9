package dev.pressclip.dumps.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The records of one input, one after another. Where reading fails, a last record says so; what was
 * read before stays. Not thread-safe.
 */
abstract class Records implements Iterator<PageRecord>, AutoCloseable {
  private @Nullable PageRecord next;
  private boolean ended;

  /** The next record, or null at the end. */
  abstract @Nullable PageRecord read() throws IOException;

  /** Where reading stands, for an error. */
  abstract String place();

  @Override
  public void close() throws IOException {
    // Most have nothing to close of their own.
  }

  @Override
  public final boolean hasNext() {
    if (next == null && !ended) {
      try {
        next = read();
        ended = next == null;
      } catch (IOException | RuntimeException e) {
        String why = e.getMessage() == null ? e.toString() : e.getMessage();
        String place = place();
        next = PageRecord.broken(null, place, place + ": breaks off; what follows is lost: " + why);
        ended = true;
      }
    }
    return next != null;
  }

  @Override
  public final PageRecord next() {
    PageRecord record = hasNext() ? next : null;
    if (record == null) {
      throw new NoSuchElementException("no record left: " + place());
    }
    next = null;
    return record;
  }

  /** The same as a stream that closes this. */
  final Stream<PageRecord> stream() {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, traits), false)
        .onClose(
            () -> {
              try {
                close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
