package dev.pressclip.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The entries of a list by their first two characters, without regard to case: few places of a text
 * open with any. Immutable and thread-safe.
 */
final class Openings {
  /** Stands for the second character of an entry that has but one. */
  private static final char NONE = 0;

  private static final String[] NO_ENTRIES = {};

  /** Spreads openings, which differ in few bits, over a table (Knuth, volume 3, section 6.4). */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** For each opening the place of its entries in the list below, plus one. */
  private final WordMap places = new WordMap();

  private final List<String[]> entries = new ArrayList<>();

  /** Keeps entries, none empty, in their order; those of one character behind the others. */
  Openings(List<String> list) {
    Map<Integer, List<String>> byOpening = new LinkedHashMap<>();
    for (String entry : list) {
      byOpening.computeIfAbsent(opening(entry, 0), o -> new ArrayList<>()).add(entry);
    }
    byOpening.forEach(
        (opening, some) -> {
          int alone = alone(opening);
          if (opening != alone) {
            some.addAll(byOpening.getOrDefault(alone, List.of()));
          }
          entries.add(some.toArray(String[]::new));
          places.addBits(opening * SPREAD, entries.size());
        });
  }

  /**
   * The entries that a text may hold at a place, if the rest of them stands there, too; not to be
   * changed.
   */
  String[] at(String text, int at) {
    if (at >= text.length()) {
      return NO_ENTRIES;
    }
    int opening = opening(text, at);
    int place = place(opening);
    place = place == 0 ? place(alone(opening)) : place;
    return place == 0 ? NO_ENTRIES : entries.get(place - 1);
  }

  /** Whether a text may hold any entry at a place. */
  boolean mayStandAt(String text, int at) {
    return at(text, at).length > 0;
  }

  private int place(int opening) {
    return (int) places.bits(opening * SPREAD);
  }

  private static int opening(String text, int at) {
    char second = at + 1 < text.length() ? Character.toLowerCase(text.charAt(at + 1)) : NONE;
    return Character.toLowerCase(text.charAt(at)) << 16 | second;
  }

  private static int alone(int opening) {
    return opening >>> 16 << 16 | NONE;
  }
}
