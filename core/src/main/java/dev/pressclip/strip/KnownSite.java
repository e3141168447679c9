package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.Reason;
import dev.pressclip.block.Role;
import dev.pressclip.memory.Recall;
import java.util.BitSet;
import java.util.List;

/** What a site's other pages say about the blocks of a page. Made for one page. */
final class KnownSite {
  /** Score from which a sentence is body text where the site's other pages have theirs. */
  private static final float IN_PLACE = 0.1f;

  private final Recall site;
  private final List<Block> blocks;

  KnownSite(Recall site, List<Block> blocks) {
    this.site = site;
    this.blocks = blocks;
  }

  /**
   * The headline found, unless the site's pages say otherwise: it is what they all print, or theirs
   * stands in a place of its own where this page has another line.
   */
  int headline(int headline) {
    if (headline >= 0 && isPlaceOf(Role.TITLE, headline)) {
      return headline;
    }
    for (int i = 0; i < blocks.size(); i++) {
      if (isPlaceOf(Role.TITLE, i) && !Headline.isRunningText(blocks.get(i))) {
        return i;
      }
    }
    return headline >= 0 && site.against(headline) != null ? -1 : headline;
  }

  /** Sentences that score low, but stand where this site's articles stand. */
  void takeBody(Draft draft, BlockFeatures features) {
    for (int i = 0; i < draft.size(); i++) {
      Block b = blocks.get(i);
      boolean sentence =
          draft.isSentence(i) && b.shape().linkDensity() < 0.3f && features.phraseReasons(i) == 0;
      if (!draft.body[i] && sentence && draft.score[i] > IN_PLACE && isPlaceOf(Role.BODY, i)) {
        draft.body[i] = true;
      }
    }
  }

  /** What stands on the site's pages whatever their article. */
  void dropChrome(Draft draft, int titleIndex) {
    for (int i = 0; i < draft.size(); i++) {
      Reason against = site.against(i);
      if (against != null && draft.body[i] && i != titleIndex) {
        draft.dropFromBody(i, against);
      }
    }
  }

  /** Blocks that stand where the others have their date. */
  BitSet datePlaces() {
    BitSet places = new BitSet();
    for (int i = 0; i < blocks.size(); i++) {
      places.set(i, isPlaceOf(Role.DATELINE, i));
    }
    return places;
  }

  /** Whether a block stands where the others have a role, and says something of its own. */
  boolean isPlaceOf(Role role, int i) {
    return site.isPlaceOf(role, i) && !site.isRepeated(i);
  }
}
