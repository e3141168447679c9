package dev.pressclip.lexicon;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Given names that are frequent in many languages, from the resource {@code given-names.txt}: they
 * tell a bare name from a rubric. That a name is not among them says nothing. Immutable.
 */
final class GivenNames {
  private final Set<String> names;

  private GivenNames(Set<String> names) {
    this.names = names;
  }

  /** Reads the names that come with Pressclip. */
  static GivenNames load() {
    return new GivenNames(
        WordList.lines("given-names.txt").stream()
            .flatMap(line -> Stream.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether a name opens with a given name: its first word, or the first part of a double one. */
  boolean open(String name) {
    int space = name.indexOf(' ');
    String first = (space < 0 ? name : name.substring(0, space)).toLowerCase(Locale.ROOT);
    int hyphen = first.indexOf('-');
    return names.contains(first) || hyphen > 0 && names.contains(first.substring(0, hyphen));
  }
}
