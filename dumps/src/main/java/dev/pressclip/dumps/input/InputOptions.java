package dev.pressclip.dumps.input;

import org.jspecify.annotations.Nullable;

/**
 * How inputs are read where they leave a choice. Immutable.
 *
 * @param idField name of the field or column that holds a record's id
 * @param urlField the same for the page's address
 * @param htmlField the same for the page as HTML
 * @param textField the same for the page as plain text
 * @param separator beginning of the lines between the dumps of a file that holds several; what
 *     follows on such a line is the next one's address; null where every text file is one dump
 */
public record InputOptions(
    String idField,
    String urlField,
    String htmlField,
    String textField,
    @Nullable String separator) {

  /** Fields named id, url, html and text; no separator. */
  public static final InputOptions USUAL = new InputOptions("id", "url", "html", "text", null);
}
