package dev.pressclip.dumps.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * Finds where records open in a WARC file, packed one by one or not, without unpacking it. What
 * looks like an opening may still be within a record that holds another WARC file. Moves the
 * channel's position. Not thread-safe.
 */
final class RecordOpenings {
  private static final byte[] MAGIC = "WARC/1.".getBytes(StandardCharsets.US_ASCII);
  private static final int WINDOW_BYTES = 1 << 20;

  /** The packed bytes that are unpacked to see whether a record opens in them. */
  private static final int LOOK_BYTES = 1024;

  private final SeekableByteChannel file;
  private byte[] window = {};
  private long start;
  private int length;

  RecordOpenings(SeekableByteChannel file) {
    this.file = file;
  }

  /** Whether a record opens at a place. */
  boolean isAt(long position) throws IOException {
    load(position);
    return opensRecord((int) (position - start));
  }

  /**
   * Where the next record opens.
   *
   * @param from the first place that may be one
   * @param most how many bytes are looked through
   * @return the place, or -1
   */
  long next(long from, long most) throws IOException {
    long at = from;
    long end = Math.min(file.size(), most > Long.MAX_VALUE - from ? Long.MAX_VALUE : from + most);
    while (at < end) {
      load(at);
      int first = (int) (at - start);
      long looked = start + length < file.size() ? length - LOOK_BYTES : length;
      int stop = (int) Math.min(end - start, looked);
      for (int i = first; i < stop; i++) {
        if ((window[i] == 'W' || window[i] == 0x1F) && opensRecord(i)) {
          return start + i;
        }
      }
      if (stop <= first) {
        return -1; // the file has become shorter
      }
      at = start + stop;
    }
    return -1;
  }

  /** Has the window hold a place, the byte before it and enough behind it. */
  private void load(long position) throws IOException {
    boolean last = start + length >= file.size();
    if (position > start && position + (last ? 0 : LOOK_BYTES) < start + length) {
      return;
    }
    window = window.length == 0 ? new byte[WINDOW_BYTES] : window;
    start = Math.max(0, position - 1);
    ByteBuffer buffer = ByteBuffer.wrap(window);
    file.position(start);
    while (buffer.hasRemaining() && file.read(buffer) >= 0) {
      // Reads on until the window is full or the file ends.
    }
    length = buffer.position();
  }

  private boolean opensRecord(int at) {
    if (at + MAGIC.length > length) {
      return false;
    }
    if (window[at] == 'W') {
      return at > 0 && window[at - 1] == '\n' && isMagic(window, at);
    }
    if (window[at] != 0x1F || (window[at + 1] & 0xFF) != 0x8B || window[at + 2] != 8) {
      return false;
    }
    int look = Math.min(LOOK_BYTES, length - at);
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(window, at, look))) {
      return isMagic(in.readNBytes(MAGIC.length), 0);
    } catch (IOException notGzip) {
      return false;
    }
  }

  private static boolean isMagic(byte[] bytes, int at) {
    for (int i = 0; i < MAGIC.length; i++) {
      if (at + i >= bytes.length || bytes[at + i] != MAGIC[i]) {
        return false;
      }
    }
    return true;
  }
}
