package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.Container;
import dev.pressclip.block.TextShape;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Takes what does not read like running text but belongs to the text of the body beside it: code,
 * questions, tables, lists, labels. Made for one page.
 */
final class BesideText {
  /** Score from which an item may be body where the rest of its list is. */
  private static final float MAY_BE = 0.3f;

  /** Mean score from which a table is the article's; single cells score low. */
  private static final float TABLE = 0.3f;

  /** Cells at a table's beginning that tell whether it goes on with the text before it. */
  private static final int OPENING_CELLS = 3;

  /** Scores from which code, and a question on a button, are body where the body goes on below. */
  private static final float CODE_BETWEEN = 0.1f;

  private static final float QUESTION = 0.2f;

  private static final String QUESTION_MARKS = "?？؟";

  /** Score from which headings and labels between texts of the body are body. */
  private static final float LABEL_BETWEEN = 0.1f;

  private final Draft draft;
  private final List<Block> blocks;
  private final float[] score;
  private final boolean[] body;
  private final BlockFeatures features;
  private final List<Container> containers;
  private final Notices notices;

  BesideText(Draft draft, BlockFeatures features, List<Container> containers, Notices notices) {
    this.draft = draft;
    this.blocks = draft.blocks;
    this.score = draft.score;
    this.body = draft.body;
    this.features = features;
    this.containers = containers;
    this.notices = notices;
  }

  /** Takes all of it, on a page whose running text has been found. */
  void take() {
    takeCodeAndQuestions();
    takeWholeTables();
    takeWholeLists();
    takeLabelsBetween();
  }

  /**
   * Code between texts of the body, and a question on a button that unfolds its answer: neither
   * reads like running text, and without it what follows answers nothing.
   */
  private void takeCodeAndQuestions() {
    int last = draft.lastBody();
    for (int i = draft.firstBody() + 1; i < last; i++) {
      BlockKind kind = blocks.get(i).kind();
      boolean code = kind == BlockKind.CODE && score[i] > CODE_BETWEEN;
      boolean asks = kind == BlockKind.CONTROL && score[i] > QUESTION && isQuestion(i);
      body[i] |= draft.role(i) == null && (code || asks && body[i + 1]);
    }
  }

  /**
   * Headings and labels ("What it costs:") right between two texts of the body: they are too short
   * to read like it.
   */
  private void takeLabelsBetween() {
    for (int i = 1; i + 1 < body.length; i++) {
      body[i] |= body[i - 1] && body[i + 1] && mayBeLabel(i);
    }
  }

  private boolean mayBeLabel(int i) {
    Block b = blocks.get(i);
    return score[i] > LABEL_BETWEEN
        && draft.role(i) == null
        && (b.kind() == BlockKind.HEADING || draft.isLabel(i))
        && !b.shape().isMostlyLinks()
        && features.phraseReasons(i) == 0;
  }

  private boolean isQuestion(int i) {
    String text = blocks.get(i).text();
    TextShape shape = blocks.get(i).shape();
    return QUESTION_MARKS.indexOf(text.charAt(text.length() - 1)) >= 0
        && (shape.words() >= Draft.SENTENCE_WORDS || shape.spaceless());
  }

  /** A table is the article's as a whole or not at all: a torn one says something else. */
  private void takeWholeTables() {
    float[] said = said(draft::isCell, TABLE);
    BitSet behindText = tablesBehindText();
    for (int i = 0; i < body.length; i++) {
      int table = blocks.get(i).group();
      body[i] = draft.isCell(i) ? said[table] > 0 || behindText.get(table) : body[i];
    }
  }

  /**
   * Tables right behind text of the body whose first cells may be body: cells score the lower the
   * further they are from running text.
   */
  private BitSet tablesBehindText() {
    BitSet found = new BitSet();
    int table = -1;
    for (int i = 0; i < body.length; i++) {
      boolean opens = draft.isCell(i) && blocks.get(i).group() != table;
      table = opens ? blocks.get(i).group() : table;
      if (opens && isTextUpTo(i - 1) && mayOpen(i)) {
        found.set(table);
      }
    }
    return found;
  }

  /** Whether one of the two blocks that end at a place is text of the body. */
  private boolean isTextUpTo(int last) {
    for (int i = last; i >= Math.max(0, last - 1); i--) {
      if (body[i] && !draft.isCell(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayOpen(int first) {
    int table = blocks.get(first).group();
    for (int i = first; i < Math.min(body.length, first + OPENING_CELLS); i++) {
      if (draft.isCell(i) && blocks.get(i).group() == table && score[i] > MAY_BE) {
        return true;
      }
    }
    return false;
  }

  /**
   * A list likewise, where all its items may be body: they are too short to tell one from another.
   */
  private void takeWholeLists() {
    float[] said = said(this::isItem, Draft.BODY);
    BitSet torn = new BitSet();
    for (int i = 0; i < body.length; i++) {
      if (isItem(i) && score[i] < MAY_BE) {
        torn.set(blocks.get(i).group());
      }
    }
    BitSet between = listsBetweenTexts();
    for (int i = 0; i < body.length; i++) {
      if (isItem(i) && !torn.get(blocks.get(i).group())) {
        int list = blocks.get(i).group();
        boolean free = draft.role(i) == null && !notices.isNotice(i);
        body[i] = (said[list] > 0 || between.get(list)) && free;
      }
    }
  }

  /** Lists that are no rows of links, right between two texts of the body in their own box. */
  private BitSet listsBetweenTexts() {
    BitSet found = new BitSet();
    for (int first = 1; first < body.length; first++) {
      int end = isItem(first) && !isItem(first - 1) ? endOfList(first) : body.length;
      if (end < body.length && !isItem(end) && !isRowOfLinks(first, end)) {
        int list = blocks.get(first).group();
        if (isTextBeside(first - 1, list) && isTextBeside(end, list)) {
          found.set(list);
        }
      }
    }
    return found;
  }

  /** Behind the items of one list that stand in a row. */
  private int endOfList(int first) {
    int end = first + 1;
    while (end < body.length
        && isItem(end)
        && blocks.get(end).group() == blocks.get(first).group()) {
      end++;
    }
    return end;
  }

  private boolean isRowOfLinks(int from, int end) {
    int chars = 0;
    int links = 0;
    for (Block b : blocks.subList(from, end)) {
      chars += b.shape().chars();
      links += b.shape().linkChars();
    }
    return links * 2 >= chars;
  }

  /** Whether text of the body stands in the box of the list, itself or in an element of it. */
  private boolean isTextBeside(int block, int list) {
    Container box = containers.get(list).parent();
    return body[block] && box != null && blocks.get(block).container().isInside(box);
  }

  /**
   * How much the parts of each list or table say that it is body: their scores above a bar, weighed
   * by length, by the number of its container.
   */
  private float[] said(IntPredicate part, float bar) {
    float[] said = new float[containers.size()];
    for (int i = 0; i < body.length; i++) {
      if (part.test(i)) {
        float weight = (float) Math.sqrt(blocks.get(i).shape().mass());
        said[blocks.get(i).group()] += weight * (score[i] - bar);
      }
    }
    return said;
  }

  private boolean isItem(int i) {
    return blocks.get(i).kind() == BlockKind.LIST_ITEM && blocks.get(i).group() >= 0;
  }
}
