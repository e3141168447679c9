package dev.pressclip.dumps;

import dev.pressclip.Article;
import dev.pressclip.ArticleExtractor;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Cleans many pages on several threads and writes one JSON line a page, in the order of the input.
 * A page that fails costs that page: its line holds the error. Immutable; one job may run several
 * times.
 */
public final class BatchJob {
  /** Pages in flight for each thread: enough to keep threads busy behind one slow page. */
  private static final int AHEAD = 16;

  private final ArticleExtractor extractor;
  private final ArticleJson json = new ArticleJson();
  private final int threads;

  /**
   * A job.
   *
   * @param extractor cuts the articles
   * @param threads how many pages are worked on at a time, at least 1
   */
  public BatchJob(ArticleExtractor extractor, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads + " given, at least 1 is needed");
    }
    this.extractor = extractor;
    this.threads = threads;
  }

  /**
   * What became of the pages.
   *
   * @param read records read
   * @param written articles written
   * @param failed records whose line holds an error
   */
  public record Summary(long read, long written, long failed) {}

  private record Outcome(PageRecord record, String line, boolean failed, String error) {}

  /**
   * Cleans all records.
   *
   * @param records the input; closed at the end
   * @param out one JSON line a record goes here; not closed
   * @param each told of every record once its line is written: the record, and its error or ""
   * @throws IOException if the output cannot be written
   */
  public Summary run(Stream<PageRecord> records, Writer out, BiConsumer<PageRecord, String> each)
      throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    Queue<Future<Outcome>> inFlight = new ArrayDeque<>();
    long read = 0;
    long failed = 0;
    try (records) {
      Iterator<PageRecord> next = records.iterator();
      while (next.hasNext() || !inFlight.isEmpty()) {
        while (next.hasNext() && inFlight.size() < threads * AHEAD) {
          PageRecord record = next.next();
          inFlight.add(workers.submit(() -> clean(record)));
          read++;
        }
        Outcome done = await(inFlight.remove());
        out.write(done.line());
        out.write('\n');
        failed += done.failed() ? 1 : 0;
        each.accept(done.record(), done.error());
      }
    } finally {
      workers.shutdownNow();
    }
    out.flush();
    return new Summary(read, read - failed, failed);
  }

  private static Outcome await(Future<Outcome> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker failed outside a page", e.getCause());
    }
  }

  private Outcome clean(PageRecord record) {
    try {
      Article article = extractor.extract(record.reader().read());
      return new Outcome(record, json.line(record.id(), record.source(), article), false, "");
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      String message = e.getMessage() == null ? e.toString() : e.getMessage();
      return new Outcome(
          record, json.errorLine(record.id(), record.source(), message), true, message);
    }
  }
}
