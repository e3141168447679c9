package dev.pressclip.segment;

import dev.pressclip.decode.PageReading;
import java.io.Reader;
import java.util.Arrays;

/** The stretches of a page that are left out when it is parsed, in order. Not thread-safe. */
final class Cuts {
  /** Where what is left out begins and ends, in turns. */
  private int[] places = new int[1024];

  private int count;

  /**
   * Leaves out a stretch behind those that are left out already; nothing where it has no length.
   */
  void add(int from, int to) {
    if (to > from) {
      if (count + 2 > places.length) {
        places = Arrays.copyOf(places, 2 * places.length);
      }
      places[count++] = from;
      places[count++] = to;
    }
  }

  /** How many there are, to come back to. */
  int mark() {
    return count;
  }

  /** Takes back what was added since there were so many. */
  void backTo(int mark) {
    count = mark;
  }

  /** A reader of what is left of a page. */
  Reader rest(PageReading page) {
    return new Rest(page, places, count);
  }

  /** Reads what is left between the cuts; tags and comments begin and end as ASCII. */
  private static final class Rest extends Reader {
    private final PageReading page;
    private final int[] cuts;
    private final int cutCount;
    private int cut;

    Rest(PageReading page, int[] cuts, int cutCount) {
      this.page = page;
      this.cuts = cuts;
      this.cutCount = cutCount;
    }

    @Override
    public int read(char[] to, int offset, int length) {
      int done = 0;
      while (done < length) {
        int end = cut < cutCount ? cuts[cut] : page.length();
        int n = page.read(end, to, offset + done, length - done);
        done += n;
        if (n == 0 && cut < cutCount) {
          page.position(cuts[cut + 1]);
          cut += 2;
        } else if (n == 0) {
          break;
        }
      }
      return done == 0 && length > 0 ? -1 : done;
    }

    @Override
    public void close() {
      // nothing is held
    }
  }
}
