package dev.pressclip.dumps.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;

/**
 * A file from a place on, with a position of its own: several threads may read one file. Closing it
 * leaves the file open, and ends a reading on another thread.
 */
final class RestOfFile implements ReadableByteChannel {
  private final FileChannel file;
  private final long start;
  private long position;
  private volatile boolean closed;

  RestOfFile(FileChannel file, long start) {
    this.file = file;
    this.start = start;
    this.position = start;
  }

  long start() {
    return start;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    if (closed) {
      throw new ClosedChannelException();
    }
    int n = file.read(into, position);
    position += Math.max(0, n);
    return n;
  }

  @Override
  public boolean isOpen() {
    return !closed;
  }

  @Override
  public void close() {
    closed = true;
  }
}
