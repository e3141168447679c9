package dev.pressclip.extract;

import dev.pressclip.Image;
import dev.pressclip.PageKind;
import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.BlockVerdict;
import dev.pressclip.block.Container;
import dev.pressclip.block.Hint;
import dev.pressclip.block.Reason;
import dev.pressclip.block.Role;
import dev.pressclip.metadata.PageMetadata;
import dev.pressclip.strip.Stripped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells what kind of page this is, whether it holds text back, and how sure all of it is.
 * Stateless.
 */
final class PageJudge {
  private static final int SHORT_BODY = 250;
  private static final int GALLERY_PICTURES = 6;
  private static final int TEASERS = 5;
  private static final int TEASER_CHARS = 160;

  private PageJudge() {}

  static PageKind kind(
      Stripped page, PageMetadata metadata, int bodyChars, List<Image> images, boolean paywalled) {
    boolean declared = false;
    boolean live = false;
    boolean video = false;
    boolean gallery = false;
    for (String type : metadata.types()) {
      String low = type.toLowerCase(Locale.ROOT);
      live |= low.contains("liveblog");
      video |= low.startsWith("video");
      gallery |= low.contains("gallery");
      declared |=
          low.contains("article")
              || low.endsWith("posting")
              || low.contains("report")
              || low.contains("review");
    }
    if (live) {
      return PageKind.live;
    }
    int times = 0;
    for (BlockVerdict v : page.verdicts()) {
      times +=
          v.block().within(Hint.LIVE.bit())
                  && v.role() == Role.BODY
                  && v.block().shape().digits() > 2
                  && v.block().shape().words() < 6
              ? 1
              : 0;
    }
    if (times >= 5) {
      return PageKind.live;
    }
    if (video && bodyChars < 1200) {
      return PageKind.video;
    }
    if (gallery || images.size() >= GALLERY_PICTURES && bodyChars < images.size() * 80) {
      return PageKind.gallery;
    }
    if (!declared && isListOfTeasers(page, bodyChars)) {
      return PageKind.index;
    }
    if (bodyChars == 0) {
      return linkBlocks(page) >= 25 ? PageKind.index : PageKind.other;
    }
    if (!declared && isIndex(page, bodyChars)) {
      return PageKind.index;
    }
    if (bodyChars < SHORT_BODY && !declared && !paywalled && page.certainty() < 0.7) {
      return PageKind.other;
    }
    return PageKind.article;
  }

  private static int linkBlocks(Stripped page) {
    int n = 0;
    for (BlockVerdict v : page.verdicts()) {
      n += v.block().shape().linkDensity() > 0.7f ? 1 : 0;
    }
    return n;
  }

  /** Many headings that are links, with hardly a line below each. */
  private static boolean isListOfTeasers(Stripped page, int bodyChars) {
    int headings = 0;
    int longest = 0;
    for (BlockVerdict v : page.verdicts()) {
      Block b = v.block();
      boolean linked = b.kind() == BlockKind.HEADING && b.shape().linkDensity() > 0.7f;
      headings += linked ? 1 : 0;
      longest = v.role() == Role.BODY ? Math.max(longest, b.shape().chars()) : longest;
    }
    return headings >= TEASERS && longest < TEASER_CHARS && bodyChars < headings * TEASER_CHARS;
  }

  /** Much more text in teasers than in the body, or a body made of short pieces. */
  private static boolean isIndex(Stripped page, int bodyChars) {

    int teasers = 0;
    int longest = 0;
    for (BlockVerdict v : page.verdicts()) {
      boolean teaser =
          v.role() != Role.BODY
              && v.block().shape().words() >= 6
              && v.block().shape().linkDensity() > 0.6f;
      teasers += teaser ? 1 : 0;
      longest = v.role() == Role.BODY ? Math.max(longest, v.block().shape().chars()) : longest;
    }
    return bodyChars < 1000 && teasers >= 20 && longest < 300;
  }

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

  /** Evidence for title and body, 0 to 1: mean score of the body, less where the page is odd. */
  static double evidence(Stripped page, @Nullable String title, int bodyChars, PageKind kind) {
    if (bodyChars == 0) {
      return 0;
    }
    double sure = page.certainty();
    sure *= title == null ? 0.8 : 1;
    sure *= page.rescued() ? 0.5 : 1;
    sure *= bodyChars < SHORT_BODY ? 0.85 : 1;
    sure *= kind == PageKind.article ? 1 : 0.9;
    Container region = page.region();
    sure *= region.depth() == 0 ? 0.97 : 1;
    return Math.max(0, Math.min(1, sure));
  }
}
