package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.Reason;
import dev.pressclip.block.TextShape;
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
    int chars = 0;
    int first = -1;
    int last = -1;
    Set<Long> lines = new HashSet<>();
    for (int i = draft.firstBody(); i < draft.size(); i++) {
      TextShape s = draft.blocks.get(i).shape();
      if (isOpener(draft.blocks.get(i)) && chars >= TEXT_CHARS) {
        first = first < 0 ? i : first;
        last = i;
        lines.add(s.fingerprint());
      }
      chars += draft.isBody(i) ? s.chars() : 0;
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

  private boolean isOpener(Block b) {
    TextShape s = b.shape();
    return s.mass() <= LINE_MASS && (saysSo(b) || isMoment(b.text()));
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
    String said = line.substring(0, end);
    for (String opener : openers) {
      int before = end - opener.length() - 1;
      if (before > 0 && said.charAt(before) == ' ' && said.endsWith(opener)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line holds a year and a time of day: "July 17, 2015 at 8:28 am". */
  private static boolean isMoment(String line) {
    boolean year = false;
    boolean time = false;
    int digits = 0;
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      if (c >= '0' && c <= '9') {
        digits++;
        continue;
      }
      year |= digits == 4 && (line.startsWith("20", i - 4) || line.startsWith("19", i - 4));
      time |= (digits == 1 || digits == 2) && c == ':' && hasMinutes(line, i + 1);
      digits = 0;
    }
    return year && time;
  }

  private static boolean hasMinutes(String line, int from) {
    return from + 1 < line.length() && isDigit(line.charAt(from)) && isDigit(line.charAt(from + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
