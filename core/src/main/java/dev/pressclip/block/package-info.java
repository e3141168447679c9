/** What a page is cut into, and what was decided about each piece. */
@NullMarked
package dev.pressclip.block;

import org.jspecify.annotations.NullMarked;
