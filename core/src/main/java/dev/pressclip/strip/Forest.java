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

  /** The first trees settle the case of blocks that they all but rule out. */
  private static final int FIRST_TREES = 4;

  /** The probability given to rows that are ruled out by the first trees. */
  static final float RULED_OUT = 0.004f;

  private final long[] nodes;
  private final int[] roots;

  /** Sum of the first trees below which a row is ruled out; found in training. */
  private final float ruledOut;

  private Forest(long[] nodes, int[] roots, float ruledOut) {
    this.nodes = nodes;
    this.roots = roots;
    this.ruledOut = ruledOut;
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
      DataInputStream in = new DataInputStream(new GZIPInputStream(raw, 1 << 16));
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
      float ruledOut = in.readFloat();
      for (int i = 0; i < roots.length; i++) {
        roots[i] = in.readInt();
      }
      for (int i = 0; i < nodes.length; i++) {
        nodes[i] = (long) in.readUnsignedShort() << 16;
      }
      for (int i = 0; i < nodes.length; i++) {
        nodes[i] |= (long) in.readInt() << 32;
      }
      for (int i = 0; i < nodes.length; i++) {
        nodes[i] |= in.readUnsignedShort();
      }
      return new Forest(nodes, roots, ruledOut);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read weights " + name, e);
    }
  }

  /**
   * The probability the trees give a row of features.
   *
   * @param row features
   * @param from where in the row the features the trees were grown on begin
   */
  float probability(float[] row, int from) {
    return sigmoid(sum(row, from, 0, roots.length));
  }

  /** Like {@link #probability}, but {@link #RULED_OUT} where the first trees leave no doubt. */
  float probabilityUnlessRuledOut(float[] row, int from) {
    int first = Math.min(FIRST_TREES, roots.length);
    float sum = sum(row, from, 0, first);
    return sum < ruledOut ? RULED_OUT : sigmoid(sum + sum(row, from, first, roots.length));
  }

  private static float sigmoid(float sum) {
    return (float) (1 / (1 + Math.exp(-sum)));
  }

  private float sum(float[] row, int from, int firstTree, int endTree) {
    float sum = 0;
    for (int t = firstTree; t < endTree; t++) {
      int at = roots[t];
      while (true) {
        long node = nodes[at];
        int low = (int) node;
        int feature = low >>> 16;
        float value = Float.intBitsToFloat((int) (node >>> 32));
        if (feature == LEAF) {
          sum += value;
          break;
        }
        at += row[from + feature] <= value ? 1 : low & 0xFFFF;
      }
    }
    return sum;
  }
}
