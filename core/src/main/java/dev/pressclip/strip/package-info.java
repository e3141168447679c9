/** Blocks into verdicts: which blocks are the article, and why the others are not. */
@NullMarked
package dev.pressclip.strip;

import org.jspecify.annotations.NullMarked;
