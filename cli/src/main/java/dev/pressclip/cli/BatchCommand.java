package dev.pressclip.cli;

import dev.pressclip.ArticleExtractor;
import dev.pressclip.dumps.BatchJob;
import dev.pressclip.dumps.PageInputs;
import java.io.IOException;
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
      paramLabel = "MANIFEST|FILE|DIR",
      arity = "1..*",
      description =
          "files, folders (all files in them), or manifests: JSON Lines with id, url and page, html or text")
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
    BatchJob job = new BatchJob(ArticleExtractor.create(), threads);
    BatchJob.Summary summary;
    try (Writer out = open(output);
        @Nullable ProgressBar bar = quiet ? null : bar(total)) {
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
          "%d read, %d articles written to %s, %d failed%n",
          summary.read(), summary.written(), output, summary.failed());
    }
    return summary.failed() == 0 ? 0 : 1;
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
  private static ProgressBar bar(long total) {
    boolean terminal = Boolean.getBoolean("pressclip.terminal");
    return new ProgressBarBuilder()
        .setTaskName("pages")
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
