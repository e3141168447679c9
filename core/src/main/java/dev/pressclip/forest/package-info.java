/** Boosted decision trees: what the training wrote, evaluated. */
@NullMarked
package dev.pressclip.forest;

import org.jspecify.annotations.NullMarked;
