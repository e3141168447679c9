package dev.pressclip.kind;

/**
 * What is told of a page as a whole. Masses are {@link dev.pressclip.block.TextShape#mass}, shares
 * are of masses, 0 to 1.
 */
enum Sign {
  /** Whether the page says it is an article; that it is a web site; how many makers it names. */
  DECLARED_ARTICLE,
  DECLARED_WEBSITE,
  DECLARED_AUTHORS,

  /** Words of the address that speak for each {@link dev.pressclip.lexicon.PageWords.Sort}. */
  PATH_ARTICLE,
  PATH_INDEX,
  PATH_SHOP,
  PATH_FORUM,
  PATH_MANUAL,
  PATH_SERVICE,

  /** Words of the address's last folder, -1 where the address is not known. */
  SLUG_WORDS,

  /** What was found: a date, authors, lines with dates and makers, captions, pictures. */
  DATED,
  SIGNED,
  DATELINES,
  BYLINES,
  CAPTIONS,
  PICTURES,

  /** Words of the headline, and blocks from it to the body; -1 where one of the two is missing. */
  TITLE_WORDS,
  TITLE_GAP,

  /** Blocks of the page, its mass, its paragraphs, its short lines with a sign of a currency. */
  BLOCKS,
  PAGE_MASS,
  PAGE_PARAGRAPHS,
  PRICES,

  /** The body's mass, and its share of the page and of what is no link there. */
  BODY_MASS,
  BODY_SHARE,
  BODY_RUNNING,

  /** Mass of a block of the body, paragraphs in it and their share, the share of code. */
  BODY_MEAN,
  BODY_PARAGRAPHS,
  BODY_PARAGRAPH_SHARE,
  BODY_CODE,

  /**
   * How the body lies on the page: runs, blocks a block from its first to its last, where on the
   * page it begins (0 to 1), changes of container a block.
   */
  BODY_RUNS,
  BODY_DENSITY,
  BODY_START,
  BODY_PLACES,

  /** Mean score of the body, and the share of it that scores below 0.7. */
  BODY_SCORE,
  BODY_UNSURE,

  /** Digits a character; words with a capital, sentences, commas, quotation marks a word. */
  BODY_DIGITS,
  BODY_CAPITALS,
  BODY_ENDS,
  BODY_COMMAS,
  BODY_QUOTED,

  /**
   * Mass of paragraphs that were dropped, in bodies; blocks dropped though they score above 0.3.
   */
  OTHER_PARAGRAPHS,
  OTHER_SCORES
}
