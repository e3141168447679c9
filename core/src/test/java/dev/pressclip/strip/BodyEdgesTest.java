package dev.pressclip.strip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressclip.block.Reason;
import dev.pressclip.lexicon.BylineWords;
import dev.pressclip.lexicon.ClassHints;
import dev.pressclip.lexicon.CreditReader;
import dev.pressclip.lexicon.MetaNames;
import dev.pressclip.lexicon.Phrases;
import dev.pressclip.lexicon.StopWords;
import dev.pressclip.metadata.PageMetadata;
import dev.pressclip.segment.HtmlSegmenter;
import dev.pressclip.segment.SegmentedPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What is left of a body whose blocks all score alike. */
class BodyEdgesTest {
  private static final float SURELY = 0.97f;
  private static final String FERRY = "<p>The ferry to Ostrey was late again on Monday.</p>";
  private static final String QUAY = "<p>On the quay some forty people stood and waited.</p>";
  private static final String PIER = "<p>The pier has been closed to cars since the spring.</p>";
  private static final String TOWN = "<p>The town says that it will be open by October.</p>";
  private static final String HEAD = "<h2>On the quay</h2>";

  @Test
  void a_text_that_surely_is_body_may_be_said_again_further_down() {
    assertThat(left(SURELY, FERRY + QUAY + PIER + FERRY)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void not_right_behind_the_first_time() {
    assertThat(left(SURELY, FERRY + FERRY + QUAY)).containsExactly(0, 2);
  }

  @Test
  void a_text_that_may_be_body_is_said_once() {
    assertThat(left(0.8f, FERRY + QUAY + PIER + FERRY)).containsExactly(0, 1, 2);
  }

  @Test
  void an_article_printed_twice_is_kept_once_with_its_short_lines() {
    String article = FERRY + HEAD + QUAY + PIER;
    assertThat(left(SURELY, article + article)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void short_lines_may_be_said_again() {
    assertThat(left(SURELY, HEAD + FERRY + QUAY + HEAD + PIER + TOWN)).hasSize(6);
  }

  @Test
  void the_writers_initials_close_an_article_but_are_none_of_it() {
    assertThat(left(SURELY, FERRY + QUAY + "<p>(mso/kli)</p>")).containsExactly(0, 1);
    assertThat(left(SURELY, FERRY + QUAY + "<p>mso/DPB</p>")).containsExactly(0, 1);
    assertThat(left(SURELY, FERRY + "<p>(mso)</p>" + QUAY)).containsExactly(0, 1, 2);
    assertThat(left(SURELY, FERRY + QUAY + "<p>and/or</p><p>ends</p>")).hasSize(4);
    assertThat(left(SURELY, FERRY + QUAY + "<p>(Up)</p>")).containsExactly(0, 1, 2);
  }

  @Test
  void a_label_that_nothing_follows_is_none_of_the_article() {
    assertThat(left(SURELY, FERRY + QUAY + "<p>Read on:</p>")).containsExactly(0, 1);
    assertThat(left(SURELY, FERRY + "<p>The mayor says:</p>" + QUAY)).containsExactly(0, 1, 2);
    String sentence = "<p>And this is what the mayor of Ostrey had to say on that:</p>";
    assertThat(left(SURELY, FERRY + sentence)).containsExactly(0, 1);
  }

  @Test
  void a_note_that_says_it_is_about_the_author_ends_the_article_and_its_like_further_up_does_not() {
    String note = "<h2>About the author</h2><p>Ingrid Falk lives with two cats in Ostrey.</p>";
    assertThat(left(0.8f, FERRY + QUAY + note + TOWN)).containsExactly(0, 1);
    assertThat(left(SURELY, FERRY + QUAY + note)).containsExactly(0, 1, 2, 3);
    String call = "<p>The harbour master can be reached at the old customs house.</p>";
    assertThat(left(0.8f, FERRY + QUAY + call)).containsExactly(0, 1);
    assertThat(left(0.8f, FERRY + call + QUAY)).containsExactly(0, 1, 2);
    String days =
        IntStream.rangeClosed(1, 9)
            .mapToObj(day -> "<p>On day %d the ferry was late again, too.</p>".formatted(day))
            .collect(Collectors.joining());
    assertThat(left(0.8f, FERRY + note + days)).hasSize(12);
  }

  @Test
  void a_line_above_the_headline_is_the_sites_unless_the_text_has_begun_above_it() {
    String line = "<p>Ostrey Courier</p>";
    assertThat(left(2, SURELY, line + "<h1>Ferry late</h1>" + HEAD + FERRY)).hasSize(3);
    assertThat(left(2, SURELY, FERRY + line + HEAD + QUAY)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void repeats_are_dropped_for_what_they_are() {
    SegmentedPage page = page(FERRY + FERRY);
    Draft draft = draft(SURELY, page);
    edges(draft, page, -1).dropRepeats();
    assertThat(draft.reason(1)).isEqualTo(Reason.DUPLICATE);
  }

  private static List<Integer> left(float score, String inside) {
    return left(-1, score, inside);
  }

  private static List<Integer> left(int titleIndex, float score, String inside) {
    SegmentedPage page = page(inside);
    Draft draft = draft(score, page);
    BodyEdges edges = edges(draft, page, titleIndex);
    edges.dropRepeats();
    edges.dropEdges();
    edges.dropAuthorNotes(List.of());
    edges.dropLooseHeadings();
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < draft.size(); i++) {
      if (draft.isBody(i)) {
        left.add(i);
      }
    }
    return left;
  }

  private static BodyEdges edges(Draft draft, SegmentedPage page, int titleIndex) {
    BylineWords bylines = BylineWords.load();
    BlockFeatures features =
        BlockFeatures.of(page, PageMetadata.NONE, Phrases.load(), StopWords.load(), bylines);
    return new BodyEdges(draft, features, bylines, CreditReader.load(), titleIndex);
  }

  private static SegmentedPage page(String inside) {
    String html = "<html><body><article>" + inside + "</article></body></html>";
    return new HtmlSegmenter(ClassHints.load(), MetaNames.load()).segment(Jsoup.parse(html));
  }

  private static Draft draft(float score, SegmentedPage page) {
    float[] scores = new float[page.blocks().size()];
    Arrays.fill(scores, score);
    Draft draft = new Draft(page.blocks(), scores);
    Arrays.fill(draft.body, true);
    return draft;
  }
}
