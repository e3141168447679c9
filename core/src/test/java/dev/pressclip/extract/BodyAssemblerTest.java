package dev.pressclip.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressclip.BodyBlock;
import dev.pressclip.BodyKind;
import dev.pressclip.block.Block;
import dev.pressclip.block.BlockVerdict;
import dev.pressclip.block.Role;
import dev.pressclip.lexicon.ClassHints;
import dev.pressclip.lexicon.LinkNotes;
import dev.pressclip.lexicon.MetaNames;
import dev.pressclip.segment.HtmlSegmenter;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class BodyAssemblerTest {
  private static final String TABLE =
      """
      <table>
        <tr><th></th><th>Harbour</th><th>Ferry</th></tr>
        <tr><th>Monday</th><td>12</td><td></td></tr>
        <tr><th>Tuesday</th><td></td><td>31</td></tr>
      </table>
      """;

  @Test
  void rows_of_a_table_are_of_one_length_and_cells_without_text_are_empty() {
    assertThat(onlyTable(TABLE).rows())
        .containsExactly(
            List.of("", "Harbour", "Ferry"),
            List.of("Monday", "12", ""),
            List.of("Tuesday", "", "31"));
  }

  @Test
  void the_text_of_a_table_has_no_gaps() {
    assertThat(BodyAssembler.text(null, body(TABLE)))
        .isEqualTo("Harbour Ferry\nMonday 12\nTuesday 31");
  }

  @Test
  void cells_stand_in_their_columns_behind_wide_and_high_cells() {
    String table =
        """
        <table>
          <tr><th colspan="2">Where</th><th>Boats</th></tr>
          <tr><th rowspan="2">Vesterhavn</th><td>north quay</td><td>7</td></tr>
          <tr><td>south quay</td><td>9</td></tr>
          <tr><th>Osterhavn</th><td>pier</td><td>4</td></tr>
        </table>
        """;
    assertThat(onlyTable(table).rows())
        .containsExactly(
            List.of("Where", "", "Boats"),
            List.of("Vesterhavn", "north quay", "7"),
            List.of("", "south quay", "9"),
            List.of("Osterhavn", "pier", "4"));
  }

  @Test
  void several_paragraphs_of_a_cell_stay_one_cell() {
    String table =
        """
        <table>
          <tr><th>Boat</th><th>What is known</th></tr>
          <tr><td>Marit</td><td><p>Built in 1961.</p><p>Sold twice.</p></td></tr>
        </table>
        """;
    assertThat(onlyTable(table).rows())
        .containsExactly(
            List.of("Boat", "What is known"), List.of("Marit", "Built in 1961. Sold twice."));
  }

  @Test
  void spans_that_are_no_numbers_or_beyond_all_bounds_do_no_harm() {
    String table =
        """
        <table>
          <tr><th colspan="zwei">Day</th><th colspan="999" rowspan="999">Boats</th></tr>
          <tr><td rowspan="-1">Monday</td><td>12</td></tr>
          <tr><td>Tuesday</td><td>31</td></tr>
        </table>
        """;
    assertThat(onlyTable(table).rows())
        .containsExactly(
            List.of("Day", "Boats", ""), List.of("Monday", "", "12"), List.of("Tuesday", "", "31"));
  }

  @Test
  void columns_without_text_are_left_out() {
    String table =
        """
        <table>
          <tr><td>&nbsp;</td><td>Monday</td><td></td><td>12</td></tr>
          <tr><td></td><td>Tuesday</td><td></td><td>31</td></tr>
        </table>
        """;
    assertThat(onlyTable(table).rows())
        .containsExactly(List.of("Monday", "12"), List.of("Tuesday", "31"));
  }

  private static BodyBlock onlyTable(String html) {
    return assertThat(body(html)).singleElement().actual();
  }

  private static List<BodyBlock> body(String html) {
    List<Block> blocks =
        new HtmlSegmenter(ClassHints.load(), MetaNames.load()).segment(Jsoup.parse(html)).blocks();
    List<BlockVerdict> verdicts =
        blocks.stream().map(b -> new BlockVerdict(b, Role.BODY, null, 1)).toList();
    List<BodyBlock> body =
        new BodyAssembler(LinkNotes.load()).assemble(verdicts, true, 0, blocks.size() - 1);
    assertThat(body).extracting(BodyBlock::kind).containsOnly(BodyKind.table);
    return body;
  }
}
