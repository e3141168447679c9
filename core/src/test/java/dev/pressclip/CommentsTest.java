package dev.pressclip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommentsTest {
  private static final String STORY =
      """
      <h1>Lighthouse of Vesterhavn gets a new keeper</h1>
      <p>After nine years without a keeper the lighthouse of Vesterhavn is lived in again. Marit Solberg
      moved in on Monday with two suitcases, a cello and a dog that does not like stairs.</p>
      <p>The council had looked for a keeper since spring. Forty people applied, most of them from
      inland towns, and eleven were invited to spend a night in the tower.</p>
      <p>Three of them left before midnight. The lamp turns with a noise like a mill, says the mayor, and
      whoever cannot sleep beside it will not stay for a winter. Solberg slept until eight.</p>
      """;
  private static final String HEAD = "<title>Lighthouse of Vesterhavn gets a new keeper</title>";

  @Test
  void comments_in_full_sentences_are_left_out() {
    Article article =
        Testdata.extract(
            HEAD,
            "<article>"
                + STORY
                + """
                <div class="discussion-comments">
                <p>The tower was never empty for nine years, since the coast guard used it every winter, and
                everybody in the council knows that it did.</p>
                <p>My grandfather kept the lamp before the war. He told us that the noise of the mill stops
                being heard after the third night, and he was right about it.</p>
                </div></article>
                """);
    assertThat(article.text()).contains("eight").doesNotContain("coast guard", "grandfather");
  }

  @Test
  void a_hint_at_comments_on_what_holds_the_story_is_not_believed() {
    Article article =
        Testdata.extract(HEAD, "<div class=\"story with-comments\">" + STORY + "</div>");
    assertThat(article.text()).contains("two suitcases", "eleven were invited", "until eight");
  }
}
