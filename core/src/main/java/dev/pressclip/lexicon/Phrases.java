package dev.pressclip.lexicon;

import dev.pressclip.block.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases that give boilerplate away, in many languages, from the resources {@code phrases.txt} and
 * {@code notices.txt}. Immutable and thread-safe.
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
    final Reason reason;

    Phrase(long[] words, Match match, Reason reason) {
      this.words = words;
      this.match = match;
      this.reason = reason;
    }
  }

  /** For each first word the place of its phrases in the list below, plus one. */
  private final WordMap places = new WordMap();

  private final List<List<Phrase>> phrases = new ArrayList<>();

  private Phrases(Map<Long, List<Phrase>> byFirstWord) {
    byFirstWord.forEach(
        (word, starting) -> {
          phrases.add(starting);
          places.addBits(word, phrases.size());
        });
  }

  /** Reads the phrases that come with Pressclip: hints of what a short block may be. */
  public static Phrases load() {
    return read("phrases.txt");
  }

  /** Reads phrases of whole sentences with which a page speaks for itself among the paragraphs. */
  public static Phrases notices() {
    return read("notices.txt");
  }

  private static Phrases read(String list) {
    Map<Long, List<Phrase>> index = new HashMap<>();
    Tokens tokens = new Tokens();
    WordList.sections(list)
        .forEach(
            (name, lines) -> {
              Reason reason = Reason.valueOf(name);
              for (String line : lines) {
                Phrase phrase = phrase(line, reason, tokens);
                index.computeIfAbsent(phrase.words[0], w -> new ArrayList<>()).add(phrase);
              }
            });
    return new Phrases(index);
  }

  private static Phrase phrase(String line, Reason reason, Tokens tokens) {
    Match match =
        line.startsWith("=")
            ? Match.WHOLE
            : line.startsWith("^") ? Match.BEGINNING : Match.ANYWHERE;
    String words = match == Match.ANYWHERE ? line : line.substring(1);
    return new Phrase(tokens.read(words, 40).toArray(), match, reason);
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
          found |= p.reason.bit();
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
