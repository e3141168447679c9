/** Whether two texts are nearly the same, among millions. */
@NullMarked
package dev.pressclip.likeness;

import org.jspecify.annotations.NullMarked;
