/**
 * The front door of Pressclip: a {@link dev.pressclip.Page} goes in, an {@link
 * dev.pressclip.Article} comes out of an {@link dev.pressclip.ArticleExtractor}.
 */
@NullMarked
package dev.pressclip;

import org.jspecify.annotations.NullMarked;
