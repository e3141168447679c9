package dev.pressclip.bench;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.lexicon.ClassHints;
import dev.pressclip.lexicon.MetaNames;
import dev.pressclip.segment.HtmlSegmenter;
import dev.pressclip.segment.SegmentedPage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;

/**
 * Renders the HTML pages of a manifest as plain text, so that the weights for text are trained on
 * more than the few text dumps there are: half of the pages one block a line as in WET files, half
 * laid out with indentation as text browsers do; a sixth of either without the title line that not
 * every tool prints. {@code TextRendering MANIFEST FOLDER} writes the pages and a manifest of their
 * own.
 */
public final class TextRendering {
  private TextRendering() {}

  /** Renders all pages of a manifest. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[1]));
    HtmlSegmenter html = new HtmlSegmenter(ClassHints.load(), MetaNames.load());
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("manifest.jsonl"))) {
      for (Manifest.Entry entry : Manifest.read(Path.of(args[0]))) {
        SegmentedPage cut = html.segmentAsSent(Jsoup.parse(entry.page().content()));
        int kind = Math.floorMod(entry.id().hashCode(), 12);
        String title = kind / 2 == 0 ? null : cut.head().titleTag();
        String text = kind % 2 == 0 ? layout(cut) : wet(cut);
        String file = entry.id() + ".txt";
        Files.writeString(folder.resolve(file), title == null ? text : title + "\n" + text);
        Manifest.write(out, entry, file);
      }
    }
  }

  private static String wet(SegmentedPage page) {
    StringBuilder out = new StringBuilder();
    for (Block b : page.blocks()) {
      if (b.kind() != BlockKind.EMBED) {
        out.append(b.text().replace('\n', ' ')).append('\n');
      }
    }
    return out.toString();
  }

  private static String layout(SegmentedPage page) {
    StringBuilder out = new StringBuilder();
    int list = -1;
    for (Block b : page.blocks()) {
      if (b.kind() == BlockKind.EMBED) {
        continue;
      }
      boolean item = b.kind() == BlockKind.LIST_ITEM;
      if (!item || b.group() != list) {
        out.append('\n');
      }
      list = item ? b.group() : -1;
      out.append("  ".repeat(Math.min(b.container().depth(), 30)));
      out.append(item ? "* " : "").append(b.text().replace('\n', ' ')).append('\n');
    }
    return out.toString();
  }
}
