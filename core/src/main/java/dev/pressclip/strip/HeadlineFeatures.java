package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.lexicon.Tokens;
import dev.pressclip.lexicon.WordSet;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of a line of a dump that may be its headline: the columns of {@link RegionFeatures},
 * then those named here. A headline says in other order what the text below it says; lines of
 * menus, offers and names of sites do not. Not thread-safe; made for one page.
 */
public final class HeadlineFeatures {
  /** The names of the columns that follow those of {@link RegionFeatures}. */
  public static final List<String> NAMES = List.of("wordsInBody");

  /** First score from which a line is one of those that a headline is compared with. */
  private static final float BODY = 0.5f;

  /** A body of fewer words may well say the same as its headline in others. */
  private static final int LEAST_BODY_WORDS = 200;

  private static final float UNKNOWN = -1;

  private static final int MOST_BODY_WORDS = 20_000;
  private static final int MOST_LINE_WORDS = 80;

  private final List<Block> lines;
  private final RegionFeatures regions;
  private final Tokens tokens = new Tokens();
  private final @Nullable WordSet body;

  /**
   * Sees which words the body has.
   *
   * @param lines of the dump
   * @param regions their other columns
   * @param score what the first look said, a number a line
   */
  public HeadlineFeatures(List<Block> lines, RegionFeatures regions, float[] score) {
    this.lines = lines;
    this.regions = regions;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < score.length; i++) {
      if (score[i] >= BODY) {
        text.append(lines.get(i).text()).append('\n');
      }
    }
    tokens.read(text.toString(), MOST_BODY_WORDS);
    this.body = tokens.size() < LEAST_BODY_WORDS ? null : WordSet.of(tokens);
  }

  /** The number of columns, those of {@link RegionFeatures} included. */
  static int count() {
    return RegionFeatures.count(false) + NAMES.size();
  }

  /** A line's row, in an array of its own. */
  public float[] row(int i) {
    float[] others = regions.row(i);
    float[] f = Arrays.copyOf(others, others.length + NAMES.size());
    f[others.length] = wordsInBody(i);
    return f;
  }

  /** How many of a line's words the body has, 0 to 1; -1 where the body says too little. */
  private float wordsInBody(int i) {
    if (body == null) {
      return UNKNOWN;
    }
    tokens.read(lines.get(i).text(), MOST_LINE_WORDS);
    return body.countIn(tokens) / (float) Math.max(1, tokens.size());
  }
}
