package dev.pressclip.metadata;

import dev.pressclip.block.Block;
import dev.pressclip.metadata.LinkedData.Node;
import dev.pressclip.segment.SegmentedPage;
import org.jspecify.annotations.Nullable;

/**
 * Which of the articles in a page's linked data is the page's own: others are its neighbours'
 * teasers.
 */
final class OwnArticle {
  private static final int MIN_HEADLINE_CHARS = 12;
  private static final int MAX_HEADINGS = 5;

  private final SegmentedPage page;
  private final Claims claims;

  private OwnArticle(SegmentedPage page, Claims claims) {
    this.page = page;
    this.claims = claims;
  }

  /**
   * The article named by the page's address or headline, else the one that says most of itself, the
   * first of equals; null where there is none.
   *
   * @param claims what the page's head says
   */
  static @Nullable Node in(LinkedData data, SegmentedPage page, Claims claims) {
    OwnArticle search = new OwnArticle(page, claims);
    Node best = null;
    int bestScore = 0;
    for (Node node : data.nodes()) {
      int score = search.score(data, node);
      if (score > bestScore) {
        best = node;
        bestScore = score;
      }
    }
    return best;
  }

  private int score(LinkedData data, Node node) {
    String headline = node.text("headline");
    boolean article = isArticle(node, headline);
    if (!article && headline == null) {
      return 0;
    }
    int score = article ? 4 : 1;
    score += headline != null ? 2 : node.text("name") != null ? 1 : 0;
    score += node.text("datePublished") != null ? 2 : 0;
    score += node.hasText("articleBody") ? 1 : 0;
    score += isHere(data, node) ? 6 : 0;
    score += headline != null && isHeadlineHere(headline) ? 6 : 0;
    return score;
  }

  private static boolean isArticle(Node node, @Nullable String headline) {
    return node.isA("Article")
        || node.isA("Posting")
        || node.isA("Report")
        || node.isA("Review")
        || node.isA("Recipe")
        || node.isA("VideoObject") && headline != null;
  }

  /** Whether a node names the page's address as its own or as that of the page it is about. */
  private boolean isHere(LinkedData data, Node node) {
    String own = claims.ownAddress();
    if (own == null) {
      return false;
    }
    if (sameAddress(own, node.text("url"))
        || sameAddress(own, node.text("@id"))
        || sameAddress(own, node.text("mainEntityOfPage"))) {
      return true;
    }
    for (Node of : data.nodes(node, "mainEntityOfPage")) {
      if (sameAddress(own, of.text("@id")) || sameAddress(own, of.text("url"))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the page's titles or its first headings are a headline given in linked data. */
  private boolean isHeadlineHere(String headline) {
    for (Claim title : claims.titles) {
      if (sameText(title.value(), headline)) {
        return true;
      }
    }
    String tag = page.head().titleTag();
    if (tag != null && headline.length() > MIN_HEADLINE_CHARS && tag.contains(headline)) {
      return true;
    }
    int looked = 0;
    for (Block b : page.blocks()) {
      if (b.level() == 1) {
        if (sameText(b.text(), headline)) {
          return true;
        }
        if (++looked == MAX_HEADINGS) {
          break;
        }
      }
    }
    return false;
  }

  private static boolean sameText(String a, String b) {
    return a.equalsIgnoreCase(b)
        || a.length() > b.length() + 2 && a.regionMatches(true, 0, b, 0, b.length());
  }

  private static boolean sameAddress(String a, @Nullable String b) {
    return b != null && bare(a).equals(bare(b));
  }

  /** An address without scheme, query, fragment and slash at the end. */
  private static String bare(String address) {
    String s = address;
    int hash = s.indexOf('#');
    s = hash >= 0 ? s.substring(0, hash) : s;
    int query = s.indexOf('?');
    s = query >= 0 ? s.substring(0, query) : s;
    int scheme = s.indexOf("://");
    s = scheme >= 0 ? s.substring(scheme + 3) : s;
    return s.endsWith("/") ? s.substring(0, s.length() - 1) : s;
  }
}
