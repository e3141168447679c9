package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.Container;
import dev.pressclip.segment.SegmentedPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the second look at a block sees: its own first score, the scores around it, and where on the
 * page the first scores say the article is. The columns of {@link BlockFeatures} follow the ones
 * named here.
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
  public static final int COUNT = OWN + BlockFeatures.COUNT;

  private RegionFeatures() {}

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

  /**
   * Fills the columns named here in the rows of {@link BlockFeatures}.
   *
   * @param page the page
   * @param features what the first look saw
   * @param score what it said, a number a block
   * @return one row a block, all columns filled
   */
  public static float[][] of(SegmentedPage page, BlockFeatures features, float[] score) {
    float[][] rows = features.rows();
    List<Block> blocks = page.blocks();
    int n = blocks.size();
    int containers = page.containers().size();
    float[] mass = new float[containers];
    float[] weight = new float[containers];
    float[] gain = new float[containers];
    Map<Long, float[]> designs = new HashMap<>();
    long[] design = new long[n];
    float pageMax = 0;
    float pageMass = 0;
    for (int i = 0; i < n; i++) {
      Block b = blocks.get(i);
      Container c = b.container();
      float w = (float) Math.sqrt(b.shape().mass());
      float len = Math.min(b.shape().mass(), 2000);
      mass[c.id()] += w * score[i];
      weight[c.id()] += w;
      gain[c.id()] += len * (score[i] - EVEN);
      Container p = c.parent();
      design[i] = ((long) c.signature() << 32) ^ ((p == null ? 0 : p.signature()) & 0xffffffffL);
      float[] sums = designs.computeIfAbsent(design[i], x -> new float[2]);
      sums[0] += w * score[i];
      sums[1] += w;
      pageMax = Math.max(pageMax, score[i]);
      pageMass += len * score[i];
    }
    float[] deepMass = mass.clone();
    float[] deepWeight = weight.clone();
    for (int c = containers - 1; c > 0; c--) {
      Container parent = page.containers().get(c).parent();
      if (parent != null) {
        deepMass[parent.id()] += deepMass[c];
        deepWeight[parent.id()] += deepWeight[c];
        gain[parent.id()] += gain[c];
      }
    }
    int best = 0;
    for (int c = 1; c < containers; c++) {
      if (gain[c] >= gain[best]) {
        best = c;
      }
    }
    int[] run = bestRun(blocks, score);
    Container bestContainer = page.containers().get(best);
    int above = 0;
    for (int i = 0; i < n; i++) {
      above += score[i] > EVEN ? 1 : 0;
    }
    for (int i = 0; i < n; i++) {
      float[] f = rows[i];
      int k = 0;
      f[k++] = score[i];
      for (int d = 1; d <= REACH; d++) {
        f[k++] = i - d >= 0 ? score[i - d] : -1;
        f[k++] = i + d < n ? score[i + d] : -1;
      }
      f[k++] = mean(score, i, 2);
      f[k++] = mean(score, i, 5);
      Container c = blocks.get(i).container();
      Container p = c.parent() == null ? c : c.parent();
      Container g = p.parent() == null ? p : p.parent();
      f[k++] = share(deepMass[c.id()], deepWeight[c.id()]);
      f[k++] = share(deepMass[p.id()], deepWeight[p.id()]);
      f[k++] = share(deepMass[g.id()], deepWeight[g.id()]);
      float[] sums = designs.get(design[i]);
      f[k++] = sums == null ? 0 : share(sums[0], sums[1]);
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
    }
    return rows;
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
