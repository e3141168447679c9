package dev.pressclip.cli;

import dev.pressclip.ArticleExtractor;
import dev.pressclip.Explanation;
import dev.pressclip.block.BlockVerdict;
import dev.pressclip.dumps.input.PageRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pressclip explain}: every block, kept or dropped, and why. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = PressclipCommand.Version.class,
    description = {
      "Print each block of a page, kept or dropped, with its reason.",
      "+ is kept, in the role named; - is dropped, for the reason named; then the score as body text,",
      "the beginning of the text and, with --where, the place in the page."
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int TEXT_CHARS = 100;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "URL|FILE|-", arity = "1..*", description = "pages to explain")
  private List<String> inputs = List.of();

  @Option(names = "--where", description = "print where in the page each block stands")
  private boolean where;

  @Option(names = "--full", description = "print whole texts, not their beginnings")
  private boolean full;

  @Mixin private FetchOptions fetching = new FetchOptions();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ArticleExtractor extractor = ArticleExtractor.create();
    int failed = 0;
    try (Inputs all = new Inputs(inputs, fetching);
        Stream<PageRecord> records = all.open()) {
      for (Iterator<PageRecord> i = records.iterator(); i.hasNext(); ) {
        try {
          print(extractor.explain(i.next().reader().read()), out);
        } catch (PageRecord.Skipped e) {
          // Archives hold more than pages; batch counts it.
        } catch (IOException e) {
          failed++;
          spec.commandLine().getErr().println("pressclip: " + e.getMessage());
        }
      }
    }
    out.flush();
    return failed == 0 ? 0 : 1;
  }

  private void print(Explanation why, PrintWriter out) {
    for (BlockVerdict v : why.verdicts()) {
      String decided = v.reason() == null ? v.role().name() : v.reason().name();
      String text = v.block().text().replace('\n', ' ');
      if (!full && text.length() > TEXT_CHARS) {
        text = text.substring(0, TEXT_CHARS) + "…";
      }
      out.printf(
          Locale.ROOT,
          "%s %-16s %.2f  %s%n",
          v.kept() ? "+" : "-",
          decided.toLowerCase(Locale.ROOT).replace('_', ' '),
          v.score(),
          text);
      if (where) {
        out.printf(Locale.ROOT, "  %s%n", v.block().origin().describe());
      }
    }
    out.println();
    for (Explanation.Choice c : why.choices()) {
      out.printf(
          Locale.ROOT, "%s %.2f from %s: %s%n", c.field(), c.weight(), c.source(), c.value());
    }
  }
}
