package dev.pressclip.fetch.crawl;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Addresses that lead nowhere, endlessly: calendars, searches, filters combined with filters. Told
 * by their shape (numbers taken out): of one shape only so many are visited, unless they look like
 * articles. Thread-safe; bounded.
 */
final class Traps {
  private static final int MAX_CHARS = 300;
  private static final int MAX_STEPS = 9;
  private static final int MAX_PARAMETERS = 3;
  private static final int MAX_OF_A_SHAPE = 30;
  private static final int MAX_SHAPES = 20_000;

  private final Map<String, Integer> shapes = new HashMap<>();

  /**
   * Whether to go to an address.
   *
   * @param article whether it looks like an article's
   */
  boolean isSafe(URI url, boolean article) {
    String address = url.toString();
    String path = url.getRawPath() == null ? "" : url.getRawPath();
    String query = url.getRawQuery() == null ? "" : url.getRawQuery();
    if (address.length() > MAX_CHARS
        || path.chars().filter(c -> c == '/').count() > MAX_STEPS
        || query.chars().filter(c -> c == '=').count() > MAX_PARAMETERS
        || repeatsItself(path)) {
      return false;
    }
    return article || isRare(url.getHost() + shape(path) + '?' + names(query));
  }

  /** The same step three times: relative links that go deeper with every page. */
  private static boolean repeatsItself(String path) {
    Map<String, Integer> steps = new HashMap<>();
    for (String step : path.split("/")) {
      if (!step.isEmpty() && steps.merge(step, 1, Integer::sum) >= 3) {
        return true;
      }
    }
    return false;
  }

  private static String shape(String path) {
    return path.replaceAll("[0-9]+", "#");
  }

  private static String names(String query) {
    Set<String> names = new HashSet<>();
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      names.add(equals < 0 ? pair : pair.substring(0, equals));
    }
    return String.join("&", names.stream().sorted().toList());
  }

  private synchronized boolean isRare(String shape) {
    if (shapes.size() >= MAX_SHAPES && !shapes.containsKey(shape)) {
      return false;
    }
    return shapes.merge(shape, 1, Integer::sum) <= MAX_OF_A_SHAPE;
  }
}
