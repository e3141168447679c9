package dev.pressclip.dumps.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * A file from a place on, with a position of its own: several threads may read one file. Closing it
 * leaves the file open, and ends a reading on another thread.
 */
final class RestOfFile implements SeekableByteChannel {
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
  public long position() {
    return position;
  }

  @Override
  public RestOfFile position(long wanted) {
    position = wanted;
    return this;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public RestOfFile truncate(long length) {
    throw new NonWritableChannelException();
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
