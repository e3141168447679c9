package dev.pressclip.cli;

import dev.pressclip.dumps.Evaluation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pressclip eval}: batch output measured against gold articles. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    versionProvider = PressclipCommand.Version.class,
    description = {
      "Score batch output against gold articles, line by line under the same id.",
      "sF1: four-word shingles; wF1: words; segF: snippets wanted and not; w<.5: pages gone wrong."
    })
final class EvalCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--gold",
      paramLabel = "GOLD.jsonl",
      required = true,
      description =
          "gold articles: id, and any of title, authors, date, body, captions, with, without")
  private Path gold = Path.of("");

  @Parameters(paramLabel = "OUT.jsonl", description = "what pressclip batch wrote")
  private Path output = Path.of("");

  @Option(names = "--worst", paramLabel = "N", description = "name the N pages with the lowest wF1")
  private int worst;

  @Override
  public Integer call() throws IOException {
    Evaluation.Figures f = Evaluation.of(gold, output);
    PrintWriter out = spec.commandLine().getOut();
    out.print("n=" + f.pages());
    f.figures().forEach((name, value) -> out.printf(Locale.ROOT, " %s=%.3f", name, value));
    out.println(" missing=" + f.missing());
    f.wordF1().entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .limit(worst)
        .forEach(e -> out.printf(Locale.ROOT, "  %.2f %s%n", e.getValue(), e.getKey()));
    out.flush();
    return 0;
  }
}
