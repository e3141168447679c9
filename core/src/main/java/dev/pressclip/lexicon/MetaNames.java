package dev.pressclip.lexicon;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells by its name what the content of a meta element is, from the resource {@code
 * meta-names.txt}. Immutable and thread-safe.
 */
public final class MetaNames {
  /** What the content of a meta element may be. */
  public enum Field {
    TITLE,
    DESCRIPTION,
    AUTHOR,
    PUBLISHED,
    MODIFIED,
    SITE_NAME,
    SECTION,
    TAGS,
    IMAGE,
    LANGUAGE,
    LOCALE,
    ADDRESS,
    TYPE,
    TIER,
    FIRST_LABEL,
    FIRST_LABELLED,
    SECOND_LABEL,
    SECOND_LABELLED
  }

  private final Map<String, Field> fields;

  private MetaNames(Map<String, Field> fields) {
    this.fields = fields;
  }

  /** Reads the names that come with Pressclip. */
  public static MetaNames load() {
    Map<String, Field> fields = new HashMap<>();
    WordList.sections("meta-names.txt")
        .forEach(
            (section, names) -> {
              Field field = Field.valueOf(section.toUpperCase(Locale.ROOT));
              names.forEach(name -> fields.put(name, field));
            });
    return new MetaNames(Map.copyOf(fields));
  }

  /**
   * What the content of a meta element is.
   *
   * @param name its name or property, in lower case
   * @return null where the name is not known
   */
  public @Nullable Field field(String name) {
    return fields.get(name);
  }
}
