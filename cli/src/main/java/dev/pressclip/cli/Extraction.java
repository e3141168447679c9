package dev.pressclip.cli;

import dev.pressclip.Article;
import dev.pressclip.ArticleExtractor;
import dev.pressclip.dumps.ArticleJson;
import dev.pressclip.dumps.input.PageRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Extracts from each input in turn and prints; an input that fails is named and the others go on.
 */
final class Extraction {
  private final ExtractOptions options;
  private final PrintWriter out;
  private final PrintWriter err;
  private final ArticleJson json = new ArticleJson();

  private Extraction(ExtractOptions options, PrintWriter out, PrintWriter err) {
    this.options = options;
    this.out = out;
    this.err = err;
  }

  /**
   * Extracts as a command line asks for.
   *
   * @return the exit code
   */
  static int run(ExtractOptions options, CommandSpec spec) throws IOException {
    if (options.inputs.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "no input given; name a URL, file or folder, or - for standard input");
    }
    return new Extraction(options, spec.commandLine().getOut(), spec.commandLine().getErr()).run();
  }

  private int run() throws IOException {
    Path file = options.output;
    if (file == null) {
      int code = extractAll(out);
      out.flush();
      return code;
    }
    try (PrintWriter to = open(file)) {
      int code = extractAll(to);
      if (to.checkError()) {
        throw new IOException("cannot write " + file + ": the disk may be full");
      }
      return code;
    }
  }

  static PrintWriter open(Path file) throws IOException {
    try {
      return new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  static IOException unwritable(Path file, @Nullable IOException cause) {
    Path folder = file.toAbsolutePath().getParent();
    String why =
        Files.isDirectory(file)
            ? "it is a folder; name a file in it"
            : folder != null && !Files.isDirectory(folder)
                ? "there is no folder " + folder + "; make it first"
                : "it may not be written to";
    return new IOException("cannot write " + file + ": " + why, cause);
  }

  private int extractAll(PrintWriter to) {
    ArticleExtractor extractor = ArticleExtractor.create();
    int failed = 0;
    int printed = 0;
    try (Inputs inputs = new Inputs(options.inputs, options.fetching);
        Stream<PageRecord> records = inputs.open()) {
      for (Iterator<PageRecord> all = records.iterator(); all.hasNext(); ) {
        PageRecord record = all.next();
        try {
          Article article = extractor.extract(record.reader().read());
          if (printed++ > 0 && options.format == Format.text) {
            to.print("\n----\n\n");
          }
          to.print(options.format.render(article, json));
          to.flush();
          warn(record, article);
        } catch (PageRecord.Skipped e) {
          // Archives hold more than pages; batch counts it.
        } catch (IOException e) {
          failed++;
          err.println("pressclip: " + e.getMessage());
        }
      }
    }
    return failed == 0 ? 0 : 1;
  }

  /** In formats that do not hold warnings, they are told beside. */
  private void warn(PageRecord record, Article article) {
    if (options.format != Format.json && options.format != Format.jsonl) {
      for (String warning : article.warnings()) {
        err.println("pressclip: " + record.source() + ": " + warning);
      }
    }
  }
}
