package dev.pressclip.lexicon;

import java.util.List;

/**
 * What pages say to screen readers within a link ("(opens in a new tab)"), from the resource {@code
 * link-notes.txt}: it is read aloud and seen by nobody, yet stands in the middle of sentences.
 * Immutable and thread-safe.
 */
public final class LinkNotes {
  private static final String CLOSE = ")]）";

  private final Openings notes;

  /** What all notes without brackets begin with: commas are many. */
  private final String bareOpening;

  private LinkNotes(List<String> lines) {
    this.notes = new Openings(lines);
    this.bareOpening =
        lines.stream().filter(line -> line.startsWith(",")).reduce(LinkNotes::common).orElse(",");
  }

  /** What two texts both begin with. */
  private static String common(String a, String b) {
    int end = 0;
    while (end < Math.min(a.length(), b.length()) && a.charAt(end) == b.charAt(end)) {
      end++;
    }
    return a.substring(0, end);
  }

  /** Reads the notes that come with Pressclip. */
  public static LinkNotes load() {
    return new LinkNotes(WordList.lines("link-notes.txt"));
  }

  /** A text without such notes and the spaces before them; the same text where there are none. */
  public String cutFrom(String text) {
    if (!mayHold(text)) {
      return text;
    }
    StringBuilder out = null;
    int kept = 0;
    for (int i = 0; i < text.length(); i++) {
      int end = behindNoteAt(text, i);
      if (end > i) {
        out = out == null ? new StringBuilder(text.length()) : out;
        out.append(text, kept, i);
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
          out.setLength(out.length() - 1);
        }
        kept = end;
        i = end - 1;
      }
    }
    return out == null ? text : out.append(text, kept, text.length()).toString().strip();
  }

  private boolean mayHold(String text) {
    return text.indexOf('(') >= 0
        || text.indexOf('[') >= 0
        || text.indexOf('（') >= 0
        || text.contains(bareOpening);
  }

  /** Where a note with its brackets or its comma ends, or the place itself where there is none. */
  private int behindNoteAt(String text, int at) {
    return switch (text.charAt(at)) {
      case '(', '[', '（' -> behindBracket(text, at);
      case ',' -> behindBare(text, at);
      default -> at;
    };
  }

  /** Where a note without brackets ends, or the place itself where there is none. */
  private int behindBare(String text, int at) {
    int end = behindNote(text, at);
    return end == text.length() || !Character.isLetterOrDigit(text.charAt(end)) ? end : at;
  }

  private int behindBracket(String text, int at) {
    int from = at + 1;
    while (from < text.length() && text.charAt(from) == ' ') {
      from++;
    }
    int end = behindNote(text, from);
    int close = end;
    while (close < text.length() && text.charAt(close) == ' ') {
      close++;
    }
    boolean closed = close < text.length() && CLOSE.indexOf(text.charAt(close)) >= 0;
    return end > from && closed ? close + 1 : at;
  }

  /** Where the longest note that stands at a place ends, or the place itself. */
  private int behindNote(String text, int at) {
    int end = at;
    for (String note : notes.at(text, at)) {
      if (text.regionMatches(true, at, note, 0, note.length())) {
        end = Math.max(end, at + note.length());
      }
    }
    return end;
  }
}
