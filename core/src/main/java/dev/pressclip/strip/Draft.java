package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.LineOrigin;
import dev.pressclip.block.Reason;
import dev.pressclip.block.Role;
import dev.pressclip.block.TextShape;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has been decided of a page's blocks so far: which read as body, and which have got another
 * role. Not thread-safe; made for one page.
 */
final class Draft {
  /** Score from which a block is body text whatever its words say. */
  static final float SURE = 0.85f;

  /** Score from which a block is body text. */
  static final float BODY = 0.5f;

  /** On pages that score low throughout, what share of the best score is enough for body text. */
  private static final float OF_BEST = 0.55f;

  /** On such pages, what share of the best score is sure. */
  private static final float NEARLY = 0.85f;

  /** Both shares in dumps, where nothing but its words speaks for a line. */
  private static final float OF_BEST_IN_DUMP = 0.5f;

  private static final float NEARLY_IN_DUMP = 0.8f;

  /** Words up to which a line is a label. */
  static final int LABEL_WORDS = 6;

  /** Words from which a line is a sentence, or a headline. */
  static final int SENTENCE_WORDS = 4;

  /** The page's blocks, how much each reads as body, 0 to 1, and whether it is taken for it. */
  final List<Block> blocks;

  final float[] score;
  final boolean[] body;
  private final Role[] roles;
  private final Reason[] reasons;

  /** Nothing decided yet. */
  Draft(List<Block> blocks, float[] score) {
    this.blocks = blocks;
    this.score = score;
    this.body = new boolean[blocks.size()];
    this.roles = new Role[blocks.size()];
    this.reasons = new Reason[blocks.size()];
  }

  /** Whether the page is plain text. */
  boolean isDump() {
    return !blocks.isEmpty() && blocks.get(0).origin() instanceof LineOrigin;
  }

  /**
   * Score above which a block of the page is body text. Where nothing scores as body, nothing is
   * above it: that is the rescue's to judge.
   */
  float enough() {
    float most = most();
    return most > BODY ? Math.min(BODY, (isDump() ? OF_BEST_IN_DUMP : OF_BEST) * most) : BODY;
  }

  /** Score from which a block of the page is body text that others may follow from. */
  float sure() {
    return Math.min(SURE, (isDump() ? NEARLY_IN_DUMP : NEARLY) * most());
  }

  private float most() {
    float most = 0;
    for (float s : score) {
      most = Math.max(most, s);
    }
    return most;
  }

  int size() {
    return body.length;
  }

  /** The role a block has got, or null where only the body decides. */
  @Nullable Role role(int i) {
    return roles[i];
  }

  /** Why a block was dropped, or null where it was not, or for no reason of its own. */
  @Nullable Reason reason(int i) {
    return reasons[i];
  }

  void assign(int i, Role role) {
    roles[i] = role;
  }

  void drop(int i, Reason reason) {
    roles[i] = Role.BOILERPLATE;
    reasons[i] = reason;
  }

  /** Drops a block that was taken for body. */
  void dropFromBody(int i, Reason reason) {
    body[i] = false;
    drop(i, reason);
  }

  /** Drops a block and all that follow it, whatever was decided about them. */
  void dropFrom(int first, Reason reason) {
    Arrays.fill(body, first, body.length, false);
    for (int i = first; i < body.length; i++) {
      drop(i, reason);
    }
  }

  /** Whether a block reads as body and has got no other role. */
  boolean isBody(int i) {
    return body[i] && roles[i] == null;
  }

  /** Whether a block closes like a sentence and has the words of one. */
  boolean isSentence(int i) {
    TextShape shape = blocks.get(i).shape();
    return shape.closed() && shape.words() >= SENTENCE_WORDS;
  }

  /** Whether a block is a few words that end in a colon. */
  boolean isLabel(int i) {
    Block b = blocks.get(i);
    boolean colon = b.text().endsWith(":") || b.text().endsWith("：");
    return colon && b.kind() == BlockKind.PARAGRAPH && b.shape().words() <= LABEL_WORDS;
  }

  boolean isCell(int i) {
    return blocks.get(i).kind() == BlockKind.TABLE_CELL;
  }

  /** The first block that reads as body, or the number of blocks. */
  int firstBody() {
    int i = 0;
    while (i < body.length && !body[i]) {
      i++;
    }
    return i;
  }

  /** The last block that reads as body, or -1. */
  int lastBody() {
    int i = body.length - 1;
    while (i >= 0 && !body[i]) {
      i--;
    }
    return i;
  }
}
