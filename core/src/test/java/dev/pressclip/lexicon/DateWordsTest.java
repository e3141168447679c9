package dev.pressclip.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordsTest {
  private final DateWords words = DateWords.load();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Updated 4 March 2025",
        "Aktualisiert am 4. März 2025",
        "Dernière mise à jour : 4 mars 2025",
        "Posodobljeno 4. 3. 2025",
        "Ažurirano 4. 3. 2025.",
        "Frissítve: 2025. március 4.",
        "Atnaujinta 2025-03-04",
        "Përditësuar më 4 mars 2025",
        "აღნიშვნა განახლდა 4 მარტი 2025",
        "Imesasishwa 4 Machi 2025"
      })
  void a_change_is_told_from_publication_in_many_languages(String line) {
    assertThat(words.onlyModified(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Published 4 March 2025", "Veröffentlicht am 4. März 2025", "4 mars 2025"})
  void a_date_of_publication_is_none_of_a_change(String line) {
    assertThat(words.onlyModified(line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Published 4 March 2025",
        "Publié le 4 mars 2025",
        "Publicado el 4 de marzo de 2025",
        "Data de publicação: 4/3/2025",
        "Pubblicato il 4 marzo 2025",
        "Publicerad 4 mars 2025",
        "Opublikowano 4 marca 2025",
        "Geschrieben am 4. März 2025",
        "Zveřejněno 4. 3. 2025",
        "Geplaatst op 4 maart 2025"
      })
  void publication_is_told_in_many_languages(String line) {
    assertThat(words.saysPublished(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Paid for by a public collection in 1907", "Das Publikum am 4. März 2025"})
  void what_is_public_is_not_published(String line) {
    assertThat(words.saysPublished(line)).isFalse();
  }
}
