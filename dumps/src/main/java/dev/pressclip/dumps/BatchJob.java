package dev.pressclip.dumps;

import dev.pressclip.Article;
import dev.pressclip.ArticleExtractor;
import dev.pressclip.Explanation;
import dev.pressclip.Page;
import dev.pressclip.dumps.input.PageRecord;
import dev.pressclip.memory.SiteLearner;
import dev.pressclip.memory.SiteMemory;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cleans many pages on several threads and writes one JSON line a page, in the order of the input.
 * A page that fails costs that page: its line holds the error. Records that hold no page are
 * counted. Immutable; one job may run several times.
 */
public final class BatchJob {
  private final ArticleExtractor extractor;
  private final ArticleJson json = new ArticleJson();
  private final Workers workers;

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
    this.workers = new Workers(threads, null);
  }

  /**
   * What became of the pages: read = written + failed + the sum of skipped.
   *
   * @param read records read
   * @param written articles written
   * @param failed records whose line holds an error
   * @param skipped records that hold no page, by reason
   */
  public record Summary(long read, long written, long failed, Map<String, Long> skipped) {
    /** Copies the map, sorted by reason. */
    public Summary {
      skipped = Collections.unmodifiableMap(new TreeMap<>(skipped));
    }
  }

  /** What became of one record; where it was skipped, the line is empty and the error says why. */
  private record Outcome(PageRecord record, String line, boolean failed, String error) {}

  /**
   * Cleans all records.
   *
   * @param records the input; closed at the end
   * @param out one JSON line a record goes here; not closed
   * @param each told of every record once it is dealt with: the record, and its error or ""
   * @throws IOException if the output cannot be written
   */
  public Summary run(Stream<PageRecord> records, Writer out, BiConsumer<PageRecord, String> each)
      throws IOException {
    Tally tally = new Tally();
    workers.inOrder(
        records,
        this::clean,
        this::clean,
        done -> {
          tally.read++;
          if (done.line().isEmpty()) {
            tally.skipped.merge(done.error(), 1L, Long::sum);
            each.accept(done.record(), "");
          } else {
            out.write(done.line());
            out.write('\n');
            tally.written += done.failed() ? 0 : 1;
            tally.failed += done.failed() ? 1 : 0;
            each.accept(done.record(), done.error());
          }
          return true;
        });
    out.flush();
    return new Summary(tally.read, tally.written, tally.failed, tally.skipped);
  }

  private static final class Tally {
    long read;
    long written;
    long failed;
    final Map<String, Long> skipped = new HashMap<>();
  }

  /**
   * Learns what the pages of each site have in common, for {@link ArticleExtractor#withMemory}. The
   * same records in the same order give the same memory, whatever the number of threads. Records
   * that cannot be read are passed over: {@link #run} names them.
   *
   * @param records the input; closed at the end
   * @param known what is known already
   * @param each told of every record once it is learned
   * @throws IOException if the calling thread is interrupted
   */
  public SiteMemory learn(Stream<PageRecord> records, SiteMemory known, Consumer<PageRecord> each)
      throws IOException {
    SiteLearner learner = new SiteLearner(known);
    workers.inOrder(
        records,
        this::study,
        this::study,
        lesson -> {
          if (lesson.explained() != null) {
            learner.learn(lesson.url(), lesson.explained());
          }
          each.accept(lesson.record());
          return true;
        });
    return learner.memory();
  }

  /** A page explained, or null where it could not be read. */
  private record Lesson(PageRecord record, @Nullable URI url, @Nullable Explanation explained) {}

  private Lesson study(PageRecord record) {
    try {
      Page page = record.reader().read();
      return new Lesson(record, page.url(), extractor.explain(page));
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Lesson(record, null, null);
    }
  }

  private Outcome clean(PageRecord record) {
    try {
      Article article = extractor.extract(record.reader().read());
      return new Outcome(record, json.line(record.id(), record.source(), article), false, "");
    } catch (PageRecord.Skipped e) {
      return new Outcome(record, "", false, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      String message = e.getMessage() == null ? e.toString() : e.getMessage();
      return new Outcome(
          record, json.errorLine(record.id(), record.source(), message), true, message);
    }
  }
}
