package dev.pressclip.strip;

import dev.pressclip.forest.Forest;
import java.util.Arrays;

/**
 * What lines of a dump score as its headline; each is put to the trees once. Not thread-safe; made
 * for one page.
 */
final class HeadlineScores {
  private static final float UNASKED = -1;

  private final Forest trees;
  private final HeadlineFeatures features;
  private final float[] known;

  HeadlineScores(Forest trees, HeadlineFeatures features, int lines) {
    this.trees = trees;
    this.features = features;
    this.known = new float[lines];
    Arrays.fill(known, UNASKED);
  }

  float of(int line) {
    if (known[line] == UNASKED) {
      known[line] = trees.probability(features.row(line), 0);
    }
    return known[line];
  }
}
