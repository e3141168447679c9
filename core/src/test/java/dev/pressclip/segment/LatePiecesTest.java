package dev.pressclip.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressclip.block.Block;
import dev.pressclip.block.Hint;
import dev.pressclip.lexicon.ClassHints;
import dev.pressclip.lexicon.MetaNames;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Pages that a server sent in pieces, to be put together by a script that nobody runs here. */
class LatePiecesTest {
  private final HtmlSegmenter segmenter = new HtmlSegmenter(ClassHints.load(), MetaNames.load());

  private List<Block> blocks(String inside) {
    return segmenter.segment(Jsoup.parse("<html><body>" + inside + "</body></html>")).blocks();
  }

  private List<String> texts(String inside) {
    return blocks(inside).stream().map(Block::text).toList();
  }

  @Test
  void a_piece_stands_where_its_template_does() {
    String page =
        "<main><h1>Two ferries for Ostrey</h1><template id='B:0'></template><p>Loading</p></main>"
            + "<footer>Imprint</footer><div hidden id='S:0'><p>The first came on Monday.</p></div>";
    assertThat(texts(page))
        .containsExactly(
            "Two ferries for Ostrey", "The first came on Monday.", "Loading", "Imprint");
    Block piece = blocks(page).get(1);
    assertThat(piece.container().withinElement("main")).isTrue();
    assertThat(piece.within(Hint.HIDDEN.bit())).isFalse();
  }

  @Test
  void pieces_hold_places_for_others() {
    assertThat(
            texts(
                "<template id='B:1a'></template><p>Below</p>"
                    + "<div hidden id='S:1a'><p>One</p><template id='P:2'></template><p>Three</p></div>"
                    + "<div hidden id='S:2'><p>Two</p></div>"))
        .containsExactly("One", "Two", "Three", "Below");
  }

  @Test
  void ids_may_have_a_prefix() {
    assertThat(
            texts(
                "<template id=':app-B:0'></template><p>Below</p>"
                    + "<div hidden id='S:0'><p>Not this</p></div>"
                    + "<div hidden id=':app-S:0'><p>Above</p></div>"))
        .containsExactly("Above", "Below", "Not this");
  }

  @Test
  void a_piece_without_a_template_stays_where_it_is() {
    assertThat(texts("<p>Above</p><div id='S:0'><p>Here</p></div><p>Below</p>"))
        .containsExactly("Above", "Here", "Below");
    assertThat(texts("<div id='S:0'><p>Here</p></div><template id='B:0'></template><p>Below</p>"))
        .containsExactly("Here", "Below");
  }

  @Test
  void other_templates_are_not_part_of_the_page() {
    String piece = "<div id='S:0'><p>Piece</p></div>";
    for (String id : List.of("B", "B:", ":0", "B:0z", "X:0", "B:123456789")) {
      assertThat(texts("<p>Above</p><template id='" + id + "'></template>" + piece))
          .containsExactly("Above", "Piece");
    }
    assertThat(texts("<template id='B:0'><p>Filled</p></template>" + piece))
        .containsExactly("Piece");
  }

  @Test
  void a_piece_that_holds_its_own_place_or_is_asked_for_twice_is_printed_once() {
    assertThat(texts("<div id='S:0'><template id='B:0'></template><p>Inside</p></div>"))
        .containsExactly("Inside");
    assertThat(
            texts(
                "<template id='B:0'></template><template id='P:0'></template><p>Between</p>"
                    + "<template id='B:0'></template><div id='S:0'><p>Piece</p></div>"))
        .containsExactly("Piece", "Between");
    assertThat(
            texts(
                "<template id='B:0'></template><p>Above</p>"
                    + "<div id='S:0'><template id='B:1'></template><p>One</p></div>"
                    + "<div id='S:1'><template id='B:0'></template><p>Two</p></div>"))
        .containsExactly("Two", "One", "Above");
  }

  @Test
  void a_long_chain_of_pieces_is_put_together_only_as_deep_as_pages_go() {
    StringBuilder page = new StringBuilder("<template id='B:0'></template>");
    for (int i = 0; i < 20_000; i++) {
      String inner = Integer.toHexString(i + 1);
      page.append("<div id='S:").append(Integer.toHexString(i)).append("'><p>Part ").append(i);
      page.append("</p><template id='B:").append(inner).append("'></template></div>");
    }
    List<Block> blocks = blocks(page.toString());
    assertThat(blocks).extracting(Block::text).startsWith("Part 0", "Part 1", "Part 2");
    assertThat(blocks).allSatisfy(b -> assertThat(b.container().depth()).isLessThan(1_100));
  }
}
