package dev.pressclip.dumps.input;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a Parquet file with a column of HTML or text. */
final class ParquetRecords extends Records {
  private final String name;
  private final InputOptions options;
  private final @Nullable Path spool;
  private final Stream<Map<String, String>> stream;
  private final Iterator<Map<String, String>> rows;
  private long number;

  /**
   * Opens a file.
   *
   * @param spool a file to delete at the end, or null
   */
  ParquetRecords(Path file, String name, InputOptions options, @Nullable Path spool)
      throws IOException {
    this.name = name;
    this.options = options;
    this.spool = spool;
    this.stream = ParquetReader.streamContent(file.toFile(), new Cells());
    this.rows = stream.iterator();
  }

  /** Cells as text; others than those of the record are read for nothing, and let go. */
  private static final class Cells
      implements Hydrator<Map<String, String>, Map<String, String>, String[]> {
    @Override
    public Map<String, String> start() {
      return new HashMap<>();
    }

    @Override
    public Map<String, String> add(Map<String, String> row, String[] column, Object value) {
      if (column.length == 1 && value != null) {
        row.put(column[0], value.toString());
      }
      return row;
    }

    @Override
    public Map<String, String> finish(Map<String, String> row) {
      return row;
    }
  }

  @Override
  @Nullable PageRecord read() {
    if (!rows.hasNext()) {
      return null;
    }
    Map<String, String> row = rows.next();
    number++;
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    row.forEach(node::put);
    return JsonPage.record(node, place(), null, options);
  }

  @Override
  String place() {
    return name + "#" + number;
  }

  @Override
  public void close() throws IOException {
    stream.close();
    if (spool != null) {
      Files.deleteIfExists(spool);
    }
  }
}
