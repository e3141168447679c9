package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.Reason;
import dev.pressclip.lexicon.DateSigns;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Comments in a dump, where no tag tells them: several lines that say who wrote what follows, or
 * when to the minute, behind a text that stands for itself. Made for one page.
 */
final class CommentThread {
  /** Different lines above comments that make a thread. */
  private static final int LEAST_LINES = 5;

  /** Characters of the body before a thread; a forum's question and a live blog open with less. */
  private static final int TEXT_CHARS = 2000;

  private static final int LINE_MASS = 100;

  private static final int NAME_WORDS = 6;

  private final Draft draft;
  private final List<String> openers;

  CommentThread(Draft draft, List<String> openers) {
    this.draft = draft;
    this.openers = openers;
  }

  /** Drops what stands from the first such line to the end of the last comment. */
  void drop() {
    int first = behindText();
    int last = first;
    Set<Long> lines = new HashSet<>();
    for (int i = first; i < draft.size(); i++) {
      Block b = draft.blocks.get(i);
      if (isOpener(b)) {
        first = lines.isEmpty() ? i : first;
        last = i;
        lines.add(b.shape().fingerprint());
      }
    }
    if (lines.size() < LEAST_LINES) {
      return;
    }
    int end = last + 1;
    while (end < draft.size() && draft.isSentence(end)) {
      end++;
    }
    for (int i = first; i < end; i++) {
      if (draft.body[i]) {
        draft.dropFromBody(i, Reason.COMMENTS);
      }
    }
  }

  /** The first block before which there is text enough, or the number of blocks. */
  private int behindText() {
    int chars = 0;
    int i = draft.firstBody();
    for (; i < draft.size() && chars < TEXT_CHARS; i++) {
      chars += draft.isBody(i) ? draft.blocks.get(i).shape().chars() : 0;
    }
    return i;
  }

  /** Whether a line ends in "says" behind a name, or holds "May 4, 2026 at 9:12 pm". */
  private boolean isOpener(Block b) {
    String line = b.text();
    return b.shape().mass() <= LINE_MASS
        && (saysSo(b) || DateSigns.hasYear(line) && DateSigns.hasClock(line, ":"));
  }

  private boolean saysSo(Block b) {
    if (b.shape().words() < 2 || b.shape().words() > NAME_WORDS) {
      return false;
    }
    String line = b.text().toLowerCase(Locale.ROOT);
    int end = line.length();
    while (end > 0 && ": ：".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    for (String opener : openers) {
      int from = end - opener.length();
      if (from > 1 && line.charAt(from - 1) == ' ' && line.startsWith(opener, from)) {
        return true;
      }
    }
    return false;
  }
}
