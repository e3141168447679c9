package dev.pressclip.cli;

import dev.pressclip.dumps.Evaluation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--by",
      paramLabel = "FIELD",
      description = "figures for each value of this field of the gold, too (lang, page_type)")
  private @Nullable String by;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Evaluation.Figures> groups = Evaluation.by(gold, output, by);
    groups.forEach((name, figures) -> print(name, figures, out));
    Evaluation.Figures all = groups.get(Evaluation.ALL);
    if (all != null) {
      all.wordF1().entrySet().stream()
          .sorted(Map.Entry.comparingByValue())
          .limit(worst)
          .forEach(e -> out.printf(Locale.ROOT, "  %.2f %s%n", e.getValue(), e.getKey()));
    }
    out.flush();
    return 0;
  }

  private static void print(String name, Evaluation.Figures f, PrintWriter out) {
    out.printf(Locale.ROOT, "%-12s n=%d", name, f.pages());
    f.figures().forEach((figure, value) -> out.printf(Locale.ROOT, " %s=%.3f", figure, value));
    out.println(" missing=" + f.missing());
  }
}
