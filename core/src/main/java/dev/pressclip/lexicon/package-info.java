/** Word lists kept as resources, with their readers. */
@NullMarked
package dev.pressclip.lexicon;

import org.jspecify.annotations.NullMarked;
