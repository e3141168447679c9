package dev.pressclip.dumps;

import static dev.pressclip.dumps.GeneratedDumps.bytes;
import static dev.pressclip.dumps.GeneratedDumps.gzip;
import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.ParquetWriter;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import dev.pressclip.Page;
import dev.pressclip.dumps.GeneratedDumps.Generated;
import dev.pressclip.dumps.input.InputOptions;
import dev.pressclip.dumps.input.PageInputs;
import dev.pressclip.dumps.input.PageRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcCompression;

/** The same pages in every kind of dump come out the same. */
class DumpKindsTest {
  private static final List<Generated> PAGES = GeneratedDumps.pages(12);

  @TempDir private Path folder;

  /** Pages, errors and reasons for passing over, in order. */
  private static List<String> read(Stream<PageRecord> records, List<Page> pages) {
    List<String> others = new ArrayList<>();
    try (records) {
      records.forEach(
          r -> {
            try {
              pages.add(r.reader().read());
            } catch (PageRecord.Skipped e) {
              others.add("skipped: " + e.getMessage());
            } catch (IOException e) {
              others.add(e.getMessage());
            }
          });
    }
    return others;
  }

  private List<String> read(String name, byte[] dump, List<Page> pages) throws IOException {
    return read(name, dump, InputOptions.USUAL, pages);
  }

  private List<String> read(String name, byte[] dump, InputOptions options, List<Page> pages)
      throws IOException {
    Path file = GeneratedDumps.write(folder.resolve(name), dump);
    return read(new PageInputs(options).open(file), pages);
  }

  /** Reads a dump as a file and as a stream; both must hold all pages. */
  private void assertHolds(String name, byte[] dump, List<Generated> wanted, String... others)
      throws IOException {
    List<Page> pages = new ArrayList<>();
    assertThat(read(name, dump, pages)).containsExactly(others);
    assertSame(pages, wanted);
    pages.clear();
    assertThat(read(new PageInputs().open(new ByteArrayInputStream(dump), "-"), pages))
        .containsExactly(others);
    assertSame(pages, wanted);
  }

  private static void assertSame(List<Page> pages, List<Generated> wanted) {
    assertThat(pages)
        .extracting(Page::content)
        .containsExactlyElementsOf(wanted.stream().map(Generated::html).toList());
  }

  private static Map<String, byte[]> entries(List<Generated> pages) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (Generated p : pages) {
      entries.put(
          "site/" + p.url().substring(p.url().lastIndexOf('/') + 1) + ".html", bytes(p.html()));
    }
    return entries;
  }

  @Test
  void warc_files_however_they_are_packed() throws IOException {
    byte[] plain = GeneratedDumps.warc(PAGES, WarcCompression.NONE);
    String info = "skipped: warcinfo record";
    assertHolds("a.warc", plain, PAGES, info);
    assertHolds("b.warc.gz", GeneratedDumps.warc(PAGES, WarcCompression.GZIP), PAGES, info);
    assertHolds("whole.gz", gzip(plain), PAGES, info);
    assertHolds("whole.zst", GeneratedDumps.zstd(plain), PAGES, info);
    assertHolds("dictionary.zst", withDictionary(plain), PAGES, info);
    List<Page> pages = new ArrayList<>();
    read("again.warc", plain, pages);
    assertThat(pages).extracting(p -> p.url() + "").first().isEqualTo(PAGES.get(0).url());
  }

  /** Frames of a record each, compressed with a dictionary that stands before them. */
  private static byte[] withDictionary(byte[] warc) throws IOException {
    byte[] dictionary = Arrays.copyOfRange(warc, 500, 6_000);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(
        ByteBuffer.allocate(8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(0x184D2A5D)
            .putInt(dictionary.length)
            .array());
    out.write(dictionary);
    try (ZstdCompressCtx zstd = new ZstdCompressCtx();
        ZstdDictCompress dict = new ZstdDictCompress(dictionary, 3)) {
      zstd.loadDict(dict);
      for (int at = 0; at < warc.length; at += 5_000) {
        out.write(zstd.compress(Arrays.copyOfRange(warc, at, Math.min(warc.length, at + 5_000))));
      }
    }
    return out.toByteArray();
  }

  @Test
  void zip_and_tar_files_however_they_are_packed() throws IOException {
    byte[] tar = GeneratedDumps.tar(entries(PAGES));
    assertHolds("a.zip", GeneratedDumps.zip(entries(PAGES)), PAGES);
    assertHolds("a.tar", tar, PAGES);
    assertHolds("a.tar.gz", gzip(tar), PAGES);
    assertHolds("a.tar.xz", GeneratedDumps.xz(tar), PAGES);
    assertHolds("a.tar.zst", GeneratedDumps.zstd(tar), PAGES);
  }

  @Test
  void archives_hold_dumps_one_level_deep() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("1.warc.gz", GeneratedDumps.warc(PAGES.subList(0, 4), WarcCompression.GZIP));
    entries.put("2.jsonl.gz", gzip(GeneratedDumps.jsonLines(PAGES.subList(4, 6), "url", "html")));
    entries.put("3.zip", GeneratedDumps.zip(entries(PAGES.subList(6, 8))));
    entries.put("logo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
    entries.put(
        "4.zip", GeneratedDumps.zip(Map.of("deep.zip", GeneratedDumps.zip(entries(PAGES)))));
    entries.put("5.html", bytes(PAGES.get(8).html()));
    assertHolds(
        "nested.zip",
        GeneratedDumps.zip(entries),
        PAGES.subList(0, 9),
        "skipped: warcinfo record",
        "skipped: media type image/png",
        "skipped: archive nested more than 1 deep");
  }

  @Test
  void files_named_as_text_are_text_though_they_tell_of_tags() throws IOException {
    byte[] story = bytes("Lines end in <br>, texts in <p>.\nTables are made of <table>.\n");
    List<Page> pages = new ArrayList<>();
    read("tags.zip", GeneratedDumps.zip(Map.of("tags.txt", story)), pages);
    read("tags.txt", story, pages);
    read("tags.page", story, pages);
    assertThat(pages).extracting(Page::isHtml).containsExactly(false, false, true);
  }

  @Test
  void names_that_lead_elsewhere_are_only_names() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("../../outside.html", bytes(PAGES.get(0).html()));
    entries.put("/etc/absolute.html", bytes(PAGES.get(1).html()));
    entries.put("c:\\odd\u0007name.html", bytes(PAGES.get(2).html()));
    Path file = GeneratedDumps.write(folder.resolve("tricks.tar"), GeneratedDumps.tar(entries));
    try (Stream<PageRecord> records = new PageInputs().open(file)) {
      assertThat(records)
          .extracting(PageRecord::source)
          .allMatch(s -> s.startsWith(file + "!") && s.chars().noneMatch(Character::isISOControl));
    }
    assertThat(folder.getParent().getParent().resolve("outside.html")).doesNotExist();
  }

  @Test
  void web_archives_of_one_file_and_saved_pages() throws IOException {
    Generated page = PAGES.get(3);
    List<Page> pages = new ArrayList<>();
    assertThat(read("page.mht", GeneratedDumps.mhtml(page), pages)).isEmpty();
    assertThat(read("served.html", bytes(GeneratedDumps.archived(page)), pages)).isEmpty();
    String saved = "<!-- saved from url=(0034)" + page.url() + " -->\n" + page.html();
    assertThat(read("saved.html", bytes(saved), pages)).isEmpty();
    assertThat(pages).extracting(p -> p.url() + "").containsOnly(page.url());
    assertThat(pages.get(0).content()).isEqualTo(page.html());
    assertThat(pages.get(1).content()).isEqualTo(page.html());
  }

  @Test
  void json_with_fields_of_any_name() throws IOException {
    assertHolds("a.jsonl", GeneratedDumps.jsonLines(PAGES, "url", "html"), PAGES);
    String array =
        "["
            + new String(GeneratedDumps.jsonLines(PAGES, "url", "html"), StandardCharsets.UTF_8)
                .strip()
                .replace("\n", ",\n")
            + "]";
    assertHolds("array.json", bytes(array), PAGES);
    List<Page> pages = new ArrayList<>();
    InputOptions named = new InputOptions("nr", "link", "raw", "plain", null);
    read("named.jsonl", GeneratedDumps.jsonLines(PAGES, "link", "raw"), named, pages);
    assertSame(pages, PAGES);
    assertThat(pages.get(5).url() + "").isEqualTo(PAGES.get(5).url());
  }

  @Test
  void bad_json_costs_as_little_as_can_be() throws IOException {
    List<Page> pages = new ArrayList<>();
    byte[] good = GeneratedDumps.jsonLines(PAGES.subList(0, 1), "url", "html");
    ByteArrayOutputStream dump = new ByteArrayOutputStream();
    dump.write(good);
    dump.write(
        new byte[] {
          '{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xC3, 0x28, '"', '}', '\n'
        });
    dump.write(good);
    dump.write(good, 0, good.length / 2);
    List<String> errors = read("bad.jsonl", dump.toByteArray(), pages);
    assertThat(pages).hasSize(2);
    assertThat(errors).hasSize(2);
    assertThat(errors.get(0)).contains("bad.jsonl:2: not ");
    assertThat(errors.get(1)).contains("bad.jsonl:4: not JSON");
    pages.clear();
    errors = read("cut.json", bytes("[{\"text\":\"one\"},{\"text\":\"two\"},{\"te"), pages);
    assertThat(pages).hasSize(2);
    assertThat(errors).singleElement().asString().contains("cut.json#3", "what follows is lost");
  }

  @Test
  void text_dumps_behind_a_separator() throws IOException {
    String dump =
        "before the first\n"
            + "##### https://fen.example/1\nOne story.\nOver two lines.\n"
            + "##### https://fen.example/2\nAnother.\n#####\nA third.\n";
    List<Page> pages = new ArrayList<>();
    InputOptions options = new InputOptions("id", "url", "html", "text", "#####");
    assertThat(read("dumps.txt", bytes(dump), options, pages)).isEmpty();
    assertThat(pages)
        .extracting(p -> p.url() + " " + p.content().strip())
        .containsExactly(
            "null before the first",
            "https://fen.example/1 One story.\nOver two lines.",
            "https://fen.example/2 Another.",
            "null A third.");
    pages.clear();
    read("packed.txt.gz", gzip(bytes(dump)), options, pages);
    assertThat(pages).hasSize(4);
  }

  @Test
  void parquet_with_a_column_of_pages() throws IOException {
    MessageType schema =
        new MessageType(
            "pages",
            Types.required(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named("url"),
            Types.required(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named("html"),
            Types.required(PrimitiveTypeName.INT64).named("size"));
    Path file = folder.resolve("pages.parquet");
    try (ParquetWriter<Generated> out =
        ParquetWriter.writeFile(
            schema,
            file.toFile(),
            (Generated p, blue.strategic.parquet.ValueWriter v) -> {
              v.write("url", p.url());
              v.write("html", p.html());
              v.write("size", (long) p.html().length());
            })) {
      for (Generated p : PAGES) {
        out.write(p);
      }
    }
    assertHolds("again.parquet", Files.readAllBytes(file), PAGES);
    assertHolds("in.zip", GeneratedDumps.zip(Map.of("p.parquet", Files.readAllBytes(file))), PAGES);
  }

  @Test
  void a_flipped_header_or_a_wrong_length_costs_that_record() throws IOException {
    for (WarcCompression compression : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
      byte[] dump = GeneratedDumps.warc(PAGES, compression);
      int[] starts = starts(dump, compression);
      byte[] flipped = dump.clone();
      flipped[starts[5] + 3] ^= 0x55;
      assertOneLost("flipped-" + compression, flipped, 4);
      if (compression == WarcCompression.NONE) {
        assertOneLost("short", lie(dump, starts[5], -700), 5);
        assertAtMostLost("long", lie(dump, starts[5], 700), 2);
      }
    }
  }

  /** Record offsets; record 0 is the file's description. */
  private static int[] starts(byte[] dump, WarcCompression compression) {
    String s = new String(dump, StandardCharsets.ISO_8859_1);
    String magic = compression == WarcCompression.NONE ? "WARC/1." : "\u001f\u008b\u0008";
    List<Integer> found = new ArrayList<>();
    for (int at = s.indexOf(magic); at >= 0; at = s.indexOf(magic, at + 1)) {
      found.add(at);
    }
    return found.stream().mapToInt(i -> i).toArray();
  }

  /** The dump with another Content-Length in the record at an offset. */
  private static byte[] lie(byte[] dump, int record, int by) {
    String s = new String(dump, StandardCharsets.ISO_8859_1);
    int at = s.indexOf("Content-Length: ", record) + "Content-Length: ".length();
    int end = s.indexOf("\r\n", at);
    int length = Integer.parseInt(s.substring(at, end));
    return (s.substring(0, at) + (length + by) + s.substring(end))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private void assertOneLost(String name, byte[] dump, int lost) throws IOException {
    List<Page> pages = new ArrayList<>();
    List<String> others = read(name, dump, pages);
    List<String> urls = new ArrayList<>(pages.stream().map(p -> p.url() + "").toList());
    Map<String, Boolean> wanted = new TreeMap<>();
    PAGES.forEach(p -> wanted.put(p.url(), true));
    urls.forEach(wanted::remove);
    assertThat(wanted.keySet())
        .as(name + " lost")
        .isSubsetOf(PAGES.get(lost).url(), PAGES.get(4).url());
    assertThat(others).as(name).anyMatch(o -> o.contains(name + "@") && o.contains("goes on at"));
  }

  private void assertAtMostLost(String name, byte[] dump, int most) throws IOException {
    List<Page> pages = new ArrayList<>();
    List<String> others = read(name, dump, pages);
    assertThat(pages).hasSizeGreaterThanOrEqualTo(PAGES.size() - most);
    assertThat(others).as(name).anyMatch(o -> o.contains("goes on at"));
  }

  @Test
  void archives_that_break_off_give_what_was_whole_and_say_so() throws IOException {
    byte[] zip = GeneratedDumps.zip(entries(PAGES));
    byte[] tar = gzip(GeneratedDumps.tar(entries(PAGES)));
    byte[] warc = GeneratedDumps.warc(PAGES, WarcCompression.GZIP);
    for (byte[] dump : List.of(zip, tar, warc)) {
      List<Page> pages = new ArrayList<>();
      List<String> others = read("cut", Arrays.copyOf(dump, dump.length / 2), pages);
      assertThat(pages).hasSizeBetween(1, PAGES.size() - 1);
      assertThat(others).last().asString().contains("cut", "lost");
    }
  }

  @Test
  void a_bomb_is_cut_off() throws IOException {
    byte[] zeros = new byte[64 << 20];
    byte[] bomb = GeneratedDumps.zip(Map.of("zeros.html", zeros));
    Path file = GeneratedDumps.write(folder.resolve("bomb.zip"), bomb);
    try (Stream<PageRecord> records = new PageInputs().open(file)) {
      assertThat(records)
          .singleElement()
          .extracting(PageRecord::bytes)
          .isEqualTo(Page.MAX_BYTES + 1L);
    }
  }
}
