package dev.pressclip.block;

/**
 * What the name, class, id or role of an element hints at. A set of hints is a long with the bit of
 * each; there are at most 64. The words behind each hint are in the resource {@code
 * class-hints.txt}.
 */
public enum Hint {
  /** Menus. */
  NAVIGATION,
  /** The trail of sections. */
  BREADCRUMB,
  /** The head of a page or a story. */
  HEADER,
  /** The foot of a page or a story. */
  FOOTER,
  /** A side column. */
  ASIDE,
  /** Readers' comments. */
  COMMENTS,
  /** Passing the page on. */
  SHARE,
  /** Other stories. */
  RELATED,
  /** Short pieces that lead to other stories. */
  TEASER,
  /** Mail subscriptions. */
  NEWSLETTER,
  /** Advertising. */
  ADVERT,
  /** Consent and cookies. */
  COOKIE,
  /** Signing in. */
  LOGIN,
  /** Paying for the rest. */
  PAYWALL,
  /** Who wrote it. */
  AUTHOR,
  /** When it was written. */
  DATE,
  /** Text of a picture. */
  CAPTION,
  /** Maker of a picture. */
  CREDIT,
  /** The headline. */
  HEADLINE,
  /** The line above a headline. */
  KICKER,
  /** The deck. */
  SUMMARY,
  /** The running text. */
  BODY,
  /** The whole story. */
  ARTICLE,
  /** Keywords. */
  TAGS,
  /** Calls to do something else. */
  PROMO,
  /** Small tools. */
  WIDGET,
  /** Picture series. */
  GALLERY,
  /** Videos and sound. */
  PLAYER,
  /** Not shown. */
  HIDDEN,
  /** Print, listen, text size. */
  TOOLS,
  /** A running account. */
  LIVE,
  /** Words set apart. */
  QUOTE,
  /** About the author. */
  BIO,
  /** Laid over the page. */
  MODAL,
  /** Search forms and results. */
  SEARCH,
  /** A boxed addition to a story. */
  BOX,
  /** Something shown from elsewhere. */
  EMBED,
  /** Details about a story: category, reading time. */
  META,
  /** A form. */
  FORM,
  /** A list. */
  LIST,
  /** A table. */
  TABLE,
  /** A figure. */
  FIGURE,
  /** The part of the page that is its content. */
  MAIN,
  /** A paragraph. */
  PARAGRAPH,
  /** A link around blocks. */
  LINK,
  /** Legal text. */
  LEGAL,
  /**
   * Never running text: fact boxes, footnotes, posts shown from elsewhere, dialogs. This and what
   * follows are read by rules alone; weights were learned with the hints before.
   */
  APART,
  /** The opening of a story, the page's own or another. */
  EXCERPT;

  /** The bit of this hint. */
  public long bit() {
    return 1L << ordinal();
  }

  /** The bits of several hints. */
  public static long bits(Hint... hints) {
    long bits = 0;
    for (Hint h : hints) {
      bits |= h.bit();
    }
    return bits;
  }
}
