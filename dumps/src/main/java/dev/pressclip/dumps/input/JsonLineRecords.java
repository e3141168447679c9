package dev.pressclip.dumps.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** JSON Lines: a bad line costs that line. */
final class JsonLineRecords extends Records {
  private final String name;
  private final InputStream in;
  private final LineReader lines;
  private final @Nullable Path beside;
  private final InputOptions options;

  JsonLineRecords(String name, InputStream in, @Nullable Path beside, InputOptions options) {
    this.name = name;
    this.in = in;
    this.lines = new LineReader(in);
    this.beside = beside;
    this.options = options;
  }

  @Override
  @Nullable PageRecord read() throws IOException {
    byte[] line = lines.next();
    while (line != null && isBlank(line)) {
      line = lines.next();
    }
    if (line == null) {
      return null;
    }
    String source = place();
    if (lines.isCut()) {
      return PageRecord.broken(
          null, source, source + ": longer than " + LineReader.MAX_LINE_BYTES + " bytes");
    }
    try {
      return JsonPage.record(line, source, beside, options);
    } catch (JsonProcessingException e) {
      return PageRecord.broken(null, source, JsonPage.notJson(source, e));
    } catch (IOException e) {
      return PageRecord.broken(null, source, source + ": not UTF-8: " + e.getMessage());
    }
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      boolean mark = (b & 0xFF) == 0xEF || (b & 0xFF) == 0xBB || (b & 0xFF) == 0xBF;
      if (!mark && (b < 0 || b > ' ')) {
        return false;
      }
    }
    return true;
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
