package dev.pressclip.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code pressclip extract}. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    versionProvider = PressclipCommand.Version.class,
    description = "Print the article of each page (what pressclip does without a command).")
final class ExtractCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ExtractOptions options;

  @Override
  public Integer call() throws Exception {
    return Extraction.run(options, spec);
  }
}
