package dev.pressclip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile and broken pages: an honest empty or partial article, never a failure or a hang. */
class BadPagesTest {
  private static final Duration HANG = Duration.ofSeconds(60);
  private static final String STORY =
      "<p>The harbour master of Lindmouth closed the northern basin on Tuesday morning, after a crane"
          + " had begun to lean towards the water during the night.</p>"
          + "<p>Nobody was hurt, the port authority said, but eleven boats could not leave their berths"
          + " until the afternoon, and two of them missed the tide altogether.</p>"
          + "<p>Engineers are to look at the foundations this week. The crane was built in 1974 and was"
          + " last inspected two years ago, when nothing unusual was found.</p>";

  private static Article extract(byte[] bytes) {
    return Assertions.assertTimeoutPreemptively(
        HANG, () -> Testdata.EXTRACTOR.extract(Page.of(bytes, null)));
  }

  private static Article extract(String html) {
    return extract(html.getBytes(StandardCharsets.UTF_8));
  }

  static Stream<Path> brokenFiles() throws IOException {
    try (Stream<Path> files = Files.list(Testdata.FOLDER.resolve("broken"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("brokenFiles")
  void a_broken_file_gives_an_article_with_text_or_a_warning(Path file) throws IOException {
    Article article = Testdata.EXTRACTOR.extract(Page.read(file));
    assertThat(article.text().isEmpty())
        .as("no text, and a warning, and no confidence: %s", article)
        .isEqualTo(
            article.warnings().stream().anyMatch(w -> w.matches("no article.*|not a page.*")))
        .isEqualTo(article.confidence() == 0);
  }

  @Test
  void an_empty_page_is_an_empty_article_with_a_warning() {
    Article article = extract(new byte[0]);
    assertThat(article.body()).isEmpty();
    assertThat(article.title()).isNull();
    assertThat(article.pageKind()).isEqualTo(PageKind.other);
    assertThat(article.warnings()).containsExactly("no article found");
  }

  @Test
  void random_bytes_are_named_for_what_they_are() {
    byte[] bytes = new byte[100_000];
    new Random(1).nextBytes(bytes);
    Article article = extract(bytes);
    assertThat(article.body()).isEmpty();
    assertThat(article.warnings()).anyMatch(w -> w.startsWith("not a page: the bytes are "));
  }

  @Test
  void a_picture_is_not_a_page() {
    byte[] png = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 500);
    assertThat(extract(png).warnings()).containsExactly("not a page: the bytes are image/png");
  }

  @Test
  void a_page_of_100_megabytes_is_cut_off_with_a_warning() {
    byte[] page = new byte[100 * 1024 * 1024];
    byte[] part = ("<div>" + STORY + "</div>\n").getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at + part.length <= page.length; at += part.length) {
      System.arraycopy(part, 0, page, at, part.length);
    }
    Article article = extract(page);
    assertThat(article.warnings()).contains("page cut off after " + Page.MAX_BYTES + " bytes");
    assertThat(article.text()).contains("The harbour master of Lindmouth");
  }

  @Test
  void fifty_thousand_nested_elements_do_not_overflow_the_stack() {
    String deep = "<div>".repeat(50_000) + STORY + "</div>".repeat(50_000);
    assertThat(extract("<html><body>" + deep).text()).contains("The harbour master of Lindmouth");
  }

  @Test
  void nested_inline_elements_tables_and_lists_do_not_overflow_the_stack() {
    for (String tag : new String[] {"span", "b", "table", "ul", "blockquote", "font", "custom-x"}) {
      String html = "<html><body>" + ("<" + tag + ">").repeat(20_000) + STORY;
      assertThat(extract(html).text()).as(tag).contains("Engineers are to look at");
    }
  }

  @Test
  void nul_bytes_are_taken_out_with_a_warning() {
    String html = "<html><body><h1>Crane leans over basin</h1>" + STORY.replace("crane", "cr\0ane");
    Article article = extract(html);
    assertThat(article.text()).contains("after a crane had begun");
    assertThat(article.warnings()).contains("removed 2 NUL bytes");
  }

  @Test
  void a_file_of_nothing_but_nul_is_no_page() {
    Article article = extract(new byte[1_000_000]);
    assertThat(article.body()).isEmpty();
    assertThat(article.warnings()).isNotEmpty();
  }

  @Test
  void an_element_with_a_hundred_thousand_attributes_costs_no_more_than_its_size() {
    StringBuilder html = new StringBuilder("<html><body><div ");
    for (int i = 0; i < 100_000; i++) {
      html.append("a").append(i).append("=\"class").append(i).append("\" ");
    }
    html.append('>').append(STORY);
    assertThat(extract(html.toString()).text()).contains("The harbour master of Lindmouth");
  }

  @Test
  void an_entity_bomb_stays_text() {
    String html =
        "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;\">]><html><body>"
            + STORY
            + "<p>"
            + "&lol2;&amp;&#x1F600;&#99999999;".repeat(50_000)
            + "</p>";
    assertThat(extract(html).text()).contains("The harbour master of Lindmouth");
  }

  @Test
  void a_gzip_bomb_is_unpacked_no_further_than_a_page_may_be() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      byte[] spaces = new byte[1024 * 1024];
      Arrays.fill(spaces, (byte) ' ');
      for (int i = 0; i < 500; i++) {
        gzip.write(spaces);
      }
    }
    assertThat(extract(packed.toByteArray()).warnings())
        .contains("page cut off after " + Page.MAX_BYTES + " bytes");
  }

  @Test
  void a_truncated_page_gives_what_is_there() {
    String html = "<html><body><h1>Crane leans over basin</h1><article>" + STORY;
    Article article = extract(html.substring(0, html.length() - 40));
    assertThat(article.title()).isEqualTo("Crane leans over basin");
    assertThat(article.text()).contains("eleven boats could not leave").contains("last inspected");
  }

  @Test
  void unclosed_quotes_comments_and_scripts_end_with_the_page() {
    for (String bait :
        new String[] {
          "<a href=\"", "<!-- ", "<script>var a = '", "<style>", "<textarea>", "<![CDATA["
        }) {
      Article article = extract("<html><body>" + STORY + bait + "x".repeat(200_000));
      assertThat(article.text()).as(bait).contains("Engineers are to look at");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<svg>", "<svg><g>", "<svg><title></svg>", "<!--<", "<p a=<", "<i b='>"})
  void elements_opened_over_and_over_are_read_in_linear_time(String bait) {
    Article article = extract("<html><body>" + STORY + bait.repeat(100_000));
    assertThat(article.text()).contains("Engineers are to look at");
  }

  @Test
  void a_text_of_one_ten_megabyte_line_is_read() {
    String line = "The crane stood still. ".repeat(10 * 1024 * 1024 / 23);
    Article article = Assertions.assertTimeoutPreemptively(HANG, () -> Testdata.extractText(line));
    assertThat(article.text().length() > 0 || !article.warnings().isEmpty()).isTrue();
  }

  @Test
  void a_text_of_a_million_one_word_lines_is_read_up_to_a_limit() {
    Article article =
        Assertions.assertTimeoutPreemptively(
            HANG, () -> Testdata.EXTRACTOR.extract(Page.ofText("word\n".repeat(1_000_000), null)));
    assertThat(article.warnings()).anyMatch(w -> w.contains("blocks; the rest was not read"));
  }

  @Test
  void broken_gzip_gives_what_could_be_unpacked_and_a_warning() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(("<html><body>" + STORY.repeat(30)).getBytes(StandardCharsets.UTF_8));
    }
    byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() - 9);
    Article article = extract(half);
    assertThat(article.warnings()).anyMatch(w -> w.startsWith("gzip data broken after "));
  }

  @Test
  void a_missing_file_and_a_folder_are_named(@TempDir Path folder) {
    assertThatThrownBy(() -> Page.read(folder.resolve("none.html")))
        .isInstanceOf(IOException.class)
        .hasMessage("no such file: " + folder.resolve("none.html"));
    assertThatThrownBy(() -> Page.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessage(folder + " is a folder; name a file in it");
  }

  /** Left out before parsing in {@code extract}, and passed over in {@code explain}. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lind<script>x()</script><b>Mouth</b>",
        "<b>Lind</b><svg><path d='M0'/></svg>Mouth",
        "<a>Lind<meta name=x></a>Mouth",
        "Lind</q><link rel=icon><b>Mouth</b>",
        "<i>Lind<style>a {}</style></i><source>Mouth"
      })
  void what_takes_no_room_holds_no_words_apart(String word) {
    Page page = Page.ofHtml("<h1>Crane leans</h1>" + STORY.replace("Lindmouth", word), null);
    Article article = Testdata.EXTRACTOR.extract(page);
    assertThat(article.text()).contains("The harbour master of LindMouth closed");
    assertThat(Testdata.EXTRACTOR.explain(page).article()).isEqualTo(article);
  }
}
