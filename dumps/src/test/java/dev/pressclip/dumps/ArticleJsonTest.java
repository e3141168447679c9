package dev.pressclip.dumps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressclip.Article;
import dev.pressclip.Author;
import dev.pressclip.BodyBlock;
import dev.pressclip.Caption;
import dev.pressclip.Image;
import dev.pressclip.PageKind;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleJsonTest {
  private static final Article ARTICLE =
      new Article(
          "https://post.example/1",
          null,
          "Lamp lit again",
          null,
          List.of(new Author("Ana Brill", "ana@post.example", null, "reporter")),
          "By Ana Brill",
          "2025-02-01T10:00:00Z",
          null,
          "en",
          "The Post",
          null,
          List.of("Home", "Local"),
          List.of(),
          null,
          null,
          List.of(new Image("https://post.example/l.jpg", "The lamp", null, null, 640, null)),
          List.of(new Caption("The lamp", null, "https://post.example/l.jpg")),
          List.of(
              BodyBlock.paragraph("The lamp was lit."),
              BodyBlock.heading("After dark", 3),
              BodyBlock.list(List.of("oil", "wick")),
              BodyBlock.table(List.of(List.of("a", "b"), List.of("c", "d"))),
              BodyBlock.embed("https://video.example/1")),
          "The lamp was lit.",
          false,
          PageKind.article,
          0.9,
          List.of());

  @Test
  void a_plain_object_mapper_reads_what_it_wrote() throws IOException {
    ObjectMapper plain = new ObjectMapper();
    String json = plain.writeValueAsString(ARTICLE);
    assertThat(plain.readValue(json, Article.class)).isEqualTo(ARTICLE);
  }

  @Test
  void a_plain_object_mapper_reads_what_pressclip_wrote() throws IOException {
    assertThat(new ObjectMapper().readValue(new ArticleJson().line(ARTICLE), Article.class))
        .isEqualTo(ARTICLE);
    assertThat(new ObjectMapper().readValue(new ArticleJson().pretty(ARTICLE), Article.class))
        .isEqualTo(ARTICLE);
  }

  @Test
  void absent_fields_are_left_out_and_empty_lists_of_the_article_kept() throws IOException {
    JsonNode json = new ObjectMapper().readTree(new ArticleJson().line(ARTICLE));
    assertThat(json.has("subtitle")).isFalse();
    assertThat(json.get("tags")).isEmpty();
    JsonNode paragraph = json.get("body").get(0);
    assertThat(paragraph.properties()).extracting(e -> e.getKey()).containsExactly("kind", "text");
    assertThat(json.get("body").get(1).get("level").asInt()).isEqualTo(3);
  }

  @Test
  void a_batch_line_opens_with_its_record() {
    assertThat(new ArticleJson().line("17", "dump.txt", ARTICLE))
        .startsWith("{\"id\":\"17\",\"source\":\"dump.txt\",\"url\":\"https://post.example/1\"");
  }

  @Test
  void an_error_line_holds_the_error_in_place_of_the_fields() {
    assertThat(new ArticleJson().errorLine(null, "a.html", "no such \"file\""))
        .isEqualTo("{\"source\":\"a.html\",\"error\":\"no such \\\"file\\\"\"}");
  }

  @Test
  void an_article_read_from_a_few_fields_has_empty_lists_and_no_nulls_in_them() throws IOException {
    Article article = new ObjectMapper().readValue("{\"title\":\"x\"}", Article.class);
    assertThat(article.authors()).isEmpty();
    assertThat(article.text()).isEmpty();
    assertThat(article.pageKind()).isEqualTo(PageKind.other);
  }
}
