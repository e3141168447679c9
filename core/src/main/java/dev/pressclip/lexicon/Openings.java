package dev.pressclip.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The entries of a list by their first two characters, without regard to case: few places of a text
 * open with any, and a bit tells most that do not. Immutable and thread-safe.
 */
final class Openings {
  /** Bits kept; openings may share one. */
  private static final int MARKS = 0x1FFF;

  /** Stands for the second character of an entry that has but one. */
  private static final char NONE = 0;

  private final Map<Integer, List<String>> entries = new HashMap<>();
  private final BitSet marks = new BitSet();

  /** Keeps entries, none empty, in their order; those of one character behind the others. */
  Openings(List<String> list) {
    for (String entry : list) {
      entries.computeIfAbsent(opening(entry, 0), o -> new ArrayList<>()).add(entry);
    }
    entries.forEach(
        (opening, some) -> {
          marks.set(mark(opening));
          int alone = alone(opening);
          if (opening != alone) {
            some.addAll(entries.getOrDefault(alone, List.of()));
          }
        });
  }

  /** The entries that a text may hold at a place, if the rest of them stands there, too. */
  List<String> at(String text, int at) {
    if (at >= text.length()) {
      return List.of();
    }
    int opening = opening(text, at);
    List<String> found = of(opening);
    return found.isEmpty() ? of(alone(opening)) : found;
  }

  private List<String> of(int opening) {
    return marks.get(mark(opening)) ? entries.getOrDefault(opening, List.of()) : List.of();
  }

  private static int opening(String text, int at) {
    char second = at + 1 < text.length() ? Character.toLowerCase(text.charAt(at + 1)) : NONE;
    return Character.toLowerCase(text.charAt(at)) << 16 | second;
  }

  private static int alone(int opening) {
    return opening >>> 16 << 16 | NONE;
  }

  private static int mark(int opening) {
    return ((opening >>> 16) * 31 + opening) & MARKS;
  }
}
