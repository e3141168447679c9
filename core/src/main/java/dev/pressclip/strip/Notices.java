package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.Reason;
import dev.pressclip.block.TextShape;
import dev.pressclip.lexicon.Phrases;
import dev.pressclip.lexicon.Tokens;
import java.util.List;

/** Tells where it is the site that speaks, not the article. Made for one page. */
final class Notices {
  private static final int NOTICE_WORDS = 25;

  /** Score from which a block is no notice whatever it says. */
  private static final float NO_NOTICE = 0.97f;

  /** Characters that a notice in whole sentences has at most. */
  private static final int NOTICE_CHARS = 600;

  private static final long NOTICES =
      Reason.bits(
          Reason.PAYWALL_NOTICE, Reason.LOGIN_PROMPT, Reason.NEWSLETTER, Reason.COOKIE_NOTICE);

  private final Draft draft;
  private final List<Block> blocks;
  private final float[] score;
  private final BlockFeatures features;
  private final Phrases sentences;

  /** For a page, with the phrases of whole sentences that are notices. */
  Notices(Draft draft, BlockFeatures features, Phrases sentences) {
    this.draft = draft;
    this.blocks = draft.blocks;
    this.score = draft.score;
    this.features = features;
    this.sentences = sentences;
  }

  /**
   * A short line whose words say that it is the site that speaks, unless it surely is body; "Read
   * more:" before a link always is.
   */
  boolean isNotice(int i) {
    TextShape s = blocks.get(i).shape();
    boolean notice = score[i] < Draft.SURE && (features.phraseReasons(i) & NOTICES) != 0;
    boolean leadsAway =
        s.isMostlyLinks() && (features.phraseReasons(i) & Reason.RELATED_LINKS.bit()) != 0;
    return (notice || leadsAway) && s.words() <= NOTICE_WORDS;
  }

  /** Takes whole sentences with which the page speaks for itself out of the body. */
  void dropSentences() {
    Tokens tokens = new Tokens();
    for (int i = 0; i < blocks.size(); i++) {
      String text = blocks.get(i).text();
      if (draft.body[i] && score[i] < NO_NOTICE && text.length() <= NOTICE_CHARS) {
        long said = sentences.reasons(tokens.read(text, NOTICE_CHARS));
        if (said != 0) {
          draft.dropFromBody(i, Reason.values()[Long.numberOfTrailingZeros(said)]);
        }
      }
    }
  }
}
