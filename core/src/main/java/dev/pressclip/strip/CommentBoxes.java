package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.Container;
import dev.pressclip.block.TextShape;
import dev.pressclip.lexicon.WordList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds boxes of one design that stand side by side, each with a link that answers it: readers'
 * comments, whatever the page's names for them are. The words of such links are in the resource
 * {@code reply-words.txt}. Immutable and thread-safe.
 */
final class CommentBoxes {
  /** How far above its link the box of a comment may be. */
  private static final int STEPS = 6;

  /** How many blocks behind the text of a comment its link may be. */
  private static final int BEHIND = 6;

  /** Words of a line with such a link: "Like · Reply · 2 days ago". */
  private static final int LINE_WORDS = 6;

  private final Set<String> words;
  private final Set<Long> fingerprints = new HashSet<>();

  private CommentBoxes(List<String> words) {
    this.words = Set.copyOf(words);
    for (String word : words) {
      fingerprints.add(TextShape.of(word).fingerprint());
    }
  }

  /** Reads the words that come with Pressclip. */
  static CommentBoxes load() {
    return new CommentBoxes(WordList.lines("reply-words.txt"));
  }

  /** The boxes among and right behind the blocks of a page's body; the link closes its comment. */
  SideBySide around(BitSet body, List<Block> blocks) {
    List<Container> links = new ArrayList<>();
    int end = Math.min(blocks.size(), body.length() + BEHIND);
    for (int i = Math.max(0, body.nextSetBit(0)); i < end; i++) {
      if (answers(blocks.get(i))) {
        links.add(blocks.get(i).container());
      }
    }
    return SideBySide.around(links, STEPS);
  }

  private boolean answers(Block b) {
    if (b.kind() == BlockKind.EMBED || b.shape().words() > LINE_WORDS) {
      return false;
    }
    boolean link = b.kind() == BlockKind.CONTROL || b.shape().linkChars() > 0;
    return fingerprints.contains(b.shape().fingerprint()) || link && opensOrCloses(b.text());
  }

  private boolean opensOrCloses(String text) {
    String line = text.toLowerCase(Locale.ROOT);
    int first = line.indexOf(' ');
    return first > 0
        && (words.contains(line.substring(0, first))
            || words.contains(line.substring(line.lastIndexOf(' ') + 1)));
  }
}
