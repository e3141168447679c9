package dev.pressclip.dumps;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressclip.Article;
import dev.pressclip.ArticleExtractor;
import dev.pressclip.dumps.input.InputOptions;
import dev.pressclip.dumps.input.PageInputs;
import dev.pressclip.dumps.input.PageRecord;
import dev.pressclip.dumps.output.ArticleSink;
import dev.pressclip.dumps.output.CutFile;
import dev.pressclip.dumps.output.OutputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cleans dumps into an output, on several threads, in the input's order, every record accounted
 * for. A job that was killed, or whose disk was full, goes on near where it was when it is run
 * again, and its output is the same to the byte as that of one that was not. Immutable; run one job
 * on an output at a time.
 *
 * <p>Beside the output OUT stand {@code OUT.errors.jsonl}, with every record that failed or was
 * left out as a duplicate, and, until the job is done, {@code OUT.journal} and {@code OUT.prints}.
 */
public final class DumpJob {
  /** Records between two marks in the journal at most; fsync takes some milliseconds each. */
  private static final int MARK_RECORDS = 500;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ArticleExtractor extractor;
  private final Path output;
  private final OutputFormat format;
  private final boolean folder;
  private final int threads;
  private final ArticleFilter filter;
  private final Deduplication deduplication;
  private final long limit;
  private final double sample;
  private final boolean failFast;
  private final @Nullable Duration pageLimit;
  private final InputOptions inputOptions;
  private final String knowledge;

  private DumpJob(Builder b) {
    this.extractor = b.extractor;
    this.output = b.output;
    this.format = b.format;
    this.folder = b.folder;
    this.threads = b.threads;
    this.filter = b.filter;
    this.deduplication = b.deduplication;
    this.limit = b.limit;
    this.sample = b.sample;
    this.failFast = b.failFast;
    this.pageLimit = b.pageLimit;
    this.inputOptions = b.inputOptions;
    this.knowledge = b.knowledge;
  }

  /**
   * Options for a job.
   *
   * @param extractor cuts the articles
   * @param output a file, or a folder for Parquet
   */
  public static Builder builder(ArticleExtractor extractor, Path output) {
    return new Builder(extractor, output);
  }

  /** Told of the job's progress, on the thread that runs it. */
  @FunctionalInterface
  public interface Listener {
    /**
     * A record was dealt with.
     *
     * @param record which
     * @param error what went wrong, or ""
     * @param soFar what was counted
     */
    void done(PageRecord record, String error, DumpSummary soFar);
  }

  /** The file that names what failed and what was left out as a duplicate. */
  public Path errors() {
    return beside(".errors.jsonl");
  }

  private Path beside(String ending) {
    return output.resolveSibling(output.getFileName() + ending);
  }

  /** Whether an earlier run of a job with this output was cut short. */
  public boolean isUnfinished() {
    return Files.exists(beside(".journal"));
  }

  /**
   * Cleans inputs; a run that was cut short goes on.
   *
   * @param inputs files and folders, as {@link PageInputs} reads them
   * @param reading reads them; made with the job's input options
   * @throws IOException if the output cannot be written, or the job was told to fail fast and a
   *     record failed; what is written stays, and the same job goes on from there
   */
  public DumpSummary run(List<Path> inputs, PageInputs reading, Listener listener)
      throws IOException {
    return run(reading.openAll(inputs), command(inputs), listener);
  }

  /**
   * Cleans records; the same records must come in the same order when the job goes on.
   *
   * @param records the input; closed at the end
   * @param command what the records are, to tell whether an unfinished job is this one
   */
  public DumpSummary run(Stream<PageRecord> records, String command, Listener listener)
      throws IOException {
    try (Journal journal = Journal.open(beside(".journal"), command)) {
      Journal.Mark mark = journal.last();
      DumpSummary summary;
      try (ArticleSink sink = ArticleSink.open(output, format, folder, mark.output());
          CutFile errors = new CutFile(errors(), mark.errors());
          Prints prints = new Prints(beside(".prints"), deduplication, mark.prints())) {
        Run run = new Run(journal, mark.done(), sink, errors, prints, listener);
        new Workers(threads, pageLimit)
            .inOrder(run.from(records), r -> clean(r, sink), r -> tooSlow(r), run::take);
        summary = run.end();
      }
      if (Files.size(errors()) == 0) {
        Files.delete(errors());
      }
      Files.delete(beside(".prints"));
      Files.delete(beside(".journal"));
      return summary;
    }
  }

  /** All that the output depends on, on one line. */
  private String command(List<Path> inputs) {
    ObjectNode line = JSON.createObjectNode().put("format", format.name());
    inputs.forEach(i -> line.withArray("inputs").add(i.toAbsolutePath().normalize().toString()));
    line.put("filter", filter.toString())
        .put("dedup", deduplication.name())
        .put("limit", limit)
        .put("sample", sample)
        .put("fields", inputOptions.toString())
        .put("memory", knowledge);
    return line.toString();
  }

  /** What a worker made of a record. */
  private sealed interface Outcome {
    PageRecord record();
  }

  private record Cleaned(PageRecord record, ArticleSink.Row row, long print) implements Outcome {}

  private record Failed(PageRecord record, String error) implements Outcome {}

  private record LeftOut(PageRecord record, String reason) implements Outcome {}

  private Outcome clean(PageRecord record, ArticleSink sink) {
    if (sample < 1 && !isInSample(record.source())) {
      return new LeftOut(record, "not in the sample");
    }
    try {
      Article article = extractor.extract(record.reader().read());
      String against = filter.against(article);
      return against != null
          ? new LeftOut(record, against)
          : new Cleaned(
              record,
              sink.row(record.id(), record.source(), article),
              Prints.of(article.text(), deduplication));
    } catch (PageRecord.Skipped e) {
      return new LeftOut(record, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Failed(record, e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  private Outcome tooSlow(PageRecord record) {
    return new Failed(record, "not done within " + pageLimit);
  }

  /** The same records every time, whatever their order. */
  private boolean isInSample(String source) {
    long mixed = source.hashCode() * 0x9e3779b97f4a7c15L;
    return (mixed >>> 11) * 0x1.0p-53 < sample;
  }

  /** One run at work. */
  private final class Run {
    private final Journal journal;
    private final ArticleSink sink;
    private final CutFile errors;
    private final Prints prints;
    private final Listener listener;
    private final Map<String, Long> skipped;
    private long read;
    private long written;
    private long duplicates;
    private long failed;
    private long marked;

    Run(
        Journal journal,
        DumpSummary done,
        ArticleSink sink,
        CutFile errors,
        Prints prints,
        Listener listener) {
      this.journal = journal;
      this.sink = sink;
      this.errors = errors;
      this.prints = prints;
      this.listener = listener;
      this.read = done.read();
      this.written = done.written();
      this.duplicates = done.duplicates();
      this.failed = done.failed();
      this.skipped = new HashMap<>(done.skipped());
      this.marked = read;
    }

    /** The records that are not dealt with yet. */
    Stream<PageRecord> from(Stream<PageRecord> records) {
      Stream<PageRecord> rest = records.skip(read);
      return limit > 0 ? rest.limit(Math.max(0, limit - read)) : rest;
    }

    boolean take(Outcome outcome) throws IOException {
      read++;
      String error = "";
      if (outcome instanceof Cleaned c) {
        if (prints.add(c.print())) {
          sink.write(c.row());
          written++;
        } else {
          duplicates++;
          name(c.record(), "duplicate", "the same was written before");
        }
      } else if (outcome instanceof Failed f) {
        failed++;
        error = f.error();
        name(f.record(), "failed", error);
        sink.writeError(f.record().id(), f.record().source(), error);
      } else if (outcome instanceof LeftOut l) {
        skipped.merge(l.reason(), 1L, Long::sum);
      }
      if (read - marked >= MARK_RECORDS) {
        mark();
      }
      listener.done(outcome.record(), error, summary());
      if (failFast && !error.isEmpty()) {
        mark();
        throw new IOException(outcome.record().source() + ": " + error);
      }
      return true;
    }

    private void name(PageRecord record, String what, String why) throws IOException {
      ObjectNode line = JSON.createObjectNode();
      if (record.id() != null) {
        line.put("id", record.id());
      }
      line.put("source", record.source()).put("outcome", what).put("reason", why);
      errors.write(line + "\n");
    }

    private void mark() throws IOException {
      long output = sink.save();
      if (output >= 0) {
        journal.set(new Journal.Mark(output, errors.save(), prints.save(), summary()));
        marked = read;
      }
    }

    private DumpSummary summary() {
      return new DumpSummary(read, written, duplicates, failed, skipped);
    }

    DumpSummary end() throws IOException {
      sink.save();
      errors.save();
      DumpSummary summary = summary();
      if (!summary.addsUp()) {
        throw new IllegalStateException("records were lost: " + summary);
      }
      return summary;
    }
  }

  /** Options for a {@link DumpJob}. Not thread-safe. */
  public static final class Builder {
    private final ArticleExtractor extractor;
    private final Path output;
    private OutputFormat format = OutputFormat.jsonl;
    private boolean folder;
    private int threads = Runtime.getRuntime().availableProcessors();
    private ArticleFilter filter = ArticleFilter.ALL;
    private Deduplication deduplication = Deduplication.none;
    private long limit;
    private double sample = 1;
    private boolean failFast;
    private @Nullable Duration pageLimit = Duration.ofMinutes(1);
    private InputOptions inputOptions = InputOptions.USUAL;
    private String knowledge = "";

    private Builder(ArticleExtractor extractor, Path output) {
      this.extractor = extractor;
      this.output = output;
    }

    /** What is written; JSON Lines by default. */
    public Builder format(OutputFormat wanted) {
      this.format = wanted;
      return this;
    }

    /** Whether Markdown and text go into a folder, a file an article; one file by default. */
    public Builder folder(boolean wanted) {
      this.folder = wanted;
      return this;
    }

    /** Pages worked on at a time; one for each core by default. */
    public Builder threads(int n) {
      if (n < 1) {
        throw new IllegalArgumentException("threads: " + n + " given, at least 1 is needed");
      }
      this.threads = n;
      return this;
    }

    /** Which articles are kept; all by default. */
    public Builder filter(ArticleFilter wanted) {
      this.filter = wanted;
      return this;
    }

    /** Which articles are written once; all are written by default. */
    public Builder deduplication(Deduplication wanted) {
      this.deduplication = wanted;
      return this;
    }

    /** Records read at most; all by default, or for 0. */
    public Builder limit(long records) {
      this.limit = records;
      return this;
    }

    /** Share of the records that are cleaned, 0 to 1, the same ones every time; all by default. */
    public Builder sample(double share) {
      if (!(share > 0 && share <= 1)) {
        throw new IllegalArgumentException("sample: " + share + " given, over 0 to 1 is needed");
      }
      this.sample = share;
      return this;
    }

    /** Whether the first record that fails ends the job; off by default. */
    public Builder failFast(boolean wanted) {
      this.failFast = wanted;
      return this;
    }

    /** Time for one page, after which it is given up; a minute by default, null for none. */
    public Builder timeoutPerPage(@Nullable Duration time) {
      this.pageLimit = time;
      return this;
    }

    /** How the inputs are read; told to know an unfinished job again. */
    public Builder inputOptions(InputOptions options) {
      this.inputOptions = options;
      return this;
    }

    /** Names what the extractor knows beyond its own, to know an unfinished job again. */
    public Builder knowledge(String name) {
      this.knowledge = name;
      return this;
    }

    /** Makes the job. */
    public DumpJob build() {
      return new DumpJob(this);
    }
  }
}
