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
import dev.pressclip.strip.RegionFeatures;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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

  private TrainingData() {}

  /** Runs one of the two passes. */
  public static void main(String[] args) throws IOException {
    boolean second = args[0].equals("second");
    Path manifest = Path.of(args[1]);
    HtmlSegmenter html = new HtmlSegmenter(ClassHints.load());
    TextSegmenter text = new TextSegmenter();
    MetadataReader metadataReader = new MetadataReader(MetaNames.load());
    Phrases phrases = Phrases.load();
    StopWords stopWords = StopWords.load();
    BylineWords bylines = BylineWords.load();
    try (BufferedReader lines = Files.newBufferedReader(manifest);
        DataOutputStream features =
            new DataOutputStream(
                new BufferedOutputStream(
                    Files.newOutputStream(Path.of(args[2] + ".f32")), 1 << 20));
        BufferedWriter blocks =
            Files.newBufferedWriter(Path.of(args[2] + (second ? ".2.jsonl" : ".jsonl")));
        DataInputStream scores =
            second
                ? new DataInputStream(
                    new java.io.BufferedInputStream(Files.newInputStream(Path.of(args[3]))))
                : new DataInputStream(java.io.InputStream.nullInputStream())) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Map<?, ?> entry = JSON.readValue(line, Map.class);
        Page page = Page.read(manifest.resolveSibling(String.valueOf(entry.get("page"))));
        Object url = entry.get("url");
        SegmentedPage cut =
            page.isHtml()
                ? html.segment(Jsoup.parse(page.content()))
                : text.segment(page.content());
        PageMetadata metadata =
            page.isHtml()
                ? metadataReader.read(
                    cut, url == null ? null : URI.create(url.toString().replace(" ", "%20")))
                : PageMetadata.NONE;
        BlockFeatures measured = BlockFeatures.of(cut, metadata, phrases, stopWords, bylines);
        float[][] rows = measured.toArray();
        if (second) {
          float[] score = new float[rows.length];
          for (int i = 0; i < score.length; i++) {
            score[i] = Float.intBitsToFloat(Integer.reverseBytes(scores.readInt()));
          }
          RegionFeatures regions = new RegionFeatures(cut, measured, score);
          for (int i = 0; i < rows.length; i++) {
            rows[i] = regions.row(i);
          }
        }
        write(rows, features);
        if (!second) {
          for (Block b : cut.blocks()) {
            Map<String, Object> o = new LinkedHashMap<>();
            o.put("page", entry.get("id"));
            o.put("kind", b.kind().name());
            o.put("where", b.container().tag());
            o.put("text", b.text());
            blocks.write(JSON.writeValueAsString(o));
            blocks.newLine();
          }
        }
      }
    }
    try (PrintStream names = new PrintStream(args[2] + ".names", StandardCharsets.UTF_8)) {
      if (second) {
        RegionFeatures.NAMES.forEach(names::println);
      }
      BlockFeatures.NAMES.forEach(names::println);
    }
  }

  private static void write(float[][] rows, DataOutputStream out) throws IOException {
    for (float[] row : rows) {
      ByteBuffer buffer = ByteBuffer.allocate(4 * row.length).order(ByteOrder.LITTLE_ENDIAN);
      buffer.asFloatBuffer().put(row);
      out.write(buffer.array());
    }
  }
}
