package dev.pressclip.dumps;

import dev.pressclip.dumps.input.PageRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Works on records on several threads and hands on what is made of them in the records' order.
 * Reading waits while enough is in flight, so memory does not grow with the input; a record that
 * takes too long is given up, its thread replaced. One use at a time.
 */
final class Workers {
  /** Records in flight for each thread: enough to keep threads busy behind one slow page. */
  private static final int AHEAD = 16;

  /**
   * Bytes that records in flight may hold together, one record's aside: so much in any heap, or a
   * part of a large one, for many threads want many pages.
   */
  private static final long MAX_BYTES = 24L << 20;

  private static final int HEAP_PARTS = 16;

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final int threads;
  private final @Nullable Duration limit;

  /**
   * Workers.
   *
   * @param threads how many records are worked on at a time
   * @param limit time for one record, or null
   */
  Workers(int threads, @Nullable Duration limit) {
    this.threads = threads;
    this.limit = limit;
  }

  /** Takes what was made of a record; returns whether to go on. */
  @FunctionalInterface
  interface Taker<T> {
    boolean take(T made) throws IOException;
  }

  /** A record being worked on. */
  private static final class InFlight<T> {
    private final PageRecord record;
    private volatile long startedAt;
    private @Nullable Future<T> result;

    InFlight(PageRecord record) {
      this.record = record;
    }
  }

  /**
   * Works through records until their end or until the taker has enough.
   *
   * @param records the input; closed at the end
   * @param work what to do with a record, on any thread
   * @param late what is made of a record whose time is over
   * @param taker given all that is made, on the calling thread
   */
  <T> void inOrder(
      Stream<PageRecord> records,
      Function<PageRecord, T> work,
      Function<PageRecord, T> late,
      Taker<T> taker)
      throws IOException {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread t = new Thread(task, "pressclip-worker-" + NUMBER.incrementAndGet());
              t.setDaemon(true);
              return t;
            });
    Queue<InFlight<T>> inFlight = new ArrayDeque<>();
    long maxBytes = Math.max(MAX_BYTES, Runtime.getRuntime().maxMemory() / HEAP_PARTS);
    long bytes = 0;
    boolean more = true;
    try (records) {
      Iterator<PageRecord> next = records.iterator();
      while (more && (!inFlight.isEmpty() || next.hasNext())) {
        while (inFlight.size() < threads * AHEAD
            && (bytes < maxBytes || inFlight.isEmpty())
            && next.hasNext()) {
          InFlight<T> one = new InFlight<>(next.next());
          bytes += one.record.bytes();
          one.result =
              pool.submit(
                  () -> {
                    one.startedAt = System.nanoTime() | 1;
                    return work.apply(one.record);
                  });
          inFlight.add(one);
        }
        InFlight<T> first = inFlight.remove();
        bytes -= first.record.bytes();
        more = taker.take(await(first, late, pool));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private <T> T await(InFlight<T> one, Function<PageRecord, T> late, ThreadPoolExecutor pool)
      throws IOException {
    Future<T> result = one.result;
    if (result == null) {
      throw new IllegalStateException("not submitted");
    }
    try {
      while (limit != null) {
        long started = one.startedAt;
        long left =
            started == 0
                ? limit.toNanos()
                : Math.max(1, limit.toNanos() - (System.nanoTime() - started));
        try {
          return result.get(left, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
          long now = one.startedAt;
          if (now != 0 && System.nanoTime() - now >= limit.toNanos() && !result.isDone()) {
            result.cancel(true);
            // Its thread may never come back: another takes its place.
            pool.setMaximumPoolSize(pool.getMaximumPoolSize() + 1);
            pool.setCorePoolSize(pool.getCorePoolSize() + 1);
            return late.apply(one.record);
          }
        }
      }
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker failed outside a page", e.getCause());
    }
  }
}
