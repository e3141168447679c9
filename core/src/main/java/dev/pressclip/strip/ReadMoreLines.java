package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines between the paragraphs that lead to other stories. "Read this as well | ...": in whatever
 * language, they open alike and are mostly links. Headlines right behind "Related articles": in a
 * dump nothing else tells them from the article's own. Made for one page.
 */
final class ReadMoreLines {
  private static final String ENDS_OPENING = ":|：｜»";

  /** In a dump, where no links are to be seen, a colon may stand in any line. */
  private static final String ENDS_OPENING_IN_DUMP = "|｜";

  private static final int LINE_MASS = 200;
  private static final float ALL_LINK = 0.95f;

  private static final int LABEL_WORDS = 5;

  /** Score from which a line is the article's own, though it stands behind such a label. */
  private static final float OWN_LINE = 0.8f;

  private static final String ASKS = "?!？！؟";

  private final Draft draft;
  private final BlockFeatures features;

  ReadMoreLines(Draft draft, BlockFeatures features) {
    this.draft = draft;
    this.features = features;
  }

  /** Takes such lines out of the body, and what in an aside element is nothing but a link. */
  void drop() {
    dropAlike();
    dropBehindLabels();
  }

  /** Lines that open alike, where there is more than one, in the body or between its texts. */
  private void dropAlike() {
    Map<String, List<Integer>> byOpening = new HashMap<>();
    int last = draft.lastBody();
    for (int i = draft.firstBody(); i <= last; i++) {
      if (draft.score[i] >= Draft.SURE) {
        continue;
      }
      Block b = draft.blocks.get(i);
      if (draft.body[i] && isLinkAside(b)) {
        draft.dropFromBody(i, Reason.RELATED_LINKS);
        continue;
      }
      String opening = opening(b);
      if (!opening.isEmpty()) {
        byOpening.computeIfAbsent(opening, o -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> alike : byOpening.values()) {
      if (alike.size() > 1) {
        for (int i : alike) {
          if (draft.body[i]) {
            draft.dropFromBody(i, Reason.RELATED_LINKS);
          }
        }
      }
    }
  }

  /** In a dump, headlines right behind a line that says that related ones follow. */
  private void dropBehindLabels() {
    if (!draft.isDump()) {
      return;
    }
    boolean behind = false;
    for (int i = 0; i < draft.size(); i++) {
      Block b = draft.blocks.get(i);
      boolean label = isLabel(i, b);
      behind = label || behind && isHeadline(b);
      if (behind && !label && draft.body[i] && draft.score[i] < OWN_LINE) {
        draft.dropFromBody(i, Reason.RELATED_LINKS);
      }
    }
  }

  private boolean isLabel(int i, Block b) {
    return !draft.body[i]
        && (features.phraseReasons(i) & Reason.RELATED_LINKS.bit()) != 0
        && b.shape().words() <= LABEL_WORDS
        && !b.shape().closed();
  }

  /** Whether a line asks, exclaims or ends in the open, as headlines do. */
  private static boolean isHeadline(Block b) {
    char last = b.text().charAt(b.text().length() - 1);
    return b.shape().mass() <= LINE_MASS && (!b.shape().closed() || ASKS.indexOf(last) >= 0);
  }

  private static boolean isLinkAside(Block b) {
    return b.kind() == BlockKind.PARAGRAPH
        && b.shape().linkDensity() > ALL_LINK
        && b.container().withinElement("aside");
  }

  /**
   * What stands before the first colon or bar of a line that is mostly a link, or in a dump before
   * the first bar of a line that is no sentence; nothing where that is a single word.
   */
  private String opening(Block b) {
    String text = b.text();
    boolean dump = draft.isDump();
    boolean leads =
        b.kind() == BlockKind.PARAGRAPH
            && (dump ? !b.shape().closed() : b.shape().isMostlyLinks())
            && b.shape().mass() <= LINE_MASS;
    String ends = dump ? ENDS_OPENING_IN_DUMP : ENDS_OPENING;
    int end = 0;
    while (end < text.length() && ends.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String opening = text.substring(0, end);
    boolean words = opening.strip().indexOf(' ') > 0;
    return leads && words && end < text.length() ? opening : "";
  }
}
