package dev.pressclip.strip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressclip.block.Block;
import dev.pressclip.segment.TextSegmenter;
import org.junit.jupiter.api.Test;

class CaptionFinderTest {
  private static final Block LABEL = line("Best lamp for the wheelhouse: Quill and Sons, brass");
  private static final Block SENTENCE = line("Mara Quill rows across to Ostrey on Monday morning.");
  private static final Block LONG =
      line(
          "The ferry Ostrey on the slip at Harwick, where it had stood for nine winters before the"
              + " council paid for half of the repair");

  /** Headings and items of lists have no more of a sentence than captions have. */
  @Test
  void a_short_open_line_among_a_dumps_text_must_be_surer_a_caption_than_others() {
    float label = CaptionFinder.bar(LABEL, true, true);
    assertThat(label).isGreaterThan(CaptionFinder.bar(SENTENCE, true, true));
    assertThat(label).isGreaterThan(CaptionFinder.bar(LONG, true, true));
    assertThat(label).isGreaterThan(CaptionFinder.bar(LABEL, false, true));
  }

  @Test
  void on_a_page_pictures_tell_and_all_lines_are_held_alike() {
    assertThat(CaptionFinder.bar(LABEL, true, false))
        .isEqualTo(CaptionFinder.bar(SENTENCE, true, false));
  }

  private static Block line(String text) {
    return new TextSegmenter().segment(text).blocks().get(0);
  }
}
