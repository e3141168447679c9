package dev.pressclip.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditReaderTest {
  private final CreditReader credits = CreditReader.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The pier. Photo: Jon Aldous/Courier|The pier.|Jon Aldous/Courier",
        "The pier. (Photo: Ned Crosby)|The pier.|Ned Crosby",
        "The pier. © Nell Harker|The pier.|Nell Harker",
        "The pier [HARBOUR1]|The pier|HARBOUR1",
        "Die Brücke. Foto: Kilian Roth|Die Brücke.|Kilian Roth",
        "Dos niñas en la fuente. / ANTONIO CUÉLLAR|Dos niñas en la fuente.|ANTONIO CUÉLLAR",
        "Il faro (foto Archivio Corriere)|Il faro|Archivio Corriere",
        "駅の時計＝１７日、北浜町、松浦さゆり撮影|駅の時計＝１７日、北浜町|松浦さゆり",
        "La manivelle. NINA ROUVIER / L'ÉCHO|La manivelle.|NINA ROUVIER / L'ÉCHO",
        "I limoni (foto di Elio Marchetti)|I limoni|Elio Marchetti",
        "The pier at dusk (Reuters)|The pier at dusk|Reuters",
        "Image caption, The pier at dusk (Reuters)|The pier at dusk|Reuters",
        "The pier (Ana Brill/Getty Images)|The pier|Ana Brill/Getty Images",
        "'The pier of M. Roth. | Jo Aldous/PA Images via Getty Images'|The pier of M. Roth.|Jo Aldous/PA Images via Getty Images",
        "The pier at dusk. — Picture by Ned Crosby|The pier at dusk.|Ned Crosby",
        "El faro, este domingo. EFE/ P.L. Marín|El faro, este domingo.|EFE/ P.L. Marín",
        "駅の時計＝１７日（代表撮影）|駅の時計＝１７日|代表撮影",
        "El faro se apaga al amanecer. (Elio Marín)|El faro se apaga al amanecer.|Elio Marín",
        "The pier was shut. (Harbour Court, Eastern District)|The pier was shut.|Harbour Court, Eastern District",
        "La fuente de la plaza / Antonio Cuéllar|La fuente de la plaza|Antonio Cuéllar",
        "Bryggjan í morgun. strond.example/Ari Leifsson|Bryggjan í morgun.|strond.example/Ari Leifsson",
        "Die Brücke. Foto: Kilian Roth / Stadtmuseum (Ausschnitt)|Die Brücke.|Kilian Roth / Stadtmuseum (Ausschnitt)",
        "Die Brücke (Foto: Kilian Roth (Ausschnitt))|Die Brücke|Kilian Roth (Ausschnitt)",
        "Die Brücke (Stadtmuseum/Fährverein Holm e. V.)|Die Brücke|Stadtmuseum/Fährverein Holm e. V."
      })
  void a_credit_is_told_from_its_caption(String caption, String text, String credit) {
    assertThat(credits.split(caption)).isEqualTo(new CreditReader.Split(text, credit));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "captions-by-language.txt", delimiter = '\t')
  void credits_are_told_apart_as_many_languages_write_them(
      String caption, String text, @Nullable String credit) {
    assertThat(credits.split(caption)).isEqualTo(new CreditReader.Split(text, credit));
  }

  @Test
  void a_picture_of_a_family_is_no_credit() {
    String caption = "Los ministros tras la foto de familia.";
    assertThat(credits.split(caption)).isEqualTo(new CreditReader.Split(caption, null));
    assertThat(credits.split("El faro (foto de Elio Marín)"))
        .isEqualTo(new CreditReader.Split("El faro", "Elio Marín"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The pier at noon. (Saltby)",
        "The pier at noon (Jo Marsh with her dog)",
        "The pier at noon. (It was shut in May.)",
        "The pier at noon / after the storm",
        "The pier at noon. (as seen in May)",
        "Bring coats and/or boots - not the skipper, the deckhands/cooks should!",
        "5. Rowing/sculling boats",
        "2. HOLM SKIFF IV",
        "Buses run to the pier. chirp.example/7Jyb2",
        "Read on at the harbour's own site. https://harbour.example/pier/"
      })
  void a_name_in_another_place_is_no_credit(String caption) {
    assertThat(credits.split(caption)).isEqualTo(new CreditReader.Split(caption, null));
  }

  @Test
  void a_name_that_only_its_place_makes_a_credit_makes_no_text_a_caption() {
    assertThat(credits.saysCredit("The pier was shut. (Harbour Court)")).isFalse();
    assertThat(credits.saysCredit("The pier was shut. (Photo: Jo Marsh)")).isTrue();
  }

  @Test
  void an_agency_alone_is_all_credit() {
    assertThat(credits.split("Getty Images")).isEqualTo(new CreditReader.Split("", "Getty Images"));
  }

  @Test
  void a_caption_without_credit_stays_whole() {
    String caption = "Two brothers fish where their father (left) taught them, in 1984.";
    assertThat(credits.split(caption)).isEqualTo(new CreditReader.Split(caption, null));
  }

  @Test
  void a_credit_may_stand_alone() {
    assertThat(credits.split("Foto: Kilian Roth"))
        .isEqualTo(new CreditReader.Split("", "Kilian Roth"));
  }

  @Test
  void only_words_made_for_credits_make_a_line_of_a_dump_a_caption() {
    assertThat(credits.endsInCredit("The paved surface. (Photo: Ned Crosby)")).isTrue();
    assertThat(credits.endsInCredit("The mayor said nothing more. (AP)")).isFalse();
    assertThat(credits.endsInCredit("The mayor said nothing more.")).isFalse();
    assertThat(credits.endsInCredit("군수는 더 말하지 않았다. 문가람 기자")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jane Doe/Fen Pictures",
        "picture alliance / ASSOCIATED PRESS | Jo Marsh",
        "Ola Berg/Ritzau Scanpix"
      })
  void names_with_a_slash_between_them_are_a_credit(String text) {
    assertThat(credits.isBareCredit(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"The ferry / barge question", "Jane Doe", "Doe/Roe won the race."})
  void other_lines_are_not(String text) {
    assertThat(credits.isBareCredit(text)).isFalse();
  }

  @Test
  void buttons_of_galleries_tell_of_no_picture() {
    assertThat(credits.isNoise("Bild vergrößern")).isTrue();
    assertThat(credits.isNoise("The ferry at its pier")).isFalse();
  }
}
