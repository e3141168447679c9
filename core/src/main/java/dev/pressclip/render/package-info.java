/** An article as text, Markdown or clean HTML. */
@NullMarked
package dev.pressclip.render;

import org.jspecify.annotations.NullMarked;
