package dev.pressclip.bench;

import dev.pressclip.ArticleExtractor;
import dev.pressclip.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A whole extraction beside jsoup's bare parse of the same pages, from text and from bytes. One
 * operation is all pages of the manifest or folder named by the system property {@code pages}; so
 * the ratio of two figures is the cost of an extraction in parses.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class ParseAndExtract {
  private final ArticleExtractor extractor = ArticleExtractor.create();
  private HtmlPages pages = new HtmlPages(List.of(), List.of());

  /** Reads the pages into memory, as text and as bytes. */
  @Setup(Level.Trial)
  public void read() throws IOException {
    pages = HtmlPages.read(Path.of(System.getProperty("pages", "testdata/pages")));
  }

  /** The floor: jsoup alone. */
  @Benchmark
  public void parse(Blackhole hole) {
    for (Page page : pages.texts()) {
      Document document = Parser.htmlParser().parseInput(page.content(), "");
      hole.consume(document);
    }
  }

  /** The floor with decoding: jsoup finds out the charset, too. */
  @Benchmark
  public void parseBytes(Blackhole hole) throws IOException {
    for (byte[] page : pages.bytes()) {
      hole.consume(Jsoup.parse(new ByteArrayInputStream(page), null, ""));
    }
  }

  /** From bytes to the article. */
  @Benchmark
  public void extractBytes(Blackhole hole) {
    for (byte[] page : pages.bytes()) {
      hole.consume(extractor.extract(Page.of(page, null)));
    }
  }

  /** What each side took, in nanoseconds, of all operations of an iteration. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Sides {
    public long parse;
    public long extract;
  }

  /** Both from bytes in one virtual machine, in turn, a page at a time. */
  @Benchmark
  public void inTurn(Sides nanos, Blackhole hole) throws IOException {
    for (byte[] page : pages.bytes()) {
      long start = System.nanoTime();
      hole.consume(Jsoup.parse(new ByteArrayInputStream(page), null, ""));
      long parsed = System.nanoTime();
      hole.consume(extractor.extract(Page.of(page, null)));
      nanos.parse += parsed - start;
      nanos.extract += System.nanoTime() - parsed;
    }
  }

  /** Parse and everything after it. */
  @Benchmark
  public void extract(Blackhole hole) {
    for (Page page : pages.texts()) {
      hole.consume(extractor.extract(page));
    }
  }
}
