package dev.pressclip.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves names to public addresses only. The client connects to exactly the addresses given here,
 * so that neither a redirect nor a name that resolves differently the second time gets round it.
 * Stateless.
 */
final class PublicAddresses implements DnsResolver {
  /** Thrown for names that resolve to no public address. */
  static final class Refused extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    List<InetAddress> open = new ArrayList<>();
    InetAddress[] all = SystemDefaultDnsResolver.INSTANCE.resolve(host);
    for (InetAddress address : all) {
      if (isPublic(address)) {
        open.add(address);
      }
    }
    if (open.isEmpty() && all.length > 0) {
      throw new Refused(
          host
              + " is the private address "
              + all[0].getHostAddress()
              + "; allow it with --allow-private-addresses");
    }
    return open.toArray(InetAddress[]::new);
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
  }

  /** Whether an address is reachable from the whole internet (IANA special-purpose registries). */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] b = address.getAddress();
    if (address instanceof Inet6Address) {
      return isPublic6(b);
    }
    return isPublic4(b[0] & 0xff, b[1] & 0xff, b[2] & 0xff);
  }

  private static boolean isPublic4(int a, int b, int c) {
    boolean closed =
        a == 0
            || a == 10
            || a == 127
            || a == 100 && b >= 64 && b < 128
            || a == 169 && b == 254
            || a == 172 && b >= 16 && b < 32
            || a == 192 && b == 168
            || a == 192 && b == 0 && (c == 0 || c == 2)
            || a == 198 && (b == 18 || b == 19)
            || a == 198 && b == 51 && c == 100
            || a == 203 && b == 0 && c == 113
            || a >= 224;
    return !closed;
  }

  private static boolean isPublic6(byte[] b) {
    int first = b[0] & 0xff;
    int second = b[1] & 0xff;
    if ((first & 0xfe) == 0xfc || first == 0xff) {
      return false;
    }
    boolean zeros = true;
    for (int i = 0; i < 10; i++) {
      zeros &= b[i] == 0;
    }
    boolean mapped =
        zeros && (b[10] == 0 && b[11] == 0 || (b[10] & 0xff) == 0xff && (b[11] & 0xff) == 0xff);
    if (mapped) {
      return isPublic4(b[12] & 0xff, b[13] & 0xff, b[14] & 0xff);
    }
    boolean nat64 = first == 0 && second == 0x64 && (b[2] & 0xff) == 0xff && (b[3] & 0xff) == 0x9b;
    if (nat64) {
      return isPublic4(b[12] & 0xff, b[13] & 0xff, b[14] & 0xff);
    }
    boolean sixToFour = first == 0x20 && second == 0x02;
    if (sixToFour) {
      return isPublic4(b[2] & 0xff, b[3] & 0xff, b[4] & 0xff);
    }
    boolean teredo = first == 0x20 && second == 0x01 && b[2] == 0 && b[3] == 0;
    boolean documentation =
        first == 0x20 && second == 0x01 && (b[2] & 0xff) == 0x0d && (b[3] & 0xff) == 0xb8;
    return !teredo && !documentation;
  }
}
