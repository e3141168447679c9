/** The pressclip command: thin classes over the libraries. */
@NullMarked
package dev.pressclip.cli;

import org.jspecify.annotations.NullMarked;
