package dev.pressclip.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressclip.block.Hint;
import org.junit.jupiter.api.Test;

class ClassHintsTest {
  private final ClassHints hints = ClassHints.load();

  private boolean hint(String attribute, Hint hint) {
    return (hints.bits(attribute) & hint.bit()) != 0;
  }

  @Test
  void whole_words_count_wherever_names_are_joined() {
    assertThat(hint("nav", Hint.NAVIGATION)).isTrue();
    assertThat(hint("site_nav-2", Hint.NAVIGATION)).isTrue();
    assertThat(hint("mainNav", Hint.NAVIGATION)).isTrue();
    assertThat(hint("MAIN-NAV", Hint.NAVIGATION)).isTrue();
    assertThat(hint("naval", Hint.NAVIGATION)).isFalse();
  }

  @Test
  void beginnings_count_for_longer_words() {
    assertThat(hint("commentary-list", Hint.COMMENTS)).isTrue();
    assertThat(hint("recomment", Hint.COMMENTS)).isFalse();
  }

  @Test
  void nothing_hints_at_nothing() {
    assertThat(hints.bits(null)).isZero();
    assertThat(hints.bits("")).isZero();
    assertThat(hints.bits("x1 qqq")).isZero();
  }
}
