package dev.pressclip.metadata;

/**
 * Something a page says of itself.
 *
 * @param value as said, entities decoded, white space folded
 * @param source where: "json-ld", "og:title", "itemprop"
 */
public record Claim(String value, String source) {}
