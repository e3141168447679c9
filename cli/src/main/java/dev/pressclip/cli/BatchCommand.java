package dev.pressclip.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressclip.ArticleExtractor;
import dev.pressclip.PageKind;
import dev.pressclip.dumps.ArticleFilter;
import dev.pressclip.dumps.BatchJob;
import dev.pressclip.dumps.Deduplication;
import dev.pressclip.dumps.DumpJob;
import dev.pressclip.dumps.DumpSummary;
import dev.pressclip.dumps.input.InputOptions;
import dev.pressclip.dumps.input.PageInputs;
import dev.pressclip.dumps.input.PageRecord;
import dev.pressclip.dumps.output.OutputFormat;
import dev.pressclip.memory.SiteMemory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pressclip batch}: dumps cleaned on all cores, resumed after a kill. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    versionProvider = PressclipCommand.Version.class,
    description = {
      "Clean dumps on all cores, in the order of the input, every record accounted for.",
      "What failed or was a duplicate is named in OUT.errors.jsonl. The same",
      "command goes on where a job was killed; its state is kept in OUT.journal,",
      "which may be deleted to begin anew."
    })
final class BatchCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PROGRESS_RECORDS = 20;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE|DIR|-",
      arity = "1..*",
      description = {
        "told apart by content: folders, HTML and text, WARC and WET, zip and tar (gz, xz, zst, bz2)",
        "with any of these in them, MHTML, JSON Lines and arrays, manifests, Parquet; - for standard input"
      })
  private List<Path> inputs = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true,
      description =
          "where the articles go; a folder for parquet, and for markdown and text with a slash at the end")
  private String output = "";

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "one of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private OutputFormat format = OutputFormat.jsonl;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "pages worked on at a time (default: one for each core)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--filter",
      paramLabel = "WHAT=VALUE",
      description = {
        "keep only articles with language=de,en from=2025-01-01 to=2025-12-31 min-length=500",
        "kind=article,live min-confidence=0.5 (may be given several times)"
      })
  private Map<String, String> filters = Map.of();

  @Option(
      names = "--dedup",
      paramLabel = "HOW",
      description =
          "write the same article once: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Deduplication deduplication = Deduplication.none;

  @Option(names = "--limit", paramLabel = "N", description = "read that many records at most")
  private long limit;

  @Option(
      names = "--sample",
      paramLabel = "0..1",
      description = "clean only this share of the records, the same ones every time")
  private double sample = 1;

  @Option(names = "--fail-fast", description = "end at the first record that fails")
  private boolean failFast;

  @Option(
      names = "--timeout-per-page",
      paramLabel = "SECONDS",
      description = "give a page up after this time (default: ${DEFAULT-VALUE})")
  private long pageSeconds = 60;

  @Option(
      names = "--fields",
      paramLabel = "NAME=FIELD",
      description =
          "fields or columns of JSON and Parquet: id, url, html, text (default: these names)")
  private Map<String, String> fields = Map.of();

  @Option(
      names = "--separator",
      paramLabel = "BEGINNING",
      description = {
        "text files hold several dumps, each under a line that begins so;",
        "what follows on that line is its address"
      })
  private @Nullable String separator;

  @Option(
      names = "--learn",
      description = {
        "read the input twice: first learn what the pages of each site have in common,",
        "then leave it out of the articles"
      })
  private boolean learn;

  @Option(
      names = "--memory",
      paramLabel = "FILE",
      description = {
        "use what is known of sites from this file;",
        "with --learn, also keep there what is learned (it need not exist before)"
      })
  private @Nullable Path memoryFile;

  @Option(names = "--quiet", description = "no progress bar, no summary")
  private boolean quiet;

  @Option(names = "--json-stats", description = "print the summary as JSON on standard output")
  private boolean jsonStats;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    boolean stdin = inputs.contains(Path.of("-"));
    if (stdin && (inputs.size() > 1 || learn)) {
      throw new ParameterException(
          spec.commandLine(), "- stands alone, and can be read only once: no --learn with it");
    }
    InputOptions options = inputOptions();
    long total = quiet || stdin ? -1 : PageInputs.bytes(inputs);
    ArticleExtractor extractor = ArticleExtractor.create();
    Path out = Path.of(output);
    checkPlace(out);
    DumpJob job = job(extractor.withMemory(memory(extractor, options, total)), out, options);
    if (job.isUnfinished() && !quiet) {
      err.println("going on with " + out + "; what was done is passed over first");
      err.flush();
    }
    PageInputs reading = new PageInputs(options);
    DumpSummary summary;
    try (@Nullable ProgressBar bar = quiet ? null : bar("cleaning", total)) {
      DumpJob.Listener listener =
          (record, error, soFar) -> tell(err, bar, reading, record, error, soFar);
      summary =
          stdin
              ? job.run(reading.open(System.in, "-"), "{\"inputs\":[\"-\"]}", listener)
              : job.run(inputs, reading, listener);
    } catch (FileSystemException e) {
      throw Extraction.unwritable(out, e);
    }
    if (!quiet) {
      err.println(line(summary, out, job.errors()));
    }
    if (jsonStats) {
      spec.commandLine().getOut().println(JSON.writeValueAsString(summary));
    }
    return summary.failed() == 0 ? 0 : 1;
  }

  private static void checkPlace(Path out) throws IOException {
    Path folder = out.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw Extraction.unwritable(out, null);
    }
  }

  private static void tell(
      PrintWriter err,
      @Nullable ProgressBar bar,
      PageInputs reading,
      PageRecord record,
      String error,
      DumpSummary soFar) {
    if (!error.isEmpty()) {
      err.println("pressclip: " + record.source() + ": " + error);
    }
    if (bar != null && soFar.read() % PROGRESS_RECORDS == 0) {
      bar.stepTo(reading.bytesRead());
      bar.setExtraMessage(
          " "
              + soFar.read()
              + " records, "
              + soFar.written()
              + " articles, "
              + soFar.failed()
              + " failed");
    }
  }

  private static String line(DumpSummary s, Path out, Path errors) {
    StringBuilder line = new StringBuilder();
    line.append(s.read())
        .append(" read, ")
        .append(s.written())
        .append(" articles written to ")
        .append(out);
    if (s.duplicates() > 0) {
      line.append(", ").append(s.duplicates()).append(" duplicates");
    }
    line.append(", ").append(s.failed()).append(" failed");
    if (s.failed() + s.duplicates() > 0) {
      line.append(" (see ").append(errors).append(")");
    }
    StringBuilder skipped = new StringBuilder();
    s.skipped().forEach((why, n) -> skipped.append(", ").append(n).append(' ').append(why));
    return line + (skipped.isEmpty() ? "" : "; left out: " + skipped.substring(2));
  }

  private DumpJob job(ArticleExtractor extractor, Path out, InputOptions options) {
    if (pageSeconds < 1 || limit < 0) {
      throw wrong(
          "--timeout-per-page "
              + pageSeconds
              + " --limit "
              + limit
              + ": at least 1 and 0 are needed");
    }
    try {
      return DumpJob.builder(extractor, out)
          .format(format)
          .folder(output.endsWith("/"))
          .threads(threads)
          .filter(filter())
          .deduplication(deduplication)
          .limit(limit)
          .sample(sample)
          .failFast(failFast)
          .timeoutPerPage(Duration.ofSeconds(pageSeconds))
          .inputOptions(options)
          .knowledge((learn ? "learned " : "") + (memoryFile == null ? "" : memoryFile.toString()))
          .build();
    } catch (IllegalArgumentException e) {
      throw wrong("--" + e.getMessage());
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private ArticleFilter filter() {
    Set<String> languages = Set.of();
    LocalDate from = null;
    LocalDate to = null;
    int length = 0;
    Set<PageKind> kinds = EnumSet.noneOf(PageKind.class);
    double confidence = 0;
    for (Map.Entry<String, String> f : filters.entrySet()) {
      String value = f.getValue();
      try {
        switch (f.getKey()) {
          case "language" -> languages = Set.of(value.split(","));
          case "from" -> from = LocalDate.parse(value);
          case "to" -> to = LocalDate.parse(value);
          case "min-length" -> length = Integer.parseInt(value);
          case "kind" -> {
            for (String kind : value.split(",")) {
              kinds.add(PageKind.valueOf(kind));
            }
          }
          case "min-confidence" -> confidence = Double.parseDouble(value);
          default ->
              throw wrong(
                  "--filter "
                      + f.getKey()
                      + ": not known; there are language, from, to, min-length, kind, min-confidence");
        }
      } catch (IllegalArgumentException | DateTimeException e) {
        throw wrong("--filter " + f.getKey() + "=" + value + ": " + e.getMessage());
      }
    }
    return new ArticleFilter(languages, from, to, length, kinds, confidence);
  }

  private InputOptions inputOptions() {
    for (String name : fields.keySet()) {
      if (!Set.of("id", "url", "html", "text").contains(name)) {
        throw wrong("--fields " + name + ": not known; there are id, url, html, text");
      }
    }
    return new InputOptions(
        fields.getOrDefault("id", "id"),
        fields.getOrDefault("url", "url"),
        fields.getOrDefault("html", "html"),
        fields.getOrDefault("text", "text"),
        separator);
  }

  private SiteMemory memory(ArticleExtractor extractor, InputOptions options, long total)
      throws IOException {
    Path file = memoryFile;
    SiteMemory known = SiteMemory.empty();
    if (file != null && (!learn || Files.exists(file))) {
      try (InputStream in = Files.newInputStream(file)) {
        known = SiteMemory.read(in);
      } catch (IOException e) {
        throw new IOException(
            "cannot read the site memory " + file + ": " + e.getMessage() + "; --learn makes one",
            e);
      }
    }
    if (!learn) {
      return known;
    }
    SiteMemory learned;
    PageInputs reading = new PageInputs(options);
    try (@Nullable ProgressBar bar = quiet ? null : bar("learning", total)) {
      learned =
          new BatchJob(extractor, threads)
              .learn(
                  reading.openAll(inputs),
                  known,
                  record -> {
                    if (bar != null) {
                      bar.stepTo(reading.bytesRead());
                    }
                  });
    }
    if (file != null) {
      try (OutputStream out = Files.newOutputStream(file)) {
        learned.write(out);
      } catch (IOException e) {
        throw Extraction.unwritable(file, e);
      }
    }
    return learned;
  }

  /**
   * On a terminal a bar; elsewhere a line every few seconds, or nothing at all would be seen. Only
   * the launcher can tell where standard error goes.
   */
  private static ProgressBar bar(String task, long total) {
    boolean terminal = Boolean.getBoolean("pressclip.terminal");
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setStyle(terminal ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(terminal ? 200 : 5_000)
        .setUnit(" MB", 1 << 20)
        .showSpeed()
        .setConsumer(
            new me.tongfei.progressbar.DelegatingProgressBarConsumer(
                line -> System.err.print((terminal ? "\r" : "") + line + (terminal ? "" : "\n"))))
        .build();
  }
}
