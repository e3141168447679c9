package dev.pressclip.fetch.discovery;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The hosts of some sites, with "www." or without, and those below them. Immutable. */
public final class SiteHosts {
  private final Set<String> hosts;

  private SiteHosts(Set<String> hosts) {
    this.hosts = hosts;
  }

  /** The hosts that some addresses are on. */
  public static SiteHosts of(Collection<URI> sites) {
    return new SiteHosts(
        sites.stream().map(s -> bare(s.getHost())).collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether an address is on one of them. */
  public boolean hold(URI url) {
    String host = bare(url.getHost());
    return hosts.contains(host) || hosts.stream().anyMatch(h -> host.endsWith("." + h));
  }

  private static String bare(@Nullable String host) {
    String h = host == null ? "" : host.toLowerCase(Locale.ROOT);
    return h.startsWith("www.") ? h.substring(4) : h;
  }
}
