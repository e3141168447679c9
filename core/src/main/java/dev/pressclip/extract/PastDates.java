package dev.pressclip.extract;

import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Reads dates that an article may have: none in the future. Immutable. */
final class PastDates {
  private final DateReader dates;
  private final Clock clock;

  PastDates(DateReader dates, Clock clock) {
    this.dates = dates;
    this.clock = clock;
  }

  /** The first date in a text as ISO 8601, or null where there is none or it lies in the future. */
  @Nullable String read(String text) {
    String iso = dates.read(text);
    return iso == null || DateReader.isAfter(iso, clock.instant()) ? null : iso;
  }

  /** Adds the first date in a text to the candidates, if there is one. */
  void add(Candidates to, String text, String source, double weight) {
    String iso = read(text);
    if (iso != null) {
      to.add(iso, source, weight);
    }
  }
}
