package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.Container;
import dev.pressclip.segment.SegmentedPage;
import java.util.ArrayList;
import java.util.List;

/**
 * What the second look at a block sees: its own first score, the scores around it, and where on the
 * page the first scores say the article is. The columns of {@link BlockFeatures} follow the ones
 * named here. Not thread-safe; made for one page.
 */
public final class RegionFeatures {
  private static final int REACH = 5;

  /** Score at which a block neither speaks for nor against its region. */
  private static final float EVEN = 0.45f;

  /** The names of the columns that come before those of {@link BlockFeatures}. */
  public static final List<String> NAMES = names();

  /** The number of columns named here. */
  public static final int OWN = NAMES.size();

  /** The number of columns, those of {@link BlockFeatures} included. */
  static int count(boolean toTitle) {
    return OWN + BlockFeatures.count(toTitle);
  }

  private static List<String> names() {
    List<String> n = new ArrayList<>();
    n.add("score");
    for (int d = 1; d <= REACH; d++) {
      n.add("score-" + d);
      n.add("score+" + d);
    }
    for (String s :
        ("near2 near5 container parent grand design inBest fromBest bestGain bestShare inRun"
                + " toRunStart toRunEnd runGain pageMax pageMass rankAbove gainContainer gainParent"
                + " gainGrand sameBefore sameAfter")
            .split(" ")) {
      n.add(s);
    }
    return List.copyOf(n);
  }

  private final List<Block> blocks;
  private final BlockFeatures features;
  private final boolean[] filled;
  private final float[] score;
  private final float[] gain;
  private final float[] deepMass;
  private final float[] deepWeight;
  private final Groups designs;
  private final float[] designMass;
  private final float[] designWeight;
  private final Container bestContainer;
  private final int best;
  private final int[] run;
  private float pageMax;
  private float pageMass;
  private int above;

  /**
   * Sees where the first scores are on a page.
   *
   * @param page the page
   * @param features what the first look saw
   * @param score what it said, a number a block
   */
  public RegionFeatures(SegmentedPage page, BlockFeatures features, float[] score) {
    this.blocks = page.blocks();
    this.features = features;
    this.filled = new boolean[score.length];
    this.score = score;
    this.designs = Groups.byDesign(blocks);
    this.designMass = new float[designs.count()];
    this.designWeight = new float[designs.count()];
    int containers = page.containers().size();
    this.gain = new float[containers];
    this.deepMass = new float[containers];
    this.deepWeight = new float[containers];
    sumUp();
    for (int c = containers - 1; c > 0; c--) {
      Container parent = page.containers().get(c).parent();
      if (parent != null) {
        deepMass[parent.id()] += deepMass[c];
        deepWeight[parent.id()] += deepWeight[c];
        gain[parent.id()] += gain[c];
      }
    }
    int most = 0;
    for (int c = 1; c < containers; c++) {
      if (gain[c] >= gain[most]) {
        most = c;
      }
    }
    this.best = most;
    this.bestContainer = page.containers().get(most);
    this.run = bestRun(blocks, score);
  }

  private void sumUp() {
    for (int i = 0; i < score.length; i++) {
      Block b = blocks.get(i);
      int c = b.container().id();
      float w = (float) Math.sqrt(b.shape().mass());
      float len = Math.min(b.shape().mass(), 2000);
      deepMass[c] += w * score[i];
      deepWeight[c] += w;
      gain[c] += len * (score[i] - EVEN);
      designMass[designs.of(i)] += w * score[i];
      designWeight[designs.of(i)] += w;
      pageMax = Math.max(pageMax, score[i]);
      pageMass += len * score[i];
      above += score[i] > EVEN ? 1 : 0;
    }
  }

  /** A block's row with all columns filled; not to be changed. Filled when first asked for. */
  public float[] row(int i) {
    float[] f = features.row(i);
    if (filled[i]) {
      return f;
    }
    filled[i] = true;
    int k = 0;
    f[k++] = score[i];
    for (int d = 1; d <= REACH; d++) {
      f[k++] = i - d >= 0 ? score[i - d] : -1;
      f[k++] = i + d < score.length ? score[i + d] : -1;
    }
    f[k++] = mean(score, i, 2);
    f[k++] = mean(score, i, 5);
    Container c = blocks.get(i).container();
    Container p = c.parent() == null ? c : c.parent();
    Container g = p.parent() == null ? p : p.parent();
    f[k++] = share(deepMass[c.id()], deepWeight[c.id()]);
    f[k++] = share(deepMass[p.id()], deepWeight[p.id()]);
    f[k++] = share(deepMass[g.id()], deepWeight[g.id()]);
    f[k++] = share(designMass[designs.of(i)], designWeight[designs.of(i)]);
    int steps = stepsInto(c, bestContainer);
    f[k++] = steps >= 0 ? 1 : 0;
    f[k++] = steps;
    f[k++] = Logarithm.signed(Math.max(0, gain[best]));
    f[k++] = share(deepMass[best], deepWeight[best]);
    f[k++] = i >= run[0] && i <= run[1] ? 1 : 0;
    f[k++] = Math.max(-30, Math.min(30, i - run[0]));
    f[k++] = Math.max(-30, Math.min(30, run[1] - i));
    f[k++] = run[1] - run[0];
    f[k++] = pageMax;
    f[k++] = Logarithm.signed(pageMass);
    f[k++] = above;
    f[k++] = Logarithm.signed(gain[c.id()]);
    f[k++] = Logarithm.signed(gain[p.id()]);
    f[k++] = Logarithm.signed(gain[g.id()]);
    f[k++] = nearestOf(blocks, score, i, -1);
    f[k++] = nearestOf(blocks, score, i, 1);
    return f;
  }

  /** The score of the nearest block of at least a line's length in one direction. */
  private static float nearestOf(List<Block> blocks, float[] score, int i, int step) {
    int seen = 0;
    for (int j = i + step; j >= 0 && j < score.length && seen < 12; j += step, seen++) {
      if (blocks.get(j).shape().mass() >= 80) {
        return score[j];
      }
    }
    return -1;
  }

  private static float mean(float[] score, int i, int reach) {
    float sum = 0;
    int n = 0;
    for (int j = Math.max(0, i - reach); j <= Math.min(score.length - 1, i + reach); j++) {
      sum += score[j];
      n++;
    }
    return sum / n;
  }

  private static float share(float part, float whole) {
    return whole <= 0 ? 0 : part / whole;
  }

  /** Steps from a container up to one that holds it, or -1. */
  private static int stepsInto(Container c, Container holder) {
    int steps = 0;
    Container at = c;
    while (at.depth() > holder.depth()) {
      Container parent = at.parent();
      if (parent == null) {
        return -1;
      }
      at = parent;
      steps++;
    }
    return at == holder ? steps : -1;
  }

  /** First and last block of the run whose lengths and scores speak most for being the article. */
  private static int[] bestRun(List<Block> blocks, float[] score) {
    int[] run = {0, -1};
    float best = 0;
    float sum = 0;
    int start = 0;
    for (int i = 0; i < score.length; i++) {
      sum += Math.min(blocks.get(i).shape().mass(), 2000) * (score[i] - 0.35f);
      if (sum <= 0) {
        sum = 0;
        start = i + 1;
      } else if (sum > best) {
        best = sum;
        run[0] = start;
        run[1] = i;
      }
    }
    return run;
  }
}
