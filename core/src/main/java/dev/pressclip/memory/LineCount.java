package dev.pressclip.memory;

/**
 * How often a line stands on the pages of a site, and beside what. Not thread-safe; only learners
 * change it.
 */
final class LineCount {
  /** Pages it stands on. */
  int pages;

  /** Pages on which it was taken for body text. */
  int body;

  /** Pages on which it was among the last lines of the body. */
  int end;

  /** What mostly stands before it. */
  final Neighbour before;

  /** What mostly stands after it. */
  final Neighbour after;

  LineCount() {
    before = new Neighbour();
    after = new Neighbour();
  }

  LineCount(LineCount other) {
    pages = other.pages;
    body = other.body;
    end = other.end;
    before = new Neighbour(other.before);
    after = new Neighbour(other.after);
  }

  /** Counts one page. */
  void count(boolean inBody, boolean atEnd, long lineBefore, long lineAfter) {
    pages++;
    body += inBody ? 1 : 0;
    end += atEnd ? 1 : 0;
    before.vote(lineBefore, 1);
    after.vote(lineAfter, 1);
  }

  void add(LineCount other) {
    pages += other.pages;
    body += other.body;
    end += other.end;
    before.vote(other.before.line, other.before.votes);
    after.vote(other.after.line, other.after.votes);
  }
}
