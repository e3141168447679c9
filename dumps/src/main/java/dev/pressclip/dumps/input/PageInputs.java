package dev.pressclip.dumps.input;

import dev.pressclip.Page;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The pages behind files, folders, archives, dumps and manifests, told apart by content, not by
 * name: HTML and text; WARC and WET, packed by record or whole (gzip, zstd); zip and tar (gzip, xz,
 * zstd, bzip2) with any of these in them, one archive deep; MHTML; JSON Lines and arrays; Parquet;
 * files of several text dumps. Thread-safe.
 *
 * <p>A manifest is JSON Lines: {@code {"id", "url", "page"}} with a path, absolute or relative to
 * the manifest, or the page inline as {@code {"id", "url", "html"}} or {@code {"id", "url",
 * "text"}}.
 */
public final class PageInputs {
  private final InputOptions options;
  private final InputOpener opener;
  private final AtomicLong bytesRead = new AtomicLong();

  /** Inputs read as options say. */
  public PageInputs(InputOptions options) {
    this.options = options;
    this.opener = new InputOpener(options);
  }

  /** Inputs read as is usual. */
  public PageInputs() {
    this(InputOptions.USUAL);
  }

  /** Bytes of the files that were read so far, packed as they are. */
  public long bytesRead() {
    return bytesRead.get();
  }

  /** Bytes of all files behind the inputs; those that are not there count nothing. */
  public static long bytes(List<Path> inputs) throws IOException {
    long bytes = 0;
    for (Path input : inputs) {
      for (Path file : Files.isDirectory(input) ? files(input) : List.of(input)) {
        bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
      }
    }
    return bytes;
  }

  /**
   * The pages of an input in a fixed order: files of a folder by path, records by their place in
   * the file. Close the stream when done.
   *
   * @throws IOException if the input is not there or cannot be opened
   */
  public Stream<PageRecord> open(Path input) throws IOException {
    if (Files.isDirectory(input)) {
      return PageChain.of(
          files(input).stream()
              .<Supplier<Stream<PageRecord>>>map(f -> () -> openOrFail(f, true))
              .iterator());
    }
    if (!Files.exists(input)) {
      throw new IOException("no such file or folder: " + input);
    }
    return file(input, false);
  }

  /**
   * The pages of a stream, standard input for one.
   *
   * @param name of the input, for the records' sources
   */
  public Stream<PageRecord> open(InputStream in, String name) throws IOException {
    return opener.open(name, name, metered(in), 0).stream();
  }

  /**
   * The pages of a file on another file system; behind a broken record of a WARC file reading goes
   * on, as it does in a file here.
   *
   * @param file closed with the stream
   * @param name of the input, for the records' sources
   */
  public Stream<PageRecord> open(SeekableByteChannel file, String name) throws IOException {
    BufferedInputStream in =
        new BufferedInputStream(Channels.newInputStream(file), Kind.HEAD_BYTES * 2);
    try {
      byte[] head = InputOpener.head(in);
      String id = name.substring(name.lastIndexOf('/') + 1);
      if (Kind.inside(head) == Kind.WARC && Kind.of(head) != Kind.ZSTD) {
        file.position(0);
        return new WarcRecords(name, file, bytesRead::addAndGet).stream();
      }
      return opener.open(name, id, metered(in), 0).stream().onClose(() -> close(in));
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /**
   * The pages of several inputs, one after another; an input that cannot be opened becomes one
   * record that fails.
   */
  public Stream<PageRecord> openAll(List<Path> inputs) {
    return PageChain.of(
        inputs.stream()
            .<Supplier<Stream<PageRecord>>>map(i -> () -> openOrFail(i, false))
            .iterator());
  }

  /** The pages of an input; one record that fails where it cannot be opened. */
  public Stream<PageRecord> openOrFail(Path input) {
    return openOrFail(input, false);
  }

  private Stream<PageRecord> openOrFail(Path input, boolean inFolder) {
    try {
      return inFolder ? file(input, true) : open(input);
    } catch (IOException e) {
      String message = e.getMessage() == null ? e.toString() : e.getMessage();
      return Stream.of(PageRecord.broken(null, input.toString(), message));
    }
  }

  /** The files of a folder by path, at any depth, hidden ones left out. */
  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(p -> !folder.relativize(p).toString().startsWith("."))
          .filter(p -> !p.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw new IOException("cannot list folder " + folder + ": " + e.getMessage(), e);
    }
  }

  /** A file; a single page is read when its turn comes, on any thread. */
  private Stream<PageRecord> file(Path file, boolean inFolder) throws IOException {
    String name = file.toString();
    String id = file.getFileName().toString();
    BufferedInputStream in =
        new BufferedInputStream(Files.newInputStream(file), Kind.HEAD_BYTES * 2);
    try {
      byte[] head = InputOpener.head(in);
      Kind outer = Kind.of(head);
      Kind kind = Kind.inside(head);
      boolean single = outer == Kind.PAGE || outer == Kind.GZIP;
      if (kind == Kind.PAGE && single && options.separator() == null) {
        in.close();
        return Stream.of(new PageRecord(id, name, () -> page(file, inFolder)));
      }
      if (kind == Kind.WARC && outer != Kind.ZSTD) {
        in.close();
        int threads = outer == Kind.GZIP ? PackedWarcRecords.threadsHere() : 0;
        return threads > 0
            ? new PackedWarcRecords(name, file, bytesRead::addAndGet, threads).stream()
            : new WarcRecords(name, FileChannel.open(file), bytesRead::addAndGet).stream();
      }
      if (outer == Kind.PARQUET) {
        in.close();
        bytesRead.addAndGet(Files.size(file));
        return new ParquetRecords(file, name, options, null).stream();
      }
      if (kind == Kind.JSON_LINES && (outer == Kind.JSON_LINES || outer == Kind.GZIP)) {
        InputStream lines =
            outer == Kind.GZIP
                ? new java.util.zip.GZIPInputStream(metered(in), 1 << 16)
                : metered(in);
        return new JsonLineRecords(name, lines, file, options).stream();
      }
      Records records = opener.open(name, id, metered(in), 0);
      return records.stream().onClose(() -> close(in));
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Page page(Path file, boolean inFolder) throws IOException {
    bytesRead.addAndGet(Files.size(file));
    Page page = SavedPage.restored(Page.read(file));
    return inFolder ? PageRecord.pageOnly(page) : page;
  }

  private InputStream metered(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int c = in.read();
        bytesRead.addAndGet(c < 0 ? 0 : 1);
        return c;
      }

      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        int n = in.read(buffer, from, length);
        bytesRead.addAndGet(Math.max(0, n));
        return n;
      }
    };
  }
}
