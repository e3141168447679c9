package dev.pressclip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FooterTest {
  private static final String TERMS =
      """
      <p>This material is not meant to replace the advice of somebody who knows. What it says was taken
      from sources that are believed to be right. It may be false or out of date when you read it.</p>
      <p>Products and services that are named here are for information only. Always ask somebody who
      knows before you buy anything, and read what the maker says about use and care of it.</p>
      """;

  @Test
  void terms_in_a_footer_are_not_the_article_however_short_it_is() {
    Article article =
        Testdata.extract(
            "<title>Five things to know when you rent a boat</title>",
            """
            <h1>Five things to know when you rent a boat</h1>
            <p>Whoever rents a boat in Vesterhavn should look at the motor before paying for the day.
            These five things are checked by everybody who has done it before.</p>
            <p>Ask for the age of the motor, for two oars and for a bucket, and have somebody show you
            where the harbour ends. Fog comes quickly here, even in July.</p>
            <footer>%s</footer>
            """
                .formatted(TERMS));
    assertThat(article.text()).contains("two oars").doesNotContain("advice", "Products");
  }

  @Test
  void a_page_that_is_nothing_but_a_footer_keeps_its_text() {
    Article article =
        Testdata.extract("<title>Terms</title>", "<footer><h1>Terms</h1>" + TERMS + "</footer>");
    assertThat(article.text()).contains("advice of somebody");
  }
}
