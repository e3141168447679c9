package dev.pressclip.extract;

import dev.pressclip.block.BlockKind;
import dev.pressclip.block.BlockVerdict;
import dev.pressclip.block.Container;
import dev.pressclip.block.Reason;
import dev.pressclip.metadata.PageMetadata;
import dev.pressclip.strip.Stripped;
import org.jspecify.annotations.Nullable;

/** Tells whether a page holds text back, and how sure what was found on it is. Stateless. */
final class PageJudge {
  private static final int SHORT_BODY = 250;

  /** What of the evidence is gone on a page that surely is no article. */
  private static final double NO_ARTICLE = 0.25;

  private PageJudge() {}

  /** Whether the page says it holds text back, in its data or in words right after a short body. */
  static boolean paywalled(Stripped page, PageMetadata metadata) {
    if (metadata.paywalled()) {
      return true;
    }
    int end = page.lastBody();
    if (end < 0) {
      return false;
    }
    for (int i = Math.max(0, end - 2); i < Math.min(page.verdicts().size(), end + 12); i++) {
      BlockVerdict v = page.verdicts().get(i);
      if (v.reason() == Reason.PAYWALL_NOTICE && v.block().kind() != BlockKind.CONTROL) {
        return true;
      }
    }
    return false;
  }

  /**
   * Evidence for title and body, 0 to 1: mean score of the body, less where the page is odd.
   *
   * @param bodyMass {@link dev.pressclip.block.TextShape#mass} of the article's text
   * @param articleLikely how likely the page is an article, 0 to 1
   */
  static double evidence(
      Stripped page, @Nullable String title, int bodyMass, double articleLikely) {
    if (bodyMass == 0) {
      return 0;
    }
    double sure = page.certainty();
    sure *= title == null ? 0.8 : 1;
    sure *= page.rescued() ? 0.5 : 1;
    sure *= bodyMass < SHORT_BODY ? 0.85 : 1;
    sure *= 1 - NO_ARTICLE * (1 - articleLikely);
    Container region = page.region();
    sure *= region.depth() == 0 ? 0.97 : 1;
    return Math.max(0, Math.min(1, sure));
  }
}
