package dev.pressclip.kind;

import dev.pressclip.Image;
import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.BlockVerdict;
import dev.pressclip.block.Hint;
import dev.pressclip.block.Role;
import dev.pressclip.block.TextShape;
import dev.pressclip.lexicon.DateSigns;
import java.util.List;

/** How a page is laid out that is no story: times, pictures, teasers, posts. Made for one page. */
final class PageLayout {
  private static final float A_LINK = 0.7f;
  private static final int TIME_WORDS = 6;
  private static final int GALLERY_PICTURES = 6;
  private static final int TEXT_A_PICTURE = 80;
  private static final int TEASERS = 5;
  private static final int TEXT_A_TEASER = 160;
  private static final int MANY_TEASERS = 20;
  private static final int TEASER_WORDS = 6;
  private static final int SHORT_TEXT = 300;
  private static final int LITTLE_TEXT = 1000;
  private static final int MENU_LINES = 25;
  private static final int DATE_WORDS = 14;
  private static final int POST_REACH = 4;
  private static final int RUBRIC_WORDS = 2;

  private final List<BlockVerdict> verdicts;
  private final List<Image> images;
  private final int bodyMass;

  PageLayout(FoundFields found) {
    this.verdicts = found.verdicts();
    this.images = found.images();
    this.bodyMass = found.bodyMass();
  }

  /** {@link TextShape#mass} of the article's text. */
  int bodyMass() {
    return bodyMass;
  }

  /** Lines of the body that are hardly more than a time, where the markup says it is running. */
  int runningTimes() {
    int times = 0;
    for (BlockVerdict v : verdicts) {
      TextShape shape = v.block().shape();
      boolean time = shape.digits() > 2 && shape.words() < TIME_WORDS;
      times += time && v.role() == Role.BODY && v.block().within(Hint.LIVE.bit()) ? 1 : 0;
    }
    return times;
  }

  /** Pictures most of which have a caption, and hardly any text beside: shops caption none. */
  boolean isGallery() {
    long captioned = images.stream().filter(image -> image.caption() != null).count();
    return captioned >= GALLERY_PICTURES
        && captioned * 2 >= images.size()
        && bodyMass < images.size() * TEXT_A_PICTURE;
  }

  /** Rows of links, more than a story has around it. */
  boolean isMenu() {
    return verdicts.stream().filter(v -> isLink(v.block())).count() >= MENU_LINES;
  }

  /**
   * Many headings that are links, with hardly a line below each; or much more text in links than in
   * a body of short pieces.
   */
  boolean isTeasers() {
    int headings = 0;
    int links = 0;
    int longest = 0;
    for (BlockVerdict v : verdicts) {
      TextShape shape = v.block().shape();
      headings += isLinkedHeading(v.block()) ? 1 : 0;
      if (v.role() == Role.BODY) {
        longest = Math.max(longest, shape.mass());
      } else if (shape.words() >= TEASER_WORDS && isLink(v.block())) {
        links++;
      }
    }
    boolean underHeadings = longest < TEXT_A_TEASER && bodyMass < headings * TEXT_A_TEASER;
    boolean beside = longest < SHORT_TEXT && bodyMass > 0 && bodyMass < LITTLE_TEXT;
    return headings >= TEASERS && underHeadings || links >= MANY_TEASERS && beside;
  }

  /** Headings that are links, each with a date of its own and a text below it, as blogs open. */
  int posts() {
    int posts = 0;
    for (int i = 0; i < verdicts.size(); i++) {
      posts += isLinkedHeading(verdicts.get(i).block()) && isDatedText(i + 1) ? 1 : 0;
    }
    return posts;
  }

  /** Whether a date and then a text of the body follow, before another link leads away. */
  private boolean isDatedText(int from) {
    boolean dated = false;
    for (int i = from; i < Math.min(verdicts.size(), from + POST_REACH); i++) {
      BlockVerdict v = verdicts.get(i);
      TextShape shape = v.block().shape();
      if (v.role() == Role.BODY && shape.isParagraph()) {
        return dated;
      }
      if (isLinkedHeading(v.block()) || isLink(v.block()) && shape.words() > RUBRIC_WORDS) {
        return false;
      }
      dated |= shape.words() <= DATE_WORDS && DateSigns.hasYear(v.block().text());
    }
    return false;
  }

  private static boolean isLinkedHeading(Block b) {
    return b.kind() == BlockKind.HEADING && isLink(b);
  }

  private static boolean isLink(Block b) {
    return b.shape().linkDensity() > A_LINK;
  }
}
