package dev.pressclip.fetch;

import java.net.URI;
import java.util.Map;

/**
 * What a server answered. Immutable but for its bytes, which are not to be changed.
 *
 * @param url where it was found, after redirects
 * @param body the bytes, unpacked
 * @param headers by lower-case name, the first of each
 */
public record Fetched(URI url, byte[] body, Map<String, String> headers) {

  /** The media type without parameters, in lower case; "" where the server names none. */
  public String mediaType() {
    String type = headers.getOrDefault("content-type", "");
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(java.util.Locale.ROOT);
  }
}
