package dev.pressclip;

import org.jspecify.annotations.Nullable;

/**
 * The text printed with a picture, once per article however often the page repeats it.
 *
 * @param text the caption without its credit
 * @param credit photographer or agency, or null where it cannot be told apart
 * @param imageUrl the picture it stands beside, or null
 */
public record Caption(String text, @Nullable String credit, @Nullable String imageUrl) {}
