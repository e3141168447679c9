package dev.pressclip;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists that are never null, for records that may be read from JSON with fields missing. */
final class Lists {
  private Lists() {}

  static <T> List<T> copyOf(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
