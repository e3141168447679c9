/** Measuring and training; not part of what users get. */
@NullMarked
package dev.pressclip.bench;

import org.jspecify.annotations.NullMarked;
