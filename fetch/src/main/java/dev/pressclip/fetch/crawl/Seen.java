package dev.pressclip.fetch.crawl;

import dev.pressclip.fetch.discovery.CanonicalUrl;
import dev.pressclip.likeness.NearTexts;
import dev.pressclip.likeness.SimHash;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The articles given out so far: by address, and by a SimHash of their text, so that one article
 * under two addresses is given out once. Thread-safe.
 */
final class Seen {
  private final CanonicalUrl canonical = new CanonicalUrl();
  private final Set<String> addresses = new HashSet<>();
  private final NearTexts texts = new NearTexts();

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

  private boolean addText(String text) {
    long hash = SimHash.of(text);
    if (texts.find(hash) >= 0) {
      return false;
    }
    texts.add(hash);
    return true;
  }
}
