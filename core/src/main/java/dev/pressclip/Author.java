package dev.pressclip;

import org.jspecify.annotations.Nullable;

/**
 * A person or agency named as the maker of an article.
 *
 * @param name the name alone: no "By", no job title, no handle
 * @param email the address printed beside the name, or null
 * @param url the author's page, or null
 * @param role what the page says the person did ("photographs", "Korrespondent"), or null
 */
public record Author(
    String name, @Nullable String email, @Nullable String url, @Nullable String role) {

  /** An author of whom only the name is known. */
  public static Author named(String name) {
    return new Author(name, null, null, null);
  }
}
