package dev.pressclip.memory;

/**
 * The line that mostly stands on one side of another, found by a majority vote in constant space
 * (Boyer and Moore, 1981). Not thread-safe; only learners change it.
 */
final class Neighbour {
  /** The key of the line. */
  long line;

  /** By how many pages more than all others. */
  int votes;

  Neighbour() {}

  Neighbour(Neighbour other) {
    line = other.line;
    votes = other.votes;
  }

  void vote(long forLine, int more) {
    if (votes == 0 || line == forLine) {
      line = forLine;
      votes += more;
    } else if (more > votes) {
      line = forLine;
      votes = more - votes;
    } else {
      votes -= more;
    }
  }

  /** Whether it is this line on at least half of a number of pages. */
  boolean isMostly(long other, int pages) {
    return line == other && 2 * votes >= pages;
  }
}
