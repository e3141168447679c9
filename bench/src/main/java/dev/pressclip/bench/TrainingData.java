package dev.pressclip.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressclip.Page;
import dev.pressclip.block.Block;
import dev.pressclip.lexicon.BylineWords;
import dev.pressclip.lexicon.ClassHints;
import dev.pressclip.lexicon.MetaNames;
import dev.pressclip.lexicon.Phrases;
import dev.pressclip.lexicon.StopWords;
import dev.pressclip.metadata.MetadataReader;
import dev.pressclip.metadata.PageMetadata;
import dev.pressclip.segment.HtmlSegmenter;
import dev.pressclip.segment.SegmentedPage;
import dev.pressclip.segment.TextSegmenter;
import dev.pressclip.strip.BlockFeatures;
import dev.pressclip.strip.HeadlineFeatures;
import dev.pressclip.strip.RegionFeatures;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;

/**
 * Writes what the learned part of the stripper is trained on: the blocks of each page of a manifest
 * as JSON Lines, and their features as little-endian floats.
 *
 * <p>{@code TrainingData first MANIFEST OUT} writes {@code OUT.jsonl} and {@code OUT.f32}; {@code
 * TrainingData second MANIFEST OUT SCORES} reads one float a block (the first look's out-of-fold
 * scores) and writes the features of the second look.
 */
public final class TrainingData {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MetaNames metaNames = MetaNames.load();
  private final HtmlSegmenter html = new HtmlSegmenter(ClassHints.load(), metaNames);
  private final TextSegmenter text = new TextSegmenter();
  private final MetadataReader metadataReader = new MetadataReader(metaNames);
  private final Phrases phrases = Phrases.load();
  private final StopWords stopWords = StopWords.load();
  private final BylineWords bylines = BylineWords.load();
  private final List<Manifest.Entry> entries;
  private final String out;
  private final boolean markup;

  private TrainingData(List<Manifest.Entry> entries, String out) throws IOException {
    this.entries = entries;
    this.out = out;
    this.markup = entries.get(0).page().isHtml();
  }

  /** Runs one of the two passes. */
  public static void main(String[] args) throws IOException {
    TrainingData data = new TrainingData(Manifest.read(Path.of(args[1])), args[2]);
    switch (args[0]) {
      case "first" -> data.first();
      case "second" -> data.second(Path.of(args[3]));
      default ->
          throw new IllegalArgumentException("\"" + args[0] + "\" is neither first nor second");
    }
  }

  private void first() throws IOException {
    try (DataOutputStream features = features();
        BufferedWriter blocks = Files.newBufferedWriter(Path.of(out + ".jsonl"))) {
      for (Manifest.Entry entry : entries) {
        Cut cut = cut(entry);
        write(cut.measured().toArray(), features);
        for (Block b : cut.page().blocks()) {
          Map<String, Object> o = new LinkedHashMap<>();
          o.put("page", entry.id());
          o.put("kind", b.kind().name());
          o.put("where", b.container().tag());
          o.put("text", b.text());
          blocks.write(JSON.writeValueAsString(o));
          blocks.newLine();
        }
      }
    }
    names(BlockFeatures.names(markup));
  }

  private void second(Path scores) throws IOException {
    try (DataOutputStream features = features();
        DataInputStream in =
            new DataInputStream(new BufferedInputStream(Files.newInputStream(scores)))) {
      for (Manifest.Entry entry : entries) {
        Cut cut = cut(entry);
        float[][] rows = cut.measured().toArray();
        float[] score = new float[rows.length];
        for (int i = 0; i < score.length; i++) {
          score[i] = Float.intBitsToFloat(Integer.reverseBytes(in.readInt()));
        }
        RegionFeatures regions = new RegionFeatures(cut.page(), cut.measured(), score);
        HeadlineFeatures headlines =
            markup ? null : new HeadlineFeatures(cut.page().blocks(), regions, score);
        for (int i = 0; i < rows.length; i++) {
          rows[i] = headlines == null ? regions.row(i) : headlines.row(i);
        }
        write(rows, features);
      }
    }
    List<String> names = new ArrayList<>(RegionFeatures.NAMES);
    names.addAll(BlockFeatures.names(markup));
    if (!markup) {
      names.addAll(HeadlineFeatures.NAMES);
    }
    names(names);
  }

  private DataOutputStream features() throws IOException {
    return new DataOutputStream(
        new BufferedOutputStream(Files.newOutputStream(Path.of(out + ".f32")), 1 << 20));
  }

  private void names(List<String> names) throws IOException {
    Files.write(Path.of(out + ".names"), names);
  }

  /** A page in blocks, and what was measured of them. */
  private record Cut(SegmentedPage page, BlockFeatures measured) {}

  private Cut cut(Manifest.Entry entry) throws IOException {
    Page page = entry.page();
    if (page.isHtml() != markup) {
      throw new IllegalArgumentException(
          "page " + entry.id() + ": HTML and plain text in one set; they have different columns");
    }
    if (!markup) {
      return measured(text.segment(page.content()), PageMetadata.NONE);
    }
    SegmentedPage cut = html.segmentAsSent(Jsoup.parse(page.content()));
    return measured(cut, metadataReader.read(cut, entry.url()));
  }

  private Cut measured(SegmentedPage page, PageMetadata metadata) {
    BlockFeatures features = BlockFeatures.of(page, metadata, phrases, stopWords, bylines);
    return new Cut(page, markup ? features.toTitle() : features);
  }

  private static void write(float[][] rows, DataOutputStream out) throws IOException {
    for (float[] row : rows) {
      ByteBuffer buffer = ByteBuffer.allocate(4 * row.length).order(ByteOrder.LITTLE_ENDIAN);
      buffer.asFloatBuffer().put(row);
      out.write(buffer.array());
    }
  }
}
