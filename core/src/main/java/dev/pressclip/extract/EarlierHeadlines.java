package dev.pressclip.extract;

import dev.pressclip.block.BlockVerdict;
import dev.pressclip.strip.Stripped;
import java.util.BitSet;
import java.util.List;

/**
 * Lines right below where a page prints its headline before the one that was taken for it: byline
 * and date may stand there, and a list of contents between them and the text. Stateless.
 */
final class EarlierHeadlines {
  private static final int BELOW = 3;

  private EarlierHeadlines() {}

  /** The blocks right below earlier headlines that say the same. */
  static BitSet below(Stripped page) {
    BitSet below = new BitSet();
    int title = page.titleIndex();
    List<BlockVerdict> all = page.verdicts();
    for (int i = 0; i < title; i++) {
      if (fingerprint(all, i) == fingerprint(all, title)) {
        below.set(i + 1, Math.min(title, i + 1 + BELOW));
      }
    }
    return below;
  }

  private static long fingerprint(List<BlockVerdict> all, int i) {
    return all.get(i).block().shape().fingerprint();
  }
}
