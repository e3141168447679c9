package dev.pressclip.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What extracting can be told, with or without the subcommand's name. */
final class ExtractOptions {
  @Parameters(
      paramLabel = "URL|FILE|DIR|-",
      arity = "0..*",
      description =
          "pages: addresses, files, folders (all files in them), manifests, - for standard input")
  List<String> inputs = new ArrayList<>();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "one of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  Format format = Format.text;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "write there instead of standard output")
  @Nullable Path output;

  @Mixin FetchOptions fetching = new FetchOptions();
}
