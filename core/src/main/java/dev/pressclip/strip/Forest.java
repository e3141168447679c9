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

  private final long[] nodes;
  private final int[] roots;

  private Forest(long[] nodes, int[] roots) {
    this.nodes = nodes;
    this.roots = roots;
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
      return new Forest(nodes, roots);
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
    float sum = 0;
    for (int root : roots) {
      int at = root;
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
    return (float) (1 / (1 + Math.exp(-sum)));
  }
}
