package dev.pressclip.metadata;

import org.jspecify.annotations.Nullable;

/**
 * Somebody named as author by a page's metadata.
 *
 * @param name as given, not cleaned
 * @param url the author's page, or null
 * @param email or null
 * @param role job title, or null
 * @param organisation whether the page says it is an organisation, not a person
 * @param source where it stands
 * @param block the block that it is marked in or right before, or -1 where the page does not print
 *     it
 */
public record AuthorClaim(
    String name,
    @Nullable String url,
    @Nullable String email,
    @Nullable String role,
    boolean organisation,
    String source,
    int block) {
  /** Somebody named where the page prints nothing. */
  AuthorClaim(
      String name,
      @Nullable String url,
      @Nullable String email,
      @Nullable String role,
      boolean organisation,
      String source) {
    this(name, url, email, role, organisation, source, -1);
  }
}
