package dev.pressclip.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressclip.Article;
import dev.pressclip.ArticleExtractor;
import dev.pressclip.Explanation;
import dev.pressclip.Page;
import dev.pressclip.kind.FoundFields;
import dev.pressclip.kind.PageSigns;
import dev.pressclip.lexicon.ClassHints;
import dev.pressclip.lexicon.MetaNames;
import dev.pressclip.metadata.MetadataReader;
import dev.pressclip.metadata.PageMetadata;
import dev.pressclip.segment.HtmlSegmenter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Writes what telling the kinds of pages is learned from.
 *
 * <p>{@code KindData names OUT} writes the names of a page's signs, one a line; {@code KindData
 * signs MANIFEST OUT} extracts each page of a manifest, with the weights that stand first on the
 * class path, and writes its signs as a JSON line.
 */
public final class KindData {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ArticleExtractor extractor = ArticleExtractor.create();
  private final MetaNames metaNames = MetaNames.load();
  private final HtmlSegmenter segmenter = new HtmlSegmenter(ClassHints.load(), metaNames);
  private final MetadataReader metadataReader = new MetadataReader(metaNames);
  private final PageSigns signs = PageSigns.load();

  private KindData() {}

  /** Writes names or signs. */
  public static void main(String[] args) throws IOException {
    switch (args[0]) {
      case "names" -> Files.write(Path.of(args[1]), PageSigns.NAMES);
      case "signs" -> new KindData().write(Path.of(args[1]), Path.of(args[2]));
      default ->
          throw new IllegalArgumentException("\"" + args[0] + "\" is neither names nor signs");
    }
  }

  private void write(Path manifest, Path out) throws IOException {
    try (BufferedWriter lines = Files.newBufferedWriter(out)) {
      for (Manifest.Entry entry : Manifest.read(manifest)) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", entry.id());
        line.put("signs", signs(entry));
        lines.write(JSON.writeValueAsString(line));
        lines.newLine();
      }
    }
  }

  private float[] signs(Manifest.Entry entry) throws IOException {
    Page page = at(entry.url(), entry.page());
    Explanation explanation = extractor.explain(page);
    Article article = explanation.article();
    FoundFields found =
        new FoundFields(
            explanation.verdicts(),
            article.title(),
            article.authors().size(),
            article.publishedAt() != null,
            article.images(),
            article.paywalled());
    return signs.row(metadata(page), page.url(), found);
  }

  private static Page at(@Nullable URI url, Page page) {
    return page.isHtml() ? Page.ofHtml(page.content(), url) : Page.ofText(page.content(), url);
  }

  private PageMetadata metadata(Page page) {
    return page.isHtml()
        ? metadataReader.read(segmenter.segment(Jsoup.parse(page.content())), page.url())
        : PageMetadata.NONE;
  }
}
