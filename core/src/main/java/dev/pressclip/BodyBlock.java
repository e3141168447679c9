package dev.pressclip;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of an article's body, in reading order. Immutable.
 *
 * @param kind what it is; tells which of the other parts are filled
 * @param text the text of a paragraph, heading, quote or code block; null for lists, tables, embeds
 * @param level 1 to 6 for headings, otherwise null
 * @param items the entries of a list, otherwise empty
 * @param rows the rows of a table, each a list of cells, otherwise empty
 * @param url the address of an embed, otherwise null
 */
public record BodyBlock(
    BodyKind kind,
    @Nullable String text,
    @Nullable Integer level,
    List<String> items,
    List<List<String>> rows,
    @Nullable String url) {

  /** Copies the lists; a null list (a field missing from JSON) becomes an empty one. */
  public BodyBlock {
    items = Lists.copyOf(items);
    rows = Lists.copyOf(rows);
  }

  /** A paragraph of running text. */
  public static BodyBlock paragraph(String text) {
    return new BodyBlock(BodyKind.paragraph, text, null, List.of(), List.of(), null);
  }

  /** A subhead of the given level, 1 to 6. */
  public static BodyBlock heading(String text, int level) {
    return new BodyBlock(BodyKind.heading, text, level, List.of(), List.of(), null);
  }

  /** A list of entries. */
  public static BodyBlock list(List<String> items) {
    return new BodyBlock(BodyKind.list, null, null, items, List.of(), null);
  }

  /** A quotation set apart. */
  public static BodyBlock quote(String text) {
    return new BodyBlock(BodyKind.quote, text, null, List.of(), List.of(), null);
  }

  /** A table of data, row by row. */
  public static BodyBlock table(List<List<String>> rows) {
    return new BodyBlock(BodyKind.table, null, null, List.of(), rows, null);
  }

  /** Preformatted text, line breaks kept. */
  public static BodyBlock code(String text) {
    return new BodyBlock(BodyKind.code, text, null, List.of(), List.of(), null);
  }

  /** Something shown from elsewhere. */
  public static BodyBlock embed(String url) {
    return new BodyBlock(BodyKind.embed, null, null, List.of(), List.of(), url);
  }
}
