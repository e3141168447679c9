package dev.pressclip.dumps.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lines of bytes up to a length; of a longer one the rest is passed over. Reads ahead of the lines
 * it has given. Not thread-safe.
 */
final class LineReader {
  /** A page of the greatest size, with every character of it escaped. */
  static final int MAX_LINE_BYTES = 100 << 20;

  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int at;
  private int end;
  private long number;
  private boolean cut;

  LineReader(InputStream in) {
    this.in = in;
  }

  /** The next line without its end, or null. */
  byte @Nullable [] next() throws IOException {
    cut = false;
    if (at == end && !fill()) {
      return null;
    }
    number++;
    int stop = lineEnd();
    if (stop == end) {
      return longLine();
    }
    byte[] line = Arrays.copyOfRange(buffer, at, stop);
    at = stop + 1;
    return line;
  }

  /** A line that the buffer does not hold to its end. */
  private byte[] longLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(2 * BUFFER_BYTES);
    do {
      int stop = lineEnd();
      int kept = Math.min(stop - at, MAX_LINE_BYTES - line.size());
      line.write(buffer, at, kept);
      cut |= kept < stop - at;
      at = stop;
    } while (at == end && fill());
    at += at < end ? 1 : 0;
    return line.toByteArray();
  }

  /** Where the line or the buffer ends. */
  private int lineEnd() {
    int stop = at;
    while (stop < end && buffer[stop] != '\n') {
      stop++;
    }
    return stop;
  }

  /** Whether anything was left to read. */
  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }

  /** The number of the last line, from 1. */
  long number() {
    return number;
  }

  /** Whether the last line was longer than is read. */
  boolean isCut() {
    return cut;
  }
}
