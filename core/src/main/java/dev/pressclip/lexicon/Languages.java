package dev.pressclip.lexicon;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What scripts tell of languages, and which languages are easily taken for each other, from the
 * resources {@code scripts.txt} and {@code near-languages.txt}. Immutable and thread-safe.
 */
public final class Languages {
  private static final int SAMPLE_CHARS = 2_000;

  private final List<Script> scripts;
  private final List<Set<String>> near;

  private record Script(UnicodeScript name, int percent, String language) {}

  private Languages(List<Script> scripts, List<Set<String>> near) {
    this.scripts = scripts;
    this.near = near;
  }

  /** Reads the lists that come with Pressclip. */
  public static Languages load() {
    List<Script> scripts = new ArrayList<>();
    for (String line : WordList.lines("scripts.txt")) {
      String[] parts = line.split(" ");
      scripts.add(
          new Script(UnicodeScript.valueOf(parts[0]), Integer.parseInt(parts[1]), parts[2]));
    }
    List<Set<String>> near = new ArrayList<>();
    for (String line : WordList.lines("near-languages.txt")) {
      near.add(Set.of(line.split(" ")));
    }
    return new Languages(List.copyOf(scripts), List.copyOf(near));
  }

  /** The language that alone, or far more than others, is written in a text's script, or null. */
  public @Nullable String byScript(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int letters = 0;
    int most = Math.min(text.length(), SAMPLE_CHARS);
    for (int i = 0; i < most; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        counts.merge(UnicodeScript.of(c), 1, Integer::sum);
        letters++;
      }
    }
    for (Script s : scripts) {
      if (letters > 0 && counts.getOrDefault(s.name(), 0) * 100 >= letters * s.percent()) {
        return s.language();
      }
    }
    return null;
  }

  /** Whether two languages share so many function words that these do not tell them apart. */
  public boolean areNear(String a, String b) {
    return near.stream().anyMatch(group -> group.contains(a) && group.contains(b));
  }
}
