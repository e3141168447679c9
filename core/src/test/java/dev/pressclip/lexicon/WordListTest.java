package dev.pressclip.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordListTest {
  @Test
  void every_word_of_a_list_in_sections_stands_in_one() {
    assertThat(WordList.sections("date-words.txt").get("modified"))
        .contains("updat", "posodobljen");
  }

  @Test
  void a_list_without_sections_is_not_read_as_one_with_them() {
    assertThatThrownBy(() -> WordList.sections("credit-agencies.txt"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("credit-agencies.txt: \"")
        .hasMessageContaining("stands in no section");
  }
}
