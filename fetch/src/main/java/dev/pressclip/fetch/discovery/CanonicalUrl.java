package dev.pressclip.fetch.discovery;

import dev.pressclip.lexicon.WordList;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that differ in nothing that matters made the same: host in lower case, no default port,
 * no fragment, no parameters that only tell where a reader came from or who they are (the list is
 * the resource {@code passing-parameters.txt}), no session id in the path. Immutable, thread-safe.
 */
public final class CanonicalUrl {
  private static final int MAX_CHARS = 2_000;

  private final Set<String> passing = new HashSet<>();
  private final List<String> passingBeginnings = new ArrayList<>();

  /** Reads the list of parameters. */
  public CanonicalUrl() {
    for (String line : WordList.of("/dev/pressclip/fetch/discovery/passing-parameters.txt")) {
      if (line.endsWith("*")) {
        passingBeginnings.add(line.substring(0, line.length() - 1));
      } else {
        passing.add(line);
      }
    }
  }

  /**
   * The canonical form of an address on a page.
   *
   * @param base address of the page
   * @param address as written there
   * @return null where it is no http or https address, or longer than {@value #MAX_CHARS}
   *     characters
   */
  public @Nullable URI of(URI base, String address) {
    if (address.length() > MAX_CHARS) {
      return null;
    }
    try {
      return of(base.resolve(address.strip().replace(" ", "%20")));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The canonical form of an absolute address, or null where it is no http or https address. */
  public @Nullable URI of(URI url) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    String host = url.getHost();
    if (!scheme.equals("http") && !scheme.equals("https") || host == null) {
      return null;
    }
    boolean usualPort = url.getPort() < 0 || url.getPort() == (scheme.equals("http") ? 80 : 443);
    String path = url.normalize().getRawPath();
    StringBuilder s = new StringBuilder(scheme).append("://").append(host.toLowerCase(Locale.ROOT));
    if (!usualPort) {
      s.append(':').append(url.getPort());
    }
    s.append(path.isEmpty() ? "/" : withoutSession(path));
    char before = '?';
    String query = url.getRawQuery();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      if (!pair.isEmpty() && !isPassing(pair)) {
        s.append(before).append(pair);
        before = '&';
      }
    }
    return URI.create(s.toString());
  }

  private static String withoutSession(String path) {
    int at = path.toLowerCase(Locale.ROOT).indexOf(";jsessionid=");
    return at < 0 ? path : path.substring(0, at);
  }

  private boolean isPassing(String pair) {
    int equals = pair.indexOf('=');
    String name = (equals < 0 ? pair : pair.substring(0, equals)).toLowerCase(Locale.ROOT);
    return passing.contains(name) || passingBeginnings.stream().anyMatch(name::startsWith);
  }
}
