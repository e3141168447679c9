package dev.pressclip.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextShapeTest {
  @Test
  void sentences_end_in_stops_questions_and_exclamations() {
    TextShape shape = TextShape.of("Who keeps the light? A cat! It has done so for years.");

    assertThat(shape.sentenceEnds()).isEqualTo(3);
    assertThat(shape.closed()).isTrue();
  }

  @Test
  void without_spaces_between_words_questions_alone_make_a_headline_and_no_sentence() {
    assertThat(TextShape.of("幻の井戸は実在した？町長も驚いた！「灯台の猫」の正体").sentenceEnds()).isZero();
    assertThat(TextShape.of("誰が灯台を守るのか？猫である。").sentenceEnds()).isEqualTo(2);
  }

  @Test
  void ideographs_count_a_word_for_two() {
    assertThat(TextShape.of("白沙渡口的老船工").words()).isEqualTo(4);
  }

  @Test
  void alphabets_without_spaces_count_a_word_for_five_letters_but_one_for_each_part_at_least() {
    assertThat(TextShape.of("12 มกราคม 2566 เวลา 07:40 น.").words()).isEqualTo(3);
    assertThat(TextShape.of("คนที่รับพายต่อคือลูกสาววัยสามสิบปี").words()).isBetween(4, 7);
  }
}
