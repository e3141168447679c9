package dev.pressclip.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressclip.Author;
import dev.pressclip.lexicon.BylineWords;
import dev.pressclip.lexicon.CalendarNames;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameLinesTest {
  private final BylineWords words = BylineWords.load();
  private final NameLines lines = new NameLines(new NameReader(words, CalendarNames.load()), words);

  private static String joined(List<Author> authors) {
    return String.join(";", authors.stream().map(Author::name).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Elliot Rabe > Elliot Rabe",
        "Julia Tangermann | Clara Rode > Julia Tangermann;Clara Rode",
        "Reuters, Thorsten Ebbing > Reuters;Thorsten Ebbing",
        "Daniel Priel Redakteur > Daniel Priel",
        "Emma Tarrant Islands Writer > Emma Tarrant",
        "Mathias Skjærvik – Journalist i Saltby > Mathias Skjærvik",
        "Андрей Причалов > Андрей Причалов",
        "佐野ほのか記者 > 佐野ほのか",
        "編集委員 佐野ほのか > 佐野ほのか"
      })
  void a_line_of_names_and_titles_names_authors(String line, String names) {
    assertThat(joined(lines.only(line))).isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harbour News",
        "Key Takeaways",
        "Small Harbour News",
        "Tickets Online",
        "Oliver Reede to lead the harbour board from the first of September at the latest",
        "The ferry stays in port",
        "港の霧笛が一年ぶりに鳴り響いた朝の記者"
      })
  void a_rubric_or_a_headline_names_nobody(String line) {
    assertThat(lines.only(line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Artikel veröffentlicht am 3. Mai 2025, 7:40 Uhr, Tobias Marsch > Tobias Marsch",
        "11. Juli 2024 um 8:12 Uhr / Frank Deichgraf-Moor > Frank Deichgraf-Moor",
        "Yasmine Quayle · Saltby News · Posted: Jan 15, 2025 6:30 AM > Yasmine Quayle",
        "Stefan Hollm , 02.12.2024 9:30 Uhr > Stefan Hollm",
        "Stefan Hollm May 14, 2024 > Stefan Hollm",
        "May 4, 2024 May 14, 2024 Stefan Hollm > Stefan Hollm",
        "May 14, 2024 Stefan Hollm 0 > Stefan Hollm",
        "05/14/2024 • Saturday Piers • Stefan Hollm > Stefan Hollm",
        "The Saltby Post 14/05/2024 Emma Tarrant > Emma Tarrant"
      })
  void a_dated_line_names_authors_at_either_end(String line, String names) {
    assertThat(joined(lines.dated(line))).isEqualTo(names);
  }

  @Test
  void a_dated_line_may_have_a_known_name_between_two_bars() {
    assertThat(joined(lines.dated("104 Comments | Emma Tarrant | Last Updated: May 14, 2024")))
        .isEqualTo("Emma Tarrant");
    assertThat(lines.dated("104 Comments | Tickets Online | Last Updated: May 14, 2024")).isEmpty();
  }

  @Test
  void behind_the_day_and_a_bar_a_strange_name_may_open_what_follows() {
    assertThat(joined(lines.behindDay("May 14, 2024 • Zhvelin Pryk in Slow Boats")))
        .isEqualTo("Zhvelin Pryk");
    assertThat(lines.behindDay("Slow Boats • May 14, 2024")).isEmpty();
    assertThat(lines.behindDay("Audio 12:40 min | May 14, 2024 | Zhvelin Pryk")).isEmpty();
  }

  @Test
  void a_dated_headline_that_opens_with_a_name_is_no_byline() {
    assertThat(lines.dated("Oliver Reede wird am 5.3.2024 Hafenmeister")).isEmpty();
  }

  @Test
  void a_name_behind_a_slash_and_an_agency_is_a_pictures() {
    assertThat(lines.only("Emma Tarrant / Reuters")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Zhvelin Pryk 2 minutes ago > Zhvelin Pryk",
        "Zhvelin Pryk12 min read > Zhvelin Pryk"
      })
  void a_name_may_stand_before_a_short_time(String line, String name) {
    assertThat(joined(lines.timed(line))).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Harbour Step 3", "Slow Boats 5 rules", "Harbour Prize 2024 goes north"})
  void other_lines_with_numbers_name_nobody(String line) {
    assertThat(lines.timed(line)).isEmpty();
  }
}
