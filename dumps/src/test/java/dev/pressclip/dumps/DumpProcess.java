package dev.pressclip.dumps;

import dev.pressclip.ArticleExtractor;
import dev.pressclip.dumps.input.PageInputs;
import dev.pressclip.dumps.output.OutputFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A job in a process of its own, to be killed or kept short of memory: DumpProcess FORMAT OUT IN.
 */
public final class DumpProcess {
  private DumpProcess() {}

  public static void main(String[] args) throws IOException {
    DumpSummary summary =
        DumpJob.builder(ArticleExtractor.create(), Path.of(args[1]))
            .format(OutputFormat.valueOf(args[0]))
            .deduplication(Deduplication.near)
            .build()
            .run(List.of(Path.of(args[2])), new PageInputs(), (r, e, s) -> {});
    System.out.println(summary);
  }

  /** Starts such a process; what it prints goes into a file. */
  static Process start(String format, Path out, Path in, Path log, String... options)
      throws IOException {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            DumpProcess.class.getName(),
            format,
            out.toString(),
            in.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }
}
