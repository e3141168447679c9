/** Finding the addresses of a site's articles: sitemaps, feeds, links on the front page. */
@NullMarked
package dev.pressclip.fetch.discovery;

import org.jspecify.annotations.NullMarked;
