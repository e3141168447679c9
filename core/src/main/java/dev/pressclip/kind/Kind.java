package dev.pressclip.kind;

import dev.pressclip.PageKind;

/**
 * What kind of page a page is. Immutable.
 *
 * @param kind the kind
 * @param article how likely it is an article, 0 to 1, by what pages of all kinds look like
 */
public record Kind(PageKind kind, double article) {}
