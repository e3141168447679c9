package dev.pressclip.kind;

import dev.pressclip.Image;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.BlockVerdict;
import dev.pressclip.block.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found on a page before its kind is told. Immutable.
 *
 * @param verdicts one for each block, with the roles of all fields
 * @param title the headline, or null
 * @param authors number of authors
 * @param dated whether a date of publication was found
 * @param images the article's pictures
 * @param paywalled whether the page holds text back
 */
public record FoundFields(
    List<BlockVerdict> verdicts,
    @Nullable String title,
    int authors,
    boolean dated,
    List<Image> images,
    boolean paywalled) {

  /** {@link dev.pressclip.block.TextShape#mass} of the article's text. */
  public int bodyMass() {
    int mass = 0;
    for (BlockVerdict v : verdicts) {
      boolean body = v.role() == Role.BODY || v.role() == Role.SUBTITLE;
      mass += body && v.block().kind() != BlockKind.EMBED ? v.block().shape().mass() : 0;
    }
    return mass;
  }
}
