/** Small programs to start from. */
@NullMarked
package dev.pressclip.samples;

import org.jspecify.annotations.NullMarked;
