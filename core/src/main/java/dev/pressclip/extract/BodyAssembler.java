package dev.pressclip.extract;

import static java.util.stream.Collectors.joining;

import dev.pressclip.BodyBlock;
import dev.pressclip.BodyKind;
import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.BlockVerdict;
import dev.pressclip.block.Role;
import dev.pressclip.lexicon.LinkNotes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the kept blocks together as a body: list entries into lists, cells into tables, without what
 * links say to screen readers. Immutable and thread-safe.
 */
final class BodyAssembler {
  /** As long as the texts of most articles. */
  private static final int USUAL_CHARS = 8_000;

  /** In plain text a subhead is a short line without a full stop, between longer ones. */
  private static final int SUBHEAD_CHARS = 90;

  /** Level of a heading on a button that stands in no heading element. */
  private static final int BUTTON_LEVEL = 3;

  private final LinkNotes linkNotes;

  BodyAssembler(LinkNotes linkNotes) {
    this.linkNotes = linkNotes;
  }

  List<BodyBlock> assemble(List<BlockVerdict> verdicts, boolean markup, int first, int last) {
    List<BodyBlock> body = new ArrayList<>();
    List<String> items = new ArrayList<>();
    List<Block> cells = new ArrayList<>();
    int group = -1;
    for (int i = 0; i < verdicts.size(); i++) {
      BlockVerdict v = verdicts.get(i);
      Block b = v.block();
      boolean embed = b.kind() == BlockKind.EMBED && i > first && i < last && first >= 0;
      if (v.role() != Role.BODY && !embed) {
        continue;
      }
      String text = textOf(b);
      if (text.isEmpty()) {
        continue;
      }
      boolean item = b.kind() == BlockKind.LIST_ITEM;
      boolean cell = b.kind() == BlockKind.TABLE_CELL;
      if (b.group() != group || !item && !cell) {
        close(body, items, cells);
      }
      group = item || cell ? b.group() : -1;
      if (item) {
        items.add(text);
      } else if (cell) {
        cells.add(b);
      } else {
        body.add(plain(b, text, markup, next(verdicts, i)));
      }
    }
    close(body, items, cells);
    return List.copyOf(body);
  }

  private String textOf(Block b) {
    return b.kind() == BlockKind.CODE ? b.text() : linkNotes.cutFrom(b.text());
  }

  private void close(List<BodyBlock> body, List<String> items, List<Block> cells) {
    if (!items.isEmpty()) {
      body.add(BodyBlock.list(items));
      items.clear();
    }
    if (!cells.isEmpty()) {
      body.add(BodyBlock.table(rows(cells)));
      cells.clear();
    }
  }

  /**
   * Rows of equal length; a cell without text is empty, one of several blocks is one line. Columns
   * in which no row has text are left out.
   */
  private List<List<String>> rows(List<Block> cells) {
    BitSet columns = new BitSet();
    cells.forEach(cell -> columns.set(Math.max(0, cell.column())));
    List<List<String>> rows = new ArrayList<>();
    int row = -1;
    for (Block cell : cells) {
      if (rows.isEmpty() || cell.row() != row) {
        rows.add(new ArrayList<>(Collections.nCopies(columns.cardinality(), "")));
        row = cell.row();
      }
      List<String> line = rows.get(rows.size() - 1);
      int at = columns.get(0, Math.max(0, cell.column())).cardinality();
      String text = textOf(cell);
      line.set(at, line.get(at).isEmpty() ? text : line.get(at) + " " + text);
    }
    return rows;
  }

  private static @Nullable Block next(List<BlockVerdict> verdicts, int i) {
    for (int j = i + 1; j < verdicts.size(); j++) {
      if (verdicts.get(j).role() == Role.BODY) {
        return verdicts.get(j).block();
      }
    }
    return null;
  }

  private static BodyBlock plain(Block b, String text, boolean markup, @Nullable Block next) {
    return switch (b.kind()) {
      case HEADING -> BodyBlock.heading(text, Math.max(1, Math.min(6, b.level())));
      case CONTROL -> BodyBlock.heading(text, b.level() > 0 ? b.level() : BUTTON_LEVEL);
      case QUOTE -> BodyBlock.quote(text);
      case CODE -> BodyBlock.code(text);
      case EMBED -> BodyBlock.embed(text);
      default ->
          !markup && isSubhead(b, next) ? BodyBlock.heading(text, 2) : BodyBlock.paragraph(text);
    };
  }

  private static boolean isSubhead(Block b, @Nullable Block next) {
    return next != null
        && b.text().length() <= SUBHEAD_CHARS
        && !b.shape().closed()
        && !b.text().endsWith(":")
        && b.shape().words() >= 1
        && b.shape().words() <= 14
        && next.shape().chars() > 2 * b.shape().chars()
        && Character.isLetter(b.text().codePointAt(0));
  }

  /** The body as text: subtitle, headings, paragraphs, lists, quotes and code, one a line. */
  static String text(@Nullable String subtitle, List<BodyBlock> body) {
    StringBuilder out = new StringBuilder(USUAL_CHARS);
    if (subtitle != null) {
      out.append(subtitle).append('\n');
    }
    for (BodyBlock b : body) {
      if (b.kind() == BodyKind.list) {
        for (String item : b.items()) {
          out.append(item).append('\n');
        }
      } else if (b.kind() == BodyKind.table) {
        for (List<String> row : b.rows()) {
          out.append(row.stream().filter(c -> !c.isEmpty()).collect(joining(" "))).append('\n');
        }
      } else if (b.text() != null) {
        out.append(b.text()).append('\n');
      }
    }
    out.setLength(Math.max(0, out.length() - 1)); // nothing is left for strip to copy
    return out.toString().strip();
  }
}
