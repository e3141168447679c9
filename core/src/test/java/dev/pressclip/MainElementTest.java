package dev.pressclip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainElementTest {
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
  private static final String DIALOGS =
      """
      <section><h3>Your account was closed</h3>
      <p>Your account was closed and cannot be used any more. If you want to write comments again, you
      have to register with another address and confirm the number of your telephone once more.</p>
      <p>We have sent a letter to the address that you gave us. It holds a link that leads you to the
      page where a new word can be chosen. Look among the unwanted letters, too, should it not arrive.</p>
      <p>Nobody will read what you have written before, and it cannot be brought back by anybody.</p>
      </section>
      """;
  private static final String HEAD = "<title>Lighthouse of Vesterhavn gets a new keeper</title>";

  @Test
  void sentences_outside_the_main_element_are_not_the_article_where_it_holds_the_headline() {
    Article article = Testdata.extract(HEAD, "<main>" + STORY + "</main>" + DIALOGS);
    assertThat(article.text()).contains("Marit Solberg").doesNotContain("account", "letters");
  }

  @Test
  void sentences_outside_the_article_element_are_not_the_article_where_it_holds_the_headline() {
    Article article = Testdata.extract(HEAD, "<article>" + STORY + "</article>" + DIALOGS);
    assertThat(article.text()).contains("Marit Solberg").doesNotContain("account", "letters");
  }

  @Test
  void a_main_element_that_holds_little_more_than_the_headline_is_not_believed() {
    String headline = "<main><h1>Lighthouse of Vesterhavn gets a new keeper</h1></main>";
    Article article = Testdata.extract(HEAD, headline + STORY.substring(STORY.indexOf("<p>")));
    assertThat(article.text()).contains("Marit Solberg", "eleven were invited");
  }
}
