package dev.pressclip.fetch;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Reads a response body, unpacked, up to a limit: a small body that unpacks to gigabytes stops
 * there.
 */
final class BodyReader {
  /** What {@link #read} can unpack, as an Accept-Encoding header. */
  static final String ACCEPTED = "gzip, deflate, br, zstd";

  /** RFC 9659: a window of 8 MB, as a power of two. */
  private static final int MAX_ZSTD_WINDOW = 23;

  private BodyReader() {}

  /** Thrown for a body that is larger than is read. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(int most) {
      super("larger than " + most + " bytes");
    }
  }

  /**
   * Reads a body to its end.
   *
   * @param body the bytes as sent
   * @param encoding the Content-Encoding header, several separated by commas, or ""
   * @param most bytes beyond which it is given up
   */
  static byte[] read(InputStream body, String encoding, int most) throws IOException {
    InputStream in = body;
    String[] layers = encoding.toLowerCase(Locale.ROOT).split(",");
    for (int i = layers.length - 1; i >= 0; i--) {
      in = unpack(in, layers[i].strip());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[16 * 1024];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      out.write(buffer, 0, n);
      if (out.size() > most) {
        throw new TooLarge(most);
      }
    }
    return out.toByteArray();
  }

  private static InputStream unpack(InputStream in, String layer) throws IOException {
    return switch (layer) {
      case "gzip", "x-gzip" -> new GZIPInputStream(in);
      case "br" -> new BrotliInputStream(in);
      case "deflate" -> inflate(in);
      case "zstd" -> new ZstdInputStream(in).setLongMax(MAX_ZSTD_WINDOW);
      case "", "identity" -> in;
      default ->
          throw new java.util.zip.ZipException("Content-Encoding " + layer + " was not asked for");
    };
  }

  /** With zlib header as the standard asks, or without as some servers send it. */
  private static InputStream inflate(InputStream in) throws IOException {
    BufferedInputStream ahead = new BufferedInputStream(in);
    ahead.mark(1);
    int first = ahead.read();
    ahead.reset();
    boolean header = (first & 0x0f) == 8;
    return new InflaterInputStream(ahead, new Inflater(!header));
  }
}
