package dev.pressclip;

import static dev.pressclip.FerryPage.BODY;
import static dev.pressclip.FerryPage.HEADLINE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Questions on buttons that unfold their answers. */
class QuestionsTest {
  private static final String ANSWER =
      "<p>It lay in the pocket of a coat that the captain had lent to the keeper of the lighthouse, who"
          + " had gone to the mainland with it on Monday evening and came back only a day later.</p>";

  private static Article withQuestion(String question) {
    return FerryPage.with("", HEADLINE + BODY + question + "<div>" + ANSWER + "</div>" + BODY);
  }

  @Test
  void a_question_is_a_heading_of_its_answer() {
    Article article = withQuestion("<button>Where was the only key in the end?</button>");
    assertThat(article.body())
        .contains(BodyBlock.heading("Where was the only key in the end?", 3))
        .anyMatch(b -> b.text() != null && b.text().startsWith("It lay in the pocket"));
  }

  @Test
  void in_a_heading_it_keeps_its_level() {
    Article article = withQuestion("<h2><button>Where was the only key in the end?</button></h2>");
    assertThat(article.body()).contains(BodyBlock.heading("Where was the only key in the end?", 2));
  }
}
