package dev.pressclip.kind;

import dev.pressclip.lexicon.PageWords;
import dev.pressclip.metadata.DeclaredTypes;
import dev.pressclip.metadata.PageMetadata;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page after its fields were found, as a row of numbers that tell what kind of page it is: what
 * it says of itself, what its address says, and what its blocks look like. Immutable and
 * thread-safe.
 */
public final class PageSigns {
  /** Names of the numbers in a row, in order. */
  public static final List<String> NAMES = Stream.of(Sign.values()).map(Sign::name).toList();

  private final PageWords words;

  private PageSigns(PageWords words) {
    this.words = words;
  }

  /** Reads its words from the resources. */
  public static PageSigns load() {
    return new PageSigns(PageWords.load());
  }

  /**
   * The row of a page.
   *
   * @param url the page's address, or null
   */
  public float[] row(PageMetadata metadata, @Nullable URI url, FoundFields found) {
    SignRow row = new SignRow();
    DeclaredTypes declared = new DeclaredTypes(metadata);
    row.set(Sign.DECLARED_ARTICLE, declared.article() ? 1 : 0);
    row.set(Sign.DECLARED_WEBSITE, declared.webSite() ? 1 : 0);
    row.set(Sign.DECLARED_AUTHORS, metadata.authors().size());
    row.set(Sign.DATED, found.dated() ? 1 : 0);
    row.set(Sign.SIGNED, found.authors());
    row.set(Sign.PICTURES, found.images().size());
    AddressSigns.read(url, words, row);
    BlockSigns.read(found.verdicts(), row);
    return row.numbers();
  }
}
