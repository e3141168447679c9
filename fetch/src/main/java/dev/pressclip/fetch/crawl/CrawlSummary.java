package dev.pressclip.fetch.crawl;

/**
 * How a crawl stands, or ended. Every page that was asked for is counted once: pages = articles +
 * duplicates + others + failed, once nothing is in flight.
 *
 * @param pages pages asked for
 * @param articles articles given out
 * @param duplicates pages with an article that was given out before, under another address or
 *     nearly the same
 * @param others pages without an article: fronts, lists, galleries, no pages at all, ways to pages
 *     visited before
 * @param failed pages that could not be fetched or read
 * @param queued addresses still to be visited
 * @param stopped whether the crawl was told to stop, or reached a limit, before its end
 */
public record CrawlSummary(
    long pages,
    long articles,
    long duplicates,
    long others,
    long failed,
    long queued,
    boolean stopped) {}
