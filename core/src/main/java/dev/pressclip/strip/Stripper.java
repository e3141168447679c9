package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockVerdict;
import dev.pressclip.block.Container;
import dev.pressclip.block.Reason;
import dev.pressclip.block.Role;
import dev.pressclip.lexicon.BylineWords;
import dev.pressclip.lexicon.CreditReader;
import dev.pressclip.lexicon.DateWords;
import dev.pressclip.lexicon.Phrases;
import dev.pressclip.lexicon.StopWords;
import dev.pressclip.lexicon.WordList;
import dev.pressclip.memory.Recall;
import dev.pressclip.metadata.AuthorClaim;
import dev.pressclip.metadata.DeclaredTypes;
import dev.pressclip.metadata.PageMetadata;
import dev.pressclip.segment.SegmentedPage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides for every block of a page whether it is the article's, and why not where it is not. Two
 * looks with learned weights find the body: the second sees where on the page the first found it.
 * What is certain (headline, captions, repeats) is decided by rule. Immutable and thread-safe.
 */
public final class Stripper {
  /** First blocks of the body that may be bylines, however long. */
  private static final int BYLINE_AFTER_START = 2;

  private static final int BYLINE_CHARS = 80;

  private static final int MOST_AUTHORS = 8;

  private static final float IN_BYLINE_PLACE = 0.95f;

  /** Characters from which a block tells what holds the article. */
  private static final int TELLING_CHARS = 60;

  private final Phrases phrases;
  private final Phrases notices = Phrases.notices();
  private final StopWords stopWords;
  private final BylineWords bylines;
  private final CreditReader credits;
  private final DateWords dates;
  private final CommentBoxes commentBoxes = CommentBoxes.load();
  private final List<String> commentOpeners = WordList.lines("comment-openers.txt");
  private final Looks markupLooks;
  private final Looks shortLooks;
  private final Looks textLooks;
  private final ReasonFinder reasons = new ReasonFinder();

  /** A stripper that knows phrases, function words, words of bylines, credits and dates. */
  public Stripper(
      Phrases phrases,
      StopWords stopWords,
      BylineWords bylines,
      CreditReader credits,
      DateWords dates) {
    this.phrases = phrases;
    this.stopWords = stopWords;
    this.bylines = bylines;
    this.credits = credits;
    this.dates = dates;
    this.markupLooks = Looks.ofMarkup();
    this.shortLooks = markupLooks.forShortArticles();
    this.textLooks = Looks.ofText();
  }

  /**
   * Decides about every block.
   *
   * @param page the segmented page
   * @param metadata what the page says of itself
   * @param markup whether the page is HTML rather than plain text
   * @param recall what is known of the page's blocks from its site, or null
   */
  public Stripped strip(
      SegmentedPage page, PageMetadata metadata, boolean markup, @Nullable Recall recall) {
    Looks looks = markup ? markupLooks : textLooks;
    BlockFeatures features = BlockFeatures.of(page, metadata, phrases, stopWords, bylines);
    Scores scores = new Scores(page, features, looks);
    Draft draft = new Draft(page.blocks(), scores.body());
    KnownSite site = recall == null ? null : new KnownSite(recall, page.blocks());
    Headline headline = new Headline(draft, features);
    int found =
        markup
            ? headline.find(metadata.titles())
            : headline.find(scores, bylines, credits, dates, notices);
    int titleIndex = site == null ? found : site.headline(found);

    BodyFinder finder = bodyFinder(page, draft, features);
    finder.take(titleIndex, false);
    ShortArticle brief = new ShortArticle(draft, titleIndex);
    if (markup && isNews(metadata) && brief.isLikely()) {
      brief.keepTo(secondOpinion(page, features.toTitle(), titleIndex));
    }
    boolean rescued = draft.lastBody() < 0 && finder.rescue();
    if (site != null) {
      site.takeBody(draft, features);
      site.dropChrome(draft, titleIndex);
    }
    headline.take(titleIndex);

    CaptionFinder captions =
        new CaptionFinder(
            draft,
            features,
            scores,
            bylines,
            credits,
            dates,
            titleIndex,
            markup ? page.pictures() : null);
    boolean several = false;
    if (!markup) {
      headline.dropTextAbove(titleIndex);
      new CommentThread(draft, commentOpeners).drop();
      several = new JoinedDump(draft, bylines, titleIndex).dropSecondArticle();
      captions.takeTwins();
    }
    BodyEdges edges = new BodyEdges(draft, features, bylines, credits, titleIndex);
    edges.dropRepeats();
    captions.takeCaptions();
    edges.dropEdges();
    edges.dropAuthorNotes(authorNames(metadata));
    edges.dropHeadingsOfDropped();
    edges.dropLooseHeadings();

    List<BlockVerdict> verdicts = verdicts(draft, features, titleIndex, markup);
    int firstBody = firstBody(verdicts);
    int lastBody = lastBody(verdicts);
    return new Stripped(
        verdicts,
        titleIndex,
        region(draft, page),
        firstBody,
        lastBody,
        bylineScores(page.blocks(), titleIndex, firstBody, lastBody, features, scores, site),
        site == null ? new BitSet() : site.datePlaces(),
        certainty(verdicts),
        rescued,
        several,
        stopWords.language(features.language()));
  }

  private BodyFinder bodyFinder(SegmentedPage page, Draft draft, BlockFeatures features) {
    return new BodyFinder(draft, features, page.containers(), notices, commentBoxes);
  }

  /** What trees that have seen short articles take for the body. */
  private boolean[] secondOpinion(SegmentedPage page, BlockFeatures features, int titleIndex) {
    Draft other = new Draft(page.blocks(), new Scores(page, features, shortLooks).body());
    bodyFinder(page, other, features).take(titleIndex, true);
    return other.body;
  }

  /** Whether a page says that it is an article, and when it was published. */
  private static boolean isNews(PageMetadata metadata) {
    return !metadata.published().isEmpty() && new DeclaredTypes(metadata).article();
  }

  private static List<String> authorNames(PageMetadata metadata) {
    List<String> names = new ArrayList<>();
    for (AuthorClaim author : metadata.authors()) {
      String name = author.name();
      boolean whole = name.strip().indexOf(' ') > 0;
      if (whole && names.size() < MOST_AUTHORS && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private List<BlockVerdict> verdicts(
      Draft draft, BlockFeatures features, int titleIndex, boolean markup) {
    List<BlockVerdict> verdicts = new ArrayList<>(draft.size());
    Reason section = null;
    for (int i = 0; i < draft.size(); i++) {
      Block b = draft.blocks.get(i);
      Role role = draft.role(i);
      if (role == null) {
        role = draft.body[i] ? Role.BODY : Role.BOILERPLATE;
      }
      Reason reason = draft.reason(i);
      if (role == Role.BODY || role == Role.TITLE) {
        section = null;
      } else if (role == Role.BOILERPLATE && reason == null) {
        reason = reasons.of(b, features.phraseReasons(i), titleIndex, section);
        section = reasons.opensSection(b, reason) ? reason : markup ? null : section;
      }
      verdicts.add(
          new BlockVerdict(b, role, role == Role.BOILERPLATE ? reason : null, draft.score[i]));
    }
    return List.copyOf(verdicts);
  }

  private static int firstBody(List<BlockVerdict> verdicts) {
    for (int i = 0; i < verdicts.size(); i++) {
      if (verdicts.get(i).role() == Role.BODY) {
        return i;
      }
    }
    return -1;
  }

  private static int lastBody(List<BlockVerdict> verdicts) {
    int i = verdicts.size() - 1;
    while (i >= 0 && verdicts.get(i).role() != Role.BODY) {
      i--;
    }
    return i;
  }

  /** Mean score of the body's blocks, weighed by length. */
  private static float certainty(List<BlockVerdict> verdicts) {
    float mass = 0;
    float chars = 0;
    for (BlockVerdict v : verdicts) {
      if (v.role() == Role.BODY) {
        mass += (float) v.score() * v.block().shape().chars();
        chars += v.block().shape().chars();
      }
    }
    return chars == 0 ? 0 : mass / chars;
  }

  /** How much the blocks around the headline and at both ends of the body are bylines. */
  private static float[] bylineScores(
      List<Block> blocks,
      int titleIndex,
      int firstBody,
      int lastBody,
      BlockFeatures features,
      Scores scores,
      @Nullable KnownSite site) {
    float[] like = new float[scores.body().length];
    int start = titleIndex < 0 ? firstBody : Math.min(titleIndex, firstBody);
    for (int i = 0; i < like.length && firstBody >= 0; i++) {
      boolean brief = blocks.get(i).text().length() <= BYLINE_CHARS;
      int last = firstBody + (brief ? Stripped.BYLINES_INTO_BODY : BYLINE_AFTER_START);
      boolean atStart = i >= start - Stripped.BYLINES_BEFORE && i <= last;
      boolean atEnd = i >= lastBody - 1 && i < lastBody + Stripped.BYLINES_AFTER;
      if ((atStart || atEnd) && !features.isTool(i)) {
        boolean place = site != null && site.isPlaceOf(Role.BYLINE, i);
        like[i] = place ? IN_BYLINE_PLACE : scores.byline(i);
      }
    }
    return like;
  }

  private static Container region(Draft draft, SegmentedPage page) {
    Container region = null;
    for (int i = 0; i < draft.size(); i++) {
      if (draft.body[i] && draft.blocks.get(i).shape().chars() >= TELLING_CHARS) {
        Container holder = draft.blocks.get(i).container();
        region = region == null ? holder : Container.around(region, holder);
      }
    }
    return region == null ? page.containers().get(0) : region;
  }
}
