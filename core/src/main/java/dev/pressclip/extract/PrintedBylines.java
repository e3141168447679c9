package dev.pressclip.extract;

import dev.pressclip.Author;
import dev.pressclip.block.Block;
import dev.pressclip.block.Hint;
import dev.pressclip.extract.NameReader.Trust;
import dev.pressclip.lexicon.BylineWords;
import dev.pressclip.metadata.PageMetadata;
import dev.pressclip.segment.SegmentedPage;
import dev.pressclip.strip.Stripped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the bylines that a page prints around its headline and at both ends of its body. Immutable.
 */
final class PrintedBylines {
  /** A longer text is no line that names somebody, but speaks of them. */
  static final int LINE_CHARS = 80;

  private final NameReader names;
  private final NameLines nameLines;

  PrintedBylines(NameReader names, BylineWords words) {
    this.names = names;
    this.nameLines = new NameLines(names, words);
  }

  /**
   * A printed byline.
   *
   * @param block where it stands
   * @param authors whom it names, at least one
   * @param weight how sure it is that it is the article's
   * @param certain whether it opens as bylines do and stands between headline and body, or right
   *     above the headline in a place for authors
   * @param byPlace whether only its place says that it is a byline
   */
  record Printed(
      Block block, List<Author> authors, double weight, boolean certain, boolean byPlace) {
    /** The same byline naming others, or weighing something else. */
    Printed with(List<Author> others, double otherWeight) {
      return new Printed(block, others, otherWeight, certain, byPlace);
    }
  }

  /** All bylines found, in no particular order. */
  List<Printed> find(
      SegmentedPage cut, Stripped page, PageMetadata metadata, @Nullable String title) {
    return new BylineSearch(names, nameLines, cut, page, metadata, title).find();
  }

  /**
   * The one name that all links to an author (link type {@code author} of the HTML standard) have,
   * wherever on the page they stand; none where they have several.
   */
  List<Author> linked(SegmentedPage cut) {
    Author only = null;
    for (SegmentedPage.Marked m : cut.marked()) {
      boolean link = m.element().normalName().equals("a");
      boolean comment = m.container().within(Hint.COMMENTS.bit());
      if (!link || comment || !m.element().attr("rel").contains("author")) {
        continue;
      }
      String text = m.element().text();
      for (Author a :
          text.length() > LINE_CHARS ? List.<Author>of() : names.read(text, Trust.DECLARED)) {
        if (only != null && !NameReader.sameName(only.name(), a.name())) {
          return List.of();
        }
        only = only == null ? a : only;
      }
    }
    return only != null && (only.name().indexOf(' ') < 0 || names.looksLikePerson(only.name()))
        ? List.of(only)
        : List.of();
  }

  /** Whether a name is that of the publication, or the other way round begins with it. */
  static boolean isSite(String name, String site) {
    String key = NameReader.key(name);
    return site.length() > 1
        && !key.isEmpty()
        && (key.equals(site) || key.startsWith(site) || site.startsWith(key));
  }

  /** The first list, with e-mail, address and role filled in from the second where names agree. */
  static List<Author> merge(List<Author> main, List<Author> other) {
    List<Author> merged = new ArrayList<>();
    for (Author a : main) {
      Author full = a;
      for (Author o : other) {
        if (NameReader.sameName(a.name(), o.name())) {
          full =
              new Author(
                  full.name(),
                  full.email() == null ? o.email() : full.email(),
                  full.url() == null ? o.url() : full.url(),
                  full.role() == null ? o.role() : full.role());
        }
      }
      merged.add(full);
    }
    return merged;
  }
}
