package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.forest.Forest;
import dev.pressclip.segment.SegmentedPage;
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

  private final List<Block> blocks;
  private final Looks looks;
  private final RegionFeatures regions;
  private final float[] body;

  /** Null for markup. */
  private final @Nullable HeadlineScores headlines;

  Scores(SegmentedPage page, BlockFeatures features, Looks looks) {
    this.blocks = page.blocks();
    this.looks = looks;
    float[] first = firstLook(features);
    this.regions = new RegionFeatures(page, features, first);
    this.body = secondLook(first);
    this.headlines = headlines(looks.title(), first);
  }

  private @Nullable HeadlineScores headlines(@Nullable Forest title, float[] first) {
    return title == null
        ? null
        : new HeadlineScores(title, new HeadlineFeatures(blocks, regions, first), first.length);
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

  private float[] secondLook(float[] first) {
    float[] body = first.clone();
    float[][] rows = new float[first.length][];
    for (int i = 0; i < first.length; i++) {
      if (isOpen(first, i)) {
        rows[i] = regions.row(i);
      }
    }
    looks.second().probabilities(rows, 0, body);
    return body;
  }

  /** Whether the first look left open that a block, or one near it, is the article's. */
  private static boolean isOpen(float[] first, int i) {
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
    HeadlineScores known = Objects.requireNonNull(headlines, "only dumps have headline scores");
    return isLabel(i, MAX_LABEL_MASS / 2) ? known.of(i) : 0;
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
