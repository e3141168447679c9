package dev.pressclip.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees as the training writes them, asked about rows of features. */
class ForestTest {
  private static final int TREES = 10;
  private static final int COLUMNS = 5;

  /** Ten trees alike: 0.5 where the second of two features is above 3, -0.5 elsewhere. */
  private static DataInputStream stumps(int barAfter, float bar) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(2);
    out.writeInt(TREES);
    out.writeInt(TREES * 3);
    out.writeInt(barAfter > 0 ? 1 : 0);
    if (barAfter > 0) {
      out.writeInt(barAfter);
      out.writeFloat(bar);
    }
    for (int t = 0; t < TREES; t++) {
      out.writeInt(t * 3);
    }
    for (int t = 0; t < TREES; t++) {
      out.writeShort(1);
      out.writeShort(-1);
      out.writeShort(-1);
    }
    for (int t = 0; t < TREES; t++) {
      out.writeFloat(3);
      out.writeFloat(-0.5f);
      out.writeFloat(0.5f);
    }
    for (int t = 0; t < TREES; t++) {
      out.writeShort(2);
      out.writeShort(0);
      out.writeShort(0);
    }
    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static float logistic(double sum) {
    return (float) (1 / (1 + Math.exp(-sum)));
  }

  @Test
  void all_trees_are_summed_up() throws IOException {
    Forest forest = Forest.read(stumps(0, 0), "stumps", 2);
    assertThat(forest.probability(new float[] {9, 4}, 0)).isCloseTo(logistic(5), within(1e-6f));
    assertThat(forest.probability(new float[] {9, 3}, 0)).isCloseTo(logistic(-5), within(1e-6f));
  }

  /** Trees of all depths are walked side by side: each must end at its own leaf. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 6, 9, 16})
  void trees_unlike_each_other_give_what_walking_them_one_by_one_gives(int barAfter)
      throws IOException {
    Random random = new Random(21);
    List<Node> trees =
        IntStream.range(0, 21).mapToObj(t -> Node.grow(random, t % 8 < 4 ? 5 : 1)).toList();
    Forest forest = Forest.read(written(trees, barAfter), "trees", COLUMNS);
    for (int row = 0; row < 200; row++) {
      float[] features = new float[COLUMNS];
      for (int i = 0; i < COLUMNS; i++) {
        features[i] = random.nextFloat();
      }
      double sum = trees.stream().mapToDouble(tree -> tree.leaf(features)).sum();
      assertThat(forest.probability(features, 0)).isCloseTo(logistic(sum), within(1e-5f));
    }
  }

  /** A node of a tree, a leaf where nothing is below it. */
  private record Node(int feature, float value, @Nullable Node left, @Nullable Node right) {
    static Node grow(Random random, int depth) {
      if (random.nextInt(7) < depth) {
        return new Node(-1, random.nextFloat() - 0.5f, null, null);
      }
      return new Node(
          random.nextInt(COLUMNS),
          random.nextFloat(),
          grow(random, depth + 1),
          grow(random, depth + 1));
    }

    float leaf(float[] row) {
      Node at = this;
      while (at.left != null && at.right != null) {
        at = row[at.feature] > at.value ? at.right : at.left;
      }
      return at.value;
    }

    void addTo(List<Node> preorder) {
      preorder.add(this);
      if (left != null && right != null) {
        left.addTo(preorder);
        right.addTo(preorder);
      }
    }

    int size() {
      return left == null || right == null ? 1 : 1 + left.size() + right.size();
    }
  }

  /** Rows below a bar among them, and more trees than are walked side by side. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 9, 21})
  void rows_asked_for_together_give_what_each_gives_alone(int barAfter) throws IOException {
    Random random = new Random(34);
    List<Node> trees = IntStream.range(0, 21).mapToObj(t -> Node.grow(random, t % 3)).toList();
    Forest forest = Forest.read(written(trees, barAfter, 0), "trees", COLUMNS);
    int count = 50;
    float[][] rows = new float[60][];
    for (int i = 0; i < count; i++) {
      rows[i] = new float[COLUMNS + 2];
      for (int c = 2; c < rows[i].length; c++) {
        rows[i][c] = random.nextFloat();
      }
    }
    float[] together = new float[rows.length];
    Arrays.fill(together, 7);
    forest.probabilities(rows, 2, together);
    int out = 0;
    for (int i = 0; i < count; i++) {
      assertThat(together[i]).as("row %d", i).isEqualTo(forest.probability(rows[i], 2));
      assertThat(forest.rulesOut(rows[i], 2)).isEqualTo(together[i] == Forest.RULED_OUT);
      out += together[i] == Forest.RULED_OUT ? 1 : 0;
    }
    assertThat(Arrays.copyOfRange(together, count, rows.length)).containsOnly(7);
    assertThat(out).isBetween(barAfter == 0 ? 0 : 1, count - 1);
  }

  /** Trees as the training writes them, with a bar that no row is below. */
  private static DataInputStream written(List<Node> trees, int barAfter) throws IOException {
    return written(trees, barAfter, -1_000);
  }

  private static DataInputStream written(List<Node> trees, int barAfter, float bar)
      throws IOException {
    List<Node> nodes = new ArrayList<>();
    List<Integer> roots = new ArrayList<>();
    for (Node tree : trees) {
      roots.add(nodes.size());
      tree.addTo(nodes);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(COLUMNS);
    out.writeInt(trees.size());
    out.writeInt(nodes.size());
    out.writeInt(1);
    out.writeInt(barAfter);
    out.writeFloat(bar);
    for (int root : roots) {
      out.writeInt(root);
    }
    for (Node node : nodes) {
      out.writeShort(node.feature);
    }
    for (Node node : nodes) {
      out.writeFloat(node.value);
    }
    for (Node node : nodes) {
      out.writeShort(node.left == null ? 0 : 1 + node.left.size());
    }
    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }

  @Test
  void features_may_begin_further_on_in_the_row() throws IOException {
    Forest forest = Forest.read(stumps(0, 0), "stumps", 2);
    assertThat(forest.probability(new float[] {0, 0, 9, 4}, 2))
        .isCloseTo(logistic(5), within(1e-6f));
  }

  @Test
  void a_row_below_a_bar_is_ruled_out_before_all_trees_were_asked() throws IOException {
    Forest forest = Forest.read(stumps(6, -2.9f), "stumps", 2);
    assertThat(forest.probability(new float[] {9, 3}, 0)).isEqualTo(Forest.RULED_OUT);
    assertThat(forest.probability(new float[] {9, 4}, 0)).isCloseTo(logistic(5), within(1e-6f));
  }

  @Test
  void a_row_at_a_bar_or_above_gets_what_all_trees_say() throws IOException {
    Forest forest = Forest.read(stumps(6, -3), "stumps", 2);
    assertThat(forest.probability(new float[] {9, 3}, 0)).isCloseTo(logistic(-5), within(1e-6f));
  }

  @Test
  void weights_of_other_features_are_refused() {
    assertThatThrownBy(() -> Forest.read(stumps(0, 0), "stumps", 3))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("weights stumps were trained on 2 features, the code has 3; train again");
  }

  @Test
  void a_bar_behind_the_last_tree_is_refused() {
    assertThatThrownBy(() -> Forest.read(stumps(11, 0), "stumps", 2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("weights stumps have a bar after 11 of 10 trees");
  }

  @Test
  void missing_weights_are_named() {
    assertThatThrownBy(() -> Forest.load(Forest.class, "no-such.forest.gz", 2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no-such.forest.gz");
  }
}
