package dev.pressclip.forest;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/**
 * Boosted decision trees, read from a compact resource and evaluated in plain Java. Immutable and
 * thread-safe.
 *
 * <p>The trees lie one after another in one array, a node to a long, so that a step down a tree
 * touches one place in memory: the threshold in the upper half, the feature and the way to the left
 * child in the lower. The right child follows the left one. A leaf is its own left child, and no
 * feature is above its threshold, so that walks that end early need no branch.
 */
public final class Forest {
  private static final int LEAF = 0xFFFF;

  private static final int STEP = 0xFFFF;

  private static final long NEVER_RIGHT =
      (long) Float.floatToRawIntBits(Float.POSITIVE_INFINITY) << 32;

  /** The probability given to rows that are ruled out before all trees were asked. */
  public static final float RULED_OUT = 0.004f;

  /** The sum of a row that is ruled out. */
  private static final float OUT = Float.NEGATIVE_INFINITY;

  /**
   * Trees walked side by side, so that the processor need not wait for one step to end; twice as
   * many where there are as many left.
   */
  private static final int SIDE_BY_SIDE = 4;

  /** Bits of a node from the lowest: 16 way to the left child, 16 feature, 32 threshold. */
  private final long[] nodes;

  /** What a leaf adds to the sum, at the leaf's place among the nodes. */
  private final float[] values;

  private final int[] roots;

  /** Steps from the root to the deepest leaf of a tree and those walked beside it. */
  private final int[] depths;

  /**
   * Numbers of trees after which a row is ruled out if their sum is below the bar; in order. Found
   * in training: hardly any row that all trees give a chance falls below one.
   */
  private final int[] looks;

  private final float[] bars;

  /** How many trees are asked before the last bar. */
  private final int opened;

  private Forest(
      long[] nodes, float[] values, int[] roots, int[] depths, int[] looks, float[] bars) {
    this.nodes = nodes;
    this.values = values;
    this.roots = roots;
    this.depths = depths;
    this.looks = looks;
    this.bars = bars;
    this.opened = looks.length == 0 ? 0 : looks[looks.length - 1];
  }

  /**
   * Reads trees from the class path.
   *
   * @param owner the class beside which the resource stands
   * @param name resource name
   * @param columns the number of features the trees must have been grown on
   * @throws IllegalStateException if the resource is missing or belongs to other features
   */
  public static Forest load(Class<?> owner, String name, int columns) {
    try (InputStream raw = owner.getResourceAsStream(name)) {
      if (raw == null) {
        throw new IllegalStateException("no weights " + name + " on the class path");
      }
      return read(new DataInputStream(new GZIPInputStream(raw, 1 << 16)), name, columns);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read weights " + name, e);
    }
  }

  /**
   * Reads what the training wrote: sizes, bars, then the trees' roots and nodes, array by array.
   */
  static Forest read(DataInputStream in, String name, int columns) throws IOException {
    int grownOn = in.readInt();
    if (grownOn != columns) {
      throw new IllegalStateException(
          "weights "
              + name
              + " were trained on "
              + grownOn
              + " features, the code has "
              + columns
              + "; train again");
    }
    int[] roots = new int[in.readInt()];
    int nodes = in.readInt();
    int[] looks = new int[in.readInt()];
    float[] bars = new float[looks.length];
    for (int i = 0; i < looks.length; i++) {
      looks[i] = in.readInt();
      bars[i] = in.readFloat();
      if (looks[i] > roots.length) {
        throw new IllegalStateException(
            "weights " + name + " have a bar after " + looks[i] + " of " + roots.length + " trees");
      }
    }
    for (int i = 0; i < roots.length; i++) {
      roots[i] = in.readInt();
    }
    int[] features = new int[nodes];
    for (int i = 0; i < nodes; i++) {
      features[i] = in.readUnsignedShort();
    }
    float[] values = new float[nodes];
    for (int i = 0; i < nodes; i++) {
      values[i] = in.readFloat();
    }
    int[] right = new int[nodes];
    for (int i = 0; i < nodes; i++) {
      right[i] = in.readUnsignedShort();
    }
    return new Laying(roots, features, values, right).forest(looks, bars);
  }

  /** Lays trees that were written in preorder the way they are walked. */
  private static final class Laying {
    private final int[] roots;
    private final int[] features;
    private final float[] values;
    private final int[] right;

    /** Where a node is laid, and how many steps it is from its root; parents come first. */
    private final int[] place;

    private final int[] depth;

    Laying(int[] roots, int[] features, float[] values, int[] right) {
      this.roots = roots;
      this.features = features;
      this.values = values;
      this.right = right;
      this.place = new int[features.length];
      this.depth = new int[features.length];
    }

    Forest forest(int[] looks, float[] bars) {
      int[] depths = new int[roots.length];
      for (int t = 0; t < roots.length; t++) {
        int end = t + 1 < roots.length ? roots[t + 1] : features.length;
        int deepest = lay(roots[t], end);
        for (int first = Math.max(0, t - SIDE_BY_SIDE + 1); first <= t; first++) {
          depths[first] = Math.max(depths[first], deepest);
        }
      }
      long[] nodes = new long[features.length];
      float[] leaves = new float[features.length];
      for (int at = 0; at < features.length; at++) {
        if (features[at] == LEAF) {
          nodes[place[at]] = NEVER_RIGHT;
          leaves[place[at]] = values[at];
        } else {
          nodes[place[at]] =
              (long) Float.floatToRawIntBits(values[at]) << 32
                  | (long) features[at] << 16
                  | place[at + 1] - place[at];
        }
      }
      return new Forest(nodes, leaves, roots, depths, looks, bars);
    }

    /** Gives each node of a tree its place; returns the steps to its deepest leaf. */
    private int lay(int root, int end) {
      place[root] = root;
      int free = root + 1;
      int deepest = 0;
      for (int at = root; at < end; at++) {
        deepest = Math.max(deepest, depth[at]);
        if (features[at] != LEAF) {
          int other = at + right[at];
          place[at + 1] = free++;
          place[other] = free++;
          depth[at + 1] = depth[at] + 1;
          depth[other] = depth[at] + 1;
        }
      }
      return deepest;
    }
  }

  /**
   * The probability the trees give a row of features, {@link #RULED_OUT} where a share of them
   * leaves no doubt.
   *
   * @param row features
   * @param from where in the row the features the trees were grown on begin
   */
  public float probability(float[] row, int from) {
    float opening = opening(row, from);
    return opening == OUT ? RULED_OUT : sigmoid(opening + sum(0, row, from, opened, roots.length));
  }

  /** Whether a share of the trees leaves no doubt that a row is out. */
  public boolean rulesOut(float[] row, int from) {
    return opening(row, from) == OUT;
  }

  /**
   * Writes the probabilities of rows, the same as one by one, but in less time: a tree stays near
   * the processor while all rows are asked for.
   *
   * @param rows features; null for rows that are not asked for
   * @param into a place a row, left as it is for those
   */
  public void probabilities(float[][] rows, int from, float[] into) {
    int[] left = new int[rows.length];
    float[] openings = new float[rows.length];
    int n = 0;
    for (int r = 0; r < rows.length; r++) {
      if (rows[r] != null) {
        into[r] = RULED_OUT;
        openings[n] = opening(rows[r], from);
        left[n] = r;
        n += openings[n] == OUT ? 0 : 1;
      }
    }
    float[] sums = new float[n];
    for (int t = opened; t < roots.length; t += 2 * SIDE_BY_SIDE) {
      int end = Math.min(t + 2 * SIDE_BY_SIDE, roots.length);
      for (int k = 0; k < n; k++) {
        sums[k] = sum(sums[k], rows[left[k]], from, t, end);
      }
    }
    for (int k = 0; k < n; k++) {
      into[left[k]] = sigmoid(openings[k] + sums[k]);
    }
  }

  /** What the trees up to the last bar say, or {@link #OUT} where that is below a bar. */
  private float opening(float[] row, int from) {
    float sum = 0;
    int asked = 0;
    for (int i = 0; i < looks.length; i++) {
      sum += sum(0, row, from, asked, looks[i]);
      if (sum < bars[i]) {
        return OUT;
      }
      asked = looks[i];
    }
    return sum;
  }

  private static float sigmoid(float sum) {
    return (float) (1 / (1 + Math.exp(-sum)));
  }

  /** A sum with what some of the trees say of a row. */
  private float sum(float before, float[] row, int from, int firstTree, int endTree) {
    float sum = before;
    int t = firstTree;
    for (; t + 2 * SIDE_BY_SIDE <= endTree; t += 2 * SIDE_BY_SIDE) {
      int a = roots[t];
      int b = roots[t + 1];
      int c = roots[t + 2];
      int d = roots[t + 3];
      int e = roots[t + 4];
      int f = roots[t + 5];
      int g = roots[t + 6];
      int h = roots[t + 7];
      for (int steps = Math.max(depths[t], depths[t + SIDE_BY_SIDE]); steps > 0; steps--) {
        a += step(nodes[a], row, from);
        b += step(nodes[b], row, from);
        c += step(nodes[c], row, from);
        d += step(nodes[d], row, from);
        e += step(nodes[e], row, from);
        f += step(nodes[f], row, from);
        g += step(nodes[g], row, from);
        h += step(nodes[h], row, from);
      }
      sum += values[a] + values[b] + values[c] + values[d];
      sum += values[e] + values[f] + values[g] + values[h];
    }
    for (; t + SIDE_BY_SIDE <= endTree; t += SIDE_BY_SIDE) {
      int a = roots[t];
      int b = roots[t + 1];
      int c = roots[t + 2];
      int d = roots[t + 3];
      for (int steps = depths[t]; steps > 0; steps--) {
        a += step(nodes[a], row, from);
        b += step(nodes[b], row, from);
        c += step(nodes[c], row, from);
        d += step(nodes[d], row, from);
      }
      sum += values[a] + values[b] + values[c] + values[d];
    }
    for (; t < endTree; t++) {
      int at = roots[t];
      for (int steps = depths[t]; steps > 0; steps--) {
        at += step(nodes[at], row, from);
      }
      sum += values[at];
    }
    return sum;
  }

  /**
   * How far from a node its child for a row is; 0 from a leaf. The sign of the difference chooses,
   * without a branch: no processor could foretell it.
   */
  private static int step(long node, float[] row, int from) {
    int low = (int) node;
    float above = Float.intBitsToFloat((int) (node >>> 32)) - row[from + (low >>> 16)];
    return (low & STEP) + (Float.floatToRawIntBits(above) >>> 31);
  }
}
