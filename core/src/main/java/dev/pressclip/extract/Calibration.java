package dev.pressclip.extract;

import dev.pressclip.lexicon.WordList;
import java.util.List;

/**
 * Makes a probability of evidence: among pages given 0.9, about nine in ten are right. Dumps, of
 * which less can be told, have knots of their own. Immutable and thread-safe.
 */
final class Calibration {
  private final double[] evidence;
  private final double[] right;

  private Calibration(double[] evidence, double[] right) {
    this.evidence = evidence;
    this.right = right;
  }

  /** What evidence on pages of HTML is worth. */
  static Calibration ofMarkup() {
    return load("confidence.txt");
  }

  /** What evidence on dumps is worth. */
  static Calibration ofText() {
    return load("confidence-text.txt");
  }

  private static Calibration load(String name) {
    List<String> lines = WordList.of("/dev/pressclip/extract/" + name);
    double[] evidence = new double[lines.size()];
    double[] right = new double[lines.size()];
    for (int i = 0; i < evidence.length; i++) {
      String[] knot = lines.get(i).split(" ");
      evidence[i] = Double.parseDouble(knot[0]);
      right[i] = Double.parseDouble(knot[1]);
    }
    return new Calibration(evidence, right);
  }

  /** The probability for evidence from 0 to 1, to three digits. */
  double probability(double sure) {
    int k = 1;
    while (k < evidence.length - 1 && evidence[k] < sure) {
      k++;
    }
    double share = (sure - evidence[k - 1]) / (evidence[k] - evidence[k - 1]);
    double p = right[k - 1] + share * (right[k] - right[k - 1]);
    return Math.round(Math.max(0, Math.min(1, p)) * 1000) / 1000.0;
  }
}
