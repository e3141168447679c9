package dev.pressclip.samples;

import dev.pressclip.ArticleExtractor;
import dev.pressclip.Explanation;
import dev.pressclip.Page;
import dev.pressclip.block.BlockVerdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Counts why blocks of a page were dropped, and prints those that were kept. */
public final class WhyKept {
  private WhyKept() {}

  /** Give a file: {@code WhyKept page.html}. */
  public static void main(String[] args) throws IOException {
    Explanation why = ArticleExtractor.create().explain(Page.read(Path.of(args[0])));

    Map<String, Integer> dropped = new TreeMap<>();
    for (BlockVerdict verdict : why.verdicts()) {
      if (verdict.kept()) {
        System.out.println(verdict.role() + ": " + verdict.block().text());
      } else {
        dropped.merge(String.valueOf(verdict.reason()), 1, Integer::sum);
      }
    }
    System.out.println("dropped: " + dropped);
  }
}
