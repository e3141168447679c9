/** Verdicts and metadata into the fields of an article, by weighing evidence. */
@NullMarked
package dev.pressclip.extract;

import org.jspecify.annotations.NullMarked;
