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
 * <p>The trees lie one after another in flat arrays. A node's left child follows it; its right
 * child is named. A leaf has a negative feature number.
 */
final class Forest {
  private final short[] feature;
  private final float[] value;
  private final int[] right;
  private final int[] roots;

  private Forest(short[] feature, float[] value, int[] right, int[] roots) {
    this.feature = feature;
    this.value = value;
    this.right = right;
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
        throw new IllegalStateException("No weights " + name + " on the class path");
      }
      DataInputStream in = new DataInputStream(new GZIPInputStream(raw));
      int grownOn = in.readInt();
      if (grownOn != columns) {
        throw new IllegalStateException(
            "Weights "
                + name
                + " were trained on "
                + grownOn
                + " features, the code has "
                + columns
                + "; train again");
      }
      int[] roots = new int[in.readInt()];
      int nodes = in.readInt();
      short[] feature = new short[nodes];
      float[] value = new float[nodes];
      int[] right = new int[nodes];
      for (int i = 0; i < roots.length; i++) {
        roots[i] = in.readInt();
      }
      for (int i = 0; i < nodes; i++) {
        feature[i] = in.readShort();
      }
      for (int i = 0; i < nodes; i++) {
        value[i] = in.readFloat();
      }
      for (int i = 0; i < nodes; i++) {
        right[i] = i + in.readUnsignedShort();
      }
      return new Forest(feature, value, right, roots);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read weights " + name, e);
    }
  }

  /** The probability the trees give a row of features. */
  float probability(float[] row) {
    float sum = 0;
    for (int node : roots) {
      int f = feature[node];
      while (f >= 0) {
        node = row[f] <= value[node] ? node + 1 : right[node];
        f = feature[node];
      }
      sum += value[node];
    }
    return (float) (1 / (1 + Math.exp(-sum)));
  }
}
