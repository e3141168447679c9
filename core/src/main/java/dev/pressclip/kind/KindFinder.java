package dev.pressclip.kind;

import dev.pressclip.PageKind;
import dev.pressclip.forest.Forest;
import dev.pressclip.lexicon.ClosedPages;
import dev.pressclip.metadata.Claim;
import dev.pressclip.metadata.PageMetadata;
import java.net.URI;
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

  private static final int LIVE_TIMES = 5;
  private static final int POSTS = 4;

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
    PageLayout layout = new PageLayout(found);
    if (DeclaredTypes.live(metadata)) {
      return new Certain(PageKind.live, DECLARED);
    }
    if (layout.runningTimes() >= LIVE_TIMES) {
      return new Certain(PageKind.live, "running times");
    }
    if (DeclaredTypes.video(metadata) && found.bodyMass() < VIDEO_BODY) {
      return new Certain(PageKind.video, DECLARED);
    }
    if (DeclaredTypes.gallery(metadata)) {
      return new Certain(PageKind.gallery, DECLARED);
    }
    if (layout.isGallery()) {
      return new Certain(PageKind.gallery, "pictures with captions");
    }
    if (DeclaredTypes.forum(metadata)) {
      return new Certain(PageKind.other, DECLARED);
    }
    if (!DeclaredTypes.article(metadata)) {
      Certain undeclared = undeclared(metadata, found, layout, certainty);
      if (undeclared != null) {
        return undeclared;
      }
    }
    PageKind empty = layout.isMenu() ? PageKind.index : PageKind.other;
    return found.bodyMass() == 0 ? new Certain(empty, "no text") : null;
  }

  /** The same for a page that does not say that it is an article. */
  private @Nullable Certain undeclared(
      PageMetadata metadata, FoundFields found, PageLayout layout, double certainty) {
    if (isClosed(metadata, found)) {
      return new Certain(PageKind.other, "title of an error or a login");
    }
    if (DeclaredTypes.list(metadata)) {
      return new Certain(PageKind.index, DECLARED);
    }
    if (layout.isTeasers()) {
      return new Certain(PageKind.index, "rows of teasers");
    }
    if (layout.posts() >= POSTS) {
      return new Certain(PageKind.index, "posts one below the other");
    }
    boolean brief = found.bodyMass() > 0 && found.bodyMass() < SHORT_BODY;
    return brief && certainty < A_SURE_BODY && !found.paywalled()
        ? new Certain(PageKind.other, "hardly any text")
        : null;
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
}
