package dev.pressclip.dumps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  @TempDir Path folder;

  private Evaluation.Figures score(String gold, String output) throws IOException {
    return Evaluation.of(
        Files.writeString(folder.resolve("gold.jsonl"), gold),
        Files.writeString(folder.resolve("out.jsonl"), output));
  }

  @Test
  void the_same_article_scores_one_everywhere() throws IOException {
    String gold =
        """
        {"id":"1","title":"Old lamp lit","authors":["Ana Brill"],"date":"2025-02-01",\
        "body":"The lamp was lit by nine of them.","captions":["The old lamp"],\
        "with":["lamp was lit"],"without":["log in"]}
        """;
    String output =
        """
        {"id":"1","title":"Old Lamp Lit!","authors":[{"name":"ana brill"}],\
        "publishedAt":"2025-02-01T10:00:00Z","text":"The lamp was lit by nine of them.",\
        "captions":[{"text":"The old lamp"}]}
        """;
    assertThat(score(gold, output).figures())
        .containsEntry("sF1", 1.0)
        .containsEntry("wF1", 1.0)
        .containsEntry("segF", 1.0)
        .containsEntry("title", 1.0)
        .containsEntry("authors", 1.0)
        .containsEntry("date", 1.0)
        .containsEntry("capP", 1.0)
        .containsEntry("capR", 1.0)
        .containsEntry("w<.5", 0.0);
  }

  @Test
  void words_count_as_often_as_they_stand() throws IOException {
    Map<String, Double> figures =
        score(
                "{\"id\":\"1\",\"body\":\"one two two three\"}",
                "{\"id\":\"1\",\"text\":\"one two four five\"}")
            .figures();
    assertThat(figures.get("wF1")).isCloseTo(0.5, within(1e-9));
    assertThat(figures.get("w<.5")).isZero();
  }

  @Test
  void a_page_without_output_scores_as_an_empty_article() throws IOException {
    Evaluation.Figures figures =
        score(
            "{\"id\":\"1\",\"body\":\"one two\"}\n{\"id\":\"2\",\"body\":\"one\"}",
            "{\"id\":\"1\",\"text\":\"one two\"}");
    assertThat(figures.pages()).isEqualTo(2);
    assertThat(figures.missing()).isEqualTo(1);
    assertThat(figures.figures().get("wF1")).isCloseTo(0.5, within(1e-9));
    assertThat(figures.wordF1()).containsEntry("2", 0.0);
  }

  @Test
  void a_field_the_gold_does_not_know_is_not_scored() throws IOException {
    assertThat(
            score(
                    "{\"id\":\"1\",\"body\":\"one\",\"title\":null}",
                    "{\"id\":\"1\",\"text\":\"one\",\"title\":\"x\"}")
                .figures())
        .doesNotContainKey("title");
  }

  @Test
  void groups_are_made_of_a_field_of_the_gold() throws IOException {
    Path gold =
        Files.writeString(
            folder.resolve("g"),
            "{\"id\":\"1\",\"body\":\"a\",\"lang\":\"en\"}\n{\"id\":\"2\",\"body\":\"b\",\"lang\":\"de\"}");
    Path out = Files.writeString(folder.resolve("o"), "{\"id\":\"2\",\"text\":\"b\"}");
    Map<String, Evaluation.Figures> groups = Evaluation.by(gold, out, "lang");
    assertThat(groups).containsOnlyKeys("all", "en", "de");
    assertThat(groups.get("de").figures()).containsEntry("wF1", 1.0);
    assertThat(groups.get("en").figures()).containsEntry("wF1", 0.0);
  }

  @Test
  void a_line_without_id_and_a_missing_file_are_named() {
    assertThatThrownBy(() -> score("{\"body\":\"x\"}", ""))
        .hasMessage(folder.resolve("gold.jsonl") + ":1: no \"id\"; every line needs one");
    assertThatThrownBy(() -> Evaluation.of(folder.resolve("none"), folder.resolve("none")))
        .hasMessage("no such file: " + folder.resolve("none"));
  }

  @Test
  void an_empty_field_of_the_gold_is_unknown() throws IOException {
    assertThat(
            score(
                    "{\"id\":\"1\",\"title\":\"\",\"date\":\"\",\"body\":\"one two\"}",
                    "{\"id\":\"1\",\"title\":\"Lamp\",\"text\":\"one two\"}")
                .figures())
        .doesNotContainKeys("title", "date")
        .containsEntry("wF1", 1.0);
  }
}
