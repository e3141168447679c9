/** What many pages of one site have in common: their chrome, and where each part stands. */
@NullMarked
package dev.pressclip.memory;

import org.jspecify.annotations.NullMarked;
