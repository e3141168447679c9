package dev.pressclip.segment;

import dev.pressclip.lexicon.ClassHints;
import org.jspecify.annotations.Nullable;

/**
 * Hints of attribute values met before on a page, which says the same over and over. A table of
 * fixed size in which a value pushes out the one before it: a page can make it useless, but neither
 * large nor slow. Not thread-safe; made for one page.
 */
final class KnownHints {
  private static final int SLOTS = 1024;

  private final ClassHints hints;
  private final @Nullable String[] values = new String[SLOTS];
  private final long[] bits = new long[SLOTS];

  KnownHints(ClassHints hints) {
    this.hints = hints;
  }

  /** The hints in an attribute value. */
  long of(String value) {
    int slot = slot(value);
    if (!value.equals(values[slot])) {
      values[slot] = value;
      bits[slot] = hints.bits(value);
    }
    return bits[slot];
  }

  /** From a few characters only: a string's own hash would read them all, each time. */
  private static int slot(String value) {
    int n = value.length();
    int hash = n;
    for (int i = 1; i <= 5 && n > 0; i++) {
      hash = hash * 31 + value.charAt((n - 1) * i / 5);
    }
    return (hash ^ (hash >>> 10)) & (SLOTS - 1);
  }
}
