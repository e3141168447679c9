package dev.pressclip.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressclip.Page;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages of a development set: lines of JSON that name a file and where it came from. */
final class Manifest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Manifest() {}

  /**
   * A line of a manifest.
   *
   * @param fields what it says
   * @param file where the page is
   */
  record Entry(Map<?, ?> fields, Path file) {
    String id() {
      return String.valueOf(fields.get("id"));
    }

    /** The page's address, or null where the manifest gives none. */
    @Nullable URI url() {
      Object url = fields.get("url");
      return url == null ? null : URI.create(url.toString().replace(" ", "%20"));
    }

    /** The page, unpacked and decoded. */
    Page page() throws IOException {
      return Page.read(file);
    }
  }

  static List<Entry> read(Path manifest) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (String line : Files.readAllLines(manifest)) {
      Map<?, ?> fields = JSON.readValue(line, Map.class);
      entries.add(new Entry(fields, manifest.resolveSibling(String.valueOf(fields.get("page")))));
    }
    return entries;
  }

  /** Adds a line for a page that was made of another one. */
  static void write(BufferedWriter out, Entry of, String file) throws IOException {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", of.fields().get("id"));
    line.put("url", of.fields().get("url"));
    line.put("page", file);
    out.write(JSON.writeValueAsString(line));
    out.newLine();
  }
}
