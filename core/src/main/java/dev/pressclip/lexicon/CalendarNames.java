package dev.pressclip.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of months and weekdays in many languages, from CLDR by way of java.time. Immutable,
 * thread-safe.
 */
public final class CalendarNames {
  private final Map<String, Integer> months;
  private final Set<String> weekdays;

  private CalendarNames(Map<String, Integer> months, Set<String> weekdays) {
    this.months = months;
    this.weekdays = weekdays;
  }

  /** Reads the names that come with Pressclip. */
  public static CalendarNames load() {
    Map<String, Integer> numbers = new HashMap<>();
    for (String line : WordList.lines("months.txt")) {
      String[] months = line.substring(line.indexOf(':') + 1).strip().split("\\|");
      for (int m = 0; m < months.length; m++) {
        for (String name : months[m].split(",")) {
          numbers.putIfAbsent(name.strip(), m + 1);
        }
      }
    }
    Set<String> weekdays = new HashSet<>();
    for (String line : WordList.lines("weekdays.txt")) {
      for (String name : line.substring(line.indexOf(':') + 1).split(",")) {
        weekdays.add(name.strip());
      }
    }
    return new CalendarNames(numbers, weekdays);
  }

  /** The month of a name in any of the languages, 1 to 12, or 0 where it is none. */
  public int month(String name) {
    return months.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  /** Whether a word is the name of a day of the week in any of the languages. */
  public boolean isWeekday(String name) {
    return weekdays.contains(name.toLowerCase(Locale.ROOT));
  }
}
