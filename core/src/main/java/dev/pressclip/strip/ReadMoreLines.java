package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines between the paragraphs that lead to other stories ("Read this as well | ..."): in whatever
 * language, they open alike and are mostly links. Made for one page.
 */
final class ReadMoreLines {
  private static final String ENDS_OPENING = ":|：｜»";
  private static final int OPENING_WORDS = 2;
  private static final int LINE_MASS = 200;
  private static final float LINKED = 0.5f;

  private final Draft draft;

  ReadMoreLines(Draft draft) {
    this.draft = draft;
  }

  /** Takes such lines out of the body, where there is more than one. */
  void drop() {
    Map<String, List<Integer>> byOpening = new HashMap<>();
    for (int i = 0; i < draft.size(); i++) {
      Block b = draft.blocks.get(i);
      boolean leads =
          b.kind() == BlockKind.PARAGRAPH
              && b.shape().linkDensity() > LINKED
              && b.shape().mass() <= LINE_MASS;
      String opening = leads ? opening(b.text()) : "";
      if (draft.body[i] && draft.score[i] < Draft.SURE && !opening.isEmpty()) {
        byOpening.computeIfAbsent(opening, o -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> alike : byOpening.values()) {
      if (alike.size() > 1) {
        alike.forEach(i -> draft.body[i] = false);
      }
    }
  }

  /** The words before the first colon or bar, or nothing where they are too few. */
  private static String opening(String text) {
    int end = 0;
    int words = 1;
    while (end < text.length() && ENDS_OPENING.indexOf(text.charAt(end)) < 0) {
      words += end > 0 && text.charAt(end) == ' ' && text.charAt(end - 1) != ' ' ? 1 : 0;
      end++;
    }
    boolean spaced = end > 0 && text.charAt(end - 1) == ' ';
    boolean enough = words - (spaced ? 1 : 0) >= OPENING_WORDS;
    return end < text.length() && enough ? text.substring(0, end) : "";
  }
}
