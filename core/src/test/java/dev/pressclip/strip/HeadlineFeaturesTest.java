package dev.pressclip.strip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressclip.lexicon.BylineWords;
import dev.pressclip.lexicon.Phrases;
import dev.pressclip.lexicon.StopWords;
import dev.pressclip.metadata.PageMetadata;
import dev.pressclip.segment.SegmentedPage;
import dev.pressclip.segment.TextSegmenter;
import org.junit.jupiter.api.Test;

/** How far the words of a dump's lines are those of its body. */
class HeadlineFeaturesTest {
  private static final String HEAD = "Ferry frozen again\nTide tables and tickets\n";
  private static final String SENTENCE =
      "The ferry to Ostrey was late again this week, for the pump at the quay had frozen.\n";

  private static final int LONG = 15;
  private static final int SHORT = 10;

  @Test
  void a_headlines_words_are_the_bodys_those_of_a_menu_are_not() {
    assertThat(wordsInBody(HEAD, LONG, 0)).isEqualTo(1);
    assertThat(wordsInBody(HEAD, LONG, 1)).isZero();
  }

  @Test
  void of_a_line_with_other_words_too_a_part_is_the_bodys() {
    assertThat(wordsInBody("Frozen pump: Harwick waits\n", LONG, 0)).isEqualTo(0.5f);
  }

  @Test
  void a_short_body_tells_nothing() {
    assertThat(wordsInBody(HEAD, SHORT, 0)).isEqualTo(-1);
    assertThat(wordsInBody(HEAD, SHORT, 1)).isEqualTo(-1);
  }

  /** The column of a line where the first look takes so many sentences below the head for text. */
  private static float wordsInBody(String head, int sentences, int line) {
    SegmentedPage page = new TextSegmenter().segment(head + SENTENCE.repeat(sentences));
    BlockFeatures features =
        BlockFeatures.of(
            page, PageMetadata.NONE, Phrases.load(), StopWords.load(), BylineWords.load());
    float[] first = new float[page.blocks().size()];
    for (int i = first.length - sentences; i < first.length; i++) {
      first[i] = 0.9f;
    }
    RegionFeatures regions = new RegionFeatures(page, features, first);
    float[] row = new HeadlineFeatures(page.blocks(), regions, first).row(line);
    assertThat(row).hasSize(HeadlineFeatures.count());
    return row[row.length - 1];
  }
}
