package dev.pressclip.lexicon;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names of the months in many languages, from CLDR by way of java.time. Immutable, thread-safe. */
public final class MonthNames {
  private final Map<String, Integer> numbers;

  private MonthNames(Map<String, Integer> numbers) {
    this.numbers = numbers;
  }

  /** Reads the names that come with Pressclip. */
  public static MonthNames load() {
    Map<String, Integer> numbers = new HashMap<>();
    for (String line : WordList.lines("months.txt")) {
      String[] months = line.substring(line.indexOf(':') + 1).strip().split("\\|");
      for (int m = 0; m < months.length; m++) {
        for (String name : months[m].split(",")) {
          numbers.putIfAbsent(name.strip(), m + 1);
        }
      }
    }
    return new MonthNames(numbers);
  }

  /** The month of a name in any of the languages, 1 to 12, or 0 where it is none. */
  public int number(String name) {
    return numbers.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }
}
