package dev.pressclip.dumps.input;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The pages of a WARC file whose records are packed one by one, as {@link WarcRecords} gives them,
 * unpacked ahead on threads of its own: one thread unpacks what three or four clean. What looks
 * like the opening of a record is only a guess; a record that was unpacked ahead counts if the one
 * before it ends where it begins.
 */
final class PackedWarcRecords extends Records {
  /** Threads that clean for one that unpacks. */
  private static final int CLEANING = 4;

  private static final int MOST_THREADS = 8;

  /** How far behind a record the next one is looked for before it is unpacked. */
  private static final long LOOK_BYTES = 16L << 20;

  private final String name;
  private final Path path;
  private final FileChannel file;
  private final ReadBytes bytesRead;
  private final RecordOpenings openings;
  private final int threads;
  private final ExecutorService pool;
  private final Queue<Ahead> ahead = new ArrayDeque<>();

  /** Behind the last record that is being unpacked ahead. */
  private long lookedUpTo;

  /** Where the record begins that was given last. */
  private long position;

  private long next;

  /** What went wrong behind the page that was given last, within its record. */
  private @Nullable Exception failure;

  /** Reads what is not packed one by one. */
  private @Nullable WarcRecords rest;

  /** How many threads unpack here; none on few cores, which one thread can feed. */
  static int threadsHere() {
    return Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors() / CLEANING);
  }

  /**
   * A file from its start; closed with this.
   *
   * @param threads that unpack, at least 1
   */
  PackedWarcRecords(String name, Path path, LongConsumer bytesRead, int threads)
      throws IOException {
    this.name = name;
    this.path = path;
    this.file = FileChannel.open(path);
    this.bytesRead = new ReadBytes(bytesRead);
    this.openings = new RecordOpenings(file);
    this.threads = threads;
    this.pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread t = new Thread(task, "pressclip-unpacker");
              t.setDaemon(true);
              return t;
            });
  }

  /** A record that is being unpacked before its turn, from a channel of its own. */
  private record Ahead(long start, FileChannel bytes, Future<Unpacked> unpacked) {
    void giveUp() throws IOException {
      unpacked.cancel(false);
      bytes.close(); // which ends the reading, too
    }
  }

  /**
   * What was found at a place.
   *
   * @param page the page of the record, or why there is none; null at the file's end
   * @param next where the record ends
   * @param failure what went wrong, or null; if there is a page, behind it
   */
  private record Unpacked(@Nullable PageRecord page, long next, @Nullable Exception failure) {}

  @Override
  @Nullable PageRecord read() throws IOException {
    if (rest != null) {
      return rest.read();
    }
    if (failure != null) {
      return broken(failure);
    }
    lookAhead();
    Unpacked unpacked = take();
    PageRecord page = unpacked.page();
    Exception wrong = unpacked.failure();
    position = next;
    if (page == null && wrong == null) {
      bytesRead.upTo(file.size());
      return null;
    }
    bytesRead.upTo(position);
    if (wrong == null && !isEnd(unpacked.next())) {
      rest = new WarcRecords(name, file, position, bytesRead);
      return rest.read();
    }
    next = unpacked.next();
    failure = wrong;
    return page == null && wrong != null ? broken(wrong) : page;
  }

  private boolean isEnd(long place) throws IOException {
    return place >= file.size() || openings.isAt(place);
  }

  /** Goes on where the next record begins. */
  private PageRecord broken(Exception why) throws IOException {
    long behind = openings.next(position + 1, Long.MAX_VALUE);
    if (behind < 0 && why instanceof RuntimeException e) {
      throw e;
    }
    if (behind < 0) {
      throw new IOException(why.getMessage(), why);
    }
    next = behind;
    failure = null;
    return WarcRecords.goesOn(place(), behind, why);
  }

  /** Has records unpacked, the next one first. */
  private void lookAhead() throws IOException {
    while (!ahead.isEmpty() && ahead.peek().start() < next) {
      ahead.remove().giveUp();
    }
    lookedUpTo = Math.max(lookedUpTo, next);
    while (ahead.size() <= threads) {
      long opening = openings.next(lookedUpTo, LOOK_BYTES);
      if (opening < 0) {
        return;
      }
      FileChannel bytes = FileChannel.open(path).position(opening);
      ahead.add(new Ahead(opening, bytes, pool.submit(() -> unpack(bytes, opening))));
      lookedUpTo = opening + 1;
    }
  }

  private Unpacked take() throws IOException {
    Ahead first = ahead.peek();
    if (first == null || first.start() > next) {
      return unpack(FileChannel.open(path).position(next), next);
    }
    ahead.remove();
    try {
      return first.unpacked().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error; // no memory: not the record's fault
      }
      throw new IOException(e.getCause());
    }
  }

  private Unpacked unpack(FileChannel bytes, long start) {
    PageRecord page = null;
    try (bytes;
        WarcReader reader = new WarcReader(bytes)) {
      try {
        WarcRecord record = reader.next().orElse(null);
        if (record == null) {
          return new Unpacked(null, file.size(), null);
        }
        page = WarcPage.of(record, name + "@" + start);
        boolean more = reader.next().isPresent();
        return new Unpacked(page, more ? reader.position() : file.size(), null);
      } catch (IOException | RuntimeException e) {
        // Where this record ended well it is the next one's.
        long end = reader.position();
        return new Unpacked(page, end, end > start ? null : e);
      }
    } catch (IOException | RuntimeException e) {
      return new Unpacked(page, start, e);
    }
  }

  @Override
  String place() {
    return rest == null ? name + "@" + position : rest.place();
  }

  @Override
  public void close() throws IOException {
    for (Ahead a : ahead) {
      a.giveUp();
    }
    pool.shutdownNow();
    if (rest != null) {
      rest.close();
    }
    file.close();
  }
}
