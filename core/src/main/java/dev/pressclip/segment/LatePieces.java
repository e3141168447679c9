package dev.pressclip.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of a page that its server sent after the rest, each in a hidden element, for a script to
 * put where an empty template stands: so React streams what takes long, often the article itself.
 * The piece {@code S:1f} belongs to the template {@code B:1f} or {@code P:1f}, all three with the
 * same prefix if any. Not thread-safe; made for one page.
 */
final class LatePieces {
  private static final String PLACE_LETTERS = "BP";
  private static final String PIECE_LETTERS = "S";
  private static final int MOST_DIGITS = 8;

  /** Pieces within pieces are put in up to so many elements deep, which is as deep as pages go. */
  private static final int MAX_DEPTH = 512;

  /** Those that the walk has not come to, by what they have in common with their templates. */
  private final Map<String, Element> pieces = new HashMap<>();

  private boolean collected;

  /**
   * Puts the piece that belongs where a template stands into it, if there is one further on.
   *
   * @param template the element that the walk has come to
   * @param depth how many elements hold it
   * @return whether there is one
   */
  boolean fill(Element template, int depth) {
    String key = key(template.id(), PLACE_LETTERS);
    if (key == null || template.childNodeSize() > 0 || depth > MAX_DEPTH) {
      return false;
    }
    if (!collected) {
      collectBehind(template);
      collected = true;
    }
    Element piece = pieces.remove(key);
    if (piece == null) {
      return false;
    }
    List<Node> children = new ArrayList<>(piece.childNodes());
    template.insertChildren(0, children);
    return true;
  }

  /** Notes that the walk has come to an element, which is no piece to be put elsewhere then. */
  void passed(Element element) {
    if (!pieces.isEmpty()) {
      String key = key(element.id(), PIECE_LETTERS);
      if (key != null) {
        pieces.remove(key, element);
      }
    }
  }

  private void collectBehind(Element template) {
    boolean[] behind = new boolean[1];
    NodeVisitor collect =
        (node, depth) -> {
          behind[0] |= node.equals(template);
          if (behind[0] && node instanceof Element e) {
            String key = key(e.id(), PIECE_LETTERS);
            if (key != null) {
              pieces.putIfAbsent(key, e);
            }
          }
        };
    template.root().traverse(collect);
  }

  /** What is left of an element's id without the letter before its number; null for other ids. */
  private static @Nullable String key(String id, String letters) {
    int colon = id.lastIndexOf(':');
    int digits = id.length() - colon - 1;
    boolean numbered = colon > 0 && digits > 0 && digits <= MOST_DIGITS;
    if (!numbered || letters.indexOf(id.charAt(colon - 1)) < 0) {
      return null;
    }
    for (int i = colon + 1; i < id.length(); i++) {
      if (Character.digit(id.charAt(i), 16) < 0) {
        return null;
      }
    }
    return id.substring(0, colon - 1) + id.substring(colon);
  }
}
