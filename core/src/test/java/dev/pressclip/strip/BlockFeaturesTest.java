package dev.pressclip.strip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressclip.lexicon.BylineWords;
import dev.pressclip.lexicon.ClassHints;
import dev.pressclip.lexicon.MetaNames;
import dev.pressclip.lexicon.Phrases;
import dev.pressclip.lexicon.StopWords;
import dev.pressclip.metadata.PageMetadata;
import dev.pressclip.segment.HtmlSegmenter;
import dev.pressclip.segment.SegmentedPage;
import dev.pressclip.segment.TextSegmenter;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What the columns say of where a block stands. */
class BlockFeaturesTest {
  private static final String SENTENCE =
      "The ferry to Ostrey was late again this week, for the pump at the quay had frozen.";
  private static final String CARD =
      "<div class='x9'><h3><a href='/1'>A goat came aboard</a></h3><p>" + SENTENCE + "</p></div>";
  private static final String STORY =
      "<div class='s1'><div><h1>The ferry is late again</h1></div><div><p>"
          + SENTENCE
          + "</p></div></div>";

  @Test
  void text_beside_the_headline_is_nearer_to_it_than_text_of_other_boxes() {
    Rows rows = rows(STORY + "<div class='s2'>" + CARD.repeat(3) + "</div>");
    assertThat(rows.at(1, "stepsToTitle")).as("p, div").isEqualTo(2);
    assertThat(rows.at(3, "stepsToTitle")).as("p, card, column").isEqualTo(3);
    assertThat(rows.at(1, "paragraphsWithTitle")).as("of four texts").isEqualTo(0.25f);
    assertThat(rows.at(3, "paragraphsWithTitle")).isEqualTo(1);
  }

  @Test
  void text_below_the_headline_is_told_from_text_below_another_heading() {
    Rows rows = rows(STORY + CARD);
    assertThat(rows.at(1, "headingIsTitle")).isEqualTo(1);
    assertThat(rows.at(3, "headingIsTitle")).isZero();
  }

  @Test
  void three_cards_in_a_row_are_boxes_of_other_stories_and_one_is_none() {
    Rows cards = rows(STORY + CARD.repeat(3));
    assertThat(cards.at(1, "inTeaser")).isZero();
    assertThat(cards.at(3, "inTeaser")).isEqualTo(1);
    assertThat(rows(STORY + CARD).at(3, "inTeaser")).isZero();
  }

  @Test
  void without_a_headline_nothing_is_near_it() {
    Rows rows = rows("<div><p>" + (SENTENCE + " ").repeat(4) + "</p></div>");
    assertThat(rows.at(0, "stepsToTitle")).isEqualTo(-1);
    assertThat(rows.at(0, "paragraphsWithTitle")).isZero();
    assertThat(rows.at(0, "headingIsTitle")).isZero();
  }

  @Test
  void only_who_asks_for_these_columns_gets_them() {
    Rows dump = measured(new TextSegmenter().segment("Ferry late\n\n" + SENTENCE), false);
    int columns = BlockFeatures.names(false).size();
    assertThat(dump.rows).hasDimensions(2, columns);
    assertThat(BlockFeatures.names(false)).doesNotContain("stepsToTitle", "inTeaser");
    assertThat(BlockFeatures.names(true))
        .startsWith(BlockFeatures.names(false).toArray(String[]::new));
  }

  private record Rows(float[][] rows) {
    float at(int block, String column) {
      return rows[block][BlockFeatures.names(true).indexOf(column)];
    }
  }

  private static Rows rows(String inside) {
    String html = "<html><body>" + inside + "</body></html>";
    HtmlSegmenter segmenter = new HtmlSegmenter(ClassHints.load(), MetaNames.load());
    return measured(segmenter.segment(Jsoup.parse(html)), true);
  }

  private static Rows measured(SegmentedPage page, boolean toTitle) {
    BlockFeatures features =
        BlockFeatures.of(
            page, PageMetadata.NONE, Phrases.load(), StopWords.load(), BylineWords.load());
    return new Rows((toTitle ? features.toTitle() : features).toArray());
  }
}
