package dev.pressclip.kind;

import dev.pressclip.PageKind;
import dev.pressclip.forest.Forest;
import dev.pressclip.lexicon.ClosedPages;
import dev.pressclip.metadata.DeclaredTypes;
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
    DeclaredTypes declared = new DeclaredTypes(metadata);
    Certain certain = certain(declared, metadata, found, certainty);
    if (certain != null) {
      boolean none = certain.kind() == PageKind.index || certain.kind() == PageKind.other;
      double atMost = none ? Math.min(likely, HARDLY_AN_ARTICLE) : likely;
      return new Kind(certain.kind(), certain.because(), 1, atMost);
    }
    if (likely >= AN_ARTICLE && !declared.product()) {
      return new Kind(PageKind.article, Kind.SIGNS, likely, likely);
    }
    boolean list = index.probability(row, 0) > A_LIST;
    PageKind kind = list ? PageKind.index : PageKind.other;
    return new Kind(kind, Kind.SIGNS, 1 - likely, likely);
  }

  /** A kind that needs no weighing, and what tells it. */
  private record Certain(PageKind kind, String because) {}

  private @Nullable Certain certain(
      DeclaredTypes declared, PageMetadata metadata, FoundFields found, double certainty) {
    PageLayout layout = new PageLayout(found);
    if (declared.live()) {
      return new Certain(PageKind.live, DECLARED);
    }
    if (layout.runningTimes() >= LIVE_TIMES) {
      return new Certain(PageKind.live, "running times");
    }
    if (declared.video() && layout.bodyMass() < VIDEO_BODY) {
      return new Certain(PageKind.video, DECLARED);
    }
    if (declared.gallery()) {
      return new Certain(PageKind.gallery, DECLARED);
    }
    if (layout.isGallery()) {
      return new Certain(PageKind.gallery, "pictures with captions");
    }
    if (declared.forum()) {
      return new Certain(PageKind.other, DECLARED);
    }
    if (!declared.article()) {
      boolean closed = !found.dated() && layout.bodyMass() < CLOSED_BODY;
      if (closed && isClosed(metadata, found)) {
        return new Certain(PageKind.other, "title of an error or a login");
      }
      if (declared.list()) {
        return new Certain(PageKind.index, DECLARED);
      }
      Certain laidOut = laidOut(layout, certainty < A_SURE_BODY && !found.paywalled());
      if (laidOut != null) {
        return laidOut;
      }
    }
    if (declared.article() && found.paywalled() && layout.bodyMass() > 0) {
      return new Certain(PageKind.article, DECLARED); // its start is all that there is to see
    }
    PageKind empty = layout.isMenu() ? PageKind.index : PageKind.other;
    return layout.bodyMass() == 0 ? new Certain(empty, "no text") : null;
  }

  /**
   * What the layout tells of a page that does not say that it is an article.
   *
   * @param doubtful whether a short text on it may be none
   */
  private static @Nullable Certain laidOut(PageLayout layout, boolean doubtful) {
    if (layout.isTeasers()) {
      return new Certain(PageKind.index, "rows of teasers");
    }
    if (layout.posts() >= POSTS) {
      return new Certain(PageKind.index, "posts one below the other");
    }
    boolean brief = layout.bodyMass() > 0 && layout.bodyMass() < SHORT_BODY;
    return brief && doubtful ? new Certain(PageKind.other, "hardly any text") : null;
  }

  /** Whether the page calls itself an error or a login. */
  private boolean isClosed(PageMetadata metadata, FoundFields found) {
    return found.title() != null && closedPages.hold(found.title())
        || metadata.titles().stream().anyMatch(claim -> closedPages.hold(claim.value()));
  }
}
