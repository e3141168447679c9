package dev.pressclip.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command itself: without the name of a subcommand it extracts. */
@Command(
    name = "pressclip",
    mixinStandardHelpOptions = true,
    versionProvider = PressclipCommand.Version.class,
    description = "Cuts news articles out of web pages and archived page dumps.",
    synopsisSubcommandLabel = "[COMMAND]",
    subcommands = {
      ExtractCommand.class,
      BatchCommand.class,
      ExplainCommand.class,
      DiscoverCommand.class,
      CrawlCommand.class,
      EvalCommand.class,
      GenerateCompletion.class,
      CommandLine.HelpCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 all done; 1 some inputs failed, each named on standard error; 2 wrong usage.",
      "",
      "Examples:",
      "  pressclip https://example.org/news/story.html",
      "  pressclip -f markdown page.html",
      "  pressclip batch dumps/ -o articles.jsonl",
      "  pressclip explain page.html",
      "  pressclip discover https://example.org/",
      "  pressclip crawl https://example.org/ -o articles.jsonl"
    })
final class PressclipCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ExtractOptions options;

  @Override
  public Integer call() throws Exception {
    return Extraction.run(options, spec);
  }

  /** The version of the jar this class was read from. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = PressclipCommand.class.getPackage().getImplementationVersion();
      return new String[] {"pressclip " + (version == null ? "(development)" : version)};
    }
  }
}
