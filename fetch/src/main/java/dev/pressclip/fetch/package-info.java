/** Raw pages from the web, politely and without being led astray. */
@NullMarked
package dev.pressclip.fetch;

import org.jspecify.annotations.NullMarked;
