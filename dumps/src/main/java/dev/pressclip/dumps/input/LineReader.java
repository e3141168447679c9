package dev.pressclip.dumps.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes up to a length; of a longer one the rest is passed over. Not thread-safe. */
final class LineReader {
  /** A page of the greatest size, with every character of it escaped. */
  static final int MAX_LINE_BYTES = 100 << 20;

  private final InputStream in;
  private long number;
  private boolean cut;

  LineReader(InputStream in) {
    this.in = in instanceof BufferedInputStream ? in : new BufferedInputStream(in);
  }

  /** The next line without its end, or null. */
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    cut = false;
    int c = in.read();
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n'; c = in.read()) {
      if (line.size() < MAX_LINE_BYTES) {
        line.write(c);
      } else {
        cut = true;
      }
    }
    number++;
    return line.toByteArray();
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
