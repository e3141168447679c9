package dev.pressclip.kind;

import dev.pressclip.Explanation.Choice;
import dev.pressclip.PageKind;
import java.util.List;

/**
 * What kind of page a page is. Immutable.
 *
 * @param kind the kind
 * @param because what it was told by
 * @param weight evidence for it, 0 to 1; 1 where it is certain
 * @param article how likely the page is an article, 0 to 1, by what pages of all kinds look like
 */
public record Kind(PageKind kind, String because, double weight, double article) {
  /** What kinds told by trees are told by. */
  static final String SIGNS = "signs of the whole page";

  private static final String FIELD = "pageKind";

  /** The kind and, where it is another, what speaks for an article. */
  public List<Choice> ranked() {
    Choice best = new Choice(FIELD, kind.name(), because, weight);
    return kind == PageKind.article
        ? List.of(best)
        : List.of(best, new Choice(FIELD, PageKind.article.name(), SIGNS, article));
  }
}
