package dev.pressclip.segment;

import dev.pressclip.decode.PageText;
import dev.pressclip.lexicon.AuthorFolders;
import dev.pressclip.lexicon.ClassHints;
import dev.pressclip.lexicon.MetaNames;
import java.io.Reader;
import org.jsoup.nodes.Document;

/**
 * Cuts a parsed page into blocks in one walk over its tree, without recursion. Immutable and
 * thread-safe.
 */
public final class HtmlSegmenter {
  private final ClassHints classHints;
  private final AuthorFolders authorFolders = AuthorFolders.load();
  private final MetaNames metaNames;

  /**
   * A segmenter.
   *
   * @param classHints what class names hint at
   * @param metaNames the claims of the head that are read; others are left out of thin markup
   */
  public HtmlSegmenter(ClassHints classHints, MetaNames metaNames) {
    this.classHints = classHints;
    this.metaNames = metaNames;
  }

  /** The markup of a page without what no step looks at: cheaper to parse, and cut alike. */
  public Reader thin(PageText markup) {
    return ThinMarkup.of(markup, authorFolders, metaNames);
  }

  /**
   * Cuts a page into blocks, with pieces that its server sent late where they belong: the document
   * is only read but for those, which are moved.
   */
  public SegmentedPage segment(Document document) {
    return new HtmlWalk(classHints, authorFolders, new LatePieces()).run(document);
  }

  /**
   * The same with all that was sent where it stands, as the weights have learned it. The document
   * is only read.
   */
  public SegmentedPage segmentAsSent(Document document) {
    return new HtmlWalk(classHints, authorFolders, null).run(document);
  }
}
