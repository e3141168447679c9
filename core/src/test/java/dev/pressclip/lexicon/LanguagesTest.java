package dev.pressclip.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguagesTest {
  private final Languages languages = Languages.load();

  @Test
  void scripts_of_one_language_tell_it() {
    assertThat(languages.byScript("駅の時計が直った")).isEqualTo("ja");
    assertThat(languages.byScript("山村小学建起自己的天文台")).isEqualTo("zh");
    assertThat(languages.byScript("우체통에 쌓인 편지 ABC")).isEqualTo("ko");
    assertThat(languages.byScript("ชาวบ้านคลองบัว")).isEqualTo("th");
    assertThat(languages.byScript("הספרן שמחלק ספרים")).isEqualTo("he");
    assertThat(languages.byScript("Το καΐκι")).isEqualTo("el");
  }

  @Test
  void scripts_of_many_languages_tell_none() {
    assertThat(languages.byScript("The lamp was lit")).isNull();
    assertThat(languages.byScript("Музей варежек")).isNull();
    assertThat(languages.byScript("123")).isNull();
  }

  @Test
  void near_languages_are_known() {
    assertThat(languages.areNear("nb", "da")).isTrue();
    assertThat(languages.areNear("nb", "en")).isFalse();
  }
}
