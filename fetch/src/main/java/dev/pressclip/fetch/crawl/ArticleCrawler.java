package dev.pressclip.fetch.crawl;

import dev.pressclip.Article;
import dev.pressclip.PageKind;
import dev.pressclip.fetch.FetchException;
import dev.pressclip.fetch.discovery.LinkScorer;
import edu.uci.ics.crawler4j.crawler.Page;
import edu.uci.ics.crawler4j.crawler.WebCrawler;
import edu.uci.ics.crawler4j.url.WebURL;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** One thread of a crawl: stays on the site, keeps out of traps, extracts as it goes. */
final class ArticleCrawler extends WebCrawler {
  private final SiteCrawler crawl;
  private final SiteCrawler.Run run;

  /** Whether it is not yet known what became of the page in work. */
  private boolean open;

  ArticleCrawler(SiteCrawler crawl, SiteCrawler.Run run) {
    this.crawl = crawl;
    this.run = run;
  }

  @Override
  public void run() {
    super.run();
    settle();
    Throwable died = getError();
    if (died != null) {
      run.died(died);
    }
  }

  /** A page that nothing was heard of had no text, or led to one visited before. */
  private void settle() {
    if (open) {
      run.other();
      open = false;
    }
  }

  @Override
  protected @Nullable WebURL handleUrlBeforeProcess(WebURL url) {
    settle();
    if (!run.ask()) {
      return null; // stays in work, and so is visited when the crawl goes on
    }
    open = true;
    return url;
  }

  @Override
  public boolean shouldVisit(Page from, WebURL link) {
    URI url = URI.create(link.getURL());
    boolean article = link.getPriority() >= 100 * LinkScorer.LIKELY;
    return run.isOnSite(url) && run.traps().isSafe(url, article);
  }

  @Override
  public void visit(Page page) {
    URI url = URI.create(page.getWebURL().getURL());
    open = false;
    if (!run.isOnSite(url)) {
      run.other();
      return;
    }
    Article article = crawl.extractor().extract(CrawledPage.of(page));
    boolean worth =
        !article.body().isEmpty()
            && (article.pageKind() == PageKind.article || article.pageKind() == PageKind.live)
            && article.confidence() >= crawl.minConfidence();
    if (!worth) {
      run.other();
    } else {
      run.give(url, article);
    }
  }

  @Override
  protected void onUnhandledException(Page page, Throwable e) {
    open = false;
    if (run.isStopping()
        || e instanceof FetchException f && f.reason() == FetchException.Reason.INTERRUPTED) {
      run.keep(page.getWebURL());
    } else {
      run.failed(
          e instanceof IOException io
              ? io
              : new IOException(page.getWebURL().getURL() + ": " + e, e));
    }
  }

  @Override
  protected void onContentFetchError(Page page, Exception e) {
    onUnhandledException(page, e);
  }

  @Override
  protected void onParseError(WebURL url, Exception e) {
    open = false;
    run.failed(new IOException(url.getURL() + ": cannot be read: " + e.getMessage(), e));
  }
}
