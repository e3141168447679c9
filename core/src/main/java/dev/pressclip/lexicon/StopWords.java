package dev.pressclip.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Function words of many languages, from the resource {@code stop-words.txt}: running text is full
 * of them, menus are not. Immutable and thread-safe.
 */
public final class StopWords {
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

  /** Language tag of a list, or null for -1. */
  public @Nullable String language(int list) {
    return list < 0 ? null : languages.get(list);
  }

  /** How many lists there are. */
  int count() {
    return languages.size();
  }

  /** The lists that a word is in, a bit each. */
  long listsOf(long word) {
    return lists.bits(word);
  }
}
