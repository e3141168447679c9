package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.Container;
import dev.pressclip.block.Hint;
import dev.pressclip.block.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Names the reason why a block is boilerplate: from its words, from the names of what it stands in,
 * from its links and its place. Stateless.
 */
final class ReasonFinder {
  private static final Hint[] HINTS = {
    Hint.COOKIE,
    Hint.COMMENTS,
    Hint.NEWSLETTER,
    Hint.BREADCRUMB,
    Hint.SHARE,
    Hint.PAYWALL,
    Hint.LOGIN,
    Hint.RELATED,
    Hint.ADVERT,
    Hint.TAGS,
    Hint.BIO,
    Hint.TOOLS,
    Hint.SEARCH,
    Hint.NAVIGATION,
    Hint.FOOTER,
    Hint.LEGAL,
    Hint.CREDIT,
    Hint.TEASER,
    Hint.PROMO,
    Hint.HEADER,
    Hint.DATE,
    Hint.META,
    Hint.FORM,
    Hint.HIDDEN
  };
  private static final Reason[] MEANINGS = {
    Reason.COOKIE_NOTICE, Reason.COMMENTS, Reason.NEWSLETTER, Reason.BREADCRUMB, Reason.SHARE_BAR,
    Reason.PAYWALL_NOTICE, Reason.LOGIN_PROMPT, Reason.RELATED_LINKS, Reason.ADVERT, Reason.TAGS,
    Reason.AUTHOR_BIO, Reason.PAGE_TOOLS, Reason.NAVIGATION, Reason.NAVIGATION, Reason.FOOTER,
    Reason.LEGAL, Reason.CREDIT, Reason.RELATED_LINKS, Reason.RELATED_LINKS, Reason.MASTHEAD,
    Reason.PAGE_DETAIL, Reason.PAGE_DETAIL, Reason.CONTROL, Reason.HIDDEN
  };

  /** Phrases that name their reason better than the place of the block does, surest first. */
  private static final Reason[] PHRASES = {
    Reason.COOKIE_NOTICE,
    Reason.LOGIN_PROMPT,
    Reason.PAYWALL_NOTICE,
    Reason.COMMENTS,
    Reason.SHARE_BAR,
    Reason.NEWSLETTER,
    Reason.ADVERT,
    Reason.PAGE_TOOLS,
    Reason.BREADCRUMB,
    Reason.RELATED_LINKS,
    Reason.LEGAL,
    Reason.TAGS,
    Reason.AUTHOR_BIO,
    Reason.NAVIGATION,
    Reason.PAGE_DETAIL,
    Reason.CREDIT
  };

  /**
   * The reason for dropping a block.
   *
   * @param phrases reasons its words speak for, a bit each
   * @param titleIndex index of the headline's block, or -1
   * @param section reason of the section that the block before it opened, or null
   */
  Reason of(Block b, long phrases, int titleIndex, @Nullable Reason section) {
    if (b.kind() == BlockKind.CONTROL) {
      Reason said = fromPhrases(phrases);
      return said == null ? Reason.CONTROL : said;
    }
    Reason said = fromPhrases(phrases);
    if (said != null) {
      return said;
    }
    if (isTrail(b.text(), b.shape().words())) {
      return Reason.BREADCRUMB;
    }
    Reason near = fromHints(b.container(), 3);
    if (near != null) {
      return near;
    }
    if (section != null) {
      return section;
    }
    boolean above = titleIndex >= 0 && b.index() < titleIndex;
    if (b.shape().linkDensity() > 0.6f) {
      boolean headline = b.shape().words() >= 5;
      return above && !headline
          ? Reason.NAVIGATION
          : headline ? Reason.RELATED_LINKS : Reason.NAVIGATION;
    }
    Reason far = fromHints(b.container(), 40);
    if (far != null) {
      return far;
    }
    if (above && b.shape().words() < 8) {
      return Reason.NAVIGATION;
    }
    return b.shape().words() <= 3 ? Reason.PAGE_DETAIL : Reason.OUTSIDE_ARTICLE;
  }

  /** Whether what follows the block, in a page without markup, belongs to what it names. */
  boolean opensSection(Block b, @Nullable Reason reason) {
    return b.shape().words() <= 4
        && (reason == Reason.COMMENTS
            || reason == Reason.RELATED_LINKS
            || reason == Reason.NEWSLETTER
            || reason == Reason.LOGIN_PROMPT
            || reason == Reason.FOOTER);
  }

  private static @Nullable Reason fromPhrases(long phrases) {
    for (Reason r : PHRASES) {
      if ((phrases & r.bit()) != 0) {
        return r;
      }
    }
    return null;
  }

  /** A line of short names with arrows between them. */
  private static boolean isTrail(String text, int words) {
    if (words > 14) {
      return false;
    }
    int arrows = 0;
    for (int i = 1; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      arrows += c == '>' || c == '›' || c == '»' || c == '→' ? 1 : 0;
    }
    return arrows >= 1 && words <= arrows * 5 + 5;
  }

  private static @Nullable Reason fromHints(Container of, int steps) {
    Container c = of;
    for (int i = 0; i < steps && c != null; i++, c = c.parent()) {
      long bits = c.hints();
      if (bits == 0) {
        continue;
      }
      for (int h = 0; h < HINTS.length; h++) {
        if ((bits & HINTS[h].bit()) != 0) {
          return MEANINGS[h];
        }
      }
    }
    return null;
  }
}
