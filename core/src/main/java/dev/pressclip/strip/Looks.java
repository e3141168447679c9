package dev.pressclip.strip;

/**
 * What was learned for one kind of page, markup or plain text. Immutable and thread-safe.
 *
 * @param first tells body text from the block and what stands around it
 * @param second the same, seeing where on the page the first found body text
 * @param caption tells captions
 * @param title tells headlines
 * @param byline tells bylines
 */
record Looks(Forest first, Forest second, Forest caption, Forest title, Forest byline) {
  static Looks load(String suffix) {
    return new Looks(
        Forest.load("first" + suffix + ".forest.gz", BlockFeatures.COUNT),
        Forest.load("second" + suffix + ".forest.gz", RegionFeatures.COUNT),
        Forest.load("caption" + suffix + ".forest.gz", RegionFeatures.COUNT),
        Forest.load("title" + suffix + ".forest.gz", RegionFeatures.COUNT),
        Forest.load("byline" + suffix + ".forest.gz", RegionFeatures.COUNT));
  }
}
