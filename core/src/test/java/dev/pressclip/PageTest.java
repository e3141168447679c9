package dev.pressclip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bytes are read as: charset and media type. */
class PageTest {
  private static final String GERMAN =
      "<html><body><p>Die Brücke über die Lauter wird für Fußgänger geöffnet. Größere Schäden gäbe"
          + " es nicht, hieß es später.</p></body></html>";

  private static Page read(String text, String charset, String meta, String header) {
    String page = text.replace("<html>", "<html><head>" + meta + "</head>");
    return Page.of(
        page.getBytes(Charset.forName(charset)),
        null,
        header.isEmpty() ? Map.of() : Map.of("content-type", header));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UTF-8||",
        "UTF-8|<meta charset=utf-8>|text/html",
        "windows-1252||text/html; charset=iso-8859-1",
        "windows-1252|<meta charset='windows-1252'>|",
        "windows-1252|<meta http-equiv=content-type content='text/html; charset=ISO-8859-15'>|",
        "UTF-8|<meta charset=iso-8859-1>|",
        "UTF-8||text/html; charset=iso-8859-1",
        "windows-1252|<meta charset=utf-8>|text/html; charset=utf-8",
        "windows-1252||",
        "UTF-16LE||text/html; charset=utf-16le",
        "UTF-16BE||"
      })
  void the_bytes_win_over_what_is_declared(String bytes, String meta, String header) {
    Page page = read(GERMAN, bytes, meta == null ? "" : meta, header == null ? "" : header);
    assertThat(page.content()).contains("Brücke über", "Fußgänger geöffnet", "Größere Schäden");
    assertThat(page.isHtml()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, naïve “ferry” 港町の時計 𝄞",
    "GB18030, 港口的灯塔",
    "Shift_JIS, 港町の時計",
    "EUC-KR, 항구의 등대"
  })
  void characters_of_several_bytes_are_whole_wherever_they_stand(String charset, String text) {
    for (int before = 0; before < 600; before++) {
      String page = "<p>" + "a".repeat(before) + text + "</p><meta charset=" + charset + ">";
      assertThat(Page.of(page.getBytes(Charset.forName(charset)), null).content()).isEqualTo(page);
    }
  }

  @Test
  void bytes_that_are_no_character_are_replaced_each_as_a_string_does() {
    byte[] page = GERMAN.repeat(5).getBytes(StandardCharsets.UTF_8);
    page[300] = (byte) 0xF0;
    page[500] = (byte) 0xC3;
    page[page.length - 1] = (byte) 0xE2;
    assertThat(Page.of(page, null).content()).isEqualTo(new String(page, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "windows-1252"})
  void a_text_is_found_whatever_the_page_is_kept_as(String charset) {
    Page page = read(GERMAN, charset, "<meta charset=" + charset + ">", "");
    assertThat(page.contains("für Fußgänger geöffnet")).isTrue();
    assertThat(page.contains("für Fußgänger geschlossen")).isFalse();
    assertThat(page.contains("Ã")).isFalse();
    assertThat(page.content()).contains("für Fußgänger geöffnet");
  }

  @Test
  void a_wrong_declaration_is_told() {
    assertThat(read(GERMAN, "UTF-8", "<meta charset=iso-8859-1>", "").warnings())
        .containsExactly("declared as ISO-8859-1 but the bytes are UTF-8");
    assertThat(read(GERMAN, "UTF-8", "", "").warnings()).isEmpty();
  }

  @Test
  void a_byte_order_mark_is_taken_off() {
    byte[] bytes = ("\uFEFF" + GERMAN).getBytes(StandardCharsets.UTF_8);
    assertThat(Page.of(bytes, null).content()).isEqualTo(GERMAN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE html><p>x|text/html",
        "<p>one<p>two<p>three|text/html",
        "Just a line of text.|text/plain",
        "a < b and c > d|text/plain",
        "Title~~A paragraph.|text/plain"
      })
  void markup_is_told_from_plain_text(String content, String type) {
    byte[] bytes = content.replace('~', '\n').getBytes(StandardCharsets.UTF_8);
    assertThat(Page.of(bytes, null).mediaType()).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lines end in <br>, texts in <p>, tables in <table>.|text/plain",
        "A tag, <b>, opens nothing here: <p>, <div>.|text/plain",
        "<!DOCTYPE html><p>x|text/html",
        "<table>: for rows of <td>, a reference|text/plain",
        "  <p>A paragraph</p> <p>sent as text|text/html"
      })
  void what_is_declared_as_text_is_markup_only_if_it_opens_with_a_tag_and_has_more(
      String content, String type) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    Map<String, String> declared = Map.of("Content-Type", "text/plain; charset=utf-8");
    assertThat(Page.of(bytes, null, declared).mediaType()).isEqualTo(type);
    assertThat(Page.ofFile(bytes, "old/notes.TXT").mediaType()).isEqualTo(type);
    assertThat(Page.ofFile(bytes, "notes.txt.gz").mediaType()).isEqualTo(type);
    assertThat(Page.ofFile(bytes, "notes.html").mediaType()).isEqualTo("text/html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "für",
        "Łódź",
        "“quoted”",
        "3 €",
        "日本",
        "नमस्ते",
        "γάτα",
        "חתול",
        "կատու",
        "고양이",
        "a 🚲 shed"
      })
  void sequences_of_any_length_are_repaired(String right) {
    Charset misreading = Charset.forName("windows-1252");
    StringBuilder twice = new StringBuilder();
    for (byte b : right.getBytes(StandardCharsets.UTF_8)) {
      String read = new String(new byte[] {b}, misreading);
      twice.append(read.equals("\uFFFD") ? (char) (b & 0xFF) : read.charAt(0)); // as browsers do
    }

    Page page = Page.of(twice.toString().getBytes(StandardCharsets.UTF_8), null);

    assertThat(page.content()).isEqualTo(right);
  }

  @Test
  void lines_that_were_encoded_twice_are_repaired() {
    Charset windows = Charset.forName("windows-1252");
    String once = "Für 10 € – „günstig“, naïve café, Привет";
    String twice =
        new String("Für 10 € – günstig, naïve café".getBytes(StandardCharsets.UTF_8), windows);
    Page page =
        Page.of((twice + "\n" + once + "\nÃ¤hnlich").getBytes(StandardCharsets.UTF_8), null);
    assertThat(page.content()).isEqualTo("Für 10 € – günstig, naïve café\n" + once + "\nähnlich");
    assertThat(page.warnings()).containsExactly("2 lines had been encoded twice and were repaired");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ÂME SŒUR\nSÃO PAULO\nÀ LA CARTE Ã¼ und ü\nâge, Ça, Été",
        "“Café” – á – dáže, í–ž; grüß’ “Maß”, à “la”, é…"
      })
  void lines_that_only_look_so_are_left_alone(String right) {
    Page page = Page.of(right.getBytes(StandardCharsets.UTF_8), null);
    assertThat(page.content()).isEqualTo(right);
    assertThat(page.warnings()).isEmpty();
  }

  @Test
  void compressed_bytes_are_unpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(GERMAN.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(Page.of(packed.toByteArray(), null).content()).isEqualTo(GERMAN);
  }

  @Test
  void a_page_keeps_its_address() {
    URI url = URI.create("https://post.example/1");
    assertThat(Page.ofHtml("x", url).url()).isEqualTo(url);
    assertThat(Page.ofHtml("x", null).at(url).url()).isEqualTo(url);
    assertThat(Page.ofText("x", null)).hasToString("Page[no address, text/plain, 1 characters]");
  }
}
