package dev.pressclip;

import org.jspecify.annotations.Nullable;

/**
 * A picture that belongs to an article.
 *
 * @param url absolute where the page's address is known, otherwise as written
 * @param caption the text printed with it, credit taken off, or null
 * @param credit photographer or agency, or null
 * @param alt the alternative text, or null
 * @param width in CSS pixels, or null where the page does not say
 * @param height in CSS pixels, or null where the page does not say
 */
public record Image(
    String url,
    @Nullable String caption,
    @Nullable String credit,
    @Nullable String alt,
    @Nullable Integer width,
    @Nullable Integer height) {}
