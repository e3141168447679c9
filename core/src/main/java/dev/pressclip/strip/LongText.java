package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.Container;
import dev.pressclip.block.TextShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Paragraphs with which a long text goes on. The further down a page a block stands, the less it
 * reads as body, for most articles have ended by there; a row of paragraphs in the text's own box
 * has not. Made for one page.
 */
final class LongText {
  /** Paragraphs from which a row is the text: no bio, offer or note on rights has as many. */
  private static final int IN_A_ROW = 8;

  /** The same between two blocks of the body. */
  private static final int BETWEEN = 3;

  /**
   * For so many paragraphs one other block may stand among them, and some more at the beginning.
   */
  private static final int PARAGRAPHS_FOR_OTHER = 3;

  private static final int OTHERS_AT_START = 3;

  /** Mass up to which a line of a dump may be a heading. */
  private static final int HEADING_MASS = 90;

  private final Draft draft;
  private final List<Block> blocks;
  private final boolean[] body;
  private final BlockFeatures features;

  LongText(Draft draft, BlockFeatures features) {
    this.draft = draft;
    this.blocks = draft.blocks;
    this.body = draft.body;
    this.features = features;
  }

  /** Takes what goes on behind a paragraph or a heading of the body, in its own box. */
  void take() {
    int i = draft.firstBody();
    while (i < body.length) {
      Container box = box(i);
      int end = body[i] && (isParagraph(i) || isHeading(i)) ? endOfRow(i, box) : i;
      for (int k = i + 1; k <= end; k++) {
        body[k] |= isParagraph(k) && box(k) == box || isHeading(k);
      }
      i = Math.max(i, end) + 1;
    }
  }

  /** The last paragraph of the row that begins behind a block in a box, or the block itself. */
  private int endOfRow(int start, @Nullable Container box) {
    int end = start;
    int paragraphs = 0;
    int others = 0;
    int i = start + 1;
    while (i < body.length
        && !body[i]
        && others <= OTHERS_AT_START + paragraphs / PARAGRAPHS_FOR_OTHER) {
      if (isParagraph(i) && box(i) == box) {
        paragraphs++;
        end = others <= paragraphs / PARAGRAPHS_FOR_OTHER ? i : end;
      } else if (draft.isDump() || !isHeading(i)) {
        others++;
      }
      i++;
    }
    boolean between = i < body.length && body[i] && box(i) == box;
    return paragraphs >= (between ? BETWEEN : IN_A_ROW) ? end : start;
  }

  /** What holds a page's paragraphs; a dump's lines are in no box. */
  private @Nullable Container box(int i) {
    return draft.isDump() ? null : blocks.get(i).container().parent();
  }

  private boolean isParagraph(int i) {
    Block b = blocks.get(i);
    boolean running = b.kind() == BlockKind.PARAGRAPH || b.kind() == BlockKind.QUOTE;
    return running && b.shape().isParagraph() && isFree(i);
  }

  private boolean isHeading(int i) {
    Block b = blocks.get(i);
    TextShape shape = b.shape();
    boolean line = draft.isDump() && !shape.closed() && shape.mass() <= HEADING_MASS;
    return (b.kind() == BlockKind.HEADING || line) && !shape.isMostlyLinks() && isFree(i);
  }

  private boolean isFree(int i) {
    return draft.role(i) == null && features.phraseReasons(i) == 0;
  }
}
