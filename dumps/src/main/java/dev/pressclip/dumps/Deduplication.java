package dev.pressclip.dumps;

/** Which articles are taken for the same; the first one stays. */
public enum Deduplication {
  /** None. */
  none,
  /** Those with the same text but for case, spaces and punctuation. */
  exact,
  /** Those with nearly the same text: SimHash, three bits of difference at most. */
  near
}
