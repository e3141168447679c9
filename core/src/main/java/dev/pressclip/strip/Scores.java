package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.forest.Forest;
import dev.pressclip.segment.SegmentedPage;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was learned says of each block of a page. Roles are asked for only where they may be, the
 * second look is taken only where the first left the case open. Not thread-safe; made for one page.
 */
final class Scores {
  /** Blocks with more text than this are no captions; headlines and bylines have less than half. */
  static final int MAX_LABEL_MASS = 700;

  private static final int REACH = 3;
  private static final float LIKELY = 0.2f;
  private static final float POSSIBLE = 0.03f;
  private static final float UNASKED = -1;

  private final List<Block> blocks;
  private final Looks looks;
  private final RegionFeatures regions;
  private final float[] first;
  private final float[] body;

  /** What lines of a dump score as headlines, below 0 where that was not asked; else null. */
  private final float @Nullable [] titles;

  private @Nullable HeadlineFeatures headlines;

  Scores(SegmentedPage page, BlockFeatures features, Looks looks) {
    this.blocks = page.blocks();
    this.looks = looks;
    this.first = firstLook(features);
    this.regions = new RegionFeatures(page, features, first);
    this.body = secondLook();
    this.titles = looks.title() == null ? null : new float[first.length];
    if (titles != null) {
      Arrays.fill(titles, UNASKED);
    }
  }

  private float[] firstLook(BlockFeatures features) {
    float[] first = new float[blocks.size()];
    float[][] rows = new float[first.length][];
    for (int i = 0; i < first.length; i++) {
      if (features.isOut(i)) {
        first[i] = Forest.RULED_OUT;
        continue;
      }
      float[] row = features.row(i);
      if (looks.first().rulesOut(row, RegionFeatures.OWN)) {
        first[i] = Forest.RULED_OUT;
        features.ruleOut(i);
      } else {
        rows[i] = row;
      }
    }
    looks.first().probabilities(rows, RegionFeatures.OWN, first);
    return first;
  }

  private float[] secondLook() {
    float[] body = first.clone();
    float[][] rows = new float[first.length][];
    for (int i = 0; i < first.length; i++) {
      if (isOpen(i)) {
        rows[i] = regions.row(i);
      }
    }
    looks.second().probabilities(rows, 0, body);
    return body;
  }

  /** Whether the first look left open that a block, or one near it, is the article's. */
  private boolean isOpen(int i) {
    if (first[i] >= POSSIBLE) {
      return true;
    }
    for (int j = Math.max(0, i - REACH); j <= Math.min(first.length - 1, i + REACH); j++) {
      if (first[j] >= LIKELY) {
        return true;
      }
    }
    return false;
  }

  /** How much each block is body text, 0 to 1; not to be changed. */
  float[] body() {
    return body;
  }

  float caption(int i) {
    return of(looks.caption(), i, MAX_LABEL_MASS);
  }

  /** How much a line of a dump is its headline. */
  float title(int i) {
    float[] known = Objects.requireNonNull(titles, "only dumps have trees for headlines");
    if (known[i] < 0) {
      known[i] = isLabel(i, MAX_LABEL_MASS / 2) ? titleLook(i) : 0;
    }
    return known[i];
  }

  private float titleLook(int i) {
    if (headlines == null) {
      headlines = new HeadlineFeatures(blocks, regions, first);
    }
    return Objects.requireNonNull(looks.title()).probability(headlines.row(i), 0);
  }

  float byline(int i) {
    return of(looks.byline(), i, MAX_LABEL_MASS / 2);
  }

  private float of(Forest role, int i, int mostMass) {
    return isLabel(i, mostMass) ? role.probability(regions.row(i), 0) : 0;
  }

  private boolean isLabel(int i, int mostMass) {
    return blocks.get(i).shape().mass() <= mostMass;
  }
}
