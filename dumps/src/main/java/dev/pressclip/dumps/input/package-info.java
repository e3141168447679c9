/**
 * Pages out of files, folders, archives and streams, told apart by content: every record of an
 * input comes out as a page to be read, a reason why it holds none, or an error with its place.
 */
@NullMarked
package dev.pressclip.dumps.input;

import org.jspecify.annotations.NullMarked;
