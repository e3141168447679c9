package dev.pressclip.segment;

import dev.pressclip.block.Hint;
import dev.pressclip.lexicon.ClassHints;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that say what the element is that the walk has come to, picked out in one pass
 * over them. Not thread-safe; made for one page.
 */
final class ElementAttributes {
  private final KnownHints hintsOf;
  private String className = "";
  private @Nullable String itemprop;
  private @Nullable String property;
  private String rel = "";
  private String href = "";
  private long hints;

  ElementAttributes(ClassHints classHints) {
    this.hintsOf = new KnownHints(classHints);
  }

  /**
   * Reads an element's attributes in the place of those of the last one.
   *
   * @param holds whether the element may hold blocks, so that its names are read for hints
   * @return whether it has any attributes
   */
  boolean read(Element e, boolean holds) {
    className = "";
    itemprop = null;
    property = null;
    rel = "";
    href = "";
    hints = 0;
    if (e.attributesSize() == 0) {
      return false;
    }
    for (Attribute a : e.attributes()) {
      String value = a.getValue();
      switch (a.getKey()) {
        case "class" -> {
          className = value;
          hints |= holds ? hintsOf.of(value) : 0;
        }
        case "itemprop" -> {
          itemprop = value;
          hints |= holds ? hintsOf.of(value) : 0;
        }
        case "property" -> property = value;
        case "rel" -> rel = value;
        case "href" -> href = value;
        case "id",
            "role",
            "data-testid",
            "data-component",
            "data-type",
            "data-qa",
            "data-module",
            "data-name",
            "data-area",
            "aria-label",
            "data-block" ->
            hints |= holds ? hintsOf.of(value) : 0;
        case "hidden" -> hints |= Hint.HIDDEN.bit();
        case "aria-hidden" -> hints |= value.equals("true") ? Hint.HIDDEN.bit() : 0;
        case "aria-modal" -> hints |= Hint.MODAL.bit();
        case "style" -> hints |= holds && hides(value) ? Hint.HIDDEN.bit() : 0;
        default -> {}
      }
    }
    return true;
  }

  private static boolean hides(String style) {
    int at = style.indexOf("display");
    if (at >= 0) {
      int none = style.indexOf("none", at);
      return none >= 0 && none - at < 12;
    }
    return style.contains("visibility:hidden") || style.contains("visibility: hidden");
  }

  /** What the class of an element is, "" for none. */
  String className() {
    return className;
  }

  /** The hints in the class alone, which {@link #hints} holds only for what may hold blocks. */
  long classHints() {
    return className.isEmpty() ? 0 : hintsOf.of(className);
  }

  @Nullable String itemprop() {
    return itemprop;
  }

  @Nullable String property() {
    return property;
  }

  String rel() {
    return rel;
  }

  String href() {
    return href;
  }

  /** {@link Hint} bits of all attributes. */
  long hints() {
    return hints;
  }
}
