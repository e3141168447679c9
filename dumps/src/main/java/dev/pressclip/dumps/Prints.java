package dev.pressclip.dumps;

import dev.pressclip.dumps.output.CutFile;
import dev.pressclip.likeness.NearTexts;
import dev.pressclip.likeness.SimHash;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * The prints of the articles written so far, in memory and in a file beside the output, so that a
 * job that goes on knows them. Not thread-safe.
 */
final class Prints implements Closeable {
  private static final long START = 0xcbf29ce484222325L; // FNV-1a
  private static final long PRIME = 0x100000001b3L;

  private final Deduplication kind;
  private final Set<Long> exact = new HashSet<>();
  private final NearTexts near = new NearTexts();
  private final CutFile file;

  /** Opens the prints of a job, as they were when the file had a length. */
  Prints(Path path, Deduplication kind, long length) throws IOException {
    this.kind = kind;
    this.file = new CutFile(path, length);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
      for (long i = 0; i < length / Long.BYTES; i++) {
        remember(in.readLong());
      }
    }
  }

  /** The print of a text, made on any thread. */
  static long of(String text, Deduplication kind) {
    return switch (kind) {
      case none -> 0;
      case near -> SimHash.of(text);
      case exact -> {
        long hash = START;
        for (int i = 0; i < text.length(); i++) {
          char c = text.charAt(i);
          if (Character.isLetterOrDigit(c)) {
            hash = (hash ^ Character.toLowerCase(c)) * PRIME;
          }
        }
        yield hash;
      }
    };
  }

  /** Whether a print is new; if so it is noted. */
  boolean add(long print) throws IOException {
    boolean known =
        switch (kind) {
          case none -> false;
          case exact -> exact.contains(print);
          case near -> near.find(print) >= 0;
        };
    if (!known && kind != Deduplication.none) {
      remember(print);
      file.write(print);
    }
    return !known;
  }

  private void remember(long print) {
    if (kind == Deduplication.exact) {
      exact.add(print);
    } else {
      near.add(print);
    }
  }

  long save() throws IOException {
    return file.save();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
