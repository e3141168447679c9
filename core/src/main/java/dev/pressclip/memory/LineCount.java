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

  /** The line that mostly stands before it, and by how many pages more than all others. */
  long before;

  int beforeVotes;

  /** The same for the line after it. */
  long after;

  int afterVotes;

  LineCount() {}

  LineCount(LineCount other) {
    pages = other.pages;
    body = other.body;
    end = other.end;
    before = other.before;
    beforeVotes = other.beforeVotes;
    after = other.after;
    afterVotes = other.afterVotes;
  }

  /** Counts one page. */
  void count(boolean inBody, boolean atEnd, long lineBefore, long lineAfter) {
    pages++;
    body += inBody ? 1 : 0;
    end += atEnd ? 1 : 0;
    voteBefore(lineBefore, 1);
    voteAfter(lineAfter, 1);
  }

  void add(LineCount other) {
    pages += other.pages;
    body += other.body;
    end += other.end;
    voteBefore(other.before, other.beforeVotes);
    voteAfter(other.after, other.afterVotes);
  }

  /** Majority vote in constant space (Boyer and Moore, 1981). */
  private void voteBefore(long line, int votes) {
    if (beforeVotes == 0 || before == line) {
      before = line;
      beforeVotes += votes;
    } else if (votes > beforeVotes) {
      before = line;
      beforeVotes = votes - beforeVotes;
    } else {
      beforeVotes -= votes;
    }
  }

  private void voteAfter(long line, int votes) {
    if (afterVotes == 0 || after == line) {
      after = line;
      afterVotes += votes;
    } else if (votes > afterVotes) {
      after = line;
      afterVotes = votes - afterVotes;
    } else {
      afterVotes -= votes;
    }
  }
}
