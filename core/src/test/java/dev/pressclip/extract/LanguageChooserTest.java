package dev.pressclip.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageChooserTest {
  @ParameterizedTest
  @CsvSource({
    "de_at, de-AT",
    "EN-us, en-US",
    "' fr ', fr",
    "'sv, en', sv",
    "iw, he",
    "in-ID, id-ID"
  })
  void tags_come_in_their_usual_form(String declared, String tag) {
    assertThat(LanguageChooser.wellFormed(declared)).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "german", "und", "1a", "d-DE"})
  void what_is_no_tag_is_none(String declared) {
    assertThat(LanguageChooser.wellFormed(declared)).isNull();
  }

  /** Those that look as usual are not read by the library: it must say the same. */
  @Test
  void all_languages_of_two_letters_are_what_the_library_makes_of_them() {
    for (char a = 'a'; a <= 'z'; a++) {
      for (char b = 'a'; b <= 'z'; b++) {
        for (String region : new String[] {"", "-GB"}) {
          String tag = "" + a + b + region;
          assertThat(LanguageChooser.wellFormed(tag))
              .isEqualTo(Locale.forLanguageTag(tag).toLanguageTag());
        }
      }
    }
  }
}
