package dev.pressclip.extract;

import dev.pressclip.Explanation.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values a field could have, with the evidence for each. Not thread-safe: one per field. */
final class Candidates {
  private final String field;
  private final List<Choice> choices = new ArrayList<>();

  Candidates(String field) {
    this.field = field;
  }

  /** Adds a value with the evidence for it. */
  void add(String value, String source, double weight) {
    if (!value.isBlank()) {
      choices.add(new Choice(field, value, source, weight));
    }
  }

  /** The value with the most evidence, the first of equals, or null. */
  @Nullable String best() {
    Choice best = null;
    for (Choice c : choices) {
      best = best == null || c.weight() > best.weight() ? c : best;
    }
    return best == null ? null : best.value();
  }

  /** All values, best first. */
  List<Choice> ranked() {
    List<Choice> ranked = new ArrayList<>(choices);
    ranked.sort(Comparator.comparingDouble(Choice::weight).reversed());
    return ranked;
  }
}
