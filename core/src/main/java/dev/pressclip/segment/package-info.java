/** Pages into blocks in reading order: one segmenter for markup, one for plain text. */
@NullMarked
package dev.pressclip.segment;

import org.jspecify.annotations.NullMarked;
