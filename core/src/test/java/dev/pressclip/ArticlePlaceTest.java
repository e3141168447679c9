package dev.pressclip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reads like an article but stands where the page has none. */
class ArticlePlaceTest {
  private static final String HEAD = "<title>Lighthouse of Vesterhavn gets a new keeper</title>";
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
  private static final String DIALOGS =
      """
      <section><h3>The reading room is full</h3>
      <p>All chairs of the reading room are taken at this hour. You can wait at the counter until one is
      free, or come back after four, when the pupils of the evening school have gone home.</p>
      <p>Bring your ticket and a pencil, since pens are kept at the door. Whoever wants to see maps or
      old bills has to say so a day before, because they lie in the cellar of the town hall.</p>
      <p>Coats hang in the hall, and a key for the cupboards is given out by the doorkeeper.</p>
      </section>
      """;
  private static final String TERMS =
      """
      <p>The hours of the tide are worked out by hand every winter and printed without promise. They can
      be wrong by a quarter of an hour when the wind blows from the west for more than two days.</p>
      <p>Prices hold until the end of the season and include the bridge, but not the dog. Whoever loses a
      ticket pays for the longest way, as the council decided in its meeting at midsummer.</p>
      """;

  @Test
  void sentences_outside_the_main_element_are_not_the_article_where_it_holds_the_headline() {
    Article article = Testdata.extract(HEAD, "<main>" + STORY + "</main>" + DIALOGS);
    assertThat(article.text())
        .contains("Marit Solberg")
        .doesNotContain("reading room", "doorkeeper");
  }

  @Test
  void sentences_outside_the_article_element_are_not_the_article_where_it_holds_the_headline() {
    Article article = Testdata.extract(HEAD, "<article>" + STORY + "</article>" + DIALOGS);
    assertThat(article.text())
        .contains("Marit Solberg")
        .doesNotContain("reading room", "doorkeeper");
  }

  @Test
  void a_main_element_that_holds_little_more_than_the_headline_is_not_believed() {
    String headline = "<main><h1>Lighthouse of Vesterhavn gets a new keeper</h1></main>";
    Article article = Testdata.extract(HEAD, headline + STORY.substring(STORY.indexOf("<p>")));
    assertThat(article.text()).contains("Marit Solberg", "eleven were invited");
  }

  @Test
  void terms_in_a_footer_are_not_the_article_however_short_it_is() {
    Article article =
        Testdata.extract(
            "<title>The harbour choir has found a hall</title>",
            """
            <h1>The harbour choir has found a hall</h1>
            <p>For eleven months the choir of Vesterhavn sang in a boathouse, in coats and with gloves.
            From Friday on it may use the hall of the sailmakers, which has an oven.</p>
            <p>The conductor says that nobody has left in all that time. Two basses came back, and the
            first concert is to be given as soon as the floor has been mended.</p>
            <footer>%s</footer>
            """
                .formatted(TERMS));
    assertThat(article.text()).contains("Two basses").doesNotContain("tide", "Prices");
  }

  @Test
  void a_page_that_is_nothing_but_a_footer_keeps_its_text() {
    Article article =
        Testdata.extract("<title>Terms</title>", "<footer><h1>Terms</h1>" + TERMS + "</footer>");
    assertThat(article.text()).contains("printed without promise");
  }

  @Test
  void what_is_to_be_filled_in_is_not_the_article() {
    String form =
        """
        <form action="/estimate"><p>Tell us what your house is made of, and we shall tell you what a new
        roof would cost. Nobody will call you before you ask for it, and nothing has to be paid.</p>
        <p>Choose the material and the year in which the house was built. If you do not know the year,
        look at the stone above the door, where most houses of Vesterhavn have it.</p>
        <input name="year"><button>Send</button></form>
        """;
    Article article = Testdata.extract(HEAD, "<article>" + STORY + form + "</article>");
    assertThat(article.text()).contains("cello").doesNotContain("Tell us", "Choose the material");
  }

  @Test
  void a_form_around_the_whole_page_is_not_held_against_it() {
    Article article = Testdata.extract(HEAD, "<form action=\"/\">" + STORY + "</form>");
    assertThat(article.text()).contains("two suitcases", "until eight");
  }

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
  void comments_may_be_longer_than_the_story_they_are_about() {
    StringBuilder story = new StringBuilder(STORY);
    for (String month : List.of("January", "March", "May", "July", "September", "November")) {
      story.append(
          """
          <p>In %s the boat that brings bread and letters to the tower comes on Tuesdays alone. The
          council has asked the ferry to call twice a week, but the quay is too short for it, says its
          captain, and nobody has paid for a longer one since the mill closed.</p>
          """
              .formatted(month));
    }
    StringBuilder comments = new StringBuilder();
    for (int i = 1; i <= 16; i++) {
      comments.append(
          """
          <p>My grandfather kept the lamp for %d winters before the war. He told us that the noise of
          the mill stops being heard after the third night, and he was right about it.</p>
          <p>I have slept there on %d nights myself, as a guest of the council, and I would do it again
          tomorrow if the stairs were not as steep as they are.</p>
          """
              .formatted(i, i + 20));
    }
    Article article =
        Testdata.extract(HEAD, story + "<div class='comments'>" + comments + "</div>");
    assertThat(article.text()).contains("letters to the tower").doesNotContain("grandfather");
  }

  @Test
  void a_hint_at_comments_on_what_holds_the_story_is_not_believed() {
    Article article =
        Testdata.extract(HEAD, "<div class=\"story with-comments\">" + STORY + "</div>");
    assertThat(article.text()).contains("two suitcases", "eleven were invited", "until eight");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class='factbox'",
        "class='story-infobox'",
        "id='tide-modal'",
        "class='tweet-text'"
      })
  void what_is_set_apart_from_the_running_text_is_left_out(String name) {
    Article article =
        Testdata.extract(
            HEAD, "<article>" + STORY + "<div " + name + ">" + TERMS + "</div></article>");
    assertThat(article.text()).contains("Marit Solberg", "the roof has to be made new");
    assertThat(article.text()).doesNotContain("worked out by hand", "at midsummer");
  }

  @Test
  void a_story_that_stands_in_such_a_place_as_a_whole_is_kept() {
    Article article = Testdata.extract(HEAD, "<div class='expandable'>" + STORY + "</div>");
    assertThat(article.text()).contains("Marit Solberg", "the roof has to be made new");
  }

  @Test
  void a_heading_whose_name_is_made_of_its_words_is_kept() {
    String section = "<h2 id='what-the-modal-split-was'>What the modal split was</h2>" + TERMS;
    Article article = Testdata.extract(HEAD, "<article>" + STORY + section + "</article>");
    assertThat(article.text()).contains("What the modal split was", "worked out by hand");
  }

  @Test
  void openings_of_other_stories_are_left_out_and_the_opening_of_this_one_is_kept() {
    String own = "<div class='entry-excerpt'>" + paragraph(STORY, 0) + "</div>";
    String rest = STORY.substring(STORY.indexOf("</p>") + 4);
    String headline = STORY.substring(0, STORY.indexOf("<p>"));
    String others = "<div class='card-excerpt'>" + TERMS + "</div>";
    Article article =
        Testdata.extract(HEAD, "<article>" + headline + own + rest + others + "</article>");
    assertThat(article.text()).contains("two suitcases", "the roof has to be made new");
    assertThat(article.text()).doesNotContain("worked out by hand", "at midsummer");
  }

  private static String paragraph(String html, int number) {
    return "<p>" + html.split("<p>")[number + 1];
  }

  @Test
  void the_next_story_that_a_page_goes_on_with_is_left_out_though_it_is_longer() {
    int middle = STORY.indexOf("<p>Three");
    String own = "<article>" + STORY.substring(0, middle) + "</article>";
    String next =
        "<article><h1>The tables of the tide</h1>" + STORY.substring(middle) + TERMS + "</article>";
    Article article = Testdata.extract(HEAD, own + next);
    assertThat(article.text()).contains("two suitcases", "eleven were invited");
    assertThat(article.text()).doesNotContain("before midnight", "worked out by hand");
  }

  @Test
  void article_elements_without_a_headline_are_parts_of_the_story() {
    int middle = STORY.indexOf("<p>Three");
    String own = "<article>" + STORY.substring(0, middle) + "</article>";
    String next = "<article>" + STORY.substring(middle) + TERMS + "</article>";
    Article article = Testdata.extract(HEAD, own + next);
    assertThat(article.text()).contains("Marit Solberg", "before midnight", "worked out by hand");
  }

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Ingrid Falk is a freelance reporter based in Vesterhavn who writes about the coast.</p>",
        "<div><p><i>Ingrid Falk has been a reporter for the Coast Courier since 2009.</i></p>"
            + "<p><i>She lives with two cats in Osterhavn.</i></p></div>",
        "<div><p>Our correspondent Ingrid Falk reports on harbours and ships.</p></div>"
      })
  void notes_about_a_declared_author_at_the_end_are_left_out(String note) {
    Article article =
        Testdata.extract(
            HEAD + "<meta name=\"author\" content=\"Ingrid Falk\">",
            "<div>" + STORY + note + "</div>");
    assertThat(article.text()).endsWith("the roof has to be made new.");
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
