package dev.pressclip.fetch;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds where a page sends people on to by {@code <meta http-equiv="refresh">}. Stateless. */
final class MetaRefresh {
  /** A meta element further down is none of a page that only sends on. */
  private static final int LOOK_CHARS = 8_000;

  /** Pages that refresh later than this are there to be read first. */
  private static final int MOST_SECONDS = 5;

  private MetaRefresh() {}

  /** The address as written, or null where the page stays. */
  static @Nullable String target(String html) {
    String head = html.substring(0, Math.min(LOOK_CHARS, html.length()));
    if (!head.toLowerCase(Locale.ROOT).contains("refresh")) {
      return null;
    }
    for (Element meta : Jsoup.parse(head).select("meta[http-equiv=refresh]")) {
      if (meta.closest("noscript") == null) {
        return target(meta);
      }
    }
    return null;
  }

  private static @Nullable String target(Element meta) {
    String content = meta.attr("content");
    int semicolon = content.indexOf(';');
    if (semicolon < 0 || seconds(content.substring(0, semicolon)) > MOST_SECONDS) {
      return null;
    }
    String rest = content.substring(semicolon + 1).strip();
    if (rest.toLowerCase(Locale.ROOT).startsWith("url")) {
      int equals = rest.indexOf('=');
      rest = equals < 0 ? "" : rest.substring(equals + 1).strip();
    }
    boolean quoted = rest.length() > 1 && "\"'".indexOf(rest.charAt(0)) >= 0;
    String address = quoted ? rest.substring(1, rest.length() - 1) : rest;
    return address.isBlank() ? null : address;
  }

  private static double seconds(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      return Double.MAX_VALUE;
    }
  }
}
