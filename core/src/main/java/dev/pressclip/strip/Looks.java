package dev.pressclip.strip;

import dev.pressclip.forest.Forest;
import org.jspecify.annotations.Nullable;

/**
 * What was learned for one kind of page, markup or plain text. Immutable and thread-safe.
 *
 * @param first tells body text from the block and what stands around it
 * @param second the same, seeing where on the page the first found body text
 * @param caption tells captions
 * @param byline tells bylines
 * @param title tells headlines; null for markup, where the page's titles tell them
 */
record Looks(Forest first, Forest second, Forest caption, Forest byline, @Nullable Forest title) {
  static Looks ofMarkup() {
    return load("", null);
  }

  static Looks ofText() {
    return load("-text", load("title-text", HeadlineFeatures.count()));
  }

  /** The same with trees for the body that were grown on articles cut short, too. */
  Looks forShortArticles() {
    Forest firstOfShort = load("first-short", BlockFeatures.count(true));
    Forest secondOfShort = load("second-short", RegionFeatures.count(true));
    return new Looks(firstOfShort, secondOfShort, caption, byline, title);
  }

  private static Looks load(String suffix, @Nullable Forest title) {
    int columns = RegionFeatures.count(false);
    return new Looks(
        load("first" + suffix, BlockFeatures.count(false)),
        load("second" + suffix, columns),
        load("caption" + suffix, columns),
        load("byline" + suffix, columns),
        title);
  }

  private static Forest load(String name, int columns) {
    return Forest.load(Looks.class, name + ".forest.gz", columns);
  }
}
