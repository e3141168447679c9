package dev.pressclip;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages whose markup is an empty shell: the article is in the data of a script. */
class EmbeddedArticleTest {
  private static final List<String> STORY =
      List.of(
          "The lamp on the north pier of Saltby was lit on Monday evening for the first time since the"
              + " storm, and the harbour master said it could be seen for nine miles.",
          "It had been out for eleven weeks, because the glass had to be made by hand in a workshop that"
              + " now opens only in spring and asks for payment in advance.",
          "Nobody was shipwrecked in the meantime. \"We are careful people,\" said the harbour master,"
              + " who had stood on the pier every night with a torch.",
          "The next repair is expected in about ninety years, the workshop said on its bill.");

  private static String quote(String s) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(s)) + '"';
  }

  private static String paragraphs() {
    StringBuilder s = new StringBuilder("[");
    for (String p : STORY) {
      s.append(s.length() > 1 ? "," : "")
          .append("{\"type\":\"paragraph\",\"children\":[{\"text\":")
          .append(quote(p))
          .append("}]}");
    }
    return s.append(']').toString();
  }

  private static String markup() {
    return "<p>" + String.join("</p><p>", STORY) + "</p>";
  }

  static List<String> scripts() {
    String state =
        "{\"page\":{\"id\":7,\"menu\":[\"News\",\"Sport\"],\"article\":{\"title\":\"Lamp lit again\",\"url\":"
            + "\"https://post.example/1\",\"content\":"
            + paragraphs()
            + "},\"teasers\":[{\"title\":\"Otters return\",\"summary\":\"A camera caught a family of five.\"}]}}";
    String html = "{\"post\":{\"body\":" + quote(markup()) + "}}";
    return List.of(
        "<script id=\"__NEXT_DATA__\" type=\"application/json\">" + state + "</script>",
        "<script>window.__INITIAL_STATE__ = " + state + ";</script>",
        "<script>window.__STATE__=JSON.parse(" + quote(state) + ");</script>",
        "<script type=\"application/json\">" + html.replace("</", "<\\/") + "</script>",
        "<script>self.__next_f.push([0])</script><script>self.__next_f.push([1,"
            + quote("3:[\"$\",\"main\",null," + state + "]\n")
            + "])</script>",
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Lamp lit again\","
            + "\"articleBody\":"
            + quote(String.join("\n", STORY))
            + "}</script>");
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void the_article_is_found_in_the_data_and_the_warning_says_so(String script) {
    Article article =
        Testdata.extract(
            "<html><head><title>Lamp lit again</title></head><body><div id='root'></div>" + script);
    assertThat(article.text().lines()).containsExactlyElementsOf(STORY);
    assertThat(article.title()).isEqualTo("Lamp lit again");
    assertThat(article.warnings())
        .singleElement()
        .asString()
        .startsWith("the markup holds no article; its text was found in the ");
  }

  @Test
  void data_is_not_looked_at_where_the_markup_holds_the_article() {
    Article article =
        Testdata.extract(
            "<html><body><article><h1>Lamp lit again</h1>"
                + markup()
                + "</article>"
                + scripts().get(0));
    assertThat(article.text().lines()).containsExactlyElementsOf(STORY);
    assertThat(article.warnings()).isEmpty();
  }

  @Test
  void data_without_an_article_gives_none() {
    Article article =
        Testdata.extract(
            "<html><body><div id='root'></div><script type='application/json'>{\"css\":\"a{b:c}\",\"menu\":"
                + "[\"News\",\"Sport\"],\"t\":"
                + quote("x".repeat(5_000))
                + "}</script>");
    assertThat(article.body()).isEmpty();
    assertThat(article.warnings()).containsExactly("no article found");
  }

  @Test
  void deep_and_broken_data_costs_nothing_but_itself() {
    for (String data :
        List.of(
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000),
            "{\"a\":\"",
            "= {",
            "self.__next_f.push(")) {
      Article article =
          Testdata.extract("<html><body><script type='application/json'>" + data + "</script>");
      assertThat(article.warnings()).containsExactly("no article found");
    }
  }
}
