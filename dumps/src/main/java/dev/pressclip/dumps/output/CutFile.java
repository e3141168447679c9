package dev.pressclip.dumps.output;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is written on from a length; what stood behind is cut off. Not thread-safe. */
public final class CutFile implements Closeable {
  private final FileChannel channel;
  private final OutputStream out;
  private long length;

  /** Opens, or makes, a file and cuts it to a length. */
  public CutFile(Path file, long length) throws IOException {
    this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.size() < length) {
      long found = channel.size();
      channel.close();
      throw new IOException(
          file + " has " + found + " bytes where at least " + length + " were written");
    }
    channel.truncate(length);
    channel.position(length);
    this.length = length;
    this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
  }

  /** Writes a text as UTF-8. */
  public void write(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes);
    length += bytes.length;
  }

  /** Writes a number as eight bytes. */
  public void write(long number) throws IOException {
    for (int shift = 56; shift >= 0; shift -= 8) {
      out.write((int) (number >>> shift));
    }
    length += Long.BYTES;
  }

  /** Makes all that was written lasting, through a loss of power, too; returns the length. */
  public long save() throws IOException {
    out.flush();
    channel.force(false);
    return length;
  }

  @Override
  public void close() throws IOException {
    try {
      out.flush();
    } finally {
      channel.close();
    }
  }
}
