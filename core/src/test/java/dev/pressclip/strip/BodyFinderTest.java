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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for the body of a small page, by scores given to its blocks. */
class BodyFinderTest {
  private static final String PARAGRAPH = "<p>The ferry to Ostrey was late again this week.</p>";
  private static final String SENTENCE =
      "The ferry to Ostrey was late again this week, for the pump at the quay had frozen.";
  private static final String TEXT = "<p>" + SENTENCE + "</p>";
  private static final String CODE = "<pre>ferry --to ostrey --wait</pre>";
  private static final String HEADLINE = "<h1>The ferry is late again</h1>";
  private static final String LABEL = "<div>More from the quay</div>";
  private static final String CARDS =
      ("<div class='x9'><h3><a href='/1'>A goat came aboard</a></h3>" + TEXT + "</div>").repeat(4);
  private static final String LINE = "<p>More on ferries</p>";

  @Test
  void what_scores_above_one_half_is_body() {
    assertThat(body(PARAGRAPH.repeat(4), 0.97f, 0.51f, 0.49f, 0.1f)).containsExactly(0, 1);
  }

  @Test
  void on_pages_that_score_low_throughout_a_share_of_the_best_score_is_enough() {
    assertThat(body(LINE.repeat(4), 0.6f, 0.34f, 0.32f, 0.1f)).containsExactly(0, 1);
  }

  @Test
  void in_a_dump_that_scores_low_throughout_less_is_enough() {
    String lines = String.join("\n\n", "Ferry", "Quay", "Anchor", "Isle");
    assertThat(bodyOfDump(lines, 0.6f, 0.32f, 0.29f, 0.1f)).containsExactly(0, 1);
  }

  @Test
  void nothing_is_taken_where_nothing_scores_as_body() {
    assertThat(body(PARAGRAPH.repeat(3), 0.49f, 0.45f, 0.4f)).isEmpty();
  }

  @Test
  void a_sentence_right_behind_sure_body_text_is_body_from_a_lower_score() {
    assertThat(body(PARAGRAPH.repeat(4), 0.97f, 0.31f, 0.31f, 0.1f)).containsExactly(0, 1);
    assertThat(body(PARAGRAPH.repeat(4), 0.97f, 0.29f, 0.1f, 0.1f)).containsExactly(0);
  }

  @Test
  void so_is_code_but_no_line_that_is_no_sentence() {
    assertThat(body(PARAGRAPH + CODE, 0.97f, 0.31f)).containsExactly(0, 1);
    assertThat(body(PARAGRAPH + LINE, 0.97f, 0.31f)).containsExactly(0);
  }

  @Test
  void code_between_texts_of_the_body_is_body_from_a_lower_score_still() {
    String page = PARAGRAPH + CODE + PARAGRAPH;
    assertThat(body(page, 0.97f, 0.12f, 0.97f)).containsExactly(0, 1, 2);
    assertThat(body(page, 0.97f, 0.05f, 0.97f)).containsExactly(0, 2);
    assertThat(body(page, 0.97f, 0.12f, 0.1f)).containsExactly(0);
  }

  @Test
  void headings_and_labels_between_texts_of_the_body_are_body_from_a_lower_score() {
    for (String label : List.of("<h3>On the quay</h3>", "<p>What it costs:</p>")) {
      String page = PARAGRAPH + label + PARAGRAPH;
      assertThat(body(page, 0.97f, 0.12f, 0.97f)).containsExactly(0, 1, 2);
      assertThat(body(page, 0.97f, 0.05f, 0.97f)).containsExactly(0, 2);
      assertThat(body(page, 0.97f, 0.12f, 0.1f)).containsExactly(0);
    }
    String linked = "<h3><a href='/quay'>On the quay</a></h3>";
    assertThat(body(PARAGRAPH + linked + PARAGRAPH, 0.97f, 0.4f, 0.97f)).containsExactly(0, 2);
    assertThat(body(PARAGRAPH + LINE + PARAGRAPH, 0.97f, 0.4f, 0.97f)).containsExactly(0, 2);
  }

  @Test
  void a_question_on_a_button_is_body_where_its_answer_is() {
    String page = PARAGRAPH + "<button>Why was the ferry late?</button>" + PARAGRAPH;
    assertThat(body(page, 0.97f, 0.3f, 0.97f)).containsExactly(0, 1, 2);
    assertThat(body(page, 0.97f, 0.3f, 0.1f)).containsExactly(0);
    assertThat(body(page, 0.97f, 0.1f, 0.97f)).containsExactly(0, 2);
  }

  @Test
  void what_else_a_button_says_is_no_body() {
    String page = PARAGRAPH + "<button>Tell others about the ferry</button>" + PARAGRAPH;
    assertThat(body(page, 0.97f, 0.9f, 0.97f)).containsExactly(0, 2);
    assertThat(body(page.replace("Tell others about the ferry", "Late?"), 0.97f, 0.9f, 0.97f))
        .containsExactly(0, 2);
  }

  @Test
  void a_table_is_taken_whole_or_not_at_all() {
    String rows = "<tr><td>Monday</td><td>Late</td></tr><tr><td>Tuesday</td><td>Early</td></tr>";
    String page = PARAGRAPH + "<table>" + rows + "</table>";
    assertThat(body(page, 0.97f, 0.9f, 0.2f, 0.6f, 0.1f)).containsExactly(0, 1, 2, 3, 4);
    assertThat(body(page, 0.97f, 0.5f, 0.2f, 0.5f, 0.2f)).containsExactly(0, 1, 2, 3, 4);
    assertThat(body(page, 0.97f, 0.2f, 0.1f, 0.1f, 0.6f)).containsExactly(0);
  }

  @Test
  void a_table_right_behind_text_is_body_where_its_first_cells_may_be() {
    String rows = "<tr><td>Monday</td><td>Late</td></tr><tr><td>Friday</td><td>Off</td></tr>";
    String table = "<table>" + rows + "</table>";
    String page = PARAGRAPH + table;
    assertThat(body(page, 0.97f, 0.6f, 0.1f, 0.1f, 0.1f)).containsExactly(0, 1, 2, 3, 4);
    assertThat(body(page, 0.2f, 0.6f, 0.1f, 0.1f, 0.1f)).isEmpty();
    assertThat(body(LINE.repeat(2) + page, 0.1f, 0.1f, 0.97f, 0.6f, 0.1f, 0.1f, 0.1f)).hasSize(5);
    assertThat(body(PARAGRAPH + LINE.repeat(2) + table, 0.97f, 0.1f, 0.1f, 0.6f, 0.1f, 0.1f, 0.1f))
        .containsExactly(0);
  }

  @Test
  void a_list_between_texts_is_body_where_all_its_items_may_be_and_it_is_no_row_of_links() {
    String list = "<ul><li>North quay</li><li>South quay</li></ul>";
    String page = PARAGRAPH + list + PARAGRAPH;
    assertThat(body(page, 0.97f, 0.4f, 0.35f, 0.97f)).containsExactly(0, 1, 2, 3);
    assertThat(body(page, 0.97f, 0.4f, 0.2f, 0.97f)).containsExactly(0, 3);
    assertThat(body(page, 0.97f, 0.4f, 0.35f, 0.1f)).containsExactly(0);
    String links = list.replace("<li>", "<li><a href='/quay'>").replace("</li>", "</a></li>");
    assertThat(body(PARAGRAPH + links + PARAGRAPH, 0.97f, 0.4f, 0.35f, 0.97f))
        .containsExactly(0, 3);
    String boxed = "<div>" + list + "</div>";
    assertThat(body(PARAGRAPH + boxed + PARAGRAPH, 0.97f, 0.4f, 0.35f, 0.97f))
        .containsExactly(0, 3);
  }

  @Test
  void a_list_is_taken_whole_or_not_at_all_where_all_its_items_may_be_body() {
    String list = "<ul><li>North quay</li><li>South quay</li></ul>";
    assertThat(body(PARAGRAPH + list, 0.97f, 0.7f, 0.4f)).containsExactly(0, 1, 2);
    assertThat(body(PARAGRAPH + list, 0.97f, 0.55f, 0.35f)).containsExactly(0);
    assertThat(body(PARAGRAPH + list, 0.97f, 0.7f, 0.2f)).containsExactly(0, 1);
  }

  @Test
  void an_item_that_leads_away_is_not_taken_with_its_list() {
    String list = "<ul><li>North quay</li><li><a href='/1'>Read more: the south quay</a></li></ul>";
    assertThat(body(PARAGRAPH + list, 0.97f, 0.8f, 0.6f)).containsExactly(0, 1);
  }

  @Test
  void a_page_that_speaks_for_itself_in_whole_sentences_is_no_body_unless_it_surely_is() {
    String consent =
        "<p>Here the desk has chosen something from elsewhere to go with this report. To view this"
            + " content you have to agree that data of yours may be sent to whoever made it.</p>";
    assertThat(body(PARAGRAPH + consent + PARAGRAPH, 0.98f, 0.9f, 0.98f)).containsExactly(0, 2);
    assertThat(body(PARAGRAPH + consent + PARAGRAPH, 0.98f, 0.98f, 0.98f)).containsExactly(0, 1, 2);
  }

  @Test
  void lines_that_open_alike_and_lead_away_are_no_body() {
    String more = "<p>Lee dit ook | <a href='/%d'>The harbour of Ostrey is to be dredged</a></p>";
    String page = PARAGRAPH + more.formatted(1) + PARAGRAPH + more.formatted(2);
    assertThat(body(page, 0.97f, 0.8f, 0.97f, 0.8f)).containsExactly(0, 2);
  }

  @Test
  void so_is_one_of_them_where_another_among_the_texts_scores_low() {
    String more = "<p>Lee dit ook | <a href='/%d'>The harbour of Ostrey is to be dredged</a></p>";
    String page = PARAGRAPH + more.formatted(1) + PARAGRAPH + more.formatted(2) + PARAGRAPH;
    assertThat(body(page, 0.97f, 0.3f, 0.97f, 0.8f, 0.97f)).containsExactly(0, 2, 4);
  }

  @Test
  void one_such_line_may_be_the_articles() {
    String more = "<p>Lee dit ook | <a href='/1'>The harbour of Ostrey is to be dredged</a></p>";
    assertThat(body(PARAGRAPH + more, 0.97f, 0.8f)).containsExactly(0, 1);
  }

  @Test
  void in_a_dump_lines_with_the_same_words_before_a_bar_lead_away() {
    String dump =
        """
        The ferry to Ostrey was late again this week, as it was in the week before.

        LEE DIT OOK | The harbour of Ostrey is to be dredged

        It had lost its only anchor, which a boy found on the beach of the southern isle.

        LEE DIT OOK | A boy finds an anchor
        """;
    assertThat(bodyOfDump(dump, 0.97f, 0.8f, 0.97f, 0.8f)).containsExactly(0, 2);
    String once = dump.substring(0, dump.lastIndexOf("LEE"));
    assertThat(bodyOfDump(once, 0.97f, 0.8f, 0.97f)).containsExactly(0, 1, 2);
  }

  @Test
  void in_a_dump_headlines_right_behind_a_label_for_them_lead_away() {
    String dump =
        """
        The ferry to Ostrey was late again this week, as it was in the week before.

        Related articles

        A boy finds an anchor

        Who is going to dredge the harbour?

        The ferry had lost its only anchor.
        """;
    assertThat(bodyOfDump(dump, 0.97f, 0.1f, 0.7f, 0.7f, 0.7f)).containsExactly(0, 4);
    assertThat(bodyOfDump(dump, 0.97f, 0.1f, 0.9f, 0.7f, 0.7f)).containsExactly(0, 2, 4);
    String other = dump.replace("Related articles", "The southern isle");
    assertThat(bodyOfDump(other, 0.97f, 0.1f, 0.7f, 0.7f, 0.7f)).containsExactly(0, 2, 3, 4);
  }

  @Test
  void words_about_comments_are_no_body() {
    String login = "<p>You must be logged in to post a comment.</p>";
    assertThat(body(PARAGRAPH + login + PARAGRAPH, 0.97f, 0.8f, 0.97f)).containsExactly(0, 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This website uses cookies so that the ferry finds you, and you the ferry.",
        "Ce site utilise des cookies pour que le bac vous retrouve à chaque visite.",
        "Ta strona korzysta z plików cookie, aby prom mógł was rozpoznać.",
        "By signing up you consent to letters from the ferry company of Ostrey.",
        "Melden Sie sich an, um weiterzulesen.",
        "Inicia sesión para seguir leyendo.",
        "Cet article a été traduit automatiquement.",
        "Push-Mitteilungen aktivieren"
      })
  void what_the_page_says_of_itself_is_no_body(String line) {
    String said = "<p>" + line + "</p>";
    assertThat(body(PARAGRAPH + said + PARAGRAPH, 0.97f, 0.9f, 0.97f)).containsExactly(0, 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Story continues after this ad",
        "Weiterlesen nach der Anzeige",
        "Tekst gaat verder onder de advertentie",
        "Juttu jatkuu mainoksen jälkeen",
        "Pozostało jeszcze 70% artykułu",
        "この記事の画像を見る（3枚）",
        "다음 페이지"
      })
  void what_says_that_the_article_goes_on_elsewhere_is_no_body(String line) {
    String said = "<p>" + line + "</p>";
    assertThat(body(PARAGRAPH + said + PARAGRAPH, 0.97f, 0.8f, 0.97f)).containsExactly(0, 2);
  }

  @Test
  void what_stands_aside_and_is_nothing_but_a_link_is_no_body() {
    String offer =
        "<a href='/app'>All of Ostrey on your telephone, to be had here for nothing.</a>";
    String aside = "<aside><p>" + offer + "</p></aside>";
    assertThat(body(PARAGRAPH + aside + PARAGRAPH, 0.97f, 0.6f, 0.97f)).containsExactly(0, 2);
    assertThat(body(PARAGRAPH + "<p>" + offer + "</p>", 0.97f, 0.6f)).containsExactly(0, 1);
  }

  @Test
  void eight_paragraphs_in_a_row_behind_the_body_are_body_however_low_they_score() {
    assertThat(body(TEXT.repeat(9), behind(0.97f, 8))).hasSize(9);
    assertThat(body(TEXT.repeat(8), behind(0.97f, 7))).containsExactly(0);
    String subhead = "<h2>On the quay</h2>";
    String parts = (subhead + TEXT.repeat(2)).repeat(4);
    assertThat(body(TEXT + parts, behind(0.97f, 12))).hasSize(13);
    assertThat(body(subhead + TEXT.repeat(8), behind(0.6f, 8))).hasSize(9);
  }

  @Test
  void so_are_three_between_two_texts_of_the_body() {
    assertThat(body(TEXT.repeat(5), 0.97f, 0.05f, 0.05f, 0.05f, 0.97f)).hasSize(5);
    assertThat(body(TEXT.repeat(4), 0.97f, 0.05f, 0.05f, 0.97f)).containsExactly(0, 3);
  }

  @Test
  void paragraphs_in_a_row_elsewhere_or_among_other_lines_are_no_body() {
    String elsewhere = "<div>" + TEXT.repeat(8) + "</div>";
    assertThat(body(TEXT + elsewhere, behind(0.97f, 8))).containsExactly(0);
    String answers = ("<p>Brannoch7</p>" + TEXT).repeat(12);
    assertThat(body(TEXT + answers, behind(0.97f, 24))).containsExactly(0);
    String around = TEXT.repeat(5) + "<aside>" + TEXT + "</aside>" + TEXT.repeat(4);
    assertThat(body(around, behind(0.97f, 9))).hasSize(9).doesNotContain(5);
  }

  @Test
  void in_a_dump_such_paragraphs_are_body_with_the_subheads_among_them() {
    String sentence = SENTENCE + "\n\n";
    String parts = ("On the quay\n\n" + sentence.repeat(4)).repeat(3);
    assertThat(bodyOfDump(sentence + parts, behind(0.97f, 15))).hasSize(16);
    String answers = ("Brannoch7\n\n" + sentence).repeat(12);
    assertThat(bodyOfDump(sentence + answers, behind(0.97f, 24))).containsExactly(0);
  }

  @ValueSource(
      strings = {
        "<a href='#r'>Reply</a>",
        "<button>Antworten</button>",
        "<span>返信</span>",
        "<a href='#r'>Ответить Марит</a>",
        "<p><a href='#l'>Me gusta</a> · <a href='#r'>Responder</a></p>"
      })
  @ParameterizedTest
  void boxes_side_by_side_that_can_be_answered_are_comments_whatever_their_names(String link) {
    String box = "<div class='x7'><b>Brannoch7</b><p>" + SENTENCE + "</p>" + link + "</div>";
    String comments = "<div class='x6'>" + box.repeat(3) + "</div>";
    assertThat(body(TEXT.repeat(4) + comments, answered(4, 3))).containsExactly(0, 1, 2, 3);
    assertThat(body(TEXT.repeat(4) + box.repeat(2), answered(4, 2))).hasSize(6);
  }

  @Test
  void boxes_that_cannot_be_answered_and_threads_made_of_nothing_else_are_body() {
    String box = "<div class='x7'><b>Brannoch7</b><p>" + SENTENCE + "</p><b>%s</b></div>";
    String steps = box.formatted("To the map").repeat(3);
    assertThat(body(TEXT.repeat(4) + steps, answered(4, 3))).hasSize(7);
    String thread = box.formatted("Reply").repeat(4);
    assertThat(body(TEXT + thread, answered(1, 4))).hasSize(5);
  }

  @Test
  void other_stories_behind_the_end_of_the_article_are_no_body_unless_they_surely_are() {
    assertThat(bodyBelow(0, HEADLINE + TEXT + LABEL + CARDS, cards(0.97f, 0.6f)))
        .containsExactly(1);
    assertThat(bodyBelow(0, HEADLINE + TEXT + LABEL + CARDS, cards(0.97f, 0.9f))).hasSize(9);
  }

  @Test
  void an_excerpt_right_below_the_headline_opens_the_article_itself() {
    String opening = "<div class='entry-excerpt'>" + TEXT + "</div>";
    assertThat(bodyBelow(0, HEADLINE + opening + TEXT.repeat(3), 0.9f, 0.9f, 0.9f, 0.9f, 0.9f))
        .contains(1, 2, 3, 4);
  }

  @Test
  void boxes_right_below_an_introduction_or_without_a_text_above_them_are_body() {
    assertThat(
            bodyBelow(0, HEADLINE + TEXT + "<p>Ten goats:</p>" + CARDS, cards(0.97f, 0.6f, 0.6f)))
        .hasSize(10);
    assertThat(bodyBelow(0, HEADLINE + LABEL + LABEL + CARDS, cards(0.1f, 0.6f))).hasSize(8);
    String longer = CARDS.replace(TEXT, "<p>" + SENTENCE.repeat(8) + "</p>");
    assertThat(bodyBelow(0, HEADLINE + TEXT + LABEL + longer, cards(0.97f, 0.6f))).hasSize(9);
  }

  @Test
  void a_longer_story_in_an_article_of_its_own_is_another_one_where_the_first_has_a_text() {
    String next = "<article><h1>Ten goats for Ostrey</h1>" + TEXT.repeat(9) + "</article>";
    assertThat(bodyOf("<article>" + HEADLINE + TEXT + "</article>" + next, false))
        .containsExactly(1);
    assertThat(bodyOf("<article>" + HEADLINE + "</article>" + next, false)).hasSize(10);
    String whole = "<article>" + HEADLINE + TEXT.repeat(9) + "</article>";
    assertThat(bodyOf("<article>" + HEADLINE + TEXT + "</article>" + whole, false))
        .as("the same headline again")
        .hasSizeGreaterThan(9);
  }

  @Test
  void a_tenth_of_what_reads_as_body_is_enough_for_the_article_element_of_one_that_may_be_short() {
    String page = "<article>" + HEADLINE + TEXT + "</article><div>" + TEXT.repeat(5) + "</div>";
    assertThat(bodyOf(page, false)).hasSize(6);
    assertThat(bodyOf(page, true)).containsExactly(1);
    assertThat(bodyOf(page.replace(TEXT + "</article>", "</article>"), true)).hasSize(5);
  }

  /** The blocks taken of a page that opens with its headline and scores high throughout. */
  private static List<Integer> bodyOf(String html, boolean mayBeShort) {
    SegmentedPage page = segment(html);
    float[] scores = new float[page.blocks().size()];
    Arrays.fill(scores, 0.9f);
    scores[0] = 0.1f;
    return taken(page, 0, mayBeShort, scores);
  }

  /** Scores of a headline, a text, a label and four boxes with a heading and a text. */
  private static float[] cards(float text, float boxes) {
    return cards(text, 0.1f, boxes);
  }

  private static float[] cards(float text, float label, float boxes) {
    float[] scores = new float[11];
    Arrays.fill(scores, boxes);
    scores[0] = 0.1f;
    scores[1] = text;
    scores[2] = label;
    return scores;
  }

  /** Scores of so many texts, and behind them of so many boxes with a name, a text and a link. */
  private static float[] answered(int texts, int boxes) {
    float[] scores = new float[texts + 3 * boxes];
    Arrays.fill(scores, 0, texts, 0.97f);
    for (int i = texts; i < scores.length; i += 3) {
      scores[i] = 0.1f;
      scores[i + 1] = 0.9f;
      scores[i + 2] = 0.1f;
    }
    return scores;
  }

  /** A score, and behind it so many low ones. */
  private static float[] behind(float first, int low) {
    float[] scores = new float[low + 1];
    Arrays.fill(scores, 0.05f);
    scores[0] = first;
    return scores;
  }

  /** The blocks taken, of a page whose blocks have the given scores. */
  private static List<Integer> body(String inside, float... scores) {
    return bodyBelow(-1, inside, scores);
  }

  /** The same on a page whose headline is known. */
  private static List<Integer> bodyBelow(int titleIndex, String inside, float... scores) {
    String html = "<html><body><article>" + inside + "</article></body></html>";
    return taken(segment(html), titleIndex, false, scores);
  }

  private static SegmentedPage segment(String html) {
    HtmlSegmenter segmenter = new HtmlSegmenter(ClassHints.load(), MetaNames.load());
    return segmenter.segment(Jsoup.parse(html));
  }

  private static List<Integer> bodyOfDump(String dump, float... scores) {
    return taken(new TextSegmenter().segment(dump), -1, false, scores);
  }

  private static List<Integer> taken(
      SegmentedPage page, int titleIndex, boolean mayBeShort, float... scores) {
    assertThat(page.blocks()).hasSameSizeAs(scores);
    BlockFeatures features =
        BlockFeatures.of(
            page, PageMetadata.NONE, Phrases.load(), StopWords.load(), BylineWords.load());
    Draft draft = new Draft(page.blocks(), scores);
    new BodyFinder(draft, features, page.containers(), Phrases.notices(), CommentBoxes.load())
        .take(titleIndex, mayBeShort);
    List<Integer> taken = new ArrayList<>();
    for (int i = 0; i < draft.size(); i++) {
      if (draft.body[i]) {
        taken.add(i);
      }
    }
    return taken;
  }
}
