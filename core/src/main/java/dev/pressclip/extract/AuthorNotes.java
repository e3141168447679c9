package dev.pressclip.extract;

import dev.pressclip.Author;
import dev.pressclip.block.BlockVerdict;
import dev.pressclip.block.Reason;
import dev.pressclip.block.Role;
import dev.pressclip.block.TextShape;
import dev.pressclip.strip.Stripped;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Notes about authors at the end of a page's text: "Jane Doe is a reporter in Saltby." A name that
 * one opens with is the author's, if the article itself does not speak of them. For one page and
 * thread.
 */
final class AuthorNotes {
  /** Blocks at the end of the body that may be such notes, taken for text. */
  private static final int LAST_OF_BODY = 4;

  /** A shorter line tells of nobody. */
  private static final int NOTE_CHARS = 40;

  /** Where in a note the name must begin: "The author: Jane Doe is", "(Editor) – Jane has". */
  private static final int OPENING_CHARS = 25;

  /** Lines from a name to the note about it: a job title may stand between. */
  private static final int BELOW_NAME = 2;

  private static final float MOST_LINKS = 0.5f;

  private final List<BlockVerdict> all;

  /** Blocks that may be notes. */
  private final BitSet notes = new BitSet();

  AuthorNotes(Stripped page) {
    this.all = page.verdicts();
    int last = page.lastBody();
    int from = Math.max(page.firstBody() + 1, last - LAST_OF_BODY + 1);
    int to = last < 0 ? 0 : Math.min(all.size(), last + 1 + Stripped.BYLINES_AFTER);
    for (int i = from; i < to; i++) {
      TextShape shape = all.get(i).block().shape();
      boolean told = shape.closed() && shape.chars() >= NOTE_CHARS;
      boolean comment = all.get(i).reason() == Reason.COMMENTS;
      notes.set(i, told && !comment && shape.linkDensity() < MOST_LINKS);
    }
  }

  /** Whether a note opens with the name of each of some authors. */
  boolean tellOf(List<Author> authors) {
    return !authors.isEmpty()
        && authors.stream().allMatch(a -> notes.stream().anyMatch(i -> isNoteOn(i, a.name())));
  }

  /**
   * Whether a block is a note that opens with a name; the last paragraphs of the article, which may
   * tell of anybody, only where the name stands alone above.
   */
  boolean isNoteOn(int i, String name) {
    return notes.get(i)
        && opensWith(i, name)
        && (all.get(i).role() != Role.BODY || standsAbove(i, name));
  }

  private boolean standsAbove(int i, String name) {
    for (int line = Math.max(0, i - BELOW_NAME); line < i; line++) {
      if (NameReader.sameName(all.get(line).block().text(), name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the note next below a line with nothing but a name opens with it. */
  boolean followName(int line, String name) {
    int next = notes.nextSetBit(line + 1);
    return next >= 0 && next <= line + BELOW_NAME && opensWith(next, name);
  }

  /** The lines that stand right above notes, from where the body ends on. */
  List<Integer> linesAbove() {
    List<Integer> lines = new ArrayList<>();
    for (int i = notes.nextSetBit(0); i >= 0; i = notes.nextSetBit(i + 1)) {
      for (int line = Math.max(0, i - BELOW_NAME); line < i; line++) {
        if (!notes.get(line) && !lines.contains(line)) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  private boolean opensWith(int i, String name) {
    String text = all.get(i).block().text();
    int at = text.indexOf(name);
    return at >= 0 && at <= OPENING_CHARS && WordsInUse.isWhole(text, at, at + name.length());
  }
}
