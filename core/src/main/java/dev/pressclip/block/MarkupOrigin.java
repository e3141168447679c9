package dev.pressclip.block;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A block's place in a markup page. The path is made only when asked for: it costs more than
 * finding the block.
 */
public final class MarkupOrigin implements Origin {
  private static final int MAX_STEPS = 40;

  private final Element element;

  /** The place of the given element; the element is only read. */
  public MarkupOrigin(Element element) {
    this.element = element;
  }

  /** The element a block was read from. */
  public Element element() {
    return element;
  }

  /** The path from the page's root, as a CSS selector; long paths begin with the nearest steps. */
  public String cssPath() {
    Deque<String> steps = new ArrayDeque<>();
    Element e = element;
    while (e.parent() != null && steps.size() < MAX_STEPS) {
      steps.addFirst(step(e));
      e = e.parent();
    }
    return String.join(" > ", steps);
  }

  private static String step(Element e) {
    String id = e.id();
    if (!id.isEmpty() && id.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-')) {
      return e.normalName() + "#" + id;
    }
    int place = 1;
    boolean alone = true;
    for (Element s = e.previousElementSibling(); s != null; s = s.previousElementSibling()) {
      place += s.normalName().equals(e.normalName()) ? 1 : 0;
    }
    for (Element s = e.nextElementSibling(); s != null && alone; s = s.nextElementSibling()) {
      alone = !s.normalName().equals(e.normalName());
    }
    return place == 1 && alone ? e.normalName() : e.normalName() + ":nth-of-type(" + place + ")";
  }

  @Override
  public String describe() {
    int line = element.sourceRange().start().lineNumber();
    return line > 0 ? cssPath() + " (line " + line + ")" : cssPath();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MarkupOrigin o && o.element.equals(element);
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(element);
  }

  @Override
  public String toString() {
    return describe();
  }
}
