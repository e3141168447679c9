package dev.pressclip.strip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressclip.block.Block;
import dev.pressclip.lexicon.ClassHints;
import dev.pressclip.lexicon.MetaNames;
import dev.pressclip.segment.HtmlSegmenter;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** When another opinion is asked for on a page whose body is known, and what comes of it. */
class ShortArticleTest {
  private static final String SENTENCE =
      "<p>The ferry to Ostrey was late again this week, for the pump at the quay had frozen.</p>";
  private static final String HEADLINE = "<h1>The ferry is late again</h1>";

  @Test
  void it_is_asked_for_where_a_short_text_ends_and_more_stands_elsewhere() {
    assertThat(page(text(2) + notes(3)).isLikely()).isTrue();
  }

  @Test
  void no_other_opinion_is_needed_where_the_text_is_long_or_all_there_is() {
    assertThat(page(text(30) + notes(30)).isLikely()).as("long").isFalse();
    String wrapped = "<div>" + ("<div>" + SENTENCE + "</div>").repeat(30) + "</div>";
    assertThat(page(HEADLINE + wrapped + notes(30)).isLikely()).as("long, wrapped").isFalse();
    assertThat(page(text(1) + notes(30)).isLikely()).as("long, below a deck").isFalse();
    assertThat(page(text(4)).isLikely()).as("alone").isFalse();
    assertThat(page(text(9) + notes(1)).isLikely()).as("nearly alone").isFalse();
    String row = "<tr><td>Monday</td><td>Late, for the pump had frozen</td></tr>";
    assertThat(page(text(1) + "<table>" + row.repeat(9) + "</table>").isLikely())
        .as("with a table")
        .isFalse();
  }

  @Test
  void the_body_keeps_to_the_short_text_that_both_opinions_hold() {
    assertThat(kept(text(2) + notes(3), 1, 2)).containsExactly(1, 2);
    assertThat(kept(text(2) + notes(3), 1)).containsExactly(1);
  }

  @Test
  void an_opinion_that_holds_a_long_text_nearly_all_or_nothing_of_the_body_changes_nothing() {
    assertThat(kept(text(2) + notes(4), 1, 2, 3, 4, 5)).as("nearly all").hasSize(6);
    assertThat(kept(text(2) + notes(3))).as("nothing").hasSize(5);
    int[] most = new int[25];
    for (int i = 0; i < most.length; i++) {
      most[i] = i + 1;
    }
    assertThat(kept(text(2) + notes(38), most)).as("long").hasSize(40);
  }

  private static String text(int sentences) {
    return "<div>" + HEADLINE + SENTENCE.repeat(sentences) + "</div>";
  }

  private static String notes(int sentences) {
    return "<div>" + SENTENCE.repeat(sentences) + "</div>";
  }

  /** A page below its headline, all of it taken for body. */
  private static ShortArticle page(String html) {
    return new ShortArticle(draft(html), 0);
  }

  private static Draft draft(String html) {
    HtmlSegmenter segmenter = new HtmlSegmenter(ClassHints.load(), MetaNames.load());
    List<Block> blocks = segmenter.segment(Jsoup.parse(html)).blocks();
    Draft draft = new Draft(blocks, new float[blocks.size()]);
    for (int i = 1; i < blocks.size(); i++) {
      draft.body[i] = true;
    }
    return draft;
  }

  /** The blocks left where the other opinion holds some for body. */
  private static List<Integer> kept(String html, int... theirs) {
    Draft draft = draft(html);
    boolean[] other = new boolean[draft.size()];
    for (int i : theirs) {
      other[i] = true;
    }
    new ShortArticle(draft, 0).keepTo(other);
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < draft.size(); i++) {
      if (draft.body[i]) {
        kept.add(i);
      }
    }
    return kept;
  }
}
