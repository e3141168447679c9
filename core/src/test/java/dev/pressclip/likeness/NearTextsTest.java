package dev.pressclip.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NearTextsTest {
  private static String story(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      text.append("word").append(random.nextInt(3_000)).append(i % 12 == 11 ? ". " : " ");
    }
    return text.toString();
  }

  @Test
  void a_text_with_a_word_changed_is_found_and_another_is_not() {
    NearTexts texts = new NearTexts();
    for (int i = 0; i < 3_000; i++) {
      long hash = SimHash.of(story(i));
      assertThat(texts.find(hash)).as("story %d", i).isEqualTo(-1);
      texts.add(hash);
    }
    String changed = story(1234).replaceFirst("word\\d+ ", "other ");
    assertThat(texts.find(SimHash.of(changed))).isEqualTo(1234);
  }

  @Test
  void of_several_the_first_is_named() {
    NearTexts texts = new NearTexts();
    long hash = SimHash.of(story(1));
    texts.add(SimHash.of(story(2)));
    texts.add(hash);
    texts.add(hash ^ 1);
    assertThat(texts.find(hash ^ 1)).isEqualTo(1);
  }

  @Test
  void short_texts_are_like_no_other() {
    assertThat(SimHash.of("The ferry is late.")).isZero();
    NearTexts texts = new NearTexts();
    texts.add(0);
    assertThat(texts.find(0)).isEqualTo(-1);
  }
}
