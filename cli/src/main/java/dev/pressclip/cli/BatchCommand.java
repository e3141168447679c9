package dev.pressclip.cli;

import dev.pressclip.ArticleExtractor;
import dev.pressclip.dumps.BatchJob;
import dev.pressclip.dumps.PageInputs;
import dev.pressclip.memory.SiteMemory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

/** {@code pressclip batch}: many pages on all cores, one JSON line each. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    versionProvider = PressclipCommand.Version.class,
    description = {
      "Clean many pages on all cores; write one JSON line a page, in the order of the input.",
      "A page that fails has its error on its line and is named on standard error."
    })
final class BatchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "MANIFEST|WARC|FILE|DIR",
      arity = "1..*",
      description =
          "files, folders (all files in them), WARC and WET files, or manifests: JSON Lines with id, url and page, html or text")
  private List<Path> inputs = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT.jsonl",
      required = true,
      description = "where the articles go")
  private Path output = Path.of("");

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "pages worked on at a time (default: one for each core)")
  private int threads = Runtime.getRuntime().availableProcessors();

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

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw new ParameterException(
          spec.commandLine(), "--threads " + threads + ": at least 1 is needed");
    }
    PrintWriter err = spec.commandLine().getErr();
    long total = quiet ? 0 : PageInputs.count(inputs);
    ArticleExtractor extractor = ArticleExtractor.create();
    BatchJob job = new BatchJob(extractor.withMemory(memory(extractor, total)), threads);
    BatchJob.Summary summary;
    try (Writer out = open(output);
        @Nullable ProgressBar bar = quiet ? null : bar("pages", total)) {
      summary =
          job.run(
              PageInputs.openAll(inputs),
              out,
              (record, error) -> {
                if (!error.isEmpty()) {
                  err.println("pressclip: " + record.source() + ": " + error);
                }
                if (bar != null) {
                  bar.step();
                }
              });
    }
    if (!quiet) {
      err.printf(
          "%d read, %d articles written to %s, %d failed%s%n",
          summary.read(), summary.written(), output, summary.failed(), skipped(summary));
    }
    return summary.failed() == 0 ? 0 : 1;
  }

  private SiteMemory memory(ArticleExtractor extractor, long total) throws IOException {
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
    try (@Nullable ProgressBar bar = quiet ? null : bar("learning", total)) {
      learned =
          new BatchJob(extractor, threads)
              .learn(
                  PageInputs.openAll(inputs),
                  known,
                  record -> {
                    if (bar != null) {
                      bar.step();
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

  private static String skipped(BatchJob.Summary summary) {
    StringBuilder s = new StringBuilder();
    summary.skipped().forEach((why, n) -> s.append(", ").append(n).append(' ').append(why));
    return s.isEmpty() ? "" : "; skipped: " + s.substring(2);
  }

  private static Writer open(Path file) throws IOException {
    try {
      return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Extraction.unwritable(file, e);
    }
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
        .showSpeed()
        .setConsumer(
            new me.tongfei.progressbar.DelegatingProgressBarConsumer(
                line -> System.err.print((terminal ? "\r" : "") + line + (terminal ? "" : "\n"))))
        .build();
  }
}
