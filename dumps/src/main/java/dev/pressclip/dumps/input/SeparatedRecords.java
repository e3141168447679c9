package dev.pressclip.dumps.input;

import dev.pressclip.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Plain-text dumps one after another in one file, each under a line that begins with the separator;
 * what follows on that line is its address. What stands before the first such line is a dump, too.
 */
final class SeparatedRecords extends Records {
  private final String name;
  private final InputStream in;
  private final LineReader lines;
  private final byte[] separator;
  private byte @Nullable [] opening;
  private long openingLine = 1;
  private boolean started;

  SeparatedRecords(String name, InputStream in, String separator) {
    this.name = name;
    this.in = in;
    this.lines = new LineReader(in);
    this.separator = separator.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  @Nullable PageRecord read() throws IOException {
    while (true) {
      String source = name + ":" + openingLine;
      String address = opening == null ? "" : address(opening);
      ByteArrayOutputStream dump = new ByteArrayOutputStream();
      byte[] line = lines.next();
      while (line != null && !isSeparator(line)) {
        if (dump.size() <= Page.MAX_BYTES) {
          dump.write(line);
          dump.write('\n');
        }
        line = lines.next();
      }
      boolean blank = dump.toString(StandardCharsets.ISO_8859_1).isBlank();
      boolean wasOpened = started && opening != null;
      started = true;
      opening = line;
      openingLine = lines.number();
      if (!blank || wasOpened) {
        return record(source, address, dump.toByteArray());
      }
      if (line == null) {
        return null;
      }
    }
  }

  private PageRecord record(String source, String address, byte[] dump) {
    URI url;
    try {
      url = address.contains("://") ? JsonPage.url(address) : null;
    } catch (IllegalArgumentException e) {
      return PageRecord.broken(null, source, source + ": not an address: " + address);
    }
    String id = address.isEmpty() ? null : address;
    return new PageRecord(id, source, () -> Page.ofFile(dump, name).at(url), dump.length);
  }

  private boolean isSeparator(byte[] line) {
    return line.length >= separator.length
        && Arrays.equals(line, 0, separator.length, separator, 0, separator.length);
  }

  private String address(byte[] line) {
    int length = line.length - separator.length;
    return new String(line, separator.length, length, StandardCharsets.UTF_8).strip();
  }

  @Override
  String place() {
    return name + ":" + lines.number();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
