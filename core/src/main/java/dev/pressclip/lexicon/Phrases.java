package dev.pressclip.lexicon;

import dev.pressclip.block.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Phrases that give boilerplate away, in many languages, from the resources {@code phrases.txt},
 * {@code notices.txt} and {@code closed-pages.txt}. Immutable and thread-safe.
 */
public final class Phrases {
  private enum Match {
    WHOLE,
    BEGINNING,
    ANYWHERE
  }

  private static final class Phrase {
    final long[] words;
    final Match match;
    final long bit;

    Phrase(long[] words, Match match, long bit) {
      this.words = words;
      this.match = match;
      this.bit = bit;
    }
  }

  /** For each first word the place of its phrases in the list below, plus one. */
  private final WordMap places = new WordMap();

  private final List<Phrase[]> phrases = new ArrayList<>();

  private Phrases(Map<Long, List<Phrase>> byFirstWord) {
    byFirstWord.forEach(
        (word, starting) -> {
          phrases.add(starting.toArray(Phrase[]::new));
          places.addBits(word, phrases.size());
        });
  }

  /** Reads the phrases that come with Pressclip: hints of what a short block may be. */
  public static Phrases load() {
    return read("phrases.txt", name -> Reason.valueOf(name).bit());
  }

  /** Reads phrases of whole sentences with which a page speaks for itself among the paragraphs. */
  public static Phrases notices() {
    return read("notices.txt", name -> Reason.valueOf(name).bit());
  }

  /** Reads what the titles of pages say that hold nothing to read: all are one bit. */
  static Phrases closedPages() {
    return read("closed-pages.txt", name -> 1);
  }

  private static Phrases read(String list, ToLongFunction<String> bits) {
    Map<Long, List<Phrase>> index = new HashMap<>();
    Tokens tokens = new Tokens();
    WordList.sections(list)
        .forEach(
            (name, lines) -> {
              long bit = bits.applyAsLong(name);
              for (String line : lines) {
                Phrase phrase = phrase(line, bit, tokens);
                index.computeIfAbsent(phrase.words[0], w -> new ArrayList<>()).add(phrase);
              }
            });
    return new Phrases(index);
  }

  private static Phrase phrase(String line, long bit, Tokens tokens) {
    Match match =
        line.startsWith("=")
            ? Match.WHOLE
            : line.startsWith("^") ? Match.BEGINNING : Match.ANYWHERE;
    String words = match == Match.ANYWHERE ? line : line.substring(1);
    return new Phrase(tokens.read(words, 40).toArray(), match, bit);
  }

  /**
   * Every reason that a phrase in the text speaks for.
   *
   * @param text the words of a block
   * @return a bit for each {@link Reason}, by its ordinal
   */
  public long reasons(Tokens text) {
    long found = 0;
    int n = text.size();
    for (int i = 0; i < n; i++) {
      int place = (int) places.bits(text.get(i));
      if (place == 0) {
        continue;
      }
      for (Phrase p : phrases.get(place - 1)) {
        if (matches(p, text, i)) {
          found |= p.bit;
        }
      }
    }
    return found;
  }

  private static boolean matches(Phrase p, Tokens text, int at) {
    int length = p.words.length;
    if (p.match != Match.ANYWHERE && at > 0
        || p.match == Match.WHOLE && length != text.size()
        || at + length > text.size()) {
      return false;
    }
    for (int i = 1; i < length; i++) {
      if (p.words[i] != text.get(at + i)) {
        return false;
      }
    }
    return true;
  }
}
