package dev.pressclip.kind;

import dev.pressclip.Image;
import dev.pressclip.PageKind;
import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.BlockVerdict;
import dev.pressclip.block.Hint;
import dev.pressclip.block.Role;
import dev.pressclip.block.TextShape;
import dev.pressclip.forest.Forest;
import dev.pressclip.lexicon.ClosedPages;
import dev.pressclip.lexicon.DateSigns;
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
  private static final String DECLARED = "declared type";
  private static final double AN_ARTICLE = 0.5;

  /** How likely a page that certainly is something else is an article, at most. */
  private static final double HARDLY_AN_ARTICLE = 0.2;

  private static final double A_LIST = 0.5;
  private static final double A_SURE_BODY = 0.7;

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
  private static final int POSTS = 4;
  private static final int POST_REACH = 4;
  private static final int DATE_WORDS = 14;
  private static final int FEW_WORDS = 3;
  private static final float A_LINK = 0.7f;

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
    Certain certain = certain(metadata, found, certainty);
    if (certain != null) {
      boolean none = certain.kind() == PageKind.index || certain.kind() == PageKind.other;
      double atMost = none ? Math.min(likely, HARDLY_AN_ARTICLE) : likely;
      return new Kind(certain.kind(), certain.because(), 1, atMost);
    }
    if (likely >= AN_ARTICLE && !DeclaredTypes.product(metadata)) {
      return new Kind(PageKind.article, Kind.SIGNS, likely, likely);
    }
    boolean list = index.probability(row, 0) > A_LIST;
    PageKind kind = list ? PageKind.index : PageKind.other;
    return new Kind(kind, Kind.SIGNS, 1 - likely, likely);
  }

  /** A kind that needs no weighing, and what tells it. */
  private record Certain(PageKind kind, String because) {}

  private @Nullable Certain certain(PageMetadata metadata, FoundFields found, double certainty) {
    if (DeclaredTypes.live(metadata)) {
      return new Certain(PageKind.live, DECLARED);
    }
    if (runningTimes(found.verdicts()) >= LIVE_TIMES) {
      return new Certain(PageKind.live, "running times");
    }
    if (DeclaredTypes.video(metadata) && found.bodyMass() < VIDEO_BODY) {
      return new Certain(PageKind.video, DECLARED);
    }
    if (DeclaredTypes.gallery(metadata)) {
      return new Certain(PageKind.gallery, DECLARED);
    }
    if (isGallery(found)) {
      return new Certain(PageKind.gallery, "pictures with captions");
    }
    if (DeclaredTypes.forum(metadata)) {
      return new Certain(PageKind.other, DECLARED);
    }
    return DeclaredTypes.article(metadata)
        ? found.bodyMass() == 0 ? withoutBody(found) : null
        : undeclared(metadata, found, certainty);
  }

  /** The same for a page that does not say that it is an article. */
  private @Nullable Certain undeclared(PageMetadata metadata, FoundFields found, double certainty) {
    if (isClosed(metadata, found)) {
      return new Certain(PageKind.other, "title of an error or a login");
    }
    if (DeclaredTypes.list(metadata)) {
      return new Certain(PageKind.index, DECLARED);
    }
    if (isListOfTeasers(found) || isIndex(found)) {
      return new Certain(PageKind.index, "rows of teasers");
    }
    if (datedPosts(found.verdicts()) >= POSTS) {
      return new Certain(PageKind.index, "posts one below the other");
    }
    if (found.bodyMass() == 0) {
      return withoutBody(found);
    }
    boolean unsure = found.bodyMass() < SHORT_BODY && certainty < A_SURE_BODY;
    return unsure && !found.paywalled() ? new Certain(PageKind.other, "hardly any text") : null;
  }

  private static Certain withoutBody(FoundFields found) {
    boolean menu = linkBlocks(found.verdicts()) >= MENU_LINES;
    return new Certain(menu ? PageKind.index : PageKind.other, "no text");
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
      n += v.block().shape().linkDensity() > A_LINK ? 1 : 0;
    }
    return n;
  }

  /** Many headings that are links, with hardly a line below each. */
  private static boolean isListOfTeasers(FoundFields found) {
    int headings = 0;
    for (BlockVerdict v : found.verdicts()) {
      Block b = v.block();
      headings += b.kind() == BlockKind.HEADING && b.shape().linkDensity() > A_LINK ? 1 : 0;
    }
    return headings >= TEASERS
        && longestOfBody(found.verdicts()) < TEASER_TEXT
        && found.bodyMass() < headings * TEASER_TEXT;
  }

  /** Headings that are links, each with a date of its own and a text below it, as blogs open. */
  private static int datedPosts(List<BlockVerdict> verdicts) {
    int posts = 0;
    int sinceHeading = POST_REACH + 1;
    boolean dated = false;
    for (BlockVerdict v : verdicts) {
      Block b = v.block();
      TextShape shape = b.shape();
      if (shape.linkDensity() > A_LINK) {
        boolean heading = b.kind() == BlockKind.HEADING;
        sinceHeading = heading ? 0 : shape.words() < FEW_WORDS ? sinceHeading + 1 : POST_REACH + 1;
        dated &= !heading;
      } else if (++sinceHeading <= POST_REACH) {
        boolean text = v.role() == Role.BODY && shape.isParagraph();
        posts += text && dated ? 1 : 0;
        sinceHeading = text ? POST_REACH + 1 : sinceHeading;
        dated |= shape.words() <= DATE_WORDS && DateSigns.hasYear(b.text());
      }
    }
    return posts;
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
