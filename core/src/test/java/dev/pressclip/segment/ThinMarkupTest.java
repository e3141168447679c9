package dev.pressclip.segment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressclip.decode.PageDecoder;
import dev.pressclip.decode.PageText;
import dev.pressclip.lexicon.AuthorFolders;
import dev.pressclip.lexicon.MetaNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThinMarkupTest {
  private static final AuthorFolders FOLDERS = AuthorFolders.load();
  private static final MetaNames NAMES = MetaNames.load();

  @Test
  void comments_code_style_sheets_and_drawings_are_left_out() throws IOException {
    assertThat(
            thin(
                "<p>a<!-- b --></p><script>if (a < b) c();</script><style>p > a {}</style>"
                    + "<svg><g><path d='M0'/></g></svg><p>z"))
        .isEqualTo("<p>a</p><p>z");
  }

  /** They hold no words apart: the walk over the page passes over them, too. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>one<script>x()</script>Two               | <p>oneTwo
          <p>one<svg id=a><g/></svg><b>Two</b>        | <p>one<b>Two</b>
          <b>one</b><!-- a --><style>b</style>Two     | <b>one</b>Two
          <p>one<a><svg/></a><b>Two</b>               | <p>one<a></a><b>Two</b>
          <div><svg><g/></svg><span>a</span>          | <div><span>a</span>
          <p>a <script>'<!--script-->'</script><b>b   | <p>a <b>b
          <ul><li><style>a</style><source src=b>c     | <ul><li>c
          <p>a<link rel=icon><meta name=viewport>b    | <p>ab
          <head><meta name=a><link rel=icon href=b>   | <head>
          <head> <meta charset=a><meta Name=b><title> | <head> <title>
          <link rel=canonical href=a><script>b        | <link rel=canonical href=a><script>b
          <script type=application/json>{}</script >a | <script type=application/json></script >a
          """)
  void what_takes_no_room_is_left_out_whole(String markup, String thin) throws IOException {
    assertThat(thin(markup)).isEqualTo(thin);
  }

  /** Inside a drawing that is not what it seems everything stays, but for its own attributes. */
  @Test
  void drawings_that_are_never_closed_stay() throws IOException {
    assertThat(thin("<p>one<svg id=a><b>never closed")).isEqualTo("<p>one<svg><b>never closed");
  }

  /** A bare bracket before it would make a tag of what follows. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>a <<svg><g/></svg>b>c  | <p>a <<svg></svg>b>c
          <p>a <<script>x</script>b | <p>a <<script></script>b
          <p>a <<meta name=x>b      | <p>a <<meta name=x>b
          <p>a <<svg id='b'/>c      | <p>a <<svg id='b'/>c
          """)
  void tags_behind_a_bare_bracket_stay(String markup, String thin) throws IOException {
    assertThat(thin(markup)).isEqualTo(thin);
  }

  /** A document type behind an element does not count, and tables stand in paragraphs then. */
  @Test
  void what_stands_before_the_document_type_keeps_its_tags() throws IOException {
    assertThat(thin("<!-- a --><style>b</style>\n<!DOCTYPE html><p>c<style>d</style>"))
        .isEqualTo("<style></style>\n<!DOCTYPE html><p>c");
    assertThat(thin("\n<link rel=icon><!DOCTYPE html><p>c"))
        .isEqualTo("\n<link rel=icon><!DOCTYPE html><p>c");
  }

  @Test
  void pictures_written_into_an_attribute_are_left_out() throws IOException {
    String picture = "data:image/png;base64," + "iVBORw0KGgo".repeat(20);
    assertThat(thin("<p>a <img src='" + picture + "' alt=b>")).isEqualTo("<p>a <img  alt=b>");
    assertThat(thin("<p>a <img src='data:,' alt=b>")).isEqualTo("<p>a <img src='data:,' alt=b>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script>",
        "<script> {\"@context\":\"https://schema.org\"}</script>",
        "<textarea><!-- no comment --></textarea><p>a",
        "<title><script>no script</title><p>a",
        "<p title=\"<script>\">a</p><p lang='<!--'>b</p><p id=<svg>c",
        "<div href=/a CLASS='b' Data-Src = c hidden data-x>d</div>",
        "<p ='a' \"b='c' data<x='d'>e",
        "<b data-x=1>a<b data-x=2>b<b data-x=3>c<b data-x=4>d",
        "<p/data-x=1>not closed by its slash",
        "<p data-x=1 a='never closed>",
        "<p id=x>1 < 2 <3</p>",
        "<plaintext><script>all of this is text</script>"
      })
  void what_a_step_reads_stays(String markup) throws IOException {
    assertThat(thin(markup)).isEqualTo(markup);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg><p>a paragraph breaks out of a drawing</p></svg>",
        "<svg><path><p>a drawing that is never closed",
        "<svg><style>a style sheet within <p>is text</style></svg>",
        "<svg><title>its end tag is text here: </svg>",
        "<svg><title>so it is behind a style sheet<style>a</title></svg>of the label</style>",
        "<script>var s = '<!-- <script> </script> -->';</script><p>a",
        "<p>a<!-- a comment that is never closed",
        "<p>a</<!-- ends at the first bracket> b --><p>c",
        "<p>a <<!-- a bare bracket before it -->p>b",
        "<script>code that is never closed",
        "<p title=\"a quote that is never closed><script>x()</script>"
      })
  void what_is_not_what_it_seems_stays(String markup) throws IOException {
    assertThat(thin(markup)).isEqualTo(markup);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p data-x="1" id=a>b              | <p  id=a>b
          <P ONCLICK = 'a > b'class=c>d     | <P class=c>d
          <img/src=a.png data-y=z/>         | <img/src=a.png >
          <i-con v-on:click.x="y()"/>a      | <i-con />a
          <li target=_blank id=x ping=y>z   | <li  id=x >z
          """)
  void attributes_that_nobody_reads_are_left_out(String markup, String thin) throws IOException {
    assertThat(thin(markup)).isEqualTo(thin);
  }

  /** Of links, words and pictures less is read than of boxes, and of styles only what hides. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <a href=/b title=c rel=nofollow id=d class=e>a | <a     class=e>a
          <span style=b id=c role=d title=e>a            | <span    title=e>a
          <img class=a src=b.png id=c alt=d>             | <img  src=b.png  alt=d>
          <p style="color:red" id=a title=b>c            | <p  id=a title=b>c
          """)
  void what_is_read_depends_on_the_element(String markup, String thin) throws IOException {
    assertThat(thin(markup)).isEqualTo(thin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p style='display: NONE'>a",
        "<p style='visibility:hidden'>a",
        "<p style='display:&#110;one'>a",
        "<noscript id=a style='display:none'>b</noscript>",
        "<a href=/author/ana-brill>a",
        "<a href='https://saltby.example/authors/ana?x=1'>a",
        "<a href='&#x2F;author&#x2F;ana'>a",
        "<a rel='nofollow author'>a",
        "<time datetime=2026-03-04 pubdate=pubdate>a"
      })
  void values_that_a_step_looks_for_stay(String markup) throws IOException {
    assertThat(thin(markup)).isEqualTo(markup);
  }

  /** A link within an element that is marked as an author leads to the author. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div itemprop=author><a href=/u/7>Ana Brill</a>",
        "<b itemprop=creator><a href=/u/7>Ana Brill</a>",
        "<p property='schema:Author'><a href=/u/7>Ana Brill</a>",
        "<a href=/u/7 itemprop=author>Ana Brill</a>",
        "<p/itemprop=author><a href=/u/7>Ana Brill</a>",
        "<a href=/u/7>never closed <div itemprop=author>Ana Brill</div>"
      })
  void addresses_of_marked_authors_stay(String markup) throws IOException {
    assertThat(thin(markup)).isEqualTo(markup);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<head><meta content=a property='og:title'>",
        "<head><meta name='Twitter:Label1' content=a>",
        "<head><meta name='og&#58;title' content=a>",
        "<head><meta property=a name=author content=b>",
        "<head><meta http-equiv=content-language content=de>",
        "<div><meta itemprop=datePublished content=2026-03-04>"
      })
  void claims_that_a_step_reads_stay(String markup) throws IOException {
    assertThat(thin(markup)).isEqualTo(markup);
  }

  @Test
  void authors_that_only_the_head_names_mark_no_links() throws IOException {
    assertThat(thin("<meta property='article:author' content=a><a href=/u/7>b"))
        .isEqualTo("<meta property='article:author' content=a><a >b");
  }

  @Test
  void comments_end_where_browsers_end_them() throws IOException {
    assertThat(thin("a<!-->b<!--->c<!-- d --!>e<!-- -- > -->f")).isEqualTo("abcef");
  }

  /** A page's bytes and its text thin out alike, whatever is read at a time. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 4096})
  void characters_of_several_bytes_stay_whole_beside_what_is_left_out(int room) throws IOException {
    String markup =
        "<p data-x='ö€😀' id=ö>ö€😀<!-- €😀 -->😀ß</p><script>'😀'</script>"
            + "<p>Größe 😀😀 "
            + "Straße ".repeat(60)
            + "<svg><path/></svg>漢字</p>";
    String thin = "<p  id=ö>ö€😀😀ß</p><p>Größe 😀😀 " + "Straße ".repeat(60) + "漢字</p>";
    PageText bytes = PageDecoder.decode(markup.getBytes(UTF_8), null, 10_000).text();
    assertThat(bytes).isInstanceOf(PageText.Utf8.class);
    assertThat(read(ThinMarkup.of(bytes, FOLDERS, NAMES), room)).isEqualTo(thin);
    assertThat(read(ThinMarkup.of(PageText.of(markup), FOLDERS, NAMES), room)).isEqualTo(thin);
    assertThat(bytes.whole()).isEqualTo(markup);
  }

  /** Bytes are taken out of a page a few thousand at a time: no character may be cut in two. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
  void characters_of_several_bytes_stay_whole_in_long_pages(int shift) throws IOException {
    String text = "Böen, 5 € für 漢字 und 😀. ".repeat(1_000);
    String markup = "<p>" + "-".repeat(shift) + text + "<script>'😀'</script>" + text + "</p>";
    PageText bytes = PageDecoder.decode(markup.getBytes(UTF_8), null, 100_000).text();
    assertThat(bytes).isInstanceOf(PageText.Utf8.class);
    assertThat(read(ThinMarkup.of(bytes, FOLDERS, NAMES), 2_048))
        .isEqualTo(markup.replace("<script>'😀'</script>", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c080",
        "c3",
        "e08080",
        "e0a0",
        "eda080",
        "f0808080",
        "f4908080",
        "f5808080",
        "ff"
      })
  void bytes_that_are_no_character_are_replaced_as_in_a_string(String hex) throws IOException {
    byte[] wrong = HexFormat.of().parseHex(hex);
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    page.writeBytes(
        "<html><p>Größere Höfe, schönere Gärten, süßere Früchte ".repeat(40).getBytes(UTF_8));
    page.writeBytes(wrong);
    page.writeBytes("<!-- left out -->z".getBytes(UTF_8));
    page.writeBytes(wrong);
    PageText read = PageDecoder.decode(page.toByteArray(), null, 10_000).text();
    assertThat(read(ThinMarkup.of(read, FOLDERS, NAMES), 50)).isEqualTo(thin(page.toString(UTF_8)));
  }

  private static String thin(String markup) throws IOException {
    return read(ThinMarkup.of(PageText.of(markup), FOLDERS, NAMES), 100);
  }

  private static String read(Reader in, int room) throws IOException {
    StringBuilder out = new StringBuilder();
    char[] chars = new char[room];
    for (int n = in.read(chars); n >= 0; n = in.read(chars)) {
      assertThat(n).isPositive();
      out.append(chars, 0, n);
    }
    return out.toString();
  }
}
