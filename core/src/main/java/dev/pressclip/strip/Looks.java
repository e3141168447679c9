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
    return load("-text", Forest.load(Looks.class, "title-text.forest.gz", RegionFeatures.COUNT));
  }

  private static Looks load(String suffix, @Nullable Forest title) {
    return new Looks(
        Forest.load(Looks.class, "first" + suffix + ".forest.gz", BlockFeatures.COUNT),
        Forest.load(Looks.class, "second" + suffix + ".forest.gz", RegionFeatures.COUNT),
        Forest.load(Looks.class, "caption" + suffix + ".forest.gz", RegionFeatures.COUNT),
        Forest.load(Looks.class, "byline" + suffix + ".forest.gz", RegionFeatures.COUNT),
        title);
  }
}
