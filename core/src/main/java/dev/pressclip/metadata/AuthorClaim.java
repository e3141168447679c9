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
 */
public record AuthorClaim(
    String name,
    @Nullable String url,
    @Nullable String email,
    @Nullable String role,
    boolean organisation,
    String source) {}
