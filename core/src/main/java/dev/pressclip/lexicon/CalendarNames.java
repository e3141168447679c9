package dev.pressclip.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of months, weekdays and eras in many languages, from CLDR by way of java.time. Letter case,
 * accents, dots and apostrophes do not count. Immutable, thread-safe.
 */
public final class CalendarNames {
  /** Names have up to four parts: "tháng mười một", "d’abr.", "meán fómhair". */
  private static final int MAX_PARTS = 4;

  private static final int MAX_PART_CHARS = 20;
  private static final String JOINTS = " .'’ʼ-";

  /** The solar Hijri calendar, by its tag in the list. */
  private static final String PERSIAN = "@persian";

  private final Map<String, Month> months;

  /** By language, the names that stand for other months in a language above it in the list. */
  private final Map<String, Map<String, Month>> others;

  /** First parts of names that have several. */
  private final Set<String> beginnings;

  private final Set<String> weekdays;
  private final List<Era> eras;

  /**
   * A month.
   *
   * @param number 1 to 12
   * @param persian whether it is one of the solar Hijri calendar
   */
  public record Month(int number, boolean persian) {}

  /**
   * A month's name in a text.
   *
   * @param end index after its last character
   */
  public record Named(Month month, int end) {}

  /**
   * An era.
   *
   * @param offset what is added to its years to get those of ISO 8601
   */
  public record Era(String name, int offset) {}

  private CalendarNames(
      Map<String, Month> months,
      Map<String, Map<String, Month>> others,
      Set<String> beginnings,
      Set<String> weekdays,
      List<Era> eras) {
    this.months = months;
    this.others = others;
    this.beginnings = beginnings;
    this.weekdays = weekdays;
    this.eras = eras;
  }

  /** Reads the names that come with Pressclip. */
  public static CalendarNames load() {
    Map<String, Month> months = new HashMap<>();
    Map<String, Map<String, Month>> others = new HashMap<>();
    Set<String> beginnings = new HashSet<>();
    for (String line : WordList.lines("months.txt")) {
      int colon = line.indexOf(':');
      boolean persian = line.substring(0, colon).endsWith(PERSIAN);
      String language = line.substring(0, colon).split("[-@]", 2)[0];
      String[] groups = line.substring(colon + 1).strip().split("\\|");
      for (int m = 0; m < groups.length; m++) {
        Month month = new Month(m + 1, persian);
        for (String name : groups[m].split(",")) {
          String key = folded(name.strip());
          Month known = months.putIfAbsent(key, month);
          if (known != null && !known.equals(month)) {
            others.computeIfAbsent(language, l -> new HashMap<>()).put(key, month);
          }
          int first = partEnd(name, 0);
          if (first < name.length()) {
            beginnings.add(folded(name.substring(0, first)));
          }
        }
      }
    }
    months.remove("");
    Set<String> weekdays = new HashSet<>();
    for (String line : WordList.lines("weekdays.txt")) {
      for (String name : line.substring(line.indexOf(':') + 1).split(",")) {
        weekdays.add(name.strip());
      }
    }
    List<Era> eras = new ArrayList<>();
    for (String line : WordList.lines("eras.txt")) {
      String[] parts = line.split(" ");
      eras.add(new Era(parts[0], Integer.parseInt(parts[1])));
    }
    return new CalendarNames(months, others, beginnings, weekdays, List.copyOf(eras));
  }

  /** Whether a word is the name of a month in any of the languages. */
  public boolean isMonth(String word) {
    return months.containsKey(folded(word));
  }

  /** Whether a word is the name of a day of the week in any of the languages. */
  public boolean isWeekday(String name) {
    return weekdays.contains(name.toLowerCase(Locale.ROOT));
  }

  /**
   * The month whose name stands in a text.
   *
   * @param at index of the name's first character
   * @param language primary tag of the text's language, or null where it is unknown: it decides
   *     where languages call different months by one name ("listopad")
   * @return null where no name of a month stands there
   */
  public @Nullable Named monthAt(String text, int at, @Nullable String language) {
    int first = partEnd(text, at);
    if (first == at) {
      return null;
    }
    String key = folded(text.substring(at, first));
    if (beginnings.contains(key)) {
      int[] ends = new int[MAX_PARTS];
      int parts = 0;
      for (int end = first; parts < MAX_PARTS && end > at; end = nextPartEnd(text, end)) {
        ends[parts++] = end;
      }
      for (int p = parts - 1; p > 0; p--) {
        Month month = month(folded(text.substring(at, ends[p])), language);
        if (month != null) {
          return new Named(month, ends[p]);
        }
      }
    }
    Month month = month(key, language);
    return month == null ? null : new Named(month, first);
  }

  /** The era whose name stands in a text at an index, or null. */
  public @Nullable Era eraAt(String text, int at) {
    for (Era era : eras) {
      if (text.startsWith(era.name(), at)) {
        return era;
      }
    }
    return null;
  }

  private @Nullable Month month(String key, @Nullable String language) {
    Map<String, Month> own = language == null ? null : others.get(language);
    Month month = own == null ? null : own.get(key);
    return month == null ? months.get(key) : month;
  }

  /** Where the letters that begin at an index end. */
  private static int partEnd(String s, int at) {
    int end = at;
    while (end < s.length() && end - at < MAX_PART_CHARS && isOfWord(s.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The end of the part behind one that ends at an index, or -1 where a name cannot go on. */
  private static int nextPartEnd(String s, int end) {
    boolean joint = end + 1 < s.length() && JOINTS.indexOf(s.charAt(end)) >= 0;
    int next = joint ? partEnd(s, end + 1) : end + 1;
    return next > end + 1 ? next : -1;
  }

  private static boolean isOfWord(char c) {
    return c < 0x80
        ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
        : Character.isLetter(c) || isMark(c) || c == '\u200C' || c == '\u200D';
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** A name without what does not tell months apart. */
  private static String folded(String name) {
    String low = name.toLowerCase(Locale.ROOT);
    boolean plain = true;
    for (int i = 0; i < low.length() && plain; i++) {
      char c = low.charAt(i);
      plain = c >= 'a' && c <= 'z' || c == ' ';
    }
    if (plain) {
      return low;
    }
    String parts = Normalizer.normalize(low, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (c == 'ı') {
        out.append('i');
      } else if (c == ' ' || Character.isLetter(c) && c != 'ʼ' || isMark(c) && !isAccent(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic, dots below of Indic letters.
   */
  private static boolean isAccent(char c) {
    return c >= '\u0300' && c <= '\u036F'
        || c >= '\u0591' && c <= '\u05C7'
        || c >= '\u064B' && c <= '\u0655'
        || c == '\u093C'
        || c == '\u09BC'
        || c == '\u0A3C'
        || c == '\u0ABC'
        || c == '\u0B3C';
  }
}
