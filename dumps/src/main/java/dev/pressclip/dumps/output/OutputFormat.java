package dev.pressclip.dumps.output;

/** What a job writes. */
public enum OutputFormat {
  /** An article a line, as JSON; records that failed have a line with their error. */
  jsonl,
  /** Tables in files of ten thousand rows, in a folder. */
  parquet,
  /** A row an article, with a header (RFC 4180). */
  csv,
  /** CommonMark, a file an article where the output is a folder. */
  markdown,
  /** Plain text, a file an article where the output is a folder. */
  text
}
