package dev.pressclip;

import static dev.pressclip.FerryDump.MENU;
import static dev.pressclip.FerryDump.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Authors and dates of plain text that do not stand right between headline and text. */
class DumpBylineTest {
  private static final String HEADLINE =
      "How to bring a ferry back from nine winters in dry dock\n";

  @Test
  void a_date_is_read_between_the_bars_of_a_long_line() {
    Article article =
        Testdata.extractText(
            MENU
                + HEADLINE
                + "by Mara Quill | 14 March 2026 | All About Boats and Boat Repair, Learn About Boats,"
                + " Islands | 0 comments\n"
                + TEXT);
    assertThat(article.publishedAt()).isEqualTo("2026-03-14");
    assertThat(article.authors()).extracting(Author::name).containsExactly("Mara Quill");
  }

  @Test
  void byline_and_date_may_stand_below_an_earlier_headline_with_contents_in_between() {
    Article article =
        Testdata.extractText(
            HEADLINE
                + "by Mara Quill | 14 March 2026\n"
                + """
                Table of Contents
                Toggle
                How to bring a ferry back
                Welding
                Painting
                The first sailing
                Getting tickets
                Conclusion
                """
                + HEADLINE
                + TEXT);
    assertThat(article.authors()).extracting(Author::name).containsExactly("Mara Quill");
    assertThat(article.publishedAt()).isEqualTo("2026-03-14");
  }

  @Test
  void a_byline_may_stand_some_lines_into_the_text() {
    Article article =
        Testdata.extractText(
            MENU
                + HEADLINE
                + "The short version: weld it, paint it, and do not tell anybody before it floats.\n"
                + "The islanders paid for half of the repair and the council for what was left of it.\n"
                + """
                Share
                Save
                By Mara Quill
                6 min read
                """
                + TEXT);
    assertThat(article.authors()).extracting(Author::name).containsExactly("Mara Quill");
  }

  @Test
  void a_date_may_stand_some_lines_above_the_headline() {
    Article article =
        Testdata.extractText(
            MENU
                + """
                14 March 2026
                Share
                Save
                Print
                Islands
                Harbours
                Boats
                Bakeries
                Goats
                Timetables
                """
                + HEADLINE
                + TEXT);
    assertThat(article.publishedAt()).isEqualTo("2026-03-14");
  }

  @Test
  void a_line_that_says_when_it_was_published_is_no_headline() {
    Article article =
        Testdata.extractText(
            """
            * How to bring a ferry back
            Posted Mar 14, 2026
            """
                + TEXT);
    assertThat(article.title()).isNotEqualTo("Posted Mar 14, 2026");
    assertThat(article.publishedAt()).isEqualTo("2026-03-14");
  }

  @Test
  void a_name_that_a_note_below_the_text_opens_with_is_the_authors() {
    Article article =
        Testdata.extractText(
            MENU
                + HEADLINE
                + "Zhvelin Pryk\nSave the story\n"
                + TEXT
                + "Zhvelin Pryk writes about boats, ropes and whoever pulls them.\n");
    assertThat(article.authors()).extracting(Author::name).containsExactly("Zhvelin Pryk");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zhvelin Pryk\nZhvelin Pryk writes about boats, ropes and whoever pulls them.\n",
        "Anna Quill\nIslands Writer\nAnna has written about boats since she fell off one.\n"
      })
  void a_name_right_above_a_note_on_whom_it_names_is_the_authors(String note) {
    Article article = Testdata.extractText(MENU + HEADLINE + "14 March 2026\n" + TEXT + note);
    assertThat(article.authors())
        .extracting(Author::name)
        .containsExactly(note.substring(0, note.indexOf('\n')));
  }

  @Test
  void words_above_a_text_on_what_they_name_are_no_author() {
    Article article =
        Testdata.extractText(
            MENU
                + HEADLINE
                + "14 March 2026\n"
                + TEXT
                + "Ferry Tickets\nFerry Tickets are sold in the bakery until the last boat.\n");
    assertThat(article.authors()).isEmpty();
  }

  @Test
  void whom_the_article_tells_of_is_no_author_though_its_end_opens_with_the_name() {
    Article article =
        Testdata.extractText(
            MENU
                + HEADLINE
                + TEXT
                + "The loudest cheer on the quay was for Zhvelin Pryk, who had welded the whole stern.\n"
                + "Zhvelin Pryk\nZhvelin Pryk is to weld the bow next, if the council pays.\n");
    assertThat(article.authors()).isEmpty();
  }

  @Test
  void a_line_of_a_menu_that_opens_as_bylines_do_names_nobody() {
    String menu = MENU + "Boats\nIslands\nTimetables\nHarbours\nTides\nBakeries\nGoats\nPrices\n";
    Article article =
        Testdata.extractText(
            HEADLINE.strip()
                + " | The Harwick Courier\n"
                + menu
                + "By Harbour Bakery\n"
                + menu
                + TEXT);
    assertThat(article.authors()).isEmpty();
  }

  @Test
  void names_right_below_the_headline_are_read_though_text_was_found_above_it() {
    Article article =
        Testdata.extractText(
            HEADLINE.strip()
                + " | The Harwick Courier\n"
                + MENU
                + """
                The islands lend out goats, and whoever brings two back is asked to take the next boat.
                The bakery on the quay is closed until the captain is back from his holiday on the mainland.
                Nobody has been seen on the pier since the storm took the last of its planks in the winter.
                """
                + HEADLINE
                + "Anna Quill – Reporter\nShare\nSave\n"
                + TEXT);
    assertThat(article.authors()).extracting(Author::name).containsExactly("Anna Quill");
  }

  @Test
  void a_sentence_that_opens_as_bylines_do_names_nobody() {
    Article article =
        Testdata.extractText(
            MENU
                + HEADLINE
                + "By going on board you agree to our Harbour Rules, Goat Policy and Bakery Terms.\n"
                + "14 March 2026\n"
                + TEXT);
    assertThat(article.authors()).isEmpty();
  }

  @Test
  void a_date_that_opens_a_long_line_of_rubrics_is_that_of_publication() {
    Article article =
        Testdata.extractText(
            MENU
                + HEADLINE
                + "Posted on March 14, 2026 March 21, 2026 in Boats, Slow Boats, Ferries of the North,"
                + " Repair, Paint and Varnish, Rope, Quays and Harbours, Harwick and Ostrey, Bakeries,"
                + " Photographs of the Courier\n"
                + TEXT);
    assertThat(article.publishedAt()).isEqualTo("2026-03-14");
    assertThat(article.modifiedAt()).isEqualTo("2026-03-21");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This entry was posted in Slow Boats on March 14, 2026 by the one who paints the buoys.\n",
        "Dieser Beitrag wurde am 14. März 2026 von Tjark in Boote, Seile, Fähren veröffentlicht.\n"
      })
  void a_sentence_below_the_text_says_when_it_was_published(String note) {
    Article article = Testdata.extractText(MENU + HEADLINE + TEXT + note + "Log in\n");
    assertThat(article.publishedAt()).isEqualTo("2026-03-14");
  }

  @Test
  void the_title_of_a_page_may_end_in_its_date() {
    Article article =
        Testdata.extractText(
            HEADLINE.strip() + " – The Harwick Courier – 14 March 2026\n" + MENU + HEADLINE + TEXT);
    assertThat(article.publishedAt()).isEqualTo("2026-03-14");
  }

  @Test
  void the_text_may_begin_with_its_date() {
    Article article = Testdata.extractText(MENU + HEADLINE + "14.3.2026, 9:30 " + TEXT);
    assertThat(article.publishedAt()).isEqualTo("2026-03-14T09:30");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "14 March 2026 by Mara Quill 4 Comments\n",
        "14 March 2026 · Filed under Slow Boats\n"
      })
  void a_line_that_opens_with_a_day_is_no_headline(String line) {
    Article article = Testdata.extractText(MENU + "Back from dry dock\n" + line + TEXT);
    assertThat(article.title()).isEqualTo("Back from dry dock");
    assertThat(article.publishedAt()).isEqualTo("2026-03-14");
  }

  @Test
  void a_rubric_beside_a_byline_is_no_author() {
    Article article =
        Testdata.extractText(MENU + HEADLINE + "Ferry Life\nBy Mara Quill\n14 March 2026\n" + TEXT);
    assertThat(article.authors()).extracting(Author::name).containsExactly("Mara Quill");
  }

  @Test
  void several_names_below_the_headline_are_its_authors_though_one_is_strange() {
    Article article =
        Testdata.extractText(
            MENU + HEADLINE + "Anna Quill, Zhvelin Pryk & Thomas Fenn\n14 March 2026\n" + TEXT);
    assertThat(article.authors())
        .extracting(Author::name)
        .containsExactly("Anna Quill", "Zhvelin Pryk", "Thomas Fenn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zhvelin Pryk\n14 March 2026\n",
        "Zhvelin Pryk\n8 min\n14 March 2026\n",
        "Zhvelin Pryk\nHarbour Operations Analyst\n",
        "Zhvelin Pryk 2 minutes ago\n"
      })
  void a_strange_name_right_below_the_headline_and_above_a_date_or_a_title_is_the_authors(
      String lines) {
    Article article = Testdata.extractText(MENU + HEADLINE + lines + TEXT);
    assertThat(article.authors()).extracting(Author::name).containsExactly("Zhvelin Pryk");
  }

  @Test
  void words_that_the_page_has_in_other_use_are_no_name() {
    Article article =
        Testdata.extractText(MENU + HEADLINE + "Harbour Bakery\n14 March 2026\n" + TEXT);
    assertThat(article.authors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Goat Rental\n", "Bakery Zwirn\n"})
  void one_word_in_other_use_is_enough_where_nothing_says_that_the_line_is_a_byline(String line) {
    Article article = Testdata.extractText(MENU + HEADLINE + line + TEXT);
    assertThat(article.authors()).isEmpty();
  }

  @Test
  void a_line_that_announces_what_follows_names_nobody() {
    Article article =
        Testdata.extractText(MENU + HEADLINE + "Anna Quill, Letters from Ostrey:\n" + TEXT);
    assertThat(article.authors()).isEmpty();
  }

  @Test
  void a_line_that_says_by_names_who_stands_in_the_next() {
    Article article =
        Testdata.extractText(
            MENU
                + HEADLINE
                + TEXT.substring(0, TEXT.indexOf("Tickets"))
                + "By:\nMara Quill, Contributor\nShare\n"
                + TEXT.substring(TEXT.indexOf("Tickets")));
    assertThat(article.authors()).extracting(Author::name).containsExactly("Mara Quill");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Author\nSaltworks\n", "By\nSaltworks\n14 March 2026\n"})
  void behind_such_a_line_below_the_headline_a_single_word_is_a_name(String lines) {
    Article article = Testdata.extractText(MENU + HEADLINE + lines + TEXT);
    assertThat(article.authors()).extracting(Author::name).containsExactly("Saltworks");
  }

  @Test
  void languages_to_choose_from_are_no_byline() {
    Article article = Testdata.extractText("DE\nEN\n" + MENU + HEADLINE + TEXT);
    assertThat(article.authors()).isEmpty();
  }

  @Test
  void a_known_name_beside_a_date_some_lines_into_the_text_is_the_authors() {
    Article article =
        Testdata.extractText(
            MENU
                + HEADLINE
                + TEXT.substring(0, TEXT.indexOf("Nobody"))
                + "Save the story\nShare it\nPrint\nListen\nMara Quill\n14 March 2026, 8:15\n"
                + TEXT.substring(TEXT.indexOf("Nobody")));
    assertThat(article.authors()).extracting(Author::name).containsExactly("Mara Quill");
  }

  @Test
  void the_whole_name_beside_a_part_of_it_is_the_authors() {
    Article article =
        Testdata.extractText(
            MENU + HEADLINE + "Mara Quill\nIslands Writer\nArticles by Mara\n" + TEXT);
    assertThat(article.authors()).extracting(Author::name).containsExactly("Mara Quill");
  }

  @Test
  void whose_the_rights_are_says_nothing_where_somebody_signs() {
    Article article =
        Testdata.extractText(
            MENU
                + HEADLINE
                + "By Anna Rook\n"
                + TEXT
                + "Copyright Mara Quill 2012-2026. CC BY 4.0.\n");
    assertThat(article.authors()).extracting(Author::name).containsExactly("Anna Rook");
  }

  @Test
  void the_date_beside_the_byline_beats_that_of_the_day_above_the_menu() {
    Article article =
        Testdata.extractText(
            "Back from dry dock | The Harwick Courier\nThursday, April 16, 2026\n"
                + "Weather and tides\n".repeat(2)
                + MENU.repeat(4)
                + HEADLINE
                + "By Mara Quill\nFebruary 11, 2026\n"
                + TEXT);
    assertThat(article.publishedAt()).isEqualTo("2026-02-11");
  }

  @Test
  void of_two_dates_side_by_side_the_later_is_that_of_a_change() {
    Article article =
        Testdata.extractText(
            MENU + HEADLINE + "March 21, 2026 March 14, 2026 by Mara Quill\n" + TEXT);
    assertThat(article.publishedAt()).isEqualTo("2026-03-14");
    assertThat(article.modifiedAt()).isEqualTo("2026-03-21");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Updated March 14, 2026, 6:05 AM EST / Source: AHOY\nMara Quill\nIslands Editor\n",
        "by Mara Quill, Islands Writer | March 14, 2026 | Slow Boats\n"
      })
  void lines_that_say_when_and_who_are_no_captions(String lines) {
    Article article = Testdata.extractText(MENU + HEADLINE + lines + TEXT);
    assertThat(article.publishedAt()).startsWith("2026-03-14");
    assertThat(article.authors()).extracting(Author::name).containsExactly("Mara Quill");
    assertThat(article.captions()).isEmpty();
  }

  @Test
  void who_speaks_in_a_recording_is_no_author() {
    Article article =
        Testdata.extractText(
            MENU
                + HEADLINE
                + "Published 14 March 2026\nAudio 12:40 min | 11 March 2026 | Anna Quill\n"
                + TEXT);
    assertThat(article.authors()).isEmpty();
    assertThat(article.publishedAt()).isEqualTo("2026-03-14");
  }

  @Test
  void a_date_right_above_the_headline_beats_one_far_below_it() {
    Article article =
        Testdata.extractText(
            MENU
                + "14 March 2026, 15:29\n"
                + HEADLINE
                + TEXT.substring(0, TEXT.indexOf("Tickets"))
                + "Tides\n11 March 2026\n"
                + TEXT.substring(TEXT.indexOf("Tickets")));
    assertThat(article.publishedAt()).startsWith("2026-03-14");
  }

  @Test
  void a_line_below_the_headline_that_reads_like_a_caption_may_date_it() {
    Article article =
        Testdata.extractText(
            MENU
                + HEADLINE
                + "Saturday, March 14, 2026 21 Boats, Slow Boats, Repair, Paint, Rope, Quay, Harwick,"
                + " Ferry Photos\n"
                + TEXT);
    assertThat(article.publishedAt()).isEqualTo("2026-03-14");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Quelle: dpa Sport\n", "Share\ndpa\n", "News - dpa\n"})
  void an_agency_that_a_line_names_signs_where_nobody_does(String line) {
    Article article = Testdata.extractText(MENU + HEADLINE + "14 March 2026\n" + line + TEXT);
    assertThat(article.authors()).extracting(Author::name).containsExactly("dpa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Share\nAA\nSave\n", "Goat\n", "Source: Harwick Council\n"})
  void a_button_or_another_source_does_not(String line) {
    Article article = Testdata.extractText(MENU + HEADLINE + "14 March 2026\n" + line + TEXT);
    assertThat(article.authors()).isEmpty();
  }

  @Test
  void a_known_name_between_the_headline_and_a_credit_is_the_authors() {
    Article article =
        Testdata.extractText(MENU + HEADLINE + "Mara Quill\nPhoto: Harwick Courier\n" + TEXT);
    assertThat(article.authors()).extracting(Author::name).containsExactly("Mara Quill");
  }
}
