package dev.pressclip;

import static dev.pressclip.FerryPage.BODY;
import static dev.pressclip.FerryPage.HEADLINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

/** Short texts that are captions because the line behind them is a credit. */
class CreditedCaptionTest {
  private static final String PICTURE = "<img src='/pier.jpg' width='900' height='600'>";

  private static Article withPicture(String below) {
    return FerryPage.with("", HEADLINE + "<div>" + PICTURE + below + "</div>" + BODY);
  }

  @Test
  void a_name_below_a_picture_with_a_credit_behind_it_is_its_caption() {
    Article article = withPicture("<p>Elliot Rabe</p><p>Foto: REUTERS/Nadja Priel</p>");
    assertThat(article.captions())
        .containsExactly(new Caption("Elliot Rabe", "REUTERS/Nadja Priel", "/pier.jpg"));
    assertThat(article.authors()).isEmpty();
  }

  @Test
  void a_date_a_price_or_a_tool_there_is_none() {
    String credit = "<p>Foto: Nadja Priel</p>";
    assertThat(withPicture("<p>Aktualisiert am 17. Juni 2024, 18:05 Uhr</p>" + credit).captions())
        .noneMatch(c -> c.text().contains("Aktualisiert"));
    assertThat(withPicture("<p>Share</p>" + credit).captions())
        .noneMatch(c -> c.text().contains("Share"));
  }

  @Test
  void a_heading_beside_a_picture_is_none_whatever_it_ends_in() {
    String headings = "<h2>4. SALT HOLM</h2>" + PICTURE + "<h2>Rowing boats (Skiffs / Gigs)</h2>";
    Article article = FerryPage.with("", HEADLINE + BODY + headings + BODY);
    assertThat(article.captions()).isEmpty();
    assertThat(article.text()).contains("4. SALT HOLM", "Rowing boats (Skiffs / Gigs)");
  }

  @Test
  void without_a_picture_it_is_none() {
    String lines = "<p>Harbour and isles</p><p>Foto: Nadja Priel</p>";
    assertThat(FerryPage.with("", HEADLINE + BODY + lines + BODY).captions())
        .noneMatch(c -> c.text().contains("Harbour and isles"));
  }

  @Test
  void in_a_dump_the_credit_is_enough() {
    String dump =
        """
        Ferry stays in port

        The ferry to Great Holm stayed in port on Tuesday because its captain had mislaid the only key to the wheelhouse, the island council said in the evening.

        The ferry at the jetty of Great Holm
        Foto: Nadja Priel / Holm Pictures

        Passengers were rowed across in three boats of the rescue society, and two sheep were left behind at the jetty until a locksmith could come from the mainland.

        The council will have a second key cut, and the rescue society has asked for new oars, its chairman said when the last of the boats had come home.
        """;
    Article article = Testdata.extractText(dump);
    assertThat(article.captions())
        .extracting(Caption::text, Caption::credit)
        .containsExactly(
            tuple("The ferry at the jetty of Great Holm", "Nadja Priel / Holm Pictures"));
    assertThat(article.text()).doesNotContain("at the jetty of Great Holm");
  }
}
