package dev.pressclip.segment;

import dev.pressclip.block.TextShape;

/**
 * Where in a table the walk is, and what tells a table of data from one that lays out a page. Cells
 * that span rows push the cells below them aside, as the HTML standard's table model has it. Not
 * thread-safe; made for one table.
 */
final class TableGrid {
  /** Columns that are told apart; cells further right share the last. */
  private static final int MOST_COLUMNS = 100;

  private final int[] coveredRows = new int[MOST_COLUMNS];
  private int row = -1;
  private int column = -1;
  private int next;
  private int cells;
  private int filled;
  private int chars;
  private int longest;

  /** Goes on to the next row. */
  void nextRow() {
    uncover(MOST_COLUMNS);
    row++;
    column = -1;
    next = 0;
  }

  /** Goes on to the next cell of the row, which takes so many columns and rows. */
  void nextCell(int columns, int rows) {
    int free = next;
    while (free < MOST_COLUMNS - 1 && coveredRows[free] > 0) {
      free++;
    }
    uncover(free);
    column = free;
    next = Math.min(MOST_COLUMNS - 1, column + columns);
    for (int c = column; c < next; c++) {
      coveredRows[c] = rows - 1;
    }
    cells++;
  }

  /** Columns passed over have one row less to cover. */
  private void uncover(int to) {
    for (int c = next; c < to; c++) {
      coveredRows[c] = Math.max(0, coveredRows[c] - 1);
    }
  }

  /** Counts a block in the cell. */
  void add(TextShape shape) {
    filled++;
    chars += shape.chars();
    longest = Math.max(longest, shape.chars());
  }

  /** The row, from 0, or -1 before the first. */
  int row() {
    return row;
  }

  /** The column in which the cell begins, from 0, or -1 before the first. */
  int column() {
    return column;
  }

  /** Whether the table holds data rather than the parts of a page. */
  boolean isData() {
    int rows = row + 1;
    return rows >= 2
        && cells >= 2 * rows - 1
        && filled <= cells * 3 / 2 + 2
        && longest <= 400
        && chars <= filled * 100;
  }
}
