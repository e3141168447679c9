package dev.pressclip.dumps.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Packed WARC files unpacked ahead give what reading them one record after another gives. */
class PackedWarcRecordsTest {
  @TempDir private Path folder;

  private static byte[] page(Random random, int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    String words = "<html><body><p>The tide table of Skerry Point, line by line. ".repeat(20);
    byte[] text = words.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(text, 0, noise, 0, Math.min(length / 2, text.length));
    return noise;
  }

  private static byte[] record(String url, int status, String type, byte[] body, boolean packed)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WarcCompression compression = packed ? WarcCompression.GZIP : WarcCompression.NONE;
    HttpResponse http =
        new HttpResponse.Builder(status, "x").body(MediaType.parse(type), body).build();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), compression)) {
      writer.write(
          new WarcResponse.Builder(url)
              .recordId(UUID.nameUUIDFromBytes(url.getBytes(StandardCharsets.UTF_8)))
              .date(Instant.EPOCH)
              .body(http)
              .build());
    }
    return out.toByteArray();
  }

  private static byte[] html(String url, byte[] body) throws IOException {
    return record(url, 200, "text/html", body, true);
  }

  /** A record packed without compressing it, so that its bytes stand in the file as they are. */
  private static byte[] stored(byte[] record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0});
    for (int at = 0; at < record.length; at += 0xFFFF) {
      int n = Math.min(0xFFFF, record.length - at);
      out.write(at + n == record.length ? 1 : 0);
      out.writeBytes(new byte[] {(byte) n, (byte) (n >> 8), (byte) ~n, (byte) (~n >> 8)});
      out.write(record, at, n);
    }
    CRC32 check = new CRC32();
    check.update(record);
    for (long value : new long[] {check.getValue(), record.length}) {
      for (int shift = 0; shift < 32; shift += 8) {
        out.write((int) (value >> shift));
      }
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] slice(byte[] bytes, int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  /** What each record is, a line each. */
  private static List<String> lines(Records records) throws IOException {
    List<String> lines = new ArrayList<>();
    try (records) {
      while (records.hasNext()) {
        PageRecord record = records.next();
        String read;
        try {
          read = record.reader().read().content().length() + " characters";
        } catch (IOException e) {
          read = e.getMessage();
        }
        lines.add(record.source() + " " + record.id() + " " + record.bytes() + " " + read);
      }
    }
    return lines;
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("crawl.warc.gz"), bytes);
  }

  private static List<String> oneByOne(Path file) throws IOException {
    return lines(new WarcRecords("crawl", FileChannel.open(file), n -> {}));
  }

  private static List<String> ahead(Path file, int threads) throws IOException {
    AtomicLong read = new AtomicLong();
    PackedWarcRecords records = new PackedWarcRecords("crawl", file, read::addAndGet, threads);
    List<String> lines = lines(records);
    assertThat(read.get()).isLessThanOrEqualTo(Files.size(file));
    return lines;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void records_come_in_their_order(int threads) throws IOException {
    Random random = new Random(threads);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < 60; i++) {
      all.writeBytes(html("https://skerry.example/" + i, page(random, random.nextInt(90_000))));
    }
    Path file = write(all.toByteArray());
    List<String> lines = ahead(file, threads);
    assertThat(lines).hasSize(60).isEqualTo(oneByOne(file));
    assertThat(lines.get(59)).contains("https://skerry.example/59");
  }

  @Test
  void a_record_within_a_page_is_no_record() throws IOException {
    byte[] forged = html("https://bank.example/forged", page(new Random(1), 300));
    byte[] carrier =
        stored(record("https://skerry.example/carrier", 200, "text/html", forged, false));
    Path file = write(join(carrier, html("https://skerry.example/last", page(new Random(2), 300))));
    RecordOpenings openings = new RecordOpenings(FileChannel.open(file));
    assertThat(openings.next(1, Long.MAX_VALUE)).isLessThan(carrier.length);
    assertThat(ahead(file, 2))
        .isEqualTo(oneByOne(file))
        .hasSize(2)
        .noneMatch(line -> line.contains("forged"));
  }

  @Test
  void files_packed_as_a_whole_are_read_to_their_end() throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    for (int i = 0; i < 30; i++) {
      byte[] body = page(new Random(i), 5_000);
      plain.writeBytes(record("https://skerry.example/" + i, 200, "text/html", body, false));
    }
    byte[] single = html("https://skerry.example/single", page(new Random(99), 5_000));
    Path file = write(join(single, gzip(plain.toByteArray()), single));
    assertThat(ahead(file, 2)).hasSize(32).isEqualTo(oneByOne(file));
  }

  @Test
  void what_stands_between_two_broken_records_is_read() throws IOException {
    List<byte[]> records = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      records.add(html("https://skerry.example/" + i, page(new Random(i), 4_000)));
    }
    for (int broken : new int[] {2, 4, 7}) {
      byte[] bytes = records.get(broken);
      Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 40, (byte) 0xFF);
    }
    Path file = write(join(records.toArray(byte[][]::new)));
    List<String> lines = oneByOne(file);
    assertThat(lines.stream().filter(l -> l.contains(" characters")))
        .hasSize(6)
        .anyMatch(l -> l.contains("https://skerry.example/3"))
        .anyMatch(l -> l.contains("https://skerry.example/5"));
    int third = records.get(0).length + records.get(1).length;
    int fourth = third + records.get(2).length;
    assertThat(lines.get(2))
        .startsWith("crawl@" + third + " null 0 crawl@" + third + ": broken record")
        .contains("goes on at " + fourth + ":");
    assertThat(lines.get(3)).startsWith("crawl@" + fourth + " https://skerry.example/3 ");
    assertThat(ahead(file, 2)).isEqualTo(lines);
  }

  private static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void damage_is_told_alike(long seed) throws IOException {
    Random random = new Random(seed);
    byte[] file = {};
    for (int i = 0; i < 12; i++) {
      String type = random.nextInt(5) == 0 ? "image/png" : "text/html";
      int status = random.nextInt(5) == 0 ? 404 : 200;
      byte[] body = page(random, random.nextInt(20_000));
      if (random.nextInt(4) == 0) {
        body = join(body, html("https://bank.example/forged", page(random, 100)));
      }
      byte[] plain = record("https://skerry.example/" + i, status, type, body, false);
      file = join(file, random.nextBoolean() ? stored(plain) : gzip(plain));
    }
    for (int damage = random.nextInt(4); damage > 0; damage--) {
      int at = random.nextInt(file.length);
      file =
          switch (random.nextInt(4)) {
            case 0 ->
                join(
                    slice(file, 0, at), new byte[random.nextInt(30)], slice(file, at, file.length));
            case 1 ->
                join(slice(file, 0, at), slice(file, Math.min(file.length, at + 50), file.length));
            case 2 -> slice(file, 0, Math.max(at, file.length - 500));
            default ->
                join(
                    slice(file, 0, at),
                    new byte[] {(byte) ~file[at]},
                    slice(file, at + 1, file.length));
          };
    }
    Path path = write(file);
    assertThat(ahead(path, 1 + random.nextInt(4))).isNotEmpty().isEqualTo(oneByOne(path));
  }

  @Test
  void closing_early_ends_the_threads() throws Exception {
    byte[] one = html("https://skerry.example/1", page(new Random(3), 50_000));
    Path file = write(join(one, one, one, one));
    PackedWarcRecords records = new PackedWarcRecords("crawl", file, n -> {}, 3);
    assertThat(records.next().id()).isEqualTo("https://skerry.example/1");
    List<Thread> unpacking =
        Thread.getAllStackTraces().keySet().stream()
            .filter(t -> t.getName().equals("pressclip-unpacker"))
            .toList();
    assertThat(unpacking).isNotEmpty();
    records.close();
    for (Thread t : unpacking) {
      t.join(60_000);
      assertThat(t.isAlive()).isFalse();
    }
  }
}
