package dev.pressclip.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * What is known of one site. Bounded: beyond twice {@link #MAX_LINES} lines or {@link #MAX_SLOTS}
 * places the rarest are forgotten. Changed while learning, afterwards only read, and then
 * thread-safe.
 */
final class SiteCounts {
  /** Lines a site is remembered by. */
  static final int MAX_LINES = 1_000;

  /** Places in its template. */
  static final int MAX_SLOTS = 300;

  int pages;
  Map<Long, LineCount> lines = new HashMap<>();
  Map<Long, SlotCount> slots = new HashMap<>();

  SiteCounts() {}

  SiteCounts(SiteCounts other) {
    pages = other.pages;
    other.lines.forEach((key, line) -> lines.put(key, new LineCount(line)));
    other.slots.forEach((key, slot) -> slots.put(key, new SlotCount(slot)));
  }

  void add(SiteCounts other) {
    pages += other.pages;
    other.lines.forEach((key, line) -> lines.computeIfAbsent(key, k -> new LineCount()).add(line));
    other.slots.forEach((key, slot) -> slots.computeIfAbsent(key, k -> new SlotCount()).add(slot));
    trim();
  }

  /** Forgets what is rarest, once there is twice as much as is kept. */
  void trim() {
    if (lines.size() > 2 * MAX_LINES) {
      lines = most(lines, MAX_LINES, line -> line.pages);
    }
    if (slots.size() > 2 * MAX_SLOTS) {
      slots = most(slots, MAX_SLOTS, slot -> slot.pages);
    }
  }

  private static <T> Map<Long, T> most(Map<Long, T> all, int kept, ToIntFunction<T> pages) {
    List<Map.Entry<Long, T>> entries = new ArrayList<>(all.entrySet());
    entries.sort(
        Comparator.comparingInt((Map.Entry<Long, T> e) -> -pages.applyAsInt(e.getValue()))
            .thenComparing(Map.Entry::getKey));
    Map<Long, T> most = new HashMap<>(4 * kept);
    for (Map.Entry<Long, T> e : entries.subList(0, kept)) {
      most.put(e.getKey(), e.getValue());
    }
    return most;
  }
}
