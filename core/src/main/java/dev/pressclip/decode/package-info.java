/** Bytes to characters: which charset and which media type a page really has. */
@NullMarked
package dev.pressclip.decode;

import org.jspecify.annotations.NullMarked;
