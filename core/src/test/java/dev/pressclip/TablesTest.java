package dev.pressclip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {
  private static final String BEFORE =
      """
      <h1>What the ovens of Vesterhavn bake, and when</h1>
      <p>By Ingrid Falk</p>
      <p>Three bakeries are left in Vesterhavn, and none of them bakes every day. Since the mill was shut
      they share one delivery of flour, says Mads Holm, whose oven has stood in the same cellar since
      his great-grandmother laid its stones.</p>
      <p>The plan below hangs in the window of the fish hall. It was agreed on in January, and whoever
      wants something else on another day has to ask before noon.</p>
      """;
  private static final String AFTER =
      """
      <p>In the week before midsummer nothing of this holds. Then the ovens burn day and night, Holm
      says, and people carry their own dough through the streets as they did a century ago.</p>
      <p>The flour comes by ship on Sundays. When the sea is too high it stays in Osterhavn, and the
      bakers take turns at fetching it with a cart.</p>
      """;

  @Test
  void a_table_of_short_and_repeated_cells_is_kept_whole() {
    String table =
        """
        <table class="plan">
          <tr><th></th><th>Monday</th><th>Wednesday</th><th>Saturday</th></tr>
          <tr><td>1</td><td>Shut</td><td>Rye bread with caraway, baked twice on the hot stones</td><td>Shut</td></tr>
          <tr><td>2</td><td>Shut</td><td>Rye bread with caraway, baked twice on the hot stones</td><td>Rolls</td></tr>
          <tr><td>3</td><td>Buns</td><td>White bread</td><td>Shut</td></tr>
        </table>
        """;
    assertThat(tables(table))
        .containsExactly(
            List.of(
                List.of("", "Monday", "Wednesday", "Saturday"),
                List.of(
                    "1", "Shut", "Rye bread with caraway, baked twice on the hot stones", "Shut"),
                List.of(
                    "2", "Shut", "Rye bread with caraway, baked twice on the hot stones", "Rolls"),
                List.of("3", "Buns", "White bread", "Shut")));
  }

  @Test
  void a_table_keeps_the_cells_that_say_little_by_themselves() {
    String rye =
        "Bakes rye bread on Mondays, and on Fridays rolls with poppy seed for those who ask.";
    String buns = "Shut in winter. White bread and buns, coffee on the terrace above the harbour.";
    String table =
        """
        <table>
          <tr><th>Bakery</th><th></th></tr>
          <tr><td><a href="/holm">Holm on the quay</a></td><td>%s</td></tr>
          <tr><td><a href="/dahl">Sisters Dahl</a></td><td>%s</td></tr>
        </table>
        """;
    assertThat(tables(table.formatted(rye, buns)))
        .containsExactly(
            List.of(
                List.of("Bakery", ""),
                List.of("Holm on the quay", rye),
                List.of("Sisters Dahl", buns)));
  }

  @Test
  void a_table_of_links_between_paragraphs_is_left_out_whole() {
    String table =
        """
        <table class="related-links">
          <tr><td><a href="/a">Ovens in our test</a></td><td><a href="/b">All about bread</a></td></tr>
          <tr><td><a href="/c">The town in pictures</a></td><td><a href="/d">Newsletter</a></td></tr>
        </table>
        """;
    assertThat(tables(table)).isEmpty();
  }

  private static List<List<List<String>>> tables(String table) {
    Article article =
        Testdata.extract(
            "<title>What the ovens of Vesterhavn bake, and when</title>",
            "<main><article>" + BEFORE + table + AFTER + "</article></main>");
    assertThat(article.text()).contains("as they did a century ago");
    return article.body().stream()
        .filter(b -> b.kind() == BodyKind.table)
        .map(BodyBlock::rows)
        .toList();
  }
}
