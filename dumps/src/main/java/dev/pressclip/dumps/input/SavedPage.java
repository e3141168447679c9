package dev.pressclip.dumps.input;

import dev.pressclip.Page;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Pages as browsers save them and as web archives serve them: the address they came from is found,
 * what the archive put in is taken out. Stateless.
 */
final class SavedPage {
  private static final String TOOLBAR = "<!-- BEGIN WAYBACK TOOLBAR INSERT -->";
  private static final String TOOLBAR_END = "<!-- END WAYBACK TOOLBAR INSERT -->";
  private static final String SAVED_FROM = "<!-- saved from url=(";
  private static final String ARCHIVE_PATH = "/web/";
  private static final int LOOK_CHARS = 20_000;
  private static final int STAMP_DIGITS = 14;

  private SavedPage() {}

  /** The page as it was; the same page where nothing says that it was saved. */
  static Page restored(Page page) {
    if (!page.isHtml()) {
      return page;
    }
    URI url = page.url() == null ? savedFrom(page) : page.url();
    URI original = url == null ? null : original(url.toString());
    String html = page.contains(TOOLBAR) ? page.content() : "";
    int from = html.indexOf(TOOLBAR);
    int to = from < 0 ? -1 : html.indexOf(TOOLBAR_END, from);
    if (to >= 0) {
      String bare = html.substring(0, from) + html.substring(to + TOOLBAR_END.length());
      Page restored = Page.ofHtml(bare, original != null ? original : inToolbar(html, url));
      for (String warning : page.warnings()) {
        restored = restored.withWarning(warning);
      }
      return restored;
    }
    URI best = original != null ? original : url;
    return best == null || best.equals(page.url()) ? page : page.at(best);
  }

  /** {@code <!-- saved from url=(0031)https://post.example/old-story -->}. */
  private static @Nullable URI savedFrom(Page page) {
    if (!page.contains(SAVED_FROM)) {
      return null;
    }
    String head = page.content().substring(0, Math.min(LOOK_CHARS, page.content().length()));
    int at = head.indexOf(SAVED_FROM);
    int close = at < 0 ? -1 : head.indexOf(')', at);
    int end = close < 0 ? -1 : head.indexOf("-->", close);
    return end < 0 ? null : address(head.substring(close + 1, end).strip());
  }

  /** The address behind {@code https://web.archive.org/web/20200102030405id_/}. */
  private static @Nullable URI original(String address) {
    int at = address.indexOf(ARCHIVE_PATH);
    int slash = at < 0 ? -1 : address.indexOf('/', at + ARCHIVE_PATH.length());
    if (slash < 0 || slash - at - ARCHIVE_PATH.length() < STAMP_DIGITS) {
      return null;
    }
    for (int i = at + ARCHIVE_PATH.length(); i < at + ARCHIVE_PATH.length() + STAMP_DIGITS; i++) {
      if (address.charAt(i) < '0' || address.charAt(i) > '9') {
        return null;
      }
    }
    String rest = address.substring(slash + 1);
    return rest.startsWith("http") ? address(rest) : null;
  }

  /** The first archived address that the archive's own toolbar links to. */
  private static @Nullable URI inToolbar(String html, @Nullable URI otherwise) {
    int from = html.indexOf(TOOLBAR);
    for (int at = html.indexOf(ARCHIVE_PATH, from);
        at >= 0 && at < html.indexOf(TOOLBAR_END, from);
        at = html.indexOf(ARCHIVE_PATH, at + 1)) {
      int end = at;
      while (end < html.length() && "\"'<> \n".indexOf(html.charAt(end)) < 0) {
        end++;
      }
      URI found = original(html.substring(at, end));
      if (found != null) {
        return found;
      }
    }
    return otherwise;
  }

  private static @Nullable URI address(String text) {
    try {
      return JsonPage.url(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
