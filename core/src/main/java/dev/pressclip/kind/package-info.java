/** What kind of page an article was cut from. */
@NullMarked
package dev.pressclip.kind;

import org.jspecify.annotations.NullMarked;
