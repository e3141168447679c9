package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.BlockVerdict;
import dev.pressclip.block.Container;
import dev.pressclip.block.Hint;
import dev.pressclip.block.Reason;
import dev.pressclip.block.Role;
import dev.pressclip.lexicon.Phrases;
import dev.pressclip.lexicon.StopWords;
import dev.pressclip.metadata.PageMetadata;
import dev.pressclip.segment.SegmentedPage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides for every block of a page whether it is the article's, and why not where it is not. Two
 * looks with learned weights find the body: the second sees where on the page the first found it.
 * What is certain (headline, captions, repeats) is decided by rule. Immutable and thread-safe.
 */
public final class Stripper {
  /** Score from which a block is body text. */
  private static final float BODY = 0.5f;

  /** Characters a page's best region must have to be taken though no block scores as body. */
  private static final int RESCUE_CHARS = 200;

  /**
   * Scores from which a block is a caption: anywhere, in a caption element, though it reads as
   * body.
   */
  private static final float CAPTION = 0.4f;

  private static final float CAPTION_NAMED = 0.25f;
  private static final float CAPTION_OVER_BODY = 0.5f;
  private static final int CREDIT_WORDS = 14;

  private final Phrases phrases;
  private final StopWords stopWords;
  private final Forest first;
  private final Forest second;
  private final Forest captions;
  private final Forest firstText;
  private final Forest secondText;
  private final Forest captionsText;
  private final ReasonFinder reasons;

  /** A stripper that knows phrases and function words from the given lists. */
  public Stripper(Phrases phrases, StopWords stopWords) {
    this.phrases = phrases;
    this.stopWords = stopWords;
    this.first = Forest.load("first.forest.gz", BlockFeatures.COUNT);
    this.second = Forest.load("second.forest.gz", RegionFeatures.COUNT);
    this.captions = Forest.load("caption.forest.gz", RegionFeatures.COUNT);
    this.firstText = Forest.load("first-text.forest.gz", BlockFeatures.COUNT);
    this.secondText = Forest.load("second-text.forest.gz", RegionFeatures.COUNT);
    this.captionsText = Forest.load("caption-text.forest.gz", RegionFeatures.COUNT);
    this.reasons = new ReasonFinder();
  }

  /**
   * Decides about every block.
   *
   * @param page the segmented page
   * @param metadata what the page says of itself
   * @param markup whether the page is HTML rather than plain text
   */
  public Stripped strip(SegmentedPage page, PageMetadata metadata, boolean markup) {
    BlockFeatures features = BlockFeatures.of(page, metadata, phrases, stopWords);
    float[] look = scores(markup ? first : firstText, features.rows());
    float[][] rows = RegionFeatures.of(page, features.rows(), look);
    float[] body = scores(markup ? second : secondText, rows);
    float[] caption = scores(markup ? captions : captionsText, rows);
    return new Deciding(page, features, body, caption, markup).decide();
  }

  private static float[] scores(Forest forest, float[][] rows) {
    float[] score = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      score[i] = forest.probability(rows[i]);
    }
    return score;
  }

  private final class Deciding {
    private final SegmentedPage page;
    private final List<Block> blocks;
    private final BlockFeatures features;
    private final float[] score;
    private final float[] captionScore;
    private final boolean markup;
    private final boolean[] body;
    private final int titleIndex;
    private boolean rescued;

    Deciding(
        SegmentedPage page,
        BlockFeatures features,
        float[] score,
        float[] captionScore,
        boolean markup) {
      this.page = page;
      this.blocks = page.blocks();
      this.features = features;
      this.score = score;
      this.captionScore = captionScore;
      this.markup = markup;
      this.body = new boolean[blocks.size()];
      this.titleIndex = features.titleIndex();
    }

    Stripped decide() {
      takeBody();
      if (!any(body)) {
        rescue();
      }
      Role[] roles = new Role[blocks.size()];
      Reason[] why = new Reason[blocks.size()];
      takeHeadline(roles, why);
      dropRepeats(roles, why);
      takeCaptions(roles);
      dropLooseHeadings();
      List<BlockVerdict> verdicts = new ArrayList<>(blocks.size());
      int firstBody = -1;
      int lastBody = -1;
      float mass = 0;
      float chars = 0;
      Reason section = null;
      for (int i = 0; i < blocks.size(); i++) {
        Block b = blocks.get(i);
        Role role = roles[i];
        Reason reason = why[i];
        if (role == null) {
          role = body[i] ? Role.BODY : Role.BOILERPLATE;
        }
        if (role == Role.BODY) {
          firstBody = firstBody < 0 ? i : firstBody;
          lastBody = i;
          mass += score[i] * b.shape().chars();
          chars += b.shape().chars();
          section = null;
        } else if (role == Role.BOILERPLATE && reason == null) {
          reason = reasons.of(b, features.phraseReasons(i), titleIndex, section);
          section = reasons.opensSection(b, reason) ? reason : markup ? null : section;
        }
        verdicts.add(new BlockVerdict(b, role, role == Role.BOILERPLATE ? reason : null, score[i]));
      }
      return new Stripped(
          List.copyOf(verdicts),
          titleIndex,
          region(),
          firstBody,
          lastBody,
          chars == 0 ? 0 : mass / chars,
          rescued);
    }

    private void takeBody() {
      for (int i = 0; i < body.length; i++) {
        Block b = blocks.get(i);
        boolean text = b.kind() != BlockKind.CONTROL && b.kind() != BlockKind.EMBED;
        body[i] = text && score[i] > BODY;
      }
    }

    /**
     * Never an empty body where a clear best region exists: scores may be low, yet far above the
     * rest.
     */
    private void rescue() {
      Container best = null;
      float bestMass = 0;
      float[] mass = new float[page.containers().size()];
      float most = 0;
      for (int i = 0; i < score.length; i++) {
        Block b = blocks.get(i);
        if (b.shape().linkDensity() < 0.3f && b.kind() != BlockKind.EMBED) {
          mass[b.container().id()] += score[i] * b.shape().chars();
        }
        most = Math.max(most, b.shape().chars() >= 40 ? score[i] : 0);
      }
      for (Container c : page.containers()) {
        Container parent = c.parent();
        float m = mass[c.id()] + (parent == null ? 0 : mass[parent.id()] / 2);
        if (m > bestMass) {
          bestMass = m;
          best = parent == null ? c : parent;
        }
      }
      if (best == null || most < 0.12f) {
        return;
      }
      int chars = 0;
      for (int i = 0; i < score.length; i++) {
        Block b = blocks.get(i);
        if (isInside(b.container(), best)
            && score[i] >= most * 0.5f
            && b.kind() != BlockKind.EMBED
            && b.kind() != BlockKind.CONTROL) {
          chars += b.shape().chars() * (b.shape().spaceless() ? 2 : 1);
          body[i] = true;
        }
      }
      if (chars < RESCUE_CHARS) {
        java.util.Arrays.fill(body, false);
      } else {
        rescued = true;
      }
    }

    private void takeHeadline(Role[] roles, Reason[] why) {
      if (titleIndex < 0) {
        return;
      }
      roles[titleIndex] = Role.TITLE;
      long same = blocks.get(titleIndex).shape().fingerprint();
      for (int i = 0; i < blocks.size(); i++) {
        boolean repeat =
            i != titleIndex
                && (blocks.get(i).shape().fingerprint() == same
                    || features.titleLikeness(i) > 0.92f && blocks.get(i).shape().words() >= 3);
        if (repeat) {
          roles[i] = Role.BOILERPLATE;
          why[i] = Reason.DUPLICATE;
        }
      }
    }

    private void dropRepeats(Role[] roles, Reason[] why) {
      Set<Long> seen = new HashSet<>();
      for (int i = 0; i < blocks.size(); i++) {
        Block b = blocks.get(i);
        if (body[i]
            && roles[i] == null
            && b.shape().chars() >= 40
            && !seen.add(b.shape().fingerprint())) {
          roles[i] = Role.BOILERPLATE;
          why[i] = Reason.DUPLICATE;
        }
      }
    }

    /** Captions by their score; a credit that stands with a caption goes with it. */
    private void takeCaptions(Role[] roles) {
      for (int i = 0; i < blocks.size(); i++) {
        Block b = blocks.get(i);
        if (roles[i] != null || b.kind() == BlockKind.EMBED || b.kind() == BlockKind.CONTROL) {
          continue;
        }
        float bar =
            body[i] ? CAPTION_OVER_BODY : b.kind() == BlockKind.CAPTION ? CAPTION_NAMED : CAPTION;
        if (captionScore[i] > bar) {
          roles[i] = Role.CAPTION;
        }
      }
      for (int i = 0; i < blocks.size(); i++) {
        if (roles[i] == null && !body[i] && isCredit(i) && besideCaption(roles, i)) {
          roles[i] = Role.CAPTION;
        }
      }
    }

    private boolean isCredit(int i) {
      Block b = blocks.get(i);
      boolean said = (features.phraseReasons(i) >> Reason.CREDIT.ordinal() & 1) != 0;
      boolean named = (b.container().hints() & Hint.CREDIT.bit()) != 0;
      return b.shape().words() <= CREDIT_WORDS && (said || named || b.kind() == BlockKind.CAPTION);
    }

    private boolean besideCaption(Role[] roles, int i) {
      for (int j = Math.max(0, i - 2); j <= Math.min(roles.length - 1, i + 2); j++) {
        if (j != i && roles[j] == Role.CAPTION && captionScore[j] > CAPTION_NAMED) {
          return true;
        }
      }
      return false;
    }

    /** A subhead with nothing of its own below it is the title of something that was dropped. */
    private void dropLooseHeadings() {
      boolean follows = false;
      for (int i = body.length - 1; i >= 0; i--) {
        if (!body[i]) {
          continue;
        }
        if (blocks.get(i).kind() == BlockKind.HEADING && !follows) {
          body[i] = false;
        } else {
          follows = true;
        }
      }
    }

    private Container region() {
      Container region = null;
      for (int i = 0; i < body.length; i++) {
        if (body[i] && blocks.get(i).shape().chars() >= 60) {
          region =
              region == null
                  ? blocks.get(i).container()
                  : commonHolder(region, blocks.get(i).container());
        }
      }
      return region == null ? page.containers().get(0) : region;
    }

    private static Container commonHolder(Container a, Container b) {
      Container x = a;
      Container y = b;
      while (x != y) {
        Container up = x.depth() >= y.depth() ? x.parent() : y.parent();
        if (up == null) {
          return x.depth() == 0 ? x : y;
        }
        if (x.depth() >= y.depth()) {
          x = up;
        } else {
          y = up;
        }
      }
      return x;
    }

    private static boolean isInside(@Nullable Container c, Container holder) {
      Container at = c;
      while (at != null && at.depth() > holder.depth()) {
        at = at.parent();
      }
      return at == holder;
    }

    private static boolean any(boolean[] flags) {
      for (boolean flag : flags) {
        if (flag) {
          return true;
        }
      }
      return false;
    }
  }
}
