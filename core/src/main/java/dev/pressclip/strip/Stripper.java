package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.BlockVerdict;
import dev.pressclip.block.Container;
import dev.pressclip.block.Hint;
import dev.pressclip.block.Reason;
import dev.pressclip.block.Role;
import dev.pressclip.block.TextShape;
import dev.pressclip.lexicon.BylineWords;
import dev.pressclip.lexicon.CreditReader;
import dev.pressclip.lexicon.Phrases;
import dev.pressclip.lexicon.StopWords;
import dev.pressclip.memory.Recall;
import dev.pressclip.metadata.AuthorClaim;
import dev.pressclip.metadata.PageMetadata;
import dev.pressclip.segment.SegmentedPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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

  /** How far from the body's ends captions, headlines and bylines are looked for, in blocks. */
  private static final int CAPTION_REACH = 20;

  private static final int BYLINE_BEFORE = 25;
  private static final int BYLINE_AFTER_START = 3;
  private static final int BYLINE_AFTER_END = 12;

  private static final float CAPTION_NAMED = 0.25f;
  private static final float CAPTION_OVER_BODY = 0.5f;
  private static final int CREDIT_WORDS = 14;

  /** Score from which a block is body text whatever its words say. */
  private static final float SURE = 0.85f;

  /** On pages that score low throughout, what share of the best score is sure. */
  private static final float NEARLY = 0.85f;

  /** Score from which a sentence right behind body text is body text. */
  private static final float GOES_ON = 0.3f;

  /** Mean score from which a table is the article's; single cells score low. */
  private static final float TABLE = 0.4f;

  /** The same where the site's other pages have body text in just this place. */
  private static final float IN_PLACE = 0.1f;

  private static final float IN_BYLINE_PLACE = 0.95f;

  /**
   * Paragraphs an article has before another can begin, and lines a headline, byline and date take.
   */
  private static final int FIRST_PARAGRAPHS = 2;

  private static final int HEAD_LINES = 4;
  private static final int DATE_DIGITS = 5;

  private static final long AUTHOR_CARD = Hint.bits(Hint.AUTHOR, Hint.BIO);

  private static final int MOST_AUTHORS = 8;

  /** Blocks at the end among which notes about authors stand, characters until they are named. */
  private static final int CLOSING_BLOCKS = 5;

  private static final int NOTE_OPENING = 50;

  private static final int TOOL_WORDS = 6;
  private static final long TOOLS =
      1L << Reason.PAGE_TOOLS.ordinal()
          | 1L << Reason.NAVIGATION.ordinal()
          | 1L << Reason.PAYWALL_NOTICE.ordinal()
          | 1L << Reason.LOGIN_PROMPT.ordinal();

  private static final int SENTENCE_WORDS = 4;
  private static final int NOTICE_WORDS = 25;
  private static final long NOTICES =
      1L << Reason.PAYWALL_NOTICE.ordinal()
          | 1L << Reason.LOGIN_PROMPT.ordinal()
          | 1L << Reason.NEWSLETTER.ordinal()
          | 1L << Reason.COOKIE_NOTICE.ordinal();

  /** Mass from which a line of a dump printed twice running is a caption. */
  private static final int TWIN_MASS = 30;

  /** Mass up to which a text beside a picture that ends in a credit is its caption. */
  private static final int MAX_CREDITED_MASS = 300;

  /** Mass beyond which a heading is rather a deck than a subhead. */
  private static final int SUBHEAD_MASS = 90;

  /** Mass up to which a line at the article's edges may be something else than its text. */
  private static final int EDGE_MASS = 60;

  /** Mass beyond which a closed sentence outside a heading is no headline. */
  private static final int SENTENCE_MASS = 120;

  /** Blocks with more text than this are neither captions nor headlines nor bylines. */
  private static final int MAX_LABEL_MASS = 700;

  private final Phrases phrases;
  private final StopWords stopWords;
  private final BylineWords bylines;
  private final CreditReader credits;
  private final Looks markupLooks;
  private final Looks textLooks;
  private final ReasonFinder reasons = new ReasonFinder();

  /** A stripper that knows phrases, function words, byline words and credits from the lists. */
  public Stripper(Phrases phrases, StopWords stopWords, BylineWords bylines, CreditReader credits) {
    this.phrases = phrases;
    this.stopWords = stopWords;
    this.bylines = bylines;
    this.credits = credits;
    this.markupLooks = Looks.load("");
    this.textLooks = Looks.load("-text");
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
    return new Deciding(page, features, scores, authorNames(metadata), markup, recall).decide();
  }

  private static List<String> authorNames(PageMetadata metadata) {
    return metadata.authors().stream()
        .map(AuthorClaim::name)
        .filter(name -> name.strip().indexOf(' ') > 0)
        .distinct()
        .limit(MOST_AUTHORS)
        .toList();
  }

  private final class Deciding {
    private final SegmentedPage page;
    private final List<Block> blocks;
    private final BlockFeatures features;
    private final float[] score;
    private final Scores scores;
    private final List<String> authors;
    private final boolean markup;
    private final boolean[] body;
    private final int titleIndex;
    private final BitSet beside;
    private final float[] caption;
    private final @Nullable Recall recall;
    private boolean rescued;
    private boolean several;

    Deciding(
        SegmentedPage page,
        BlockFeatures features,
        Scores scores,
        List<String> authors,
        boolean markup,
        @Nullable Recall recall) {
      this.recall = recall;
      this.authors = authors;
      this.page = page;
      this.blocks = page.blocks();
      this.features = features;
      this.scores = scores;
      this.score = scores.body();
      this.markup = markup;
      this.body = new boolean[blocks.size()];
      this.caption = new float[blocks.size()];
      this.beside = new BitSet(blocks.size());
      for (SegmentedPage.Picture p : page.pictures()) {
        beside.set(Math.max(0, p.block() - 1), p.block() + 1);
      }
      int found =
          markup
              ? features.titleIndex()
              : new DumpHeadline(blocks, features, scores, bylines, credits).find(firstAbove(BODY));
      int headline = found >= 0 && isRunningText(blocks.get(found)) ? -1 : found;
      this.titleIndex = recall == null ? headline : inItsPlace(headline, recall);
    }

    /**
     * The headline found, unless the site's pages say otherwise: it is what they all print, or
     * theirs stands in a place of its own where this page has another line.
     */
    private int inItsPlace(int headline, Recall site) {
      if (headline >= 0 && site.isPlaceOf(Role.TITLE, headline) && !site.isRepeated(headline)) {
        return headline;
      }
      for (int i = 0; i < blocks.size(); i++) {
        if (site.isPlaceOf(Role.TITLE, i) && !site.isRepeated(i) && !isRunningText(blocks.get(i))) {
          return i;
        }
      }
      return headline >= 0 && site.against(headline) != null ? -1 : headline;
    }

    /** A page without a headline opens with its first paragraph, which is none. */
    private static boolean isRunningText(Block b) {
      return b.level() == 0 && b.shape().closed() && b.shape().mass() > SENTENCE_MASS;
    }

    private int firstAbove(float bar) {
      int i = 0;
      while (i < score.length && score[i] <= bar) {
        i++;
      }
      return i;
    }

    Stripped decide() {
      takeBody();
      if (lastOf(body) < 0) {
        rescue();
      }
      Role[] roles = new Role[blocks.size()];
      Reason[] why = new Reason[blocks.size()];
      if (recall != null) {
        takeFromPlaces(recall);
        dropChrome(recall, roles, why);
      }
      takeHeadline(roles, why);
      if (!markup) {
        dropSecondArticle(roles, why);
        takeTwins(roles, why);
      }
      dropRepeats(roles, why);
      takeCaptions(roles);
      dropEdges(roles, why);
      dropAuthorNotes(roles, why);
      dropHeadingsOfDropped(roles);
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
          bylineScores(firstBody, lastBody),
          datePlaces(),
          chars == 0 ? 0 : mass / chars,
          rescued,
          several,
          stopWords.language(features.language()));
    }

    /** How much the blocks around the headline and at both ends of the body are bylines. */
    private float[] bylineScores(int firstBody, int lastBody) {
      float[] like = new float[blocks.size()];
      if (firstBody >= 0) {
        int start = titleIndex < 0 ? firstBody : Math.min(titleIndex, firstBody);
        scoreBylines(like, start - BYLINE_BEFORE, firstBody + BYLINE_AFTER_START);
        scoreBylines(like, lastBody - 1, lastBody + BYLINE_AFTER_END);
      }
      return like;
    }

    private BitSet datePlaces() {
      BitSet places = new BitSet();
      for (int i = 0; recall != null && i < blocks.size(); i++) {
        places.set(i, recall.isPlaceOf(Role.DATELINE, i) && !recall.isRepeated(i));
      }
      return places;
    }

    private void scoreBylines(float[] like, int from, int to) {
      for (int i = Math.max(0, from); i < Math.min(to, like.length); i++) {
        boolean place = recall != null && recall.isPlaceOf(Role.BYLINE, i) && !recall.isRepeated(i);
        like[i] = isTool(i) ? 0 : place ? IN_BYLINE_PLACE : scores.byline(i);
      }
    }

    private void takeBody() {
      for (int i = 0; i < body.length; i++) {
        Block b = blocks.get(i);
        boolean text = b.kind() != BlockKind.CONTROL && b.kind() != BlockKind.EMBED;
        body[i] = text && score[i] > BODY && !isNotice(i);
      }
      float sure = Math.min(SURE, NEARLY * most());
      for (int i = 1; i < body.length; i++) {
        Block b = blocks.get(i);
        boolean goesOn = body[i - 1] && score[i - 1] > sure && score[i] > GOES_ON;
        boolean alike = b.container().parent() == blocks.get(i - 1).container().parent();
        boolean sentence = b.shape().closed() && b.shape().words() >= SENTENCE_WORDS;
        if (!body[i] && goesOn && alike && sentence && features.phraseReasons(i) == 0) {
          body[i] = true;
        }
      }
      takeWholeTables();
      new ArticlePlace(blocks, score, titleIndex).dropOutside(body);
    }

    /** A table is the article's as a whole or not at all: a torn one says something else. */
    private void takeWholeTables() {
      float[] said = new float[page.containers().size()];
      for (int i = 0; i < body.length; i++) {
        if (isCell(i)) {
          float weight = (float) Math.sqrt(blocks.get(i).shape().mass());
          said[blocks.get(i).group()] += weight * (score[i] - TABLE);
        }
      }
      for (int i = 0; i < body.length; i++) {
        body[i] = isCell(i) ? said[blocks.get(i).group()] > 0 : body[i];
      }
    }

    private boolean isCell(int i) {
      return blocks.get(i).kind() == BlockKind.TABLE_CELL;
    }

    private float most() {
      float most = 0;
      for (float s : score) {
        most = Math.max(most, s);
      }
      return most;
    }

    /**
     * A short line whose words say that it is the site that speaks, unless it surely is body; "Read
     * more:" before a link always is.
     */
    private boolean isNotice(int i) {
      TextShape s = blocks.get(i).shape();
      boolean notice = score[i] < SURE && (features.phraseReasons(i) & NOTICES) != 0;
      boolean leadsAway =
          s.linkDensity() > 0.5f
              && (features.phraseReasons(i) >> Reason.RELATED_LINKS.ordinal() & 1) != 0;
      return (notice || leadsAway) && s.words() <= NOTICE_WORDS;
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
        if (b.container().isInside(best)
            && score[i] >= most * 0.5f
            && b.kind() != BlockKind.EMBED
            && b.kind() != BlockKind.CONTROL) {
          chars += b.shape().chars() * (b.shape().spaceless() ? 2 : 1);
          body[i] = true;
        }
      }
      if (chars < RESCUE_CHARS) {
        Arrays.fill(body, false);
      } else {
        rescued = true;
      }
    }

    /** Sentences that score low, but stand where this site's articles stand. */
    private void takeFromPlaces(Recall site) {
      for (int i = 0; i < body.length; i++) {
        Block b = blocks.get(i);
        boolean sentence =
            b.shape().closed()
                && b.shape().words() >= SENTENCE_WORDS
                && b.shape().linkDensity() < 0.3f
                && features.phraseReasons(i) == 0;
        if (!body[i]
            && sentence
            && score[i] > IN_PLACE
            && site.isPlaceOf(Role.BODY, i)
            && !site.isRepeated(i)) {
          body[i] = true;
        }
      }
    }

    /** What stands on the site's pages whatever their article. */
    private void dropChrome(Recall site, Role[] roles, Reason[] why) {
      for (int i = 0; i < body.length; i++) {
        Reason against = site.against(i);
        if (against != null && body[i] && i != titleIndex) {
          body[i] = false;
          roles[i] = Role.BOILERPLATE;
          why[i] = against;
        }
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
            && !isCell(i)
            && b.shape().chars() >= 40
            && !seen.add(b.shape().fingerprint())) {
          roles[i] = Role.BOILERPLATE;
          why[i] = Reason.DUPLICATE;
        }
      }
    }

    /**
     * Dumps of several pages in one file: behind the body another headline with byline and date
     * right below it and sentences below those.
     */
    private void dropSecondArticle(Role[] roles, Reason[] why) {
      int paragraphs = 0;
      for (int i = Math.max(0, titleIndex); i < body.length; i++) {
        if (paragraphs >= FIRST_PARAGRAPHS && opensArticle(i)) {
          several = true;
          Arrays.fill(body, i, body.length, false);
          Arrays.fill(roles, i, body.length, Role.BOILERPLATE);
          Arrays.fill(why, i, body.length, Reason.OTHER_ARTICLE);
          return;
        }
        paragraphs += body[i] && blocks.get(i).shape().closed() ? 1 : 0;
      }
    }

    private boolean opensArticle(int i) {
      Block b = blocks.get(i);
      boolean headline =
          titleIndex >= 0
              && !b.shape().closed()
              && b.shape().words() >= SENTENCE_WORDS
              && b.shape().mass() <= SENTENCE_MASS;
      boolean signed = false;
      boolean dated = false;
      for (int j = i + 1; headline && j < body.length && j <= i + HEAD_LINES; j++) {
        Block below = blocks.get(j);
        boolean brief = below.shape().mass() <= EDGE_MASS && !below.shape().closed();
        signed |= brief && bylines.prefixLength(below.text()) > 0;
        dated |= brief && below.shape().digits() >= DATE_DIGITS;
        if (signed && dated && body[j] && below.shape().closed()) {
          return true;
        }
      }
      return false;
    }

    /**
     * Dumps print a caption twice running, once for the picture in place and once for its enlarged
     * view. Outside the article, headlines of other stories are printed so.
     */
    private void takeTwins(Role[] roles, Reason[] why) {
      int last = lastOf(body);
      for (int i = Math.max(0, titleIndex); i < last; i++) {
        TextShape shape = blocks.get(i).shape();
        boolean twins =
            shape.mass() >= TWIN_MASS
                && shape.fingerprint() == blocks.get(i + 1).shape().fingerprint();
        if (twins && roles[i] == null && roles[i + 1] == null) {
          roles[i] = Role.CAPTION;
          roles[i + 1] = Role.BOILERPLATE;
          why[i + 1] = Reason.DUPLICATE;
        }
      }
    }

    /** Captions by their score; a credit that stands with a caption goes with it. */
    private void takeCaptions(Role[] roles) {
      int last = lastOf(body);
      int from = Math.max(0, firstOf(body) - CAPTION_REACH);
      int to = Math.min(blocks.size(), last + CAPTION_REACH);
      for (int i = from; i < to; i++) {
        Block b = blocks.get(i);
        if (roles[i] != null || b.kind() == BlockKind.EMBED || b.kind() == BlockKind.CONTROL) {
          continue;
        }
        float bar =
            body[i] ? CAPTION_OVER_BODY : b.kind() == BlockKind.CAPTION ? CAPTION_NAMED : CAPTION;
        caption[i] = isTool(i) || isInAuthorCard(b) ? 0 : scores.caption(i);
        boolean inside = body[i] || !markup && i > titleIndex && i < last;
        if (caption[i] > bar || inside && isCertainCaption(b)) {
          roles[i] = Role.CAPTION;
        }
      }
      for (int i = from; i < to; i++) {
        if (roles[i] == null && !body[i] && isCredit(i) && besideCaption(roles, i)) {
          roles[i] = Role.CAPTION;
        }
      }
    }

    /** What stands beside an author's portrait tells of the author. */
    private static boolean isInAuthorCard(Block b) {
      return b.kind() != BlockKind.CAPTION && b.within(AUTHOR_CARD);
    }

    /** "Enlarge picture", "2:43 min": a line that tells neither of a picture nor of an author. */
    private boolean isTool(int i) {
      TextShape s = blocks.get(i).shape();
      boolean said = (features.phraseReasons(i) & TOOLS) != 0 && s.words() <= TOOL_WORDS;
      return said || s.digits() * 3 > s.chars();
    }

    /** A caption element, or a credited text right beside a picture, though it reads as body. */
    private boolean isCertainCaption(Block b) {
      int mass = b.shape().mass();
      return b.kind() == BlockKind.CAPTION && mass <= MAX_LABEL_MASS
          || mass <= MAX_CREDITED_MASS
              && (markup
                  ? beside.get(b.index()) && credits.split(b.text()).credit() != null
                  : credits.endsInCredit(b.text()));
    }

    private boolean isCredit(int i) {
      Block b = blocks.get(i);
      boolean said = (features.phraseReasons(i) >> Reason.CREDIT.ordinal() & 1) != 0;
      boolean named = (b.container().hints() & Hint.CREDIT.bit()) != 0;
      return b.shape().words() <= CREDIT_WORDS && (said || named || b.kind() == BlockKind.CAPTION);
    }

    private boolean besideCaption(Role[] roles, int i) {
      for (int j = Math.max(0, i - 2); j <= Math.min(roles.length - 1, i + 2); j++) {
        if (j != i && roles[j] == Role.CAPTION && caption[j] > CAPTION_NAMED) {
          return true;
        }
      }
      return false;
    }

    /** The site's name above a printed headline, lines that only credit or name an editor. */
    private void dropEdges(Role[] roles, Reason[] why) {
      for (int i = 0; i < body.length; i++) {
        Block b = blocks.get(i);
        if (!body[i] || roles[i] != null || isCell(i) || b.shape().mass() > EDGE_MASS) {
          continue;
        }
        boolean above = i < titleIndex && !b.shape().closed() && b.kind() != BlockKind.HEADING;
        boolean credit = credits.split(b.text()).text().isEmpty();
        if (above || credit || bylines.namesEditor(b.text())) {
          roles[i] = Role.BOILERPLATE;
          why[i] = above ? Reason.MASTHEAD : credit ? Reason.CREDIT : Reason.PAGE_DETAIL;
        }
      }
    }

    /**
     * "Marit Solberg is a reporter in Vesterhavn.": closing sentences that open with the name of a
     * declared author, and what follows them.
     */
    private void dropAuthorNotes(Role[] roles, Reason[] why) {
      int first = firstOf(body);
      int from = body.length;
      int seen = 0;
      for (int i = lastOf(body); i > first && seen < CLOSING_BLOCKS; i--) {
        if (body[i] && roles[i] == null) {
          seen++;
          from = isAuthorNote(i) ? i : from;
        }
      }
      for (int i = from; i < body.length; i++) {
        if (body[i] && roles[i] == null && score[i] < SURE) {
          roles[i] = Role.BOILERPLATE;
          why[i] = Reason.AUTHOR_BIO;
        }
      }
    }

    private boolean isAuthorNote(int i) {
      Block b = blocks.get(i);
      if (b.kind() != BlockKind.PARAGRAPH || !b.shape().closed() || score[i] >= SURE) {
        return false;
      }
      String opening = b.text().substring(0, Math.min(NOTE_OPENING, b.text().length()));
      return authors.stream().anyMatch(opening::contains);
    }

    /** A heading goes with what it stands over: the box around both holds nothing of the body. */
    private void dropHeadingsOfDropped(Role[] roles) {
      int next = -1;
      for (int i = body.length - 1; i >= 0; i--) {
        if (!body[i] || roles[i] != null) {
          continue;
        }
        boolean deck = blocks.get(i).shape().mass() > SUBHEAD_MASS || i == titleIndex + 1;
        if (next > i + 1 && blocks.get(i).kind() == BlockKind.HEADING && !deck) {
          Container box = commonHolder(holder(i), holder(i + 1));
          body[i] = blocks.get(next).container().isInside(box);
        }
        next = body[i] ? i : next;
      }
    }

    private Container holder(int i) {
      return blocks.get(i).container();
    }

    /**
     * A subhead with nothing of its own below it is the title of something that was dropped, unless
     * it surely is body: a row of pictures has headings and no text.
     */
    private void dropLooseHeadings() {
      boolean follows = false;
      for (int i = body.length - 1; i >= 0; i--) {
        if (!body[i]) {
          continue;
        }
        if (blocks.get(i).kind() == BlockKind.HEADING && !follows && score[i] < SURE) {
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

    private static int firstOf(boolean[] flags) {
      int i = 0;
      while (i < flags.length && !flags[i]) {
        i++;
      }
      return i;
    }

    private static int lastOf(boolean[] flags) {
      int i = flags.length - 1;
      while (i >= 0 && !flags[i]) {
        i--;
      }
      return i;
    }
  }
}
