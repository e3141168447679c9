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
  /** Begins the source of what stands under a label that the page chose; the label follows. */
  private static final String LABELLED = "labelled ";

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

  /** What a page says under a label of its own choice: an author, if the label means one. */
  static AuthorClaim labelled(String label, String value) {
    return new AuthorClaim(value, null, null, null, false, LABELLED + label);
  }

  /** The label that the page chose for it, or null where it stands under a known name. */
  public @Nullable String label() {
    return source.startsWith(LABELLED) ? source.substring(LABELLED.length()) : null;
  }
}
