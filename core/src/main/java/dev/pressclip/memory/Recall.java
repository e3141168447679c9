package dev.pressclip.memory;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.Reason;
import dev.pressclip.block.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the memory of a site says of the blocks of one of its pages. Immutable; made for one page.
 *
 * <p>A line is chrome when it stands on at least half of the site's pages and mostly outside their
 * articles; or stands there between the same lines as always, next to such chrome; or when it
 * stands on nearly all of them. A sentence that is printed in many articles, each time between
 * others, is none; nor is a quotation in articles, wherever it stands.
 */
public final class Recall {
  /** Pages of a site from which anything is said of it. */
  static final int LEAST_PAGES = 3;

  private static final int LEAST_REPEATS = 3;

  /** Repeats from which a line is known even if it stands on few of a large site's pages. */
  private static final int MANY_REPEATS = 10;

  /** Pages of a site from which a line that nearly all of them have is told from a coincidence. */
  private static final int ENOUGH_PAGES = 5;

  private static final float NEARLY_ALL = 0.75f;
  private static final int LEAST_MASS = 6;
  private static final String QUOTATION_MARKS = "\"“”„«»‹›「」『』";
  private static final int SPOKEN_CHARS = 24;
  private static final int PASSES = 2;

  /** Share of pages from which a place is a role's own. */
  private static final float OWN = 0.8f;

  private final SiteCounts site;
  private final List<Block> blocks;
  private final long[] keys;
  private final @Nullable LineCount[] lines;
  private final boolean[] chrome;

  Recall(SiteCounts site, List<Block> blocks) {
    int n = blocks.size();
    this.site = site;
    this.blocks = blocks;
    this.keys = new long[n];
    this.lines = new LineCount[n];
    this.chrome = new boolean[n];
    for (int i = 0; i < n; i++) {
      keys[i] = LineKey.of(blocks.get(i).text());
      lines[i] = isTelling(blocks.get(i)) ? site.lines.get(keys[i]) : null;
    }
    for (int i = 0; i < n; i++) {
      LineCount line = lines[i];
      chrome[i] = line != null && (isOutside(line) || isEverywhere(line) && isText(i));
    }
    for (int pass = 0; pass < PASSES; pass++) {
      for (int i = 0; i < n; i++) {
        chrome[i] |= isAnchored(i);
      }
      for (int i = n - 1; i >= 0; i--) {
        chrome[i] |= isAnchored(i);
      }
    }
  }

  /** Numbers alone, and cells of a table, are alike on many pages and still belong to each. */
  private static boolean isTelling(Block b) {
    int letters = b.shape().chars() - b.shape().digits();
    return b.kind() != BlockKind.TABLE_CELL
        && letters > b.shape().digits()
        && b.shape().mass() - b.shape().digits() >= LEAST_MASS;
  }

  private boolean isFrequent(LineCount line) {
    return line.pages >= LEAST_REPEATS && 2 * line.pages >= site.pages;
  }

  private boolean isOutside(LineCount line) {
    return isFrequent(line) && 2 * line.body < line.pages
        || line.pages >= MANY_REPEATS && 5 * line.body <= line.pages;
  }

  private boolean isEverywhere(LineCount line) {
    return site.pages >= ENOUGH_PAGES && line.pages >= NEARLY_ALL * site.pages;
  }

  /** Neither a quotation nor a subhead: reviews have the same subheads throughout. */
  private boolean isText(int i) {
    return blocks.get(i).kind() != BlockKind.HEADING && !isQuoted(i);
  }

  /** Whether somebody speaks: a name in quotation marks is shorter. */
  private boolean isQuoted(int i) {
    String text = blocks.get(i).text();
    int least = blocks.get(i).shape().spaceless() ? SPOKEN_CHARS / 2 : SPOKEN_CHARS;
    int open = -1;
    for (int c = 0; c < text.length(); c++) {
      if (QUOTATION_MARKS.indexOf(text.charAt(c)) >= 0) {
        if (open >= 0 && c - open > least) {
          return true;
        }
        open = c;
      }
    }
    return false;
  }

  /** Whether a frequent line stands where it always stands, next to chrome. */
  private boolean isAnchored(int i) {
    LineCount line = lines[i];
    if (line == null || !isFrequent(line) || !isText(i)) {
      return false;
    }
    int last = keys.length - 1;
    boolean before = i > 0 && chrome[i - 1] && line.before.isMostly(keys[i - 1], line.pages);
    boolean after =
        i == last
            ? line.after.isMostly(LineKey.END, line.pages)
            : chrome[i + 1] && line.after.isMostly(keys[i + 1], line.pages);
    return before || after;
  }

  /**
   * Why a block is none of the article's, or null where the memory says nothing against it: {@link
   * Reason#AGENCY_NOTE} for what mostly closes articles, {@link Reason#SITE_CHROME} for the rest.
   */
  public @Nullable Reason against(int i) {
    LineCount line = lines[i];
    if (line == null || !chrome[i]) {
      return null;
    }
    return 2 * line.end >= line.pages ? Reason.AGENCY_NOTE : Reason.SITE_CHROME;
  }

  /** Whether the line stands on many pages of the site, in whatever role. */
  public boolean isRepeated(int i) {
    LineCount line = lines[i];
    return line != null && isFrequent(line);
  }

  /** Whether a block stands where on most of the site's pages blocks of a role stand. */
  public boolean isPlaceOf(Role role, int i) {
    int r = SlotCount.place(role);
    return isOwn(site.slots.get(Slots.byDesign(blocks.get(i))), r)
        || role != Role.BODY
            && isOwn(site.slots.get(Slots.behind(i == 0 ? LineKey.START : keys[i - 1])), r);
  }

  private boolean isOwn(@Nullable SlotCount slot, int role) {
    return slot != null
        && slot.pages >= LEAST_PAGES
        && 2 * slot.pages >= site.pages
        && slot.held[role] >= OWN * slot.pages;
  }
}
