package dev.pressclip.lexicon;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words within and beside printed dates, from the resource {@code date-words.txt}. Immutable and
 * thread-safe.
 */
public final class DateWords {
  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed();

  private final Openings modified;
  private final Openings published;
  private final List<String> labels;
  private final Openings between;
  private final Openings month;
  private final Openings ordinals;
  private final Openings beforeNoon;
  private final Openings afterNoon;
  private final Set<String> countryDomains;

  private DateWords(Map<String, List<String>> sections) {
    this.modified = new Openings(section(sections, "modified"));
    this.published = new Openings(section(sections, "published"));
    this.labels = section(sections, "label");
    this.between = new Openings(section(sections, "between"));
    this.month = new Openings(section(sections, "month"));
    this.ordinals = new Openings(section(sections, "ordinal"));
    this.beforeNoon = new Openings(section(sections, "before noon"));
    this.afterNoon = new Openings(section(sections, "after noon"));
    this.countryDomains = Set.copyOf(section(sections, "country domains"));
  }

  private static List<String> section(Map<String, List<String>> sections, String name) {
    List<String> entries = sections.get(name);
    if (entries == null) {
      throw new IllegalStateException("date-words.txt has no section [" + name + "]");
    }
    return entries.stream().sorted(LONGEST_FIRST).toList();
  }

  /** Reads the words that come with Pressclip. */
  public static DateWords load() {
    return new DateWords(WordList.sections("date-words.txt"));
  }

  /** Whether the sites of a domain are those of its country, as those of "io" are not. */
  public boolean isCountryDomain(String domain) {
    return countryDomains.contains(domain.toLowerCase(Locale.ROOT));
  }

  /** Whether a text speaks of a change and not of the first publication. */
  public boolean onlyModified(String text) {
    return modifiedAt(text) >= 0 && publishedAt(text) < 0;
  }

  /** Whether a text speaks of the first publication. */
  public boolean saysPublished(String text) {
    return publishedAt(text) >= 0;
  }

  /** Where a text first speaks of a change, or -1. */
  public int modifiedAt(String text) {
    return first(modified, text);
  }

  /** Where a text first speaks of the first publication, or -1. */
  public int publishedAt(String text) {
    return first(published, text);
  }

  private static int first(Openings words, String text) {
    for (int i = 0; i < text.length(); i++) {
      for (String word : words.at(text, i)) {
        if (text.regionMatches(true, i, word, 0, word.length())) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Whether a line opens with a word for date: "Datum 01.03.2026", "Date: 1 March 2026". */
  public boolean opensWithLabel(String line) {
    return labels.stream().anyMatch(l -> line.length() > l.length() && stands(l, line, 0));
  }

  /** How many characters the word has that stands between parts of a date at an index, or 0. */
  public int betweenAt(String text, int at) {
    return lengthAt(between, text, at);
  }

  /** Whether what stands between parts of a date at an index says that a month's number follows. */
  public boolean saysMonth(String text, int at) {
    return lengthAt(month, text, at) > 0;
  }

  /** How many characters the ending of a day's number has that stands at an index, or 0. */
  public int ordinalAt(String text, int at) {
    return lengthAt(ordinals, text, at);
  }

  /** How many characters the word for the time before noon has that stands at an index, or 0. */
  public int beforeNoonAt(String text, int at) {
    return lengthAt(beforeNoon, text, at);
  }

  /** How many characters the word for the time after noon has that stands at an index, or 0. */
  public int afterNoonAt(String text, int at) {
    return lengthAt(afterNoon, text, at);
  }

  private static int lengthAt(Openings words, String text, int at) {
    for (String word : words.at(text, at)) {
      if (stands(word, text, at)) {
        return word.length();
      }
    }
    return 0;
  }

  /** Whether a word stands at an index, and the word there does not go on. */
  private static boolean stands(String word, String text, int at) {
    int end = at + word.length();
    return text.regionMatches(true, at, word, 0, word.length())
        && (end == text.length()
            || !Character.isLetter(text.charAt(end))
            || !needsSpace(word.charAt(word.length() - 1)));
  }

  /**
   * Whether words of a letter's script are set apart by spaces: not so in Thai, Khmer, Han, Hangul.
   */
  private static boolean needsSpace(char c) {
    return c < '\u0E00' || c > '\u0EFF' && c < '\u1780' || c > '\u17FF' && c < '\u2E80';
  }
}
