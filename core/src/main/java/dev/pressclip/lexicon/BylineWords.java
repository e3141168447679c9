package dev.pressclip.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words of bylines in many languages, from the resource {@code bylines.txt}. Immutable. */
public final class BylineWords {
  private enum Section {
    PREFIX,
    JOINER,
    ROLE,
    PARTICLE,
    AGENCY,
    NOISE,
    TAIL
  }

  private final Map<Section, Set<String>> words;
  private final List<String> prefixes;
  private final List<String> tails;

  private BylineWords(Map<Section, Set<String>> words) {
    this.words = words;
    Comparator<String> longestFirst = Comparator.comparing(String::length).reversed();
    this.prefixes =
        words.getOrDefault(Section.PREFIX, Set.of()).stream()
            .sorted(longestFirst.thenComparing(Comparator.naturalOrder()))
            .toList();
    this.tails = words.getOrDefault(Section.TAIL, Set.of()).stream().sorted().toList();
  }

  /** Reads the words that come with Pressclip. */
  public static BylineWords load() {
    Map<Section, Set<String>> words = new EnumMap<>(Section.class);
    Section section = Section.NOISE;
    for (String line : WordList.lines("bylines.txt")) {
      if (line.startsWith("[")) {
        section = Section.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
      } else {
        words.computeIfAbsent(section, s -> new HashSet<>()).add(fold(line));
      }
    }
    return new BylineWords(words);
  }

  private boolean has(Section section, String text) {
    return words.getOrDefault(section, Set.of()).contains(fold(text));
  }

  /**
   * Length of the byline word that opens a text ("By ", "Text: "), the space or colon behind it
   * included, or 0 where there is none.
   */
  public int prefixLength(String text) {
    String low = text.toLowerCase(Locale.ROOT);
    for (String prefix : prefixes) {
      if (!low.startsWith(prefix)) {
        continue;
      }
      int end = prefix.length();
      int from = end;
      while (end < text.length() && " :：＝=/|\u00A0".indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      if (end > from) {
        return end;
      }
    }
    return 0;
  }

  /** Whether a word stands between two names. */
  public boolean isJoiner(String word) {
    return has(Section.JOINER, word);
  }

  /** Whether a text is a job title. */
  public boolean isRole(String text) {
    return has(Section.ROLE, text);
  }

  /** Whether a word is a small word within names. */
  public boolean isParticle(String word) {
    return has(Section.PARTICLE, word);
  }

  /** Whether a text is the name of a news agency. */
  public boolean isAgency(String text) {
    return has(Section.AGENCY, text);
  }

  /** Whether a text is never a name, though it stands where names do. */
  public boolean isNoise(String text) {
    return has(Section.NOISE, text);
  }

  /** Words after which a byline speaks of something else ("Updated"). */
  public List<String> tails() {
    return new ArrayList<>(tails);
  }

  /** Letters and digits in lower case, single spaces between words. */
  static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      if (Character.isLetterOrDigit(c)) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ' && c != '.') {
        out.append(' ');
      }
    }
    return out.toString().strip();
  }
}
