package dev.pressclip.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WordMapTest {
  @Test
  void many_words_have_their_bits_and_no_others() {
    Random random = new Random(5);
    WordMap map = new WordMap();
    long[] words = random.longs(20_000).toArray();
    for (int i = 0; i < words.length; i++) {
      map.addBits(words[i], i + 1);
    }
    for (int i = 0; i < words.length; i++) {
      assertThat(map.bits(words[i])).isEqualTo(i + 1);
    }
    assertThat(random.longs(20_000)).allMatch(other -> map.bits(other) == 0);
  }

  @Test
  void bits_of_a_word_come_together() {
    WordMap map = new WordMap();
    map.addBits(7, 1);
    map.addBits(7, 4);
    assertThat(map.bits(7)).isEqualTo(5);
    assertThat(map.bits(0)).isZero();
  }
}
