package dev.pressclip.dumps.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The pages of a WARC or WET file (ISO 28500), packed by record or not, one after another. In a
 * file reading goes on behind a broken record where the next one begins.
 */
final class WarcRecords extends Records {
  private final String name;
  private final @Nullable SeekableByteChannel file;
  private final @Nullable RecordOpenings openings;
  private final ReadBytes bytesRead;
  private WarcReader reader;

  /** Where the record begins that was read last. */
  private long position;

  /** A file, in which places can be found again, from its start; closed with this. */
  WarcRecords(String name, SeekableByteChannel file, LongConsumer bytesRead) throws IOException {
    this(name, file, 0, new ReadBytes(bytesRead));
  }

  /** The same from where a record opens. */
  WarcRecords(String name, SeekableByteChannel file, long start, ReadBytes bytesRead)
      throws IOException {
    this.name = name;
    this.bytesRead = bytesRead;
    this.file = file;
    this.openings = new RecordOpenings(file);
    this.position = start;
    try {
      this.reader = new WarcReader(file.position(start));
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** A stream; what follows a broken record in it is lost. */
  WarcRecords(String name, InputStream in) throws IOException {
    this.name = name;
    this.bytesRead = new ReadBytes(n -> {});
    this.file = null;
    this.openings = null;
    this.reader = new WarcReader(in);
  }

  @Override
  @Nullable PageRecord read() throws IOException {
    try {
      WarcRecord record = reader.next().orElse(null);
      if (record == null) {
        bytesRead.upTo(file == null ? 0 : file.size());
        return null;
      }
      position = reader.position();
      bytesRead.upTo(position);
      return WarcPage.of(record, place());
    } catch (IOException | RuntimeException e) {
      position = reader.position();
      long next = openings == null ? -1 : openings.next(position + 1, Long.MAX_VALUE);
      if (file == null || next < 0) {
        throw e;
      }
      String place = place();
      file.position(next);
      position = next;
      reader = new WarcReader(file);
      return goesOn(place, next, e);
    }
  }

  /** A broken record behind which reading goes on. */
  static PageRecord goesOn(String place, long next, Exception why) {
    return PageRecord.broken(
        null, place, place + ": broken record; goes on at " + next + ": " + why.getMessage());
  }

  @Override
  String place() {
    return name + "@" + position;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    if (file != null) {
      file.close();
    }
  }
}
