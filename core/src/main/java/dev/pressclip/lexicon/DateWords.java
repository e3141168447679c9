package dev.pressclip.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words that tell what a printed date is the date of, from the resource {@code date-words.txt}.
 * Immutable and thread-safe.
 */
public final class DateWords {
  private final List<String> modified;
  private final List<String> published;
  private final List<String> labels;

  private DateWords(List<String> modified, List<String> published, List<String> labels) {
    this.modified = List.copyOf(modified);
    this.published = List.copyOf(published);
    this.labels = List.copyOf(labels);
  }

  /** Reads the words that come with Pressclip. */
  public static DateWords load() {
    List<String> modified = new ArrayList<>();
    List<String> published = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    List<String> section = published;
    for (String line : WordList.lines("date-words.txt")) {
      switch (line) {
        case "[modified]" -> section = modified;
        case "[published]" -> section = published;
        case "[label]" -> section = labels;
        default -> section.add(line);
      }
    }
    return new DateWords(modified, published, labels);
  }

  /** Whether a text speaks of a change and not of the first publication. */
  public boolean onlyModified(String text) {
    String low = text.toLowerCase(Locale.ROOT);
    return modified.stream().anyMatch(low::contains) && published.stream().noneMatch(low::contains);
  }

  /** Whether a text speaks of the first publication. */
  public boolean saysPublished(String text) {
    String low = text.toLowerCase(Locale.ROOT);
    return published.stream().anyMatch(low::contains);
  }

  /** Whether a line opens with a word for date: "Datum 01.03.2026", "Date: 1 March 2026". */
  public boolean opensWithLabel(String line) {
    String low = line.toLowerCase(Locale.ROOT);
    for (String label : labels) {
      int end = label.length();
      if (low.startsWith(label) && low.length() > end && !Character.isLetter(low.charAt(end))) {
        return true;
      }
    }
    return false;
  }
}
