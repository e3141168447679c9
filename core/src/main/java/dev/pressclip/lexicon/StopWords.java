package dev.pressclip.lexicon;

import dev.pressclip.block.Block;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Function words of many languages, from the resource {@code stop-words.txt}: running text is full
 * of them, menus are not. Immutable and thread-safe.
 */
public final class StopWords {
  private static final int SAMPLE_WORDS = 1_000;

  private final List<String> languages;
  private final WordMap lists;

  private StopWords(List<String> languages, WordMap lists) {
    this.languages = languages;
    this.lists = lists;
  }

  /** Reads the lists that come with Pressclip. */
  public static StopWords load() {
    List<String> languages = new ArrayList<>();
    WordMap lists = new WordMap();
    Tokens tokens = new Tokens();
    for (String line : WordList.lines("stop-words.txt")) {
      int colon = line.indexOf(':');
      long bit = 1L << languages.size();
      languages.add(line.substring(0, colon).strip());
      tokens.read(line.substring(colon + 1), 400);
      for (int i = 0; i < tokens.size(); i++) {
        lists.addBits(tokens.get(i), bit);
      }
    }
    if (languages.size() > Long.SIZE) {
      throw new IllegalStateException(
          languages.size() + " stop word lists, at most " + Long.SIZE + " fit");
    }
    return new StopWords(List.copyOf(languages), lists);
  }

  /**
   * The list that fits the page's longer blocks best.
   *
   * @return a number to use with {@link #share} and {@link #language}, or -1 where no list fits
   */
  public int languageOf(List<Block> blocks, Tokens tokens) {
    int[] hits = new int[languages.size()];
    int read = 0;
    for (Block b : blocks) {
      if (b.shape().words() < 12 || b.shape().linkDensity() > 0.5f) {
        continue;
      }
      tokens.read(b.text(), 200);
      read += tokens.size();
      for (int i = 0; i < tokens.size(); i++) {
        for (long bits = lists.bits(tokens.get(i)); bits != 0; bits &= bits - 1) {
          hits[Long.numberOfTrailingZeros(bits)]++;
        }
      }
      if (read > SAMPLE_WORDS) {
        break;
      }
    }
    int best = -1;
    for (int l = 0; l < hits.length; l++) {
      if (hits[l] * 12 >= read && hits[l] > 0 && (best < 0 || hits[l] > hits[best])) {
        best = l;
      }
    }
    return best;
  }

  /** Language tag of a list, or null for -1. */
  public @Nullable String language(int list) {
    return list < 0 ? null : languages.get(list);
  }

  /** Share of the words read that are function words, 0 to 1; -1 where no list fits the page. */
  public float share(int list, Tokens text) {
    if (list < 0) {
      return -1;
    }
    int found = 0;
    for (int i = 0; i < text.size(); i++) {
      found += (int) (lists.bits(text.get(i)) >>> list) & 1;
    }
    return text.size() == 0 ? 0 : found / (float) text.size();
  }
}
