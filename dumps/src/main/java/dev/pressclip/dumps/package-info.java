/** Many pages at once: where they come from, the job that cleans them, and articles as JSON. */
@NullMarked
package dev.pressclip.dumps;

import org.jspecify.annotations.NullMarked;
