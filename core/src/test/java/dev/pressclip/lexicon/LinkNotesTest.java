package dev.pressclip.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What links say to screen readers is cut from the sentences they stand in. */
class LinkNotesTest {
  private final LinkNotes notes = LinkNotes.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The council (opens in new tab) met on Monday. ; The council met on Monday.",
        "The council, opens new tab met on Monday. ; The council met on Monday.",
        "Der Rat(öffnet im neuen Fenster) tagte am Montag. ; Der Rat tagte am Montag.",
        "Der Rat [Link öffnet in neuem Fenster], der tagte, schweigt. ; Der Rat, der tagte, schweigt.",
        "Le conseil ( Nouvelle fenêtre ) se tait. ; Le conseil se tait.",
        "評議会（別ウィンドウで開きます）は月曜に開かれた。 ; 評議会は月曜に開かれた。",
        "See the plan (External link) ; See the plan",
      })
  void notes_in_brackets_or_behind_a_comma_are_cut(String text, String left) {
    assertThat(notes.cutFrom(text)).isEqualTo(left);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The shop opens in a new window of the old mill.",
        "The shop (opens in a new tab of the mall) is small.",
        "The door, opens new tabloids say, was shut.",
        "It closed (in May)",
        "(",
        "no notes, no brackets",
      })
  void what_only_looks_like_one_stays(String text) {
    assertThat(notes.cutFrom(text)).isSameAs(text);
  }

  @Test
  void nothing_is_left_of_a_text_that_is_only_a_note() {
    assertThat(notes.cutFrom("(opens in a new window)")).isEmpty();
  }
}
