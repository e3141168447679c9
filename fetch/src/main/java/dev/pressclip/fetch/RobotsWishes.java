package dev.pressclip.fetch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What a page asks of robots that have fetched it: {@code X-Robots-Tag} and {@code <meta
 * name="robots">}. Stateless.
 */
final class RobotsWishes {
  /** Where a page's head surely has ended. */
  private static final int LOOK_CHARS = 30_000;

  private static final Set<String> NOTED =
      Set.of("noindex", "nofollow", "noarchive", "nosnippet", "none");

  private RobotsWishes() {}

  /** The wishes in alphabetic order; empty where there are none. */
  static Set<String> of(Map<String, String> headers, String html) {
    Set<String> wishes = new TreeSet<>();
    add(wishes, ownPart(headers.getOrDefault("x-robots-tag", "")));
    String head = html.substring(0, Math.min(LOOK_CHARS, html.length()));
    if (head.toLowerCase(Locale.ROOT).contains("robots")) {
      for (Element meta : Jsoup.parse(head).select("meta[name~=(?i)^(robots|pressclip)$]")) {
        add(wishes, meta.attr("content"));
      }
    }
    return wishes;
  }

  /** A header may speak to one robot alone: "googlebot: noindex". */
  private static String ownPart(String header) {
    int colon = header.indexOf(':');
    boolean addressed = colon > 0 && !header.substring(0, colon).contains("unavailable_after");
    boolean own = addressed && header.substring(0, colon).strip().equalsIgnoreCase("pressclip");
    return !addressed ? header : own ? header.substring(colon + 1) : "";
  }

  private static void add(Set<String> wishes, String directives) {
    wishes.addAll(
        Arrays.stream(directives.toLowerCase(Locale.ROOT).split(","))
            .map(String::strip)
            .filter(NOTED::contains)
            .collect(Collectors.toSet()));
  }
}
