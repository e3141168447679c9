/** Crawling news sites on Crawler4j: which pages to go for, each article once, stop and go. */
@NullMarked
package dev.pressclip.fetch.crawl;

import org.jspecify.annotations.NullMarked;
