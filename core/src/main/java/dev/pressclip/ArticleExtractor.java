package dev.pressclip;

import dev.pressclip.extract.Extraction;
import dev.pressclip.lexicon.BylineWords;
import dev.pressclip.lexicon.ClassHints;
import dev.pressclip.lexicon.CreditReader;
import dev.pressclip.lexicon.DateWords;
import dev.pressclip.lexicon.MetaNames;
import dev.pressclip.lexicon.Phrases;
import dev.pressclip.lexicon.StopWords;
import dev.pressclip.memory.SiteMemory;
import dev.pressclip.metadata.EmbeddedArticles;
import dev.pressclip.metadata.MetadataReader;
import dev.pressclip.metadata.PageMetadata;
import dev.pressclip.segment.HtmlSegmenter;
import dev.pressclip.segment.SegmentedPage;
import dev.pressclip.segment.TextSegmenter;
import dev.pressclip.strip.Stripped;
import dev.pressclip.strip.Stripper;
import java.io.Reader;
import java.io.StringReader;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Cuts articles out of pages. Immutable and thread-safe; make one and use it for every page, since
 * making it reads word lists and weights.
 *
 * <pre>{@code
 * ArticleExtractor extractor = ArticleExtractor.create();
 * Article article = extractor.extract(Page.ofHtml(html, uri));
 * }</pre>
 *
 * <p>No page makes it throw: an empty, broken or foreign page gives an article without body and a
 * warning that says why. Use {@link #explain} to see why a block was kept or dropped.
 */
public final class ArticleExtractor {
  /** Elements nested deeper than this are kept, but as siblings: no page needs more. */
  private static final int MAX_DEPTH = 512;

  /** A body shorter than this may be a notice on a page whose article is in its data. */
  private static final int HARDLY_ANY_CHARS = 250;

  private final HtmlSegmenter html;
  private final TextSegmenter text;
  private final MetadataReader metadataReader;
  private final EmbeddedArticles embeddedArticles;
  private final Stripper stripper;
  private final Extraction extraction;
  private final SiteMemory memory;

  private ArticleExtractor(ArticleExtractor other, SiteMemory memory) {
    this.html = other.html;
    this.text = other.text;
    this.metadataReader = other.metadataReader;
    this.embeddedArticles = other.embeddedArticles;
    this.stripper = other.stripper;
    this.extraction = other.extraction;
    this.memory = memory;
  }

  private ArticleExtractor(Builder builder) {
    this.memory = SiteMemory.empty();
    MetaNames metaNames = MetaNames.load();
    this.html = new HtmlSegmenter(ClassHints.load(), metaNames);
    this.text = new TextSegmenter();
    this.metadataReader = new MetadataReader(metaNames);
    this.embeddedArticles = EmbeddedArticles.load();
    BylineWords bylines = BylineWords.load();
    CreditReader credits = CreditReader.load();
    DateWords dates = DateWords.load();
    this.stripper = new Stripper(Phrases.load(), StopWords.load(), bylines, credits, dates);
    this.extraction = new Extraction(builder.clock, bylines, credits, dates);
  }

  /** An extractor with the usual options. */
  public static ArticleExtractor create() {
    return builder().build();
  }

  /** Options for an extractor. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The same extractor, using what is known of the sites that pages come from: what stands on many
   * pages of a site is none of its articles' text. Pages of sites that the memory knows fewer than
   * three pages of are treated as without it.
   */
  public ArticleExtractor withMemory(SiteMemory known) {
    return new ArticleExtractor(this, known);
  }

  /** Cuts the article out of a page. */
  public Article extract(Page page) {
    return run(page, false).article();
  }

  /**
   * Cuts the article out of a page and tells for every block why it was kept or dropped. Slower
   * than {@link #extract}: it notes where in the source each block stands.
   */
  public Explanation explain(Page page) {
    return run(page, true);
  }

  private Explanation run(Page page, boolean positions) {
    if (!page.isHtml()) {
      SegmentedPage cut = text.segment(page.content());
      Stripped stripped =
          stripper.strip(cut, PageMetadata.NONE, false, memory.recall(page.url(), cut.blocks()));
      return extraction.extract(page, cut, PageMetadata.NONE, stripped, List.of());
    }
    Reader markup = positions ? new StringReader(page.content()) : html.thin(page.text());
    SegmentedPage cut = html.segment(parse(markup, page.url(), positions));
    PageMetadata metadata = metadataReader.read(cut, page.url());
    Stripped stripped =
        stripper.strip(cut, metadata, true, memory.recall(page.url(), cut.blocks()));
    Explanation embedded =
        stripped.bodyChars() < HARDLY_ANY_CHARS ? embedded(page, cut, metadata, stripped) : null;
    return embedded == null
        ? extraction.extract(page, cut, metadata, stripped, List.of())
        : embedded;
  }

  /** The article from the page's data, where that holds one and the markup hardly any of it. */
  private @Nullable Explanation embedded(
      Page page, SegmentedPage cut, PageMetadata metadata, Stripped stripped) {
    Document whole = parse(new StringReader(page.content()), page.url(), false);
    EmbeddedArticles.Found found =
        embeddedArticles.find(html.segment(whole).head().scripts(), metadata.articleBody());
    if (found == null) {
      return null;
    }
    String markup = "<html><body><article>" + found.html() + "</article></body></html>";
    SegmentedPage data =
        html.segment(parse(new StringReader(markup), page.url(), false)).withHead(cut.head());
    Stripped inData = stripper.strip(data, metadata, true, null);
    if (inData.bodyChars() <= 2 * stripped.bodyChars()) {
      return null;
    }
    List<String> warnings =
        List.of("the markup holds no article; its text was found in the " + found.source());
    return extraction.extract(page, data, metadata, inData, warnings);
  }

  private static Document parse(Reader html, @Nullable URI url, boolean positions) {
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH).setTrackPosition(positions);
    return parser.parseInput(html, url == null ? "" : url.toString());
  }

  /** Options for an {@link ArticleExtractor}. Not thread-safe. */
  public static final class Builder {
    private Clock clock = Clock.systemUTC();

    private Builder() {}

    /**
     * What time it is, so that dates in the future are told apart; the system's clock by default.
     */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /** Makes the extractor. */
    public ArticleExtractor build() {
      return new ArticleExtractor(this);
    }
  }
}
