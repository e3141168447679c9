/** What a page says of itself: JSON-LD, meta tags, microdata, time elements, its address. */
@NullMarked
package dev.pressclip.metadata;

import org.jspecify.annotations.NullMarked;
