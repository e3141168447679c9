package dev.pressclip.kind;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.BlockVerdict;
import dev.pressclip.block.TextShape;
import java.util.List;

/** What a page's blocks, and the verdicts on them, say of its kind. For one page and thread. */
final class BlockSigns {
  private static final int PRICE_CHARS = 60;
  private static final float UNSURE = 0.7f;
  private static final float OTHER_SCORE = 0.3f;

  private final List<BlockVerdict> verdicts;
  private final SignRow row;

  private float pageMass;
  private float pageLinks;
  private float pageParagraphMass;
  private int title = -1;

  private int first = -1;
  private int last = -1;
  private int bodyBlocks;
  private int runs;
  private int places;
  private int place = -1;
  private float mass;
  private float paragraphMass;
  private float codeMass;
  private float unsureMass;
  private float scores;
  private int chars;
  private int words;
  private int digits;
  private int capitals;
  private int ends;
  private int commas;
  private int quotes;

  private BlockSigns(List<BlockVerdict> verdicts, SignRow row) {
    this.verdicts = verdicts;
    this.row = row;
  }

  /** Writes the signs of the blocks into a page's row. */
  static void read(List<BlockVerdict> verdicts, SignRow row) {
    BlockSigns signs = new BlockSigns(verdicts, row);
    for (int i = 0; i < verdicts.size(); i++) {
      signs.count(i, verdicts.get(i));
    }
    signs.write();
  }

  private void count(int i, BlockVerdict v) {
    TextShape shape = v.block().shape();
    pageMass += shape.mass();
    pageLinks += shape.linkDensity() * shape.mass();
    pageParagraphMass += shape.isParagraph() ? shape.mass() : 0;
    row.add(Sign.PAGE_PARAGRAPHS, shape.isParagraph() ? 1 : 0);
    row.add(Sign.PRICES, isPrice(v.block()) ? 1 : 0);
    switch (v.role()) {
      case BODY, SUBTITLE -> countBody(i, v);
      case TITLE -> {
        title = title < 0 ? i : title;
        row.set(Sign.TITLE_WORDS, shape.words());
      }
      case BYLINE -> row.add(Sign.BYLINES, 1);
      case DATELINE -> row.add(Sign.DATELINES, 1);
      case CAPTION -> row.add(Sign.CAPTIONS, 1);
      case BOILERPLATE -> row.add(Sign.OTHER_SCORES, v.score() > OTHER_SCORE ? 1 : 0);
    }
  }

  private void countBody(int i, BlockVerdict v) {
    Block block = v.block();
    TextShape shape = block.shape();
    runs += bodyBlocks == 0 || last != i - 1 ? 1 : 0;
    first = bodyBlocks == 0 ? i : first;
    last = i;
    bodyBlocks++;
    places += block.container().id() != place ? 1 : 0;
    place = block.container().id();
    mass += shape.mass();
    paragraphMass += shape.isParagraph() ? shape.mass() : 0;
    codeMass += block.kind() == BlockKind.CODE ? shape.mass() : 0;
    unsureMass += v.score() < UNSURE ? shape.mass() : 0;
    scores += (float) v.score() * shape.mass();
    chars += shape.chars();
    words += shape.words();
    digits += shape.digits();
    capitals += shape.capitalised();
    ends += shape.sentenceEnds();
    commas += shape.commas();
    quotes += shape.quotes();
    row.add(Sign.BODY_PARAGRAPHS, shape.isParagraph() ? 1 : 0);
  }

  private void write() {
    int blocks = verdicts.size();
    row.set(Sign.TITLE_GAP, title < 0 || first < 0 ? -1 : first - title);
    row.set(Sign.BLOCKS, blocks);
    row.set(Sign.PAGE_MASS, pageMass);
    row.set(Sign.BODY_MASS, mass);
    row.set(Sign.BODY_SHARE, share(mass, pageMass));
    row.set(Sign.BODY_RUNNING, share(mass, pageMass - pageLinks));
    row.set(Sign.BODY_MEAN, share(mass, bodyBlocks));
    row.set(Sign.BODY_PARAGRAPH_SHARE, share(paragraphMass, mass));
    row.set(Sign.BODY_CODE, share(codeMass, mass));
    row.set(Sign.BODY_RUNS, runs);
    row.set(Sign.BODY_DENSITY, share(bodyBlocks, last - first + 1));
    row.set(Sign.BODY_START, share(first, blocks));
    row.set(Sign.BODY_PLACES, share(places, bodyBlocks));
    row.set(Sign.BODY_SCORE, share(scores, mass));
    row.set(Sign.BODY_UNSURE, share(unsureMass, mass));
    row.set(Sign.BODY_DIGITS, share(digits, chars));
    row.set(Sign.BODY_CAPITALS, share(capitals, words));
    row.set(Sign.BODY_ENDS, share(ends, words));
    row.set(Sign.BODY_COMMAS, share(commas, words));
    row.set(Sign.BODY_QUOTED, share(quotes, words));
    row.set(Sign.OTHER_PARAGRAPHS, share(pageParagraphMass - paragraphMass, mass));
  }

  /** A number a piece; of less than one piece, as of one. */
  private static float share(float of, float pieces) {
    return of / Math.max(1, pieces);
  }

  private static boolean isPrice(Block block) {
    if (block.shape().digits() == 0 || block.shape().chars() > PRICE_CHARS) {
      return false;
    }
    String text = block.text();
    for (int i = 0; i < text.length(); i++) {
      if (Character.getType(text.charAt(i)) == Character.CURRENCY_SYMBOL) {
        return true;
      }
    }
    return false;
  }
}
