package dev.pressclip.fetch.crawl;

import dev.pressclip.fetch.discovery.CanonicalUrl;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The articles given out so far: by address, and by a SimHash of their text (Charikar 2002), so
 * that one article under two addresses is given out once. Thread-safe.
 */
final class Seen {
  /** Bits in which hashes of nearly the same text may differ (Manku, Jain, Das Sarma 2007). */
  private static final int NEAR_BITS = 3;

  private static final int BANDS = 4;
  private static final int BAND_BITS = Long.SIZE / BANDS;
  private static final int LEAST_WORDS = 30;
  private static final int SHINGLE = 3;

  private final CanonicalUrl canonical = new CanonicalUrl();
  private final Set<String> addresses = new HashSet<>();
  private final Map<Long, List<Long>> byBand = new HashMap<>();

  /**
   * Notes an article.
   *
   * @param url where it was found
   * @param canonicalUrl where its page says it belongs, or null
   * @param text its body
   * @return whether it is new
   */
  synchronized boolean add(URI url, @Nullable String canonicalUrl, String text) {
    String own = key(canonical.of(url), url.toString());
    String declared =
        canonicalUrl == null ? own : key(canonical.of(url, canonicalUrl), canonicalUrl);
    boolean known = addresses.contains(own) || addresses.contains(declared);
    addresses.add(own);
    addresses.add(declared);
    return !known && addText(text);
  }

  private static String key(@Nullable URI url, String otherwise) {
    return url == null ? otherwise : url.toString();
  }

  /** Hashes that differ in three bits at most agree in one of four bands. */
  private boolean addText(String text) {
    long hash = simHash(text);
    if (hash == 0) {
      return true;
    }
    List<List<Long>> bands = new ArrayList<>();
    for (int b = 0; b < BANDS; b++) {
      long band = (hash >>> b * BAND_BITS & (1L << BAND_BITS) - 1) << 2 | b;
      bands.add(byBand.computeIfAbsent(band, k -> new ArrayList<>()));
    }
    for (List<Long> band : bands) {
      for (long other : band) {
        if (Long.bitCount(other ^ hash) <= NEAR_BITS) {
          return false;
        }
      }
    }
    bands.forEach(band -> band.add(hash));
    return true;
  }

  /** 0 for a text too short to tell from others. */
  static long simHash(String text) {
    int[] votes = new int[Long.SIZE];
    long[] last = new long[SHINGLE];
    int words = 0;
    long word = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean ideograph = c >= 0x2E80 && c <= 0x9FFF;
      if (Character.isLetterOrDigit(c)) {
        word = word * 31 + Character.toLowerCase(c) + 1;
      }
      if (word != 0 && (ideograph || !Character.isLetterOrDigit(c))) {
        last[words++ % SHINGLE] = word;
        word = 0;
        if (words >= SHINGLE) {
          long mixed =
              mix(
                  last[words % SHINGLE] * 961
                      + last[(words + 1) % SHINGLE] * 31
                      + last[(words + 2) % SHINGLE]);
          for (int b = 0; b < Long.SIZE; b++) {
            votes[b] += (mixed >>> b & 1) == 1 ? 1 : -1;
          }
        }
      }
    }
    long hash = 0;
    for (int b = 0; b < Long.SIZE; b++) {
      hash |= votes[b] > 0 ? 1L << b : 0;
    }
    return words < LEAST_WORDS ? 0 : hash;
  }

  /** The finalizer of SplitMix64. */
  private static long mix(long x) {
    long z = x + 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
