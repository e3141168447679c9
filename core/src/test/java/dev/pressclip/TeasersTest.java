package dev.pressclip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TeasersTest {
  private static final String STORY =
      """
      <h1>Lighthouse of Vesterhavn gets a new keeper</h1>
      <p>After nine years without a keeper the lighthouse of Vesterhavn is lived in again. Marit Solberg
      moved in on Monday with two suitcases, a cello and a dog that does not like stairs.</p>
      <p>The council had looked for a keeper since spring. Forty people applied, most of them from
      inland towns, and eleven were invited to spend a night in the tower.</p>
      <p>Three of them left before midnight. The lamp turns with a noise like a mill, says the mayor, and
      whoever cannot sleep beside it will not stay for a winter. Solberg slept until eight.</p>
      <p>She will be paid by the council for two years. What comes then nobody knows, for the ships
      have not needed the lamp since the turn of the century, and the roof has to be made new.</p>
      """;
  private static final String HEAD = "<title>Lighthouse of Vesterhavn gets a new keeper</title>";

  @Test
  void boxes_of_other_stories_in_full_sentences_are_left_out() {
    Article article =
        Testdata.extract(HEAD, "<div class=\"column\">" + STORY + "</div>" + boxes("div", "entry"));
    assertThat(article.text()).contains("cello").doesNotContain("ferry", "mussels", "library");
  }

  @Test
  void an_article_made_of_such_boxes_keeps_them() {
    String head = "<title>Three things to see in Vesterhavn</title>";
    Article article =
        Testdata.extract(
            head,
            "<article><h1>Three things to see in Vesterhavn</h1>"
                + "<p>Whoever stays for a day should see these, our reporter says.</p>"
                + boxes("section", "place")
                + "</article>");
    assertThat(article.text()).contains("ferry", "mussels", "library");
  }

  private static String boxes(String tag, String name) {
    String box = "<%s class=\"%s\"><h3><a href=\"%s\">%s</a></h3><p>%s</p></%s>";
    return box.formatted(
            tag,
            name,
            "/ferry",
            "The old ferry sails again",
            "The ferry to Osterhavn sails every hour again, though only until the end of the month."
                + " The company says that it has found a crew, but no captain for the winter.",
            tag)
        + box.formatted(
            tag,
            name,
            "/mussels",
            "A year without mussels",
            "Nobody has fished mussels in the bay since the storm, and prices have doubled."
                + " The fish hall sells what comes from the south, and it is not what people want.",
            tag)
        + box.formatted(
            tag,
            name,
            "/library",
            "The library moves into the school",
            "The library will move into the old school next year, if the council agrees to it."
                + " Forty thousand books have to be carried across the square, says its head.",
            tag);
  }
}
