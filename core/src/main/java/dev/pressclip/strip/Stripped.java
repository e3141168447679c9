package dev.pressclip.strip;

import dev.pressclip.block.BlockVerdict;
import dev.pressclip.block.Container;
import dev.pressclip.block.Role;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page with a verdict for every block. Immutable.
 *
 * @param verdicts one a block, in reading order
 * @param titleIndex the block taken for the headline, or -1
 * @param region the container that holds the article's body, the page's outermost where there is
 *     none
 * @param firstBody index of the first block of the body, or -1
 * @param lastBody index of the last block of the body, or -1
 * @param bylineScores how much each block looks like a byline, 0 to 1, and 0 for those too far from
 *     headline and body; not to be changed
 * @param datePlaces blocks that stand where the site's other pages have their date; not to be
 *     changed
 * @param certainty mean score of the body's blocks, weighed by length, 0 where there is none
 * @param rescued whether no block looked like body text by itself and the best region was taken
 * @param several whether a second article follows the first, as in joined dumps; it is dropped
 * @param language tag of the language whose function words fit the page, or null
 */
public record Stripped(
    List<BlockVerdict> verdicts,
    int titleIndex,
    Container region,
    int firstBody,
    int lastBody,
    float[] bylineScores,
    BitSet datePlaces,
    float certainty,
    boolean rescued,
    boolean several,
    @Nullable String language) {

  /** Blocks above headline and body, whichever comes first, that may be bylines. */
  public static final int BYLINES_BEFORE = 25;

  /** Blocks into the body in which a short line may be a byline. */
  public static final int BYLINES_INTO_BODY = 12;

  /** Blocks behind the body that may be bylines. */
  public static final int BYLINES_AFTER = 12;

  /** Characters of the body. */
  public int bodyChars() {
    int chars = 0;
    for (BlockVerdict v : verdicts) {
      chars += v.role() == Role.BODY ? v.block().shape().chars() : 0;
    }
    return chars;
  }
}
