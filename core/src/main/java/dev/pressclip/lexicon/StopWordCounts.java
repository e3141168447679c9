package dev.pressclip.lexicon;

import java.util.Arrays;

/**
 * Counts function words in the blocks of a page: first all blocks are added in order, then the list
 * that fits the page is known and each block's share of it. Not thread-safe; made for one page.
 */
public final class StopWordCounts {
  private static final int SAMPLE_WORDS = 1_000;
  private static final int SAMPLE_WORDS_A_BLOCK = 200;

  private final StopWords stopWords;
  private final int[] hits;
  private int sampled;

  /** For each word of each block the lists that it is in. */
  private long[] lists = new long[1024];

  private final int[] wordsUpTo;
  private int blocks;

  /** Nothing counted yet, of a page with so many blocks. */
  public StopWordCounts(StopWords stopWords, int blocks) {
    this.stopWords = stopWords;
    this.hits = new int[stopWords.count()];
    this.wordsUpTo = new int[blocks + 1];
  }

  /**
   * Adds the words of the next block.
   *
   * @param telling whether the block is running text, which tells the page's language
   */
  public void add(Tokens words, boolean telling) {
    int from = wordsUpTo[blocks];
    int size = words.size();
    if (from + size > lists.length) {
      lists = Arrays.copyOf(lists, Math.max(2 * lists.length, from + size));
    }
    for (int i = 0; i < size; i++) {
      lists[from + i] = stopWords.listsOf(words.get(i));
    }
    wordsUpTo[++blocks] = from + size;
    if (telling && sampled <= SAMPLE_WORDS) {
      sample(from, Math.min(size, SAMPLE_WORDS_A_BLOCK));
    }
  }

  private void sample(int from, int size) {
    sampled += size;
    for (int i = from; i < from + size; i++) {
      for (long bits = lists[i]; bits != 0; bits &= bits - 1) {
        hits[Long.numberOfTrailingZeros(bits)]++;
      }
    }
  }

  /**
   * The list that fits the page's longer blocks best.
   *
   * @return a number to use with {@link StopWords#language}, or -1 where no list fits
   */
  public int language() {
    int best = -1;
    for (int l = 0; l < hits.length; l++) {
      if (hits[l] * 12 >= sampled && hits[l] > 0 && (best < 0 || hits[l] > hits[best])) {
        best = l;
      }
    }
    return best;
  }

  /** Share of a block's words that are on a list, 0 to 1; -1 for the list -1. */
  public float share(int list, int block) {
    if (list < 0) {
      return -1;
    }
    int from = wordsUpTo[block];
    int to = wordsUpTo[block + 1];
    int found = 0;
    for (int i = from; i < to; i++) {
      found += (int) (lists[i] >>> list) & 1;
    }
    return from == to ? 0 : found / (float) (to - from);
  }
}
