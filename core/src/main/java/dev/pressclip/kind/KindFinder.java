package dev.pressclip.kind;

import dev.pressclip.Image;
import dev.pressclip.PageKind;
import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.BlockVerdict;
import dev.pressclip.block.Hint;
import dev.pressclip.block.Role;
import dev.pressclip.forest.Forest;
import dev.pressclip.lexicon.ClosedPages;
import dev.pressclip.metadata.Claim;
import dev.pressclip.metadata.PageMetadata;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what kind of page this is: first by what is certain (declared types, running times,
 * captioned pictures, titles of errors and logins, rows of teasers), then by trees that learned
 * from pages of all kinds. Immutable and thread-safe.
 */
public final class KindFinder {
  private static final double AN_ARTICLE = 0.5;

  // Masses of texts.
  private static final int SHORT_BODY = 250;
  private static final int VIDEO_BODY = 1200;
  private static final int CLOSED_BODY = 1500;
  private static final int GALLERY_PICTURES = 6;
  private static final int GALLERY_TEXT_A_PICTURE = 80;
  private static final int LIVE_TIMES = 5;
  private static final int TEASERS = 5;
  private static final int TEASER_TEXT = 160;
  private static final int MENU_LINES = 25;

  private final PageSigns signs = PageSigns.load();
  private final ClosedPages closedPages = ClosedPages.load();
  private final Forest article =
      Forest.load(KindFinder.class, "article.forest.gz", PageSigns.NAMES.size());
  private final Forest index =
      Forest.load(KindFinder.class, "index.forest.gz", PageSigns.NAMES.size());

  /**
   * The kind of a page.
   *
   * @param url the page's address, or null
   * @param certainty mean score of the body
   */
  public Kind find(PageMetadata metadata, @Nullable URI url, FoundFields found, double certainty) {
    float[] row = signs.row(metadata, url, found);
    double likely = article.probability(row, 0);
    PageKind certain = certain(metadata, found, certainty);
    if (certain != null) {
      return new Kind(certain, likely);
    }
    if (likely >= AN_ARTICLE && !DeclaredTypes.product(metadata)) {
      return new Kind(PageKind.article, likely);
    }
    boolean list = index.probability(row, 0) > 0.5;
    return new Kind(list ? PageKind.index : PageKind.other, likely);
  }

  private @Nullable PageKind certain(PageMetadata metadata, FoundFields found, double certainty) {
    boolean declared = DeclaredTypes.article(metadata);
    if (DeclaredTypes.live(metadata) || runningTimes(found.verdicts()) >= LIVE_TIMES) {
      return PageKind.live;
    }
    if (DeclaredTypes.video(metadata) && found.bodyMass() < VIDEO_BODY) {
      return PageKind.video;
    }
    if (DeclaredTypes.gallery(metadata) || isGallery(found)) {
      return PageKind.gallery;
    }
    if (DeclaredTypes.forum(metadata) || !declared && isClosed(metadata, found)) {
      return PageKind.other;
    }
    if (!declared && (DeclaredTypes.list(metadata) || isListOfTeasers(found) || isIndex(found))) {
      return PageKind.index;
    }
    if (found.bodyMass() == 0) {
      return linkBlocks(found.verdicts()) >= MENU_LINES ? PageKind.index : PageKind.other;
    }
    boolean open = declared || found.paywalled();
    return found.bodyMass() < SHORT_BODY && !open && certainty < 0.7 ? PageKind.other : null;
  }

  /** Lines of the body that are hardly more than a time, where the markup says it is running. */
  private static int runningTimes(List<BlockVerdict> verdicts) {
    int times = 0;
    for (BlockVerdict v : verdicts) {
      Block b = v.block();
      boolean time = b.shape().digits() > 2 && b.shape().words() < 6;
      times += time && v.role() == Role.BODY && b.within(Hint.LIVE.bit()) ? 1 : 0;
    }
    return times;
  }

  /** Pictures most of which have a caption, and hardly any text beside: shops caption none. */
  private static boolean isGallery(FoundFields found) {
    List<Image> images = found.images();
    long captioned = images.stream().filter(image -> image.caption() != null).count();
    return captioned >= GALLERY_PICTURES
        && captioned * 2 >= images.size()
        && found.bodyMass() < images.size() * GALLERY_TEXT_A_PICTURE;
  }

  /** An error or a login where the article would be. */
  private boolean isClosed(PageMetadata metadata, FoundFields found) {
    if (found.bodyMass() >= CLOSED_BODY || found.dated()) {
      return false;
    }
    String title = found.title();
    if (title != null && closedPages.hold(title)) {
      return true;
    }
    for (Claim claim : metadata.titles()) {
      if (closedPages.hold(claim.value())) {
        return true;
      }
    }
    return false;
  }

  private static int linkBlocks(List<BlockVerdict> verdicts) {
    int n = 0;
    for (BlockVerdict v : verdicts) {
      n += v.block().shape().linkDensity() > 0.7f ? 1 : 0;
    }
    return n;
  }

  /** Many headings that are links, with hardly a line below each. */
  private static boolean isListOfTeasers(FoundFields found) {
    int headings = 0;
    for (BlockVerdict v : found.verdicts()) {
      Block b = v.block();
      headings += b.kind() == BlockKind.HEADING && b.shape().linkDensity() > 0.7f ? 1 : 0;
    }
    return headings >= TEASERS
        && longestOfBody(found.verdicts()) < TEASER_TEXT
        && found.bodyMass() < headings * TEASER_TEXT;
  }

  /** Much more text in teasers than in the body, which is made of short pieces. */
  private static boolean isIndex(FoundFields found) {
    if (found.bodyMass() == 0 || found.bodyMass() >= 1000) {
      return false;
    }
    int teasers = 0;
    for (BlockVerdict v : found.verdicts()) {
      Block b = v.block();
      boolean teaser = b.shape().words() >= 6 && b.shape().linkDensity() > 0.6f;
      teasers += teaser && v.role() != Role.BODY ? 1 : 0;
    }
    return teasers >= 20 && longestOfBody(found.verdicts()) < 300;
  }

  private static int longestOfBody(List<BlockVerdict> verdicts) {
    int longest = 0;
    for (BlockVerdict v : verdicts) {
      longest = v.role() == Role.BODY ? Math.max(longest, v.block().shape().mass()) : longest;
    }
    return longest;
  }
}
