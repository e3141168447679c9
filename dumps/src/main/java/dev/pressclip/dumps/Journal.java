package dev.pressclip.dumps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressclip.dumps.output.CutFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job has done, beside its output: a line for the command, then a line for each time that
 * all was made lasting. A job that was killed goes on from the last whole line. Not thread-safe.
 */
final class Journal implements Closeable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A moment at which all files were whole.
   *
   * @param output where to open the output again
   * @param errors length of the errors file
   * @param prints length of the prints file
   * @param done what was counted
   */
  record Mark(long output, long errors, long prints, DumpSummary done) {
    static final Mark START = new Mark(0, 0, 0, DumpSummary.NONE);
  }

  private final CutFile file;
  private final Mark last;

  private Journal(CutFile file, Mark last) {
    this.file = file;
    this.last = last;
  }

  /**
   * Opens the journal of a job, or begins one.
   *
   * @param command all that the output depends on
   * @throws IOException if it belongs to another command
   */
  static Journal open(Path path, String command) throws IOException {
    Mark last = Mark.START;
    long length = 0;
    if (Files.exists(path)) {
      String text = Files.readString(path, StandardCharsets.UTF_8);
      List<String> whole = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
      if (!whole.isEmpty() && !whole.get(0).equals(command)) {
        throw new IOException(
            path
                + " belongs to an unfinished job with other inputs or options: "
                + whole.get(0)
                + "; run that command again, or delete the file to begin anew");
      }
      for (int i = 0; i < whole.size(); i++) {
        Mark mark = i == 0 ? last : mark(whole.get(i));
        if (mark == null) {
          break; // what a loss of power left of the end
        }
        last = mark;
        length += whole.get(i).getBytes(StandardCharsets.UTF_8).length + 1;
      }
    }
    CutFile file = new CutFile(path, length);
    if (length == 0) {
      file.write(command + "\n");
      file.save();
    }
    return new Journal(file, last);
  }

  private static @Nullable Mark mark(String line) {
    try {
      return JSON.readValue(line, Mark.class);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  /** The last mark set. */
  Mark last() {
    return last;
  }

  /** Sets a mark; the files it speaks of must be lasting already. */
  void set(Mark mark) throws IOException {
    file.write(JSON.writeValueAsString(mark) + "\n");
    file.save();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
