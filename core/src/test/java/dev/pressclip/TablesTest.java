package dev.pressclip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {
  private static final String BEFORE =
      """
      <h1>Sixteen weeks from the sofa to the harbour run</h1>
      <p>By Ingrid Falk</p>
      <p>Nobody is born a runner, says Mads Holm, who has trained beginners on the quays of Vesterhavn
      for twenty years. What counts is that the first weeks feel too easy, and that rest is taken as
      seriously as the training itself.</p>
      <p>The plan below begins with walks that are broken by a minute of slow running. It ends with the
      ten kilometres around the harbour that the town runs every year in May.</p>
      """;
  private static final String AFTER =
      """
      <p>Whoever misses a day should not make up for it, Holm says. A week that went badly is run again,
      and the plan then simply takes a week longer than it says on paper.</p>
      <p>The club meets on Saturdays at nine in front of the fish hall. Shoes can be tried on there,
      and the first three times cost nothing.</p>
      """;

  @Test
  void a_table_of_short_and_repeated_cells_is_kept_whole() {
    String table =
        """
        <table class="plan">
          <tr><th></th><th>Monday</th><th>Wednesday</th><th>Saturday</th></tr>
          <tr><td>1</td><td>Rest</td><td>Walk for ten minutes, run for one minute, three times</td><td>Rest</td></tr>
          <tr><td>2</td><td>Rest</td><td>Walk for ten minutes, run for one minute, three times</td><td>Run 2 km</td></tr>
          <tr><td>3</td><td>Swim</td><td>Run 3 km</td><td>Rest</td></tr>
        </table>
        """;
    assertThat(tables(table))
        .containsExactly(
            List.of(
                List.of("", "Monday", "Wednesday", "Saturday"),
                List.of(
                    "1", "Rest", "Walk for ten minutes, run for one minute, three times", "Rest"),
                List.of(
                    "2",
                    "Rest",
                    "Walk for ten minutes, run for one minute, three times",
                    "Run 2 km"),
                List.of("3", "Swim", "Run 3 km", "Rest")));
  }

  @Test
  void a_table_of_links_between_paragraphs_is_left_out_whole() {
    String table =
        """
        <table class="related-links">
          <tr><td><a href="/a">Shoes in our test</a></td><td><a href="/b">All about running</a></td></tr>
          <tr><td><a href="/c">The town in pictures</a></td><td><a href="/d">Newsletter</a></td></tr>
        </table>
        """;
    assertThat(tables(table)).isEmpty();
  }

  private static List<List<List<String>>> tables(String table) {
    Article article =
        Testdata.extract(
            "<title>Sixteen weeks from the sofa to the harbour run</title>",
            "<main><article>" + BEFORE + table + AFTER + "</article></main>");
    assertThat(article.text()).contains("takes a week longer");
    return article.body().stream()
        .filter(b -> b.kind() == BodyKind.table)
        .map(BodyBlock::rows)
        .toList();
  }
}
