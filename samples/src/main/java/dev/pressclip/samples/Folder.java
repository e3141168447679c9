package dev.pressclip.samples;

import dev.pressclip.ArticleExtractor;
import dev.pressclip.dumps.BatchJob;
import dev.pressclip.dumps.input.PageInputs;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Cleans all pages of a folder on every core and writes one JSON line a page. */
public final class Folder {
  private Folder() {}

  /** Give a folder and a file for the result: {@code Folder pages/ articles.jsonl}. */
  public static void main(String[] args) throws IOException {
    int cores = Runtime.getRuntime().availableProcessors();
    BatchJob job = new BatchJob(ArticleExtractor.create(), cores);
    try (Writer out = Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8)) {
      BatchJob.Summary summary =
          job.run(
              new PageInputs().open(Path.of(args[0])),
              out,
              (record, error) -> {
                if (!error.isEmpty()) {
                  System.err.println(record.source() + ": " + error);
                }
              });
      System.out.println(summary.written() + " articles, " + summary.failed() + " failed");
    }
  }
}
