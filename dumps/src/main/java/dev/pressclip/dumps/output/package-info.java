/** Where a job's articles go: lines, tables or files, whole again after a kill. */
@NullMarked
package dev.pressclip.dumps.output;

import org.jspecify.annotations.NullMarked;
