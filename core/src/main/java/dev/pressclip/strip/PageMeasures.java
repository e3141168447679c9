package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.Container;
import dev.pressclip.block.Hint;
import dev.pressclip.block.TextShape;
import dev.pressclip.lexicon.Phrases;
import dev.pressclip.lexicon.StopWordCounts;
import dev.pressclip.lexicon.StopWords;
import dev.pressclip.lexicon.Tokens;
import dev.pressclip.lexicon.WordSet;
import dev.pressclip.metadata.Claim;
import dev.pressclip.metadata.PageMetadata;
import dev.pressclip.segment.SegmentedPage;
import java.util.ArrayList;
import java.util.List;

/**
 * What is measured of a page as a whole, before any block gets its row of {@link BlockFeatures}:
 * arrays with one entry a block. Filled when made; only read afterwards.
 */
final class PageMeasures {
  /** As far as distances between blocks are told apart. */
  static final int FAR = 30;

  private static final int PHRASE_CHARS = 300;
  private static final int PHRASE_WORDS = 60;
  private static final int TITLE_WORDS = 60;
  private static final int MOST_TITLES = 4;

  private static final long NOT_TITLE =
      Hint.bits(Hint.NAVIGATION, Hint.BREADCRUMB, Hint.ASIDE, Hint.RELATED, Hint.FOOTER);

  private final SegmentedPage page;
  private final List<Block> blocks;
  private final PageMetadata metadata;
  private final int n;

  /** The reasons that phrases in a block speak for, a bit for each. */
  final long[] phraseReasons;

  /** How much a block says the same as the page's titles, its description, its linked data. */
  final float[] titleLikeness;

  final float[] descriptionLikeness;
  final float[] bodyLikeness;

  /** Share of function words. */
  final float[] stopShare;

  /** Whether a block reads like a paragraph. */
  final boolean[] paragraph;

  final Design[] designs;

  /** Blocks from here to the nearest paragraph on either side. */
  final int[] paragraphBefore;

  final int[] paragraphAfter;

  /** Sums over the blocks before one; one entry more than there are blocks. */
  final int[] paragraphsUpTo;

  final long[] charsUpTo;
  final long[] unlinkedUpTo;

  /** The last heading before a block, the last picture up to it; -1 where there is none. */
  final int[] headingBefore;

  final int[] pictureBefore;

  /** How often a block's text stands on the page, and where first. */
  final int[] timesPrinted;

  final int[] firstPrinted;
  final Groups texts;

  /** The deepest container that holds most of the page's running text, and its ends. */
  final Container region;

  final boolean[] inRegion;
  int regionFirst = -1;
  int regionLast = -1;

  /** The block that looks most like the headline, or -1. */
  int titleIndex = -1;

  final SideBySide teaserBoxes;

  /** The list of function words that fits the page, or -1. */
  int language = -1;

  PageMeasures(SegmentedPage page, PageMetadata metadata, Phrases phrases, StopWords stopWords) {
    this.page = page;
    this.blocks = page.blocks();
    this.metadata = metadata;
    this.n = blocks.size();
    this.phraseReasons = new long[n];
    this.titleLikeness = new float[n];
    this.descriptionLikeness = new float[n];
    this.bodyLikeness = new float[n];
    this.stopShare = new float[n];
    this.paragraph = new boolean[n];
    this.designs = new Design[n];
    this.paragraphBefore = new int[n];
    this.paragraphAfter = new int[n];
    this.paragraphsUpTo = new int[n + 1];
    this.charsUpTo = new long[n + 1];
    this.unlinkedUpTo = new long[n + 1];
    this.headingBefore = new int[n];
    this.pictureBefore = new int[n];
    this.inRegion = new boolean[n];
    readWords(phrases, stopWords);
    poolDesigns();
    findTitle();
    this.teaserBoxes = TeaserBoxes.among(blocks);
    this.region = mainRegion();
    markRegion();
    lookForward();
    lookBack();
    this.texts = Groups.byText(blocks);
    this.timesPrinted = new int[texts.count()];
    this.firstPrinted = new int[texts.count()];
    for (int i = n - 1; i >= 0; i--) {
      timesPrinted[texts.of(i)]++;
      firstPrinted[texts.of(i)] = i;
    }
  }

  private void readWords(Phrases phrases, StopWords stopWords) {
    Tokens tokens = new Tokens();
    List<WordSet> titles = new ArrayList<>();
    List<Claim> claims = metadata.titles();
    for (int t = 0; t < Math.min(MOST_TITLES, claims.size()); t++) {
      if (!saidBefore(claims, t)) {
        titles.add(WordSet.of(tokens.read(claims.get(t).value(), TITLE_WORDS)));
      }
    }
    if (titles.isEmpty() && n > 0) {
      titles.add(WordSet.of(tokens.read(blocks.get(0).text(), TITLE_WORDS)));
    }
    WordSet description =
        metadata.descriptions().isEmpty()
            ? null
            : WordSet.of(tokens.read(longest(metadata.descriptions()), 200));
    WordSet body =
        metadata.articleBody() == null || metadata.articleBody().length() < 200
            ? null
            : WordSet.of(tokens.read(metadata.articleBody(), 20_000));
    StopWordCounts functionWords = new StopWordCounts(stopWords, n);
    for (int i = 0; i < n; i++) {
      Block b = blocks.get(i);
      TextShape s = b.shape();
      paragraph[i] = b.kind() != BlockKind.EMBED && s.isParagraph();
      tokens.read(b.text(), 400);
      int count = Math.max(1, tokens.size());
      if (s.chars() <= PHRASE_CHARS && tokens.size() <= PHRASE_WORDS) {
        phraseReasons[i] = phrases.reasons(tokens);
      }
      if (tokens.size() <= TITLE_WORDS) {
        for (WordSet title : titles) {
          float shared = title.countIn(tokens);
          float likeness = 2 * shared / (count + title.size());
          titleLikeness[i] = Math.max(titleLikeness[i], likeness);
        }
      }
      if (description != null) {
        float shared = description.countIn(tokens);
        descriptionLikeness[i] =
            Math.max(shared / count, 0) * (shared / Math.max(1, description.size()));
      }
      bodyLikeness[i] = body == null ? -1 : body.countIn(tokens) / (float) count;
      functionWords.add(tokens, s.words() >= 12 && s.linkDensity() <= 0.5f);
    }
    language = functionWords.language();
    for (int i = 0; i < n; i++) {
      stopShare[i] = functionWords.share(language, i);
    }
  }

  private static boolean saidBefore(List<Claim> claims, int at) {
    for (int i = 0; i < at; i++) {
      if (claims.get(i).value().equals(claims.get(at).value())) {
        return true;
      }
    }
    return false;
  }

  private static String longest(List<Claim> claims) {
    String best = "";
    for (Claim c : claims) {
      best = c.value().length() > best.length() ? c.value() : best;
    }
    return best;
  }

  private void poolDesigns() {
    Groups numbers = Groups.byDesignAndKind(blocks);
    Design[] byNumber = new Design[numbers.count()];
    for (int i = 0; i < n; i++) {
      Block b = blocks.get(i);
      Design d = byNumber[numbers.of(i)];
      if (d == null) {
        d = new Design();
        byNumber[numbers.of(i)] = d;
      }
      d.blocks++;
      d.chars += b.shape().chars();
      d.mass += b.shape().mass();
      d.links += b.shape().linkChars();
      d.paragraphs += paragraph[i] ? 1 : 0;
      d.last = i;
      designs[i] = d;
    }
  }

  /** The headline: of the blocks most like the titles, the one most like a headline. */
  private void findTitle() {
    // Without metadata the titles are the first line itself: its repeat further down is the
    // headline.
    boolean titleLine = metadata.titles().isEmpty();
    float best = 0.45f;
    for (int i = 0; i < n; i++) {
      Block b = blocks.get(i);
      if (titleLikeness[i] < 0.45f || b.shape().words() > 60) {
        continue;
      }
      float score = titleLikeness[i];
      score += b.level() == 1 ? 0.5f : b.level() == 2 ? 0.2f : b.level() > 0 ? 0.1f : 0;
      score += (b.container().hints() & Hint.HEADLINE.bit()) != 0 ? 0.1f : 0;
      score -= b.shape().linkDensity() * 0.3f;
      score -= b.within(NOT_TITLE) ? 0.4f : 0;
      score -= titleLine && i == 0 ? 0.45f : 0;
      if (score > best + 0.001f) {
        best = score;
        titleIndex = i;
      }
    }
    if (titleIndex < 0) {
      for (int i = 0; i < n && titleIndex < 0; i++) {
        titleIndex = blocks.get(i).level() == 1 ? i : -1;
      }
    }
  }

  /** By a container's id: the innermost one around it that holds the headline, or the page's. */
  Container[] withTitle() {
    List<Container> containers = page.containers();
    Container[] with = new Container[containers.size()];
    with[0] = containers.get(0);
    Container at = titleIndex < 0 ? null : blocks.get(titleIndex).container();
    while (at != null) {
      with[at.id()] = at;
      at = at.parent();
    }
    for (Container c : containers) { // parents come first
      if (with[c.id()] == null) {
        with[c.id()] = with[BlockFeatures.up(c).id()];
      }
    }
    return with;
  }

  /** The deepest container that holds most of the page's running text. */
  private Container mainRegion() {
    Container region = page.containers().get(0);
    int enough = (int) (region.paragraphMass() * 0.55f);
    for (Container c : page.containers()) {
      if (c.paragraphMass() > 0 && c.paragraphMass() >= enough && c.depth() >= region.depth()) {
        region = c;
      }
    }
    return region;
  }

  private void markRegion() {
    for (int i = 0; i < n; i++) {
      inRegion[i] = blocks.get(i).container().isInside(region);
      if (inRegion[i]) {
        regionFirst = regionFirst < 0 ? i : regionFirst;
        regionLast = i;
      }
    }
  }

  private void lookForward() {
    List<SegmentedPage.Picture> pictures = page.pictures();
    int lastParagraph = -1;
    int heading = -1;
    int picture = -1;
    for (int i = 0; i < n; i++) {
      Block b = blocks.get(i);
      TextShape s = b.shape();
      while (picture + 1 < pictures.size() && pictures.get(picture + 1).block() <= i) {
        picture++;
      }
      pictureBefore[i] = picture;
      headingBefore[i] = heading;
      heading = b.kind() == BlockKind.HEADING ? i : heading;
      paragraphBefore[i] = lastParagraph < 0 ? FAR : Math.min(FAR, i - lastParagraph);
      lastParagraph = paragraph[i] ? i : lastParagraph;
      paragraphsUpTo[i + 1] = paragraphsUpTo[i] + (paragraph[i] ? 1 : 0);
      charsUpTo[i + 1] = charsUpTo[i] + s.chars();
      unlinkedUpTo[i + 1] = unlinkedUpTo[i] + Math.max(0, s.mass() - s.linkChars());
    }
  }

  private void lookBack() {
    int next = -1;
    for (int i = n - 1; i >= 0; i--) {
      paragraphAfter[i] = next < 0 ? FAR : Math.min(FAR, next - i);
      next = paragraph[i] ? i : next;
    }
  }

  /** Sums over blocks of one design: the same element name and class in the same kind of place. */
  static final class Design {
    int blocks;
    int chars;
    int mass;
    int links;
    int paragraphs;
    int last;
  }
}
