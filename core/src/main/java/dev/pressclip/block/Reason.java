package dev.pressclip.block;

/**
 * Why a block is not part of the article. A set of reasons is a long with the bit of each; there
 * are at most 64.
 */
public enum Reason {
  /** Menus and link lists. */
  NAVIGATION,
  /** The trail of sections above a headline. */
  BREADCRUMB,
  /** Masthead and top-of-page material. */
  MASTHEAD,
  /** Bottom-of-page material: imprint, contact, copyright. */
  FOOTER,
  /** Asks the reader to sign in or register. */
  LOGIN_PROMPT,
  /** Asks the reader to pay for the rest. */
  PAYWALL_NOTICE,
  /** Readers' comments and the form for them. */
  COMMENTS,
  /** Buttons and counters for passing the page on. */
  SHARE_BAR,
  /** Headlines and teasers of other stories. */
  RELATED_LINKS,
  /** A form or call to subscribe by mail. */
  NEWSLETTER,
  /** Consent to cookies and tracking. */
  COOKIE_NOTICE,
  /** Advertising and its labels. */
  ADVERT,
  /** Copyright, terms, corrections policy. */
  LEGAL,
  /** Print, dictionary, listen, font size and the like. */
  PAGE_TOOLS,
  /** Buttons, labels and form fields. */
  CONTROL,
  /** Keywords and topic links. */
  TAGS,
  /** Who the author is, at the article's end. */
  AUTHOR_BIO,
  /** The agency's or the paper's own note that closes many of its articles. */
  AGENCY_NOTE,
  /** Part of another article behind the first. */
  OTHER_ARTICLE,
  /** Stands on many pages of the site. */
  SITE_CHROME,
  /** Says again what stands elsewhere on the page. */
  DUPLICATE,
  /** Not shown to a reader. */
  HIDDEN,
  /** A photo credit, kept with its caption. */
  CREDIT,
  /** Counters, reading times, dates of other things. */
  PAGE_DETAIL,
  /** Nothing names it, but it does not belong to the article's run of text. */
  OUTSIDE_ARTICLE;

  /** The bit of this reason. */
  public long bit() {
    return 1L << ordinal();
  }

  /** The bits of several reasons. */
  public static long bits(Reason... reasons) {
    long bits = 0;
    for (Reason r : reasons) {
      bits |= r.bit();
    }
    return bits;
  }
}
