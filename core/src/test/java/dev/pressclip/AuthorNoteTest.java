package dev.pressclip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorNoteTest {
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
  private static final String HEAD =
      """
      <title>Lighthouse of Vesterhavn gets a new keeper</title>
      <meta name="author" content="Ingrid Falk">
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Ingrid Falk is a freelance reporter based in Vesterhavn who writes about the coast.</p>",
        "<div><p><i>Ingrid Falk has been a reporter for the Coast Courier since 2009.</i></p>"
            + "<p><i>She lives with two cats in Osterhavn.</i></p></div>",
        "<div><p>Our correspondent Ingrid Falk reports on harbours and ships.</p></div>"
      })
  void notes_about_a_declared_author_at_the_end_are_left_out(String note) {
    Article article = Testdata.extract(HEAD, "<div>" + STORY + note + "</div>");
    assertThat(article.text()).endsWith("Solberg slept until eight.");
  }
}
