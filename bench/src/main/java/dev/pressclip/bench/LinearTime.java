package dev.pressclip.bench;

import dev.pressclip.Article;
import dev.pressclip.ArticleExtractor;
import dev.pressclip.Page;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Pages of one, two, four and eight times the size, of several shapes: where time is linear in
 * size, each score is twice the one before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class LinearTime {
  private static final int UNIT = 500;

  private final ArticleExtractor extractor = ArticleExtractor.create();

  @Param({"paragraphs", "links", "nested", "headings", "text"})
  private String shape = "";

  @Param({"1", "2", "4", "8"})
  private int size;

  private Page page = Page.ofText("", null);

  /** Makes the page. */
  @Setup
  public void write() {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < UNIT * size; i++) {
      String sentence =
          "Paragraph " + i + " says what the " + i % 97 + " others have left unsaid. ";
      switch (shape) {
        case "links" -> s.append("<li><a href='/").append(i).append("'>Story number ").append(i);
        case "nested" -> s.append("<div><p>").append(sentence.repeat(2)).append("</p>");
        case "headings" -> s.append("<h2>Heading ").append(i).append("</h2>");
        case "text" -> s.append(sentence.repeat(3)).append('\n');
        default -> s.append("<p>").append(sentence.repeat(3)).append("</p>\n");
      }
    }
    page =
        shape.equals("text")
            ? Page.ofText(s.toString(), null)
            : Page.ofHtml("<html><body>" + s, null);
  }

  /** A whole extraction. */
  @Benchmark
  public Article extract() {
    return extractor.extract(page);
  }
}
