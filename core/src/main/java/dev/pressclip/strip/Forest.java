package dev.pressclip.strip;

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
 * touches one place in memory: the threshold (or a leaf's value) in the upper half, the feature and
 * the way to the right child in the lower. A left child follows its parent.
 */
final class Forest {
  private static final int LEAF = 0xFFFF;

  private static final int LEFT = 1 << 15;
  private static final int RIGHT = LEFT - 1;

  /** The probability given to rows that are ruled out before all trees were asked. */
  static final float RULED_OUT = 0.004f;

  /** Trees walked side by side, so that the processor need not wait for one step to end. */
  private static final int SIDE_BY_SIDE = 4;

  /** Bits of a node from the lowest: 15 step right, 1 step left, 16 feature, 32 value as float. */
  private final long[] nodes;

  private final int[] roots;

  /** Steps from the root to the deepest leaf, for each group of trees walked side by side. */
  private final int[] depths;

  /**
   * Numbers of trees after which a row is ruled out if their sum is below the bar; in order. Found
   * in training: hardly any row that all trees give a chance falls below one.
   */
  private final int[] looks;

  private final float[] bars;

  private Forest(long[] nodes, int[] roots, int[] looks, float[] bars) {
    this.nodes = nodes;
    this.roots = roots;
    this.looks = looks;
    this.bars = bars;
    this.depths = new int[(roots.length + SIDE_BY_SIDE - 1) / SIDE_BY_SIDE];
    for (int t = 0; t < roots.length; t++) {
      int group = t / SIDE_BY_SIDE;
      depths[group] = Math.max(depths[group], depth(t));
    }
  }

  /** Nodes stand in preorder: a node's depth is known before its children's. */
  private int depth(int tree) {
    int end = tree + 1 < roots.length ? roots[tree + 1] : nodes.length;
    int[] depth = new int[end - roots[tree]];
    int deepest = 0;
    for (int at = roots[tree]; at < end; at++) {
      int low = (int) nodes[at];
      int here = depth[at - roots[tree]];
      deepest = Math.max(deepest, here);
      if ((low & RIGHT) != 0) {
        depth[at + 1 - roots[tree]] = here + 1;
        depth[at + (low & RIGHT) - roots[tree]] = here + 1;
      }
    }
    return deepest;
  }

  /**
   * Reads trees from the class path.
   *
   * @param name resource name beside this class
   * @param columns the number of features the trees must have been grown on
   * @throws IllegalStateException if the resource is missing or belongs to other features
   */
  static Forest load(String name, int columns) {
    try (InputStream raw = Forest.class.getResourceAsStream(name)) {
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
    long[] nodes = new long[in.readInt()];
    int[] looks = new int[in.readInt()];
    float[] bars = new float[looks.length];
    for (int i = 0; i < looks.length; i++) {
      looks[i] = in.readInt();
      bars[i] = in.readFloat();
    }
    for (int i = 0; i < roots.length; i++) {
      roots[i] = in.readInt();
    }
    for (int i = 0; i < nodes.length; i++) {
      int feature = in.readUnsignedShort();
      // A leaf compares any feature and steps nowhere.
      nodes[i] = feature == LEAF ? 0 : (long) feature << 16 | LEFT;
    }
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] |= (long) in.readInt() << 32;
    }
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] |= in.readUnsignedShort() & RIGHT;
    }
    return new Forest(nodes, roots, looks, bars);
  }

  /**
   * The probability the trees give a row of features, {@link #RULED_OUT} where a share of them
   * leaves no doubt.
   *
   * @param row features
   * @param from where in the row the features the trees were grown on begin
   */
  float probability(float[] row, int from) {
    float sum = 0;
    int asked = 0;
    for (int i = 0; i < looks.length; i++) {
      sum += sum(row, from, asked, looks[i]);
      if (sum < bars[i]) {
        return RULED_OUT;
      }
      asked = looks[i];
    }
    return sigmoid(sum + sum(row, from, asked, roots.length));
  }

  private static float sigmoid(float sum) {
    return (float) (1 / (1 + Math.exp(-sum)));
  }

  private float sum(float[] row, int from, int firstTree, int endTree) {
    float sum = 0;
    int t = firstTree;
    for (; t + SIDE_BY_SIDE <= endTree; t += SIDE_BY_SIDE) {
      int a = roots[t];
      int b = roots[t + 1];
      int c = roots[t + 2];
      int d = roots[t + 3];
      for (int steps = depths[t / SIDE_BY_SIDE]; steps > 0; steps--) {
        a += step(nodes[a], row, from);
        b += step(nodes[b], row, from);
        c += step(nodes[c], row, from);
        d += step(nodes[d], row, from);
      }
      sum += value(nodes[a]) + value(nodes[b]) + value(nodes[c]) + value(nodes[d]);
    }
    for (; t < endTree; t++) {
      int at = roots[t];
      for (int steps = depths[t / SIDE_BY_SIDE]; steps > 0; steps--) {
        at += step(nodes[at], row, from);
      }
      sum += value(nodes[at]);
    }
    return sum;
  }

  /**
   * How far from a node its child for a row is; 0 from a leaf. The sign of the difference chooses,
   * without a branch: no processor could foretell it.
   */
  private static int step(long node, float[] row, int from) {
    int low = (int) node;
    int right = Float.floatToRawIntBits(value(node) - row[from + (low >>> 16)]) >> 31;
    return low >>> 15 & 1 & ~right | low & RIGHT & right;
  }

  private static float value(long node) {
    return Float.intBitsToFloat((int) (node >>> 32));
  }
}
