package dev.pressclip.fetch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Whose turn it is at each host: requests to one host start at least an interval apart, however
 * many threads ask. Thread-safe; hosts not asked for longest are forgotten.
 */
final class Turns {
  private static final int MAX_HOSTS = 10_000;

  /** When the next request to a host may start, by {@link System#nanoTime}. */
  private final Map<String, Long> next =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MAX_HOSTS;
        }
      };

  /**
   * Takes the next turn at a host and waits until it has come.
   *
   * @return nanoseconds waited
   */
  long await(String host, Duration interval) throws InterruptedException {
    if (interval.isZero()) {
      return 0;
    }
    long now = System.nanoTime();
    long turn = take(host.toLowerCase(Locale.ROOT), now, interval.toNanos());
    long wait = turn - now;
    if (wait > 0) {
      Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
    }
    return Math.max(0, wait);
  }

  private synchronized long take(String host, long now, long interval) {
    Long earliest = next.get(host);
    long turn = earliest == null || earliest - now < 0 ? now : earliest;
    next.put(host, turn + interval);
    return turn;
  }
}
