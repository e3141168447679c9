package dev.pressclip.bench;

import dev.pressclip.Page;
import dev.pressclip.dumps.input.PageInputs;
import dev.pressclip.dumps.input.PageRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The HTML pages of a manifest or folder, in memory.
 *
 * @param texts decoded
 * @param bytes the same pages in their own charsets
 */
record HtmlPages(List<Page> texts, List<byte[]> bytes) {
  static HtmlPages read(Path source) throws IOException {
    List<Page> texts = new ArrayList<>();
    List<byte[]> bytes = new ArrayList<>();
    try (Stream<PageRecord> records = new PageInputs().open(source)) {
      for (Iterator<PageRecord> i = records.iterator(); i.hasNext(); ) {
        Page page = i.next().reader().read();
        if (page.isHtml()) {
          texts.add(Page.ofHtml(page.content(), page.url()));
          bytes.add(page.content().getBytes(page.charset()));
        }
      }
    }
    return new HtmlPages(texts, bytes);
  }
}
