package dev.pressclip;

import dev.pressclip.block.BlockVerdict;
import java.util.List;

/**
 * An article together with every decision that led to it. Immutable.
 *
 * @param article what {@link ArticleExtractor#extract} returns for the same page
 * @param verdicts one for each block of the page, in reading order: kept in a role, or dropped for
 *     a reason
 * @param choices for each field weighed against several sources, the candidates, best first
 */
public record Explanation(Article article, List<BlockVerdict> verdicts, List<Choice> choices) {

  /** Copies the lists. */
  public Explanation {
    verdicts = List.copyOf(verdicts);
    choices = List.copyOf(choices);
  }

  /**
   * A value that a field could have had.
   *
   * @param field the article's field
   * @param value the candidate
   * @param source where on the page it stands ("printed headline", "json-ld")
   * @param weight evidence for it; the highest of a field was taken
   */
  public record Choice(String field, String value, String source, double weight) {}
}
