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
        "Julia Verhoff | Clara Rode > Julia Verhoff;Clara Rode",
        "Reuters, Thorsten Kröger > Reuters;Thorsten Kröger",
        "Daniel Grosch Redakteur > Daniel Grosch",
        "Emma Mackle Lifestyle Writer > Emma Mackle",
        "Mathias Hagelund – Journalist i Paris > Mathias Hagelund",
        "Андрей Колосов > Андрей Колосов"
      })
  void a_line_of_names_and_titles_names_authors(String line, String names) {
    assertThat(joined(lines.only(line))).isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harbour News",
        "Key Takeaways",
        "Moving Industry News",
        "Schedule Online",
        "Oliver Frank to lead the harbour board from the first of September at the latest",
        "The ferry stays in port"
      })
  void a_rubric_or_a_headline_names_nobody(String line) {
    assertThat(lines.only(line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Artikel veröffentlicht am 28. April 2024, 14:26 Uhr, Tobias Kölsch > Tobias Kölsch",
        "9. September 2025 um 15:46 Uhr / Frank Wander-Pfeil > Frank Wander-Pfeil",
        "Yasmine Hassel · Saltby News · Posted: Aug 08, 2024 4:00 AM > Yasmine Hassel",
        "Stefan Trunk , 26.04.2024 10:00 Uhr > Stefan Trunk"
      })
  void a_dated_line_names_authors_at_either_end(String line, String names) {
    assertThat(joined(lines.dated(line))).isEqualTo(names);
  }

  @Test
  void a_dated_headline_that_opens_with_a_name_is_no_byline() {
    assertThat(lines.dated("Oliver Frank mit Wirkung zum 1.9.2025 bestellt")).isEmpty();
  }
}
