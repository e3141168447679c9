package dev.pressclip.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What sites allow robots to fetch, by RFC 9309: read once for each site, a missing file allows
 * all, a server in trouble allows nothing. Thread-safe.
 */
final class RobotsRules {
  private static final int MAX_SITES = 1_000;

  private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
  private final List<String> agent;
  private final Map<String, SimpleRobotRules> bySite =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, SimpleRobotRules> eldest) {
              return size() > MAX_SITES;
            }
          });

  RobotsRules(String agent) {
    this.agent = List.of(agent);
  }

  /** Answers to a request for robots.txt. */
  record Answer(int status, byte[] body, String contentType) {}

  /** Fetches robots.txt. */
  @FunctionalInterface
  interface Source {
    Answer get(URI robots) throws FetchException;
  }

  boolean allows(URI url, Source source) throws FetchException {
    return rules(url, source).isAllowed(url.toString());
  }

  /** Sitemaps that robots.txt names. */
  List<URI> sitemaps(URI site, Source source) throws FetchException {
    List<URI> sitemaps = new ArrayList<>();
    for (String address : rules(site, source).getSitemaps()) {
      try {
        sitemaps.add(site.resolve(address.strip()));
      } catch (IllegalArgumentException e) {
        // An address that is none leads nowhere.
      }
    }
    return sitemaps;
  }

  /**
   * The pause the site asks for between two requests; zero where it was not read or says nothing.
   */
  Duration crawlDelay(URI url) {
    SimpleRobotRules rules = bySite.get(site(url));
    long millis = rules == null ? 0 : rules.getCrawlDelay();
    return Duration.ofMillis(Math.max(0, millis));
  }

  private SimpleRobotRules rules(URI url, Source source) throws FetchException {
    String site = site(url);
    SimpleRobotRules rules = bySite.get(site);
    if (rules == null) {
      rules = read(URI.create(site + "/robots.txt"), source);
      bySite.put(site, rules);
    }
    return rules;
  }

  private static String site(URI url) {
    return url.getScheme() + "://" + url.getRawAuthority();
  }

  private SimpleRobotRules read(URI robots, Source source) throws FetchException {
    Answer answer = source.get(robots);
    if (answer.status() >= 200 && answer.status() < 300) {
      return parser.parseContent(robots.toString(), answer.body(), answer.contentType(), agent);
    }
    boolean missing = answer.status() >= 400 && answer.status() < 500 && answer.status() != 429;
    return new SimpleRobotRules(missing ? RobotRulesMode.ALLOW_ALL : RobotRulesMode.ALLOW_NONE);
  }
}
