package dev.pressclip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Plain text that is not one tidy article. */
class BadDumpsTest {
  private static final String BEES =
      """
      Bees return to the abbey roof

      By Orla Finch

      4 May 2026

      The bees that left the abbey roof in winter came back on Sunday, in a swarm that darkened the cloister for an hour.

      Brother Anselm counted nine queens, which he says is eight too many. Three have been given to the school.

      Honey will be sold at the gate from July.
      """;

  private static final String TOWER =
      """
      Clock tower leans a little less

      By Tom Vane

      5 May 2026

      The clock tower of Marl leans a little less than last year, according to a plumb line that hangs in its stairwell.

      Surveyors credit the dry summer and the removal of a piano from the top floor.

      The clock itself has been right twice a day throughout.
      """;

  @Test
  void of_two_articles_in_one_dump_the_first_is_taken_and_the_other_told_of() {
    Article article = Testdata.extractText(BEES + "\n" + TOWER);
    assertThat(article.title()).isEqualTo("Bees return to the abbey roof");
    assertThat(article.authors()).extracting(Author::name).containsExactly("Orla Finch");
    assertThat(article.text()).endsWith("from July.").doesNotContain("clock tower");
    assertThat(article.warnings())
        .contains("the page holds more than one article; only the first was taken");
  }

  @Test
  void a_dump_of_chrome_alone_is_no_article() {
    Article article =
        Testdata.extractText(
            "Home\nNews\nSport\nWeather\nLog in\nSign up\nSubscribe\nFollow us\nRead more\n"
                + "Most read\nPrivacy policy\nCookie settings\nContact us\n© 2026 The Post\n");
    assertThat(article.title()).isNull();
    assertThat(article.body()).isEmpty();
    assertThat(article.pageKind()).isEqualTo(PageKind.other);
    assertThat(article.warnings()).contains("no article found");
    assertThat(article.confidence()).isLessThan(0.1);
  }

  @Test
  void an_article_in_capitals_is_an_article() {
    Article article = Testdata.extractText(BEES.toUpperCase(java.util.Locale.ROOT));
    assertThat(article.title()).isEqualTo("BEES RETURN TO THE ABBEY ROOF");
    assertThat(article.authors()).extracting(Author::name).containsExactly("ORLA FINCH");
    assertThat(article.body()).hasSize(3);
  }

  @Test
  void text_without_line_ends_is_one_paragraph() {
    Article article = Testdata.extractText(BEES.replace('\n', ' '));
    assertThat(article.text()).contains("The bees that left").endsWith("from July.");
    assertThat(article.body()).hasSize(1);
  }

  @Test
  void right_to_left_text_is_read_like_any_other() {
    Article article =
        Testdata.extractText(
            """
            עיריית גליל פותחת ספריית כלים

            מאת: נועה ברק

            12 במרץ 2026

            ספריית כלים חדשה נפתחה השבוע בשוק הישן, ותושבים יכולים לשאול ממנה מקדחות, סולמות ומברגים ללא תשלום.

            המנהל אמר כי ביום הראשון הושאלו ארבעים כלים, ורק שניים מהם הוחזרו לאדם הלא נכון.

            הירשמו לניוזלטר
            """);
    assertThat(article.title()).isEqualTo("עיריית גליל פותחת ספריית כלים");
    assertThat(article.authors()).extracting(Author::name).containsExactly("נועה ברק");
    assertThat(article.publishedAt()).isEqualTo("2026-03-12");
    assertThat(article.body()).hasSize(2);
  }

  private static final String LONG_STORY =
      "Bees return to the abbey roof\n\nBy Orla Finch\n\n4 May 2026\n\n"
          + IntStream.rangeClosed(1, 18)
              .mapToObj(
                  n ->
                      "On day %d the monks counted the bees on the roof again, wrote the number into"
                              .formatted(n)
                          + " the book beside the bell and told nobody in the village of Marl.\n")
              .collect(Collectors.joining());

  private static String comments(String opener) {
    return IntStream.rangeClosed(1, 6)
        .mapToObj(
            n ->
                opener.formatted(n)
                    + "\nMy grandmother kept bees on a roof as well, number %d of them in fact."
                        .formatted(n)
                    + " She said that they never came back once the bells had been rung.\n")
        .collect(Collectors.joining());
  }

  @Test
  void comments_behind_a_long_story_are_told_by_the_lines_above_them() {
    for (String opener :
        List.of("Reader%d Vane says:", "Reader%1$d May %1$d, 2026 at 9:1%1$d pm")) {
      Article article = Testdata.extractText(LONG_STORY + comments(opener));
      assertThat(article.text()).as(opener).contains("On day 18").doesNotContain("grandmother");
    }
  }

  @Test
  void what_somebody_says_now_and_then_is_no_comment() {
    Article article =
        Testdata.extractText(LONG_STORY.replace("On day 9 ", "Brother Anselm says:\nOn day 9 "));
    assertThat(article.text()).contains("On day 1 ", "On day 9 ", "On day 18 ");
  }

  @Test
  void a_second_headline_that_says_the_same_opens_no_other_article() {
    String teasers =
        "Bees return to the abbey roof\n"
            + "Our newsletter on gardens comes every Friday and tells what to sow, and when to stop sowing it.\n"
            + "Our podcast on bells is made in the tower of Marl, which is why it sounds as it does every week.\n"
            + "Our shop sells wax, candles and the book in which the numbers of the bees are kept by the monks.\n";
    Article article = Testdata.extractText(teasers + BEES);
    assertThat(article.text()).endsWith("from July.");
    assertThat(article.warnings())
        .doesNotContain("the page holds more than one article; only the first was taken");
  }
}
