package dev.pressclip.dumps.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressclip.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageInputsTest {
  @TempDir Path folder;

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static List<PageRecord> read(Path... inputs) {
    try (Stream<PageRecord> records = new PageInputs().openAll(List.of(inputs))) {
      return records.toList();
    }
  }

  private static Page page(PageRecord record) {
    try {
      return record.reader().read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_folder_gives_its_files_by_path_and_leaves_hidden_ones_out() throws IOException {
    write("b/two.html", "<p>two");
    write("a.txt", "one");
    write(".hidden", "no");
    write("b/.hidden", "no");
    assertThat(read(folder)).extracting(PageRecord::id).containsExactly("a.txt", "two.html");
  }

  @Test
  void a_manifest_names_pages_beside_it_or_holds_them() throws IOException {
    write("pages/one.html", "<html><p>one");
    Path manifest =
        write(
            "list.jsonl",
            """
            {"id": "1", "url": "https://post.example/one", "page": "pages/one.html"}

            {"id": "2", "url": "https://post.example/two", "html": "<p>two</p>"}
            {"id": "3", "text": "three"}
            """);
    List<PageRecord> records = read(manifest);
    assertThat(records).extracting(PageRecord::id).containsExactly("1", "2", "3");
    assertThat(records).extracting(PageRecord::source).first().isEqualTo(manifest + ":1");
    assertThat(page(records.get(0)).content()).isEqualTo("<html><p>one");
    assertThat(page(records.get(0)).url()).isEqualTo(URI.create("https://post.example/one"));
    assertThat(page(records.get(1)).isHtml()).isTrue();
    assertThat(page(records.get(2)).isHtml()).isFalse();
    assertThat(page(records.get(2)).url()).isNull();
  }

  @Test
  void a_manifest_may_be_compressed() throws IOException {
    Path manifest = folder.resolve("list.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(manifest))) {
      out.write("{\"id\": \"7\", \"text\": \"seven\"}\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(read(manifest)).extracting(PageRecord::id).containsExactly("7");
  }

  @Test
  void a_bad_line_costs_that_line_and_says_what_is_wrong() throws IOException {
    Path manifest =
        write(
            "list.jsonl",
            """
            {"id": "1", "text": "one"}
            {"id": "2", "text":
            {"id": "3"}
            {"id": "4", "url": "https://[", "text": "four"}
            {"id": "5", "page": "none.html"}
            {"id": "6", "text": "six"}
            """);
    List<PageRecord> records = read(manifest);
    assertThat(records).hasSize(6);
    assertThat(page(records.get(0)).content()).isEqualTo("one");
    assertThatThrownBy(() -> records.get(1).reader().read())
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(manifest + ":2: not JSON");
    assertThatThrownBy(() -> records.get(2).reader().read())
        .hasMessage(manifest + ":3: no page; a line needs \"page\", \"html\" or \"text\"");
    assertThatThrownBy(() -> records.get(3).reader().read())
        .hasMessage(manifest + ":4: not an address: https://[");
    assertThatThrownBy(() -> records.get(4).reader().read())
        .hasMessage("no such file: " + folder.resolve("none.html"));
    assertThat(page(records.get(5)).content()).isEqualTo("six");
  }

  @Test
  void fields_may_come_in_any_order_and_hold_anything() throws IOException {
    Path manifest =
        write(
            "list.jsonl",
            """
            {"html": "<p>\\u00e9t\\u00e9", "more": {"html": "no", "id": [1, {}]}, "url": null, "id": 7}
            {"id": {"a": 1}, "text": "two", "html": null}
            {"id": "3", "id": "4", "text": "three", "text": "four"}
            ["text", "no"]
            {"id": "6", "text": "bad \\q escape"}
            {"id": "7", "text": "open
            """);
    List<PageRecord> records = read(manifest);
    assertThat(records).extracting(PageRecord::id).startsWith("7", "", "4");
    assertThat(page(records.get(0)).content()).isEqualTo("<p>été");
    assertThat(page(records.get(0)).isHtml()).isTrue();
    assertThat(page(records.get(1)).content()).isEqualTo("two");
    assertThat(page(records.get(2)).content()).isEqualTo("four");
    assertThatThrownBy(() -> records.get(3).reader().read())
        .hasMessage(manifest + ":4: not a JSON object");
    for (int i = 4; i < 6; i++) {
      PageRecord bad = records.get(i);
      assertThatThrownBy(() -> bad.reader().read())
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith(manifest + ":" + (i + 1) + ": not JSON");
    }
    assertThat(records).hasSize(6);
  }

  @Test
  void records_say_how_much_they_hold() throws IOException {
    String line = "{\"id\": \"1\", \"html\": \"<p>one\"}";
    assertThat(read(write("list.jsonl", line + "\n")))
        .singleElement()
        .extracting(PageRecord::bytes)
        .isEqualTo((long) line.length());
    assertThat(read(write("list.json", "[" + line + "]")))
        .singleElement()
        .extracting(PageRecord::bytes)
        .isEqualTo(2L * "<p>one".length());
  }

  @Test
  void an_input_that_is_not_there_becomes_one_record_that_fails() throws IOException {
    Path one = write("one.txt", "one");
    List<PageRecord> records = read(folder.resolve("none"), one);
    assertThat(records).hasSize(2);
    assertThatThrownBy(() -> records.get(0).reader().read())
        .hasMessage("no such file or folder: " + folder.resolve("none"));
  }

  @Test
  void bytes_are_told_before_and_while_reading() throws IOException {
    Path one = write("pages/one.txt", "one");
    Path list = write("list.jsonl", "{\"text\": \"two\"}\n");
    assertThat(PageInputs.bytes(List.of(folder.resolve("pages"), list, folder.resolve("none"))))
        .isEqualTo(Files.size(one) + Files.size(list));
    PageInputs inputs = new PageInputs();
    try (Stream<PageRecord> records = inputs.openAll(List.of(folder.resolve("pages"), list))) {
      records.forEach(PageInputsTest::page);
    }
    assertThat(inputs.bytesRead()).isEqualTo(Files.size(one) + Files.size(list));
  }
}
