package dev.pressclip.dumps.input;

import com.github.luben.zstd.ZstdInputStream;
import dev.pressclip.Page;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Opens streams of bytes as records: unpacks, tells kinds apart, goes into archives. Immutable. */
final class InputOpener {
  /** An archive within an archive is opened; one within that is named and passed over. */
  private static final int MAX_LEVEL = 1;

  /** Layers of compression around one input: "pages.tar.gz" has one. */
  private static final int MAX_PACKINGS = 3;

  private static final int UNPACK_BYTES = 64 * 1024;
  private static final int XZ_KILOBYTES = 128 * 1024;
  private static final int MAX_DICTIONARY = 16 << 20;

  private final InputOptions options;

  InputOpener(InputOptions options) {
    this.options = options;
  }

  /** The first bytes of a stream, which then stands where it stood. */
  static byte[] head(BufferedInputStream in) throws IOException {
    in.mark(Kind.HEAD_BYTES + 1);
    byte[] head = new byte[Kind.HEAD_BYTES];
    int n = 0;
    try {
      for (int c = in.read(); c >= 0; c = n < head.length ? in.read() : -1) {
        head[n++] = (byte) c;
      }
    } catch (IOException breaksOff) {
      // What is whole is read first; then the same error comes again, and is named.
    }
    in.reset();
    return Arrays.copyOf(head, n);
  }

  /**
   * The records of a stream.
   *
   * @param name of the input, for the records' sources
   * @param id of the record where the stream is a single page
   * @param level archives that the stream is in
   */
  Records open(String name, String id, InputStream stream, int level) throws IOException {
    BufferedInputStream in = new BufferedInputStream(stream, Kind.HEAD_BYTES * 2);
    for (int packing = 0; packing <= MAX_PACKINGS; packing++) {
      byte[] head = head(in);
      Kind kind = Kind.of(head);
      boolean warc = Kind.inside(head) == Kind.WARC;
      if (kind == Kind.GZIP && warc) {
        return new WarcRecords(name, in); // its reader knows where members begin
      }
      InputStream unpacked =
          switch (kind) {
            case GZIP -> new GZIPInputStream(in, UNPACK_BYTES);
            case ZSTD -> zstd(in, head);
            case XZ ->
                XZCompressorInputStream.builder()
                    .setInputStream(in)
                    .setDecompressConcatenated(true)
                    .setMemoryLimitKiB(XZ_KILOBYTES)
                    .get();
            case BZIP2 -> new BZip2CompressorInputStream(in, true);
            default -> null;
          };
      if (unpacked == null) {
        return open(kind, name, id, in, level);
      }
      in = new BufferedInputStream(unpacked, Kind.HEAD_BYTES * 2);
    }
    throw new IOException("packed more than " + MAX_PACKINGS + " times");
  }

  private Records open(Kind kind, String name, String id, BufferedInputStream in, int level)
      throws IOException {
    boolean archive = kind == Kind.ZIP || kind == Kind.TAR;
    if (archive && level > MAX_LEVEL) {
      return new SingleRecord(
          PageRecord.skipped(name, "archive nested more than " + MAX_LEVEL + " deep"));
    }
    return switch (kind) {
      case WARC -> new WarcRecords(name, in);
      case ZIP -> new ArchiveRecords(name, zip(in), this, level);
      case TAR -> new ArchiveRecords(name, new TarArchiveInputStream(in), this, level);
      case PARQUET -> parquet(name, in);
      case JSON_LINES -> new JsonLineRecords(name, in, null, options);
      case JSON_ARRAY -> new JsonArrayRecords(name, in, options);
      case MHTML -> new SingleRecord(MhtmlPage.record(name, id, in));
      default ->
          options.separator() == null
              ? new SingleRecord(page(name, id, in.readNBytes(Page.MAX_BYTES + 1), level > 0))
              : new SeparatedRecords(name, in, options.separator());
    };
  }

  private static ZipArchiveInputStream zip(InputStream in) {
    return new ZipArchiveInputStream(in, "UTF-8", true, true);
  }

  /** Parquet is read from its end: a stream is written to a file first. */
  private Records parquet(String name, InputStream in) throws IOException {
    Path spool = Files.createTempFile("pressclip", ".parquet");
    try {
      Files.copy(in, spool, StandardCopyOption.REPLACE_EXISTING);
      return new ParquetRecords(spool, name, options, spool);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(spool);
      throw e;
    }
  }

  /** A page of an archive or a stream; what is no page at all is passed over, and counted. */
  static PageRecord page(String name, String id, byte[] bytes, boolean pagesOnly) {
    return new PageRecord(
        id,
        name,
        () -> {
          Page page = SavedPage.restored(Page.ofFile(bytes, name));
          return pagesOnly ? PageRecord.pageOnly(page) : page;
        },
        bytes.length);
  }

  /** With the dictionary that compressed WARC files may begin with (IIPC, WARC/Zstandard 1.0). */
  private static InputStream zstd(BufferedInputStream in, byte[] head) throws IOException {
    if (!Kind.hasDictionary(head)) {
      return new ZstdInputStream(in).setContinuous(false);
    }
    ByteBuffer header = ByteBuffer.wrap(in.readNBytes(8)).order(ByteOrder.LITTLE_ENDIAN);
    int size = header.getInt(4);
    if (size < 0 || size > MAX_DICTIONARY) {
      throw new IOException("a dictionary of " + Integer.toUnsignedString(size) + " bytes");
    }
    byte[] dictionary = in.readNBytes(size);
    if (Kind.of(dictionary) == Kind.ZSTD) {
      try (InputStream packed = new ZstdInputStream(new ByteArrayInputStream(dictionary))) {
        dictionary = packed.readNBytes(MAX_DICTIONARY);
      }
    }
    return new ZstdInputStream(in).setDict(dictionary);
  }

  /** A stream whose end may be reached but that is not closed with what is read from it. */
  static InputStream unclosed(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        return in.read(buffer, from, length);
      }

      @Override
      public void close() {
        // It is the archive's.
      }
    };
  }

  /** One record, or none. */
  static final class SingleRecord extends Records {
    private @Nullable PageRecord only;

    SingleRecord(PageRecord only) {
      this.only = only;
    }

    @Override
    @Nullable PageRecord read() {
      PageRecord record = only;
      only = null;
      return record;
    }

    @Override
    String place() {
      return "";
    }
  }

  /** The bytes of an archive's name that may be shown. */
  static String shown(String entry) {
    char[] chars = entry.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = Character.isISOControl(chars[i]) ? '?' : chars[i];
    }
    return new String(Arrays.copyOf(chars, Math.min(chars.length, 1_000)));
  }
}
