package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.BlockKind;
import dev.pressclip.block.Container;
import dev.pressclip.block.Hint;
import dev.pressclip.block.Reason;
import dev.pressclip.block.TextShape;
import dev.pressclip.lexicon.BylineWords;
import dev.pressclip.lexicon.Phrases;
import dev.pressclip.lexicon.StopWords;
import dev.pressclip.lexicon.Tokens;
import dev.pressclip.lexicon.WordSet;
import dev.pressclip.metadata.Claim;
import dev.pressclip.metadata.PageMetadata;
import dev.pressclip.segment.SegmentedPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the learned part of the stripper sees of each block: one row of numbers a block. The order
 * of the columns is {@link #NAMES}; the weights in the resources belong to exactly this order.
 */
public final class BlockFeatures {
  private static final Hint[] HINTS = Hint.values();
  private static final Reason[] PHRASE_REASONS = {
    Reason.NAVIGATION,
    Reason.LOGIN_PROMPT,
    Reason.PAYWALL_NOTICE,
    Reason.COMMENTS,
    Reason.SHARE_BAR,
    Reason.RELATED_LINKS,
    Reason.NEWSLETTER,
    Reason.COOKIE_NOTICE,
    Reason.ADVERT,
    Reason.LEGAL,
    Reason.PAGE_TOOLS,
    Reason.TAGS,
    Reason.PAGE_DETAIL,
    Reason.AUTHOR_BIO,
    Reason.CREDIT
  };
  private static final int[] PHRASE_COLUMN = new int[Reason.values().length];
  private static final long PHRASE_BITS;

  static {
    long bits = 0;
    for (int k = 0; k < PHRASE_REASONS.length; k++) {
      PHRASE_COLUMN[PHRASE_REASONS[k].ordinal()] = k;
      bits |= 1L << PHRASE_REASONS[k].ordinal();
    }
    PHRASE_BITS = bits;
  }

  private static final int[] AROUND = {-3, -2, -1, 1, 2, 3};
  private static final int PHRASE_CHARS = 300;
  private static final int PHRASE_WORDS = 60;
  private static final int MANY_STEPS = 8;
  private static final int BRIEF_CHARS = 160;

  /** The names of the columns. */
  public static final List<String> NAMES = names();

  /** The number of columns. */
  public static final int COUNT = NAMES.size();

  private final float[][] rows;
  private final long[] phraseReasons;
  private final float[] titleLikeness;
  private final int language;
  private final int titleIndex;

  private BlockFeatures(
      float[][] rows, long[] phraseReasons, float[] titleLikeness, int titleIndex, int language) {
    this.language = language;
    this.rows = rows;
    this.phraseReasons = phraseReasons;
    this.titleLikeness = titleLikeness;
    this.titleIndex = titleIndex;
  }

  /** The list of function words that fits the page, or -1. */
  int language() {
    return language;
  }

  /** One row a block: room for the columns of {@link RegionFeatures}, then those named here. */
  float[][] rows() {
    return rows;
  }

  /** The columns named here, a row a block, for training. */
  public float[][] toArray() {
    float[][] own = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      own[i] = Arrays.copyOfRange(rows[i], RegionFeatures.OWN, RegionFeatures.COUNT);
    }
    return own;
  }

  /** The reasons that phrases in a block speak for, a bit for each {@link Reason}. */
  long phraseReasons(int block) {
    return phraseReasons[block];
  }

  /** How much a block says the same as the page's titles, 0 to 1. */
  float titleLikeness(int block) {
    return titleLikeness[block];
  }

  /** The block that looks most like the headline, or -1. */
  int titleIndex() {
    return titleIndex;
  }

  /** Measures every block of a page. */
  public static BlockFeatures of(
      SegmentedPage page,
      PageMetadata metadata,
      Phrases phrases,
      StopWords stopWords,
      BylineWords bylines) {
    return new Measuring(page, metadata, phrases, stopWords, bylines).measure();
  }

  private static List<String> names() {
    List<String> n = new ArrayList<>();
    for (String s :
        ("logChars words wordLength sentenceEnds commas digits capitalised upperWords bars quotes"
                + " linkDensity links strong closed spaceless stopWords startsSmall anyPhrase kind"
                + " headingLevel inParagraphTag indent gap position charsBefore toTitle afterTitle"
                + " titleLike descriptionIn articleBody repeats repeated depth"
                + " parentChars parentLinks parentParagraphs parentBlocks parentChildren"
                + " grandChars grandLinks grandParagraphs grandChildren"
                + " greatChars greatLinks greatParagraphs"
                + " inMainRegion aboveMainRegion belowMainRegion regionShare"
                + " designBlocks designChars designLinks designParagraphs designTailBlocks"
                + " toParagraphBefore toParagraphAfter paragraphsBefore paragraphsAfter charsAround"
                + " headingBefore sinceHeading sincePicture stepsToPicture picturesBeside"
                + " bracketEnd slashNearEnd year clock at bylineWord repeatBefore repeatAfter")
            .split(" ")) {
      n.add(s);
    }
    for (Reason r : PHRASE_REASONS) {
      n.add("phrase" + r);
    }
    for (Hint h : HINTS) {
      n.add("hint" + h);
    }
    for (int d : AROUND) {
      n.add("chars" + d);
      n.add("links" + d);
      n.add("paragraph" + d);
      n.add("sameParent" + d);
      n.add("heading" + d);
    }
    return List.copyOf(n);
  }

  /** Sums over blocks of one design: the same element name and class in the same kind of place. */
  private static final class Design {
    int blocks;
    int chars;
    int mass;
    int links;
    int paragraphs;
    int last;
  }

  private static final class Measuring {
    private final SegmentedPage page;
    private final List<Block> blocks;
    private final PageMetadata metadata;
    private final Phrases phrases;
    private final StopWords stopWords;
    private final BylineWords bylines;
    private final Tokens tokens = new Tokens();
    private final int n;
    private final long[] phraseReasons;
    private final float[] titleLikeness;
    private final float[] descriptionLikeness;
    private final float[] bodyLikeness;
    private final float[] stopShare;
    private final boolean[] paragraph;
    private final Design[] designs;
    private int titleIndex = -1;
    private int language = -1;

    Measuring(
        SegmentedPage page,
        PageMetadata metadata,
        Phrases phrases,
        StopWords stopWords,
        BylineWords bylines) {
      this.bylines = bylines;
      this.page = page;
      this.blocks = page.blocks();
      this.metadata = metadata;
      this.phrases = phrases;
      this.stopWords = stopWords;
      this.n = blocks.size();
      this.phraseReasons = new long[n];
      this.titleLikeness = new float[n];
      this.descriptionLikeness = new float[n];
      this.bodyLikeness = new float[n];
      this.stopShare = new float[n];
      this.paragraph = new boolean[n];
      this.designs = new Design[n];
    }

    BlockFeatures measure() {
      readWords();
      poolDesigns();
      findTitle();
      float[][] rows = new float[n][];
      Container region = mainRegion();
      int totalParagraph = Math.max(1, page.containers().get(0).paragraphMass());
      int totalChars = Math.max(1, page.containers().get(0).textMass());
      int regionFirst = -1;
      int regionLast = -1;
      boolean[] inRegion = new boolean[n];
      for (int i = 0; i < n; i++) {
        inRegion[i] = isInside(blocks.get(i).container(), region);
        if (inRegion[i]) {
          regionFirst = regionFirst < 0 ? i : regionFirst;
          regionLast = i;
        }
      }
      int[] paragraphBefore = new int[n];
      int[] paragraphAfter = new int[n];
      int last = -1;
      for (int i = 0; i < n; i++) {
        paragraphBefore[i] = last < 0 ? 30 : Math.min(30, i - last);
        last = paragraph[i] ? i : last;
      }
      last = -1;
      for (int i = n - 1; i >= 0; i--) {
        paragraphAfter[i] = last < 0 ? 30 : Math.min(30, last - i);
        last = paragraph[i] ? i : last;
      }
      int paragraphs = 0;
      int[] paragraphsUpTo = new int[n + 1];
      long[] charsUpTo = new long[n + 1];
      for (int i = 0; i < n; i++) {
        paragraphs += paragraph[i] ? 1 : 0;
        paragraphsUpTo[i + 1] = paragraphs;
        TextShape s = blocks.get(i).shape();
        charsUpTo[i + 1] = charsUpTo[i] + Math.max(0, s.mass() - s.linkChars());
      }
      Groups texts = Groups.byText(blocks);
      int[] timesPrinted = new int[texts.count()];
      int[] firstPrinted = new int[texts.count()];
      for (int i = n - 1; i >= 0; i--) {
        timesPrinted[texts.of(i)]++;
        firstPrinted[texts.of(i)] = i;
      }
      long before = 0;
      int headingAt = -1;
      int picture = -1;
      List<SegmentedPage.Picture> pictures = page.pictures();
      for (int i = 0; i < n; i++) {
        while (picture + 1 < pictures.size() && pictures.get(picture + 1).block() <= i) {
          picture++;
        }
        Block b = blocks.get(i);
        TextShape s = b.shape();
        float[] f = new float[RegionFeatures.COUNT];
        int k = RegionFeatures.OWN;
        float words = Math.max(1, s.words());
        f[k++] = log(s.mass());
        f[k++] = Math.min(s.words(), 400);
        f[k++] = s.chars() / words;
        f[k++] = Math.min(s.sentenceEnds(), 20);
        f[k++] = s.commas() / words;
        f[k++] = s.digits() / (float) Math.max(1, s.chars());
        f[k++] = s.capitalised() / words;
        f[k++] = s.upperWords() / words;
        f[k++] = s.bars() / words;
        f[k++] = Math.min(s.quotes(), 10);
        f[k++] = s.linkDensity();
        f[k++] = Math.min(s.links(), 20);
        f[k++] = s.strongChars() / (float) Math.max(1, s.chars());
        f[k++] = s.closed() ? 1 : 0;
        f[k++] = s.spaceless() ? 1 : 0;
        f[k++] = stopShare[i];
        f[k++] = !b.text().isEmpty() && Character.isLowerCase(b.text().charAt(0)) ? 1 : 0;
        f[k++] = phraseReasons[i] != 0 ? 1 : 0;
        f[k++] = b.kind().ordinal();
        f[k++] = b.level();
        f[k++] = inParagraphTag(b) ? 1 : 0;
        f[k++] = Math.min(b.indent(), 60);
        f[k++] = Math.min(b.gap(), 5);
        f[k++] = (i + 0.5f) / n;
        f[k++] = before / (float) totalChars;
        f[k++] = titleIndex < 0 ? -100 : Math.max(-50, Math.min(50, i - titleIndex));
        f[k++] = titleIndex < 0 ? 0 : i > titleIndex ? 1 : -1;
        f[k++] = titleLikeness[i];
        f[k++] = descriptionLikeness[i];
        f[k++] = bodyLikeness[i];
        int text = texts.of(i);
        f[k++] = Math.min(timesPrinted[text], 10);
        f[k++] = firstPrinted[text] < i ? 1 : 0;
        Container c = b.container();
        f[k++] = Math.min(c.depth(), 40);
        f[k++] = log(c.textMass());
        f[k++] = density(c);
        f[k++] = c.paragraphMass() / (float) totalParagraph;
        f[k++] = Math.min(c.blocks(), 30);
        f[k++] = Math.min(c.children(), 30);
        Container p = up(c);
        f[k++] = log(p.textMass());
        f[k++] = density(p);
        f[k++] = p.paragraphMass() / (float) totalParagraph;
        f[k++] = Math.min(p.children(), 30);
        Container g = up(p);
        f[k++] = log(g.textMass());
        f[k++] = density(g);
        f[k++] = g.paragraphMass() / (float) totalParagraph;
        f[k++] = inRegion[i] ? 1 : 0;
        f[k++] = regionFirst < 0 || i >= regionFirst ? 0 : Math.min(30, regionFirst - i);
        f[k++] = regionLast < 0 || i <= regionLast ? 0 : Math.min(30, i - regionLast);
        f[k++] = region.paragraphMass() / (float) totalParagraph;
        Design d = designs[i];
        f[k++] = Math.min(d.blocks, 50);
        f[k++] = log(d.mass / d.blocks);
        f[k++] = d.links / (float) Math.max(1, d.chars);
        f[k++] = d.paragraphs / (float) d.blocks;
        f[k++] = (d.last - i) / (float) n;
        f[k++] = paragraphBefore[i];
        f[k++] = paragraphAfter[i];
        f[k++] = paragraphsUpTo[i];
        f[k++] = paragraphs - paragraphsUpTo[i + 1];
        f[k++] = log((int) (charsUpTo[Math.min(n, i + 6)] - charsUpTo[Math.max(0, i - 5)]));
        f[k++] = headingAt < 0 ? 0 : blocks.get(headingAt).level();
        f[k++] = headingAt < 0 ? 30 : Math.min(30, i - headingAt);
        f[k++] = picture < 0 ? 20 : Math.min(20, i - pictures.get(picture).block());
        f[k++] = stepsTo(pictures, picture, c);
        f[k++] = beside(pictures, picture, i);
        String line = b.text();
        boolean brief = s.chars() <= BRIEF_CHARS;
        f[k++] = bracketEnd(line) ? 1 : 0;
        f[k++] = line.lastIndexOf('/') > line.length() - 30 ? 1 : 0;
        f[k++] = brief && s.digits() >= 4 && hasYear(line) ? 1 : 0;
        f[k++] = brief && s.digits() >= 3 && hasClock(line) ? 1 : 0;
        f[k++] = brief && line.indexOf('@') >= 0 ? 1 : 0;
        f[k++] = brief && bylines.prefixLength(line) > 0 ? 1 : 0;
        f[k++] = s.chars() >= 20 && i > 0 && same(s, i - 1) ? 1 : 0;
        f[k++] = s.chars() >= 20 && i + 1 < n && same(s, i + 1) ? 1 : 0;
        for (long bits = phraseReasons[i] & PHRASE_BITS; bits != 0; bits &= bits - 1) {
          f[k + PHRASE_COLUMN[Long.numberOfTrailingZeros(bits)]] = 1;
        }
        k += PHRASE_REASONS.length;
        fillHints(f, k, g.hintsAbove(), 1);
        fillHints(f, k, g.hints(), 2);
        fillHints(f, k, p.hints(), 3);
        fillHints(f, k, c.hints(), 4);
        k += HINTS.length;
        for (int a : AROUND) {
          int j = i + a;
          if (j < 0 || j >= n) {
            f[k] = -1;
            k += 5;
            continue;
          }
          Block o = blocks.get(j);
          f[k++] = log(o.shape().mass());
          f[k++] = o.shape().linkDensity();
          f[k++] = paragraph[j] ? 1 : 0;
          f[k++] = o.container() == c ? 2 : o.container().parent() == c.parent() ? 1 : 0;
          f[k++] = o.level();
        }
        rows[i] = f;
        before += s.chars();
        if (b.kind() == BlockKind.HEADING) {
          headingAt = i;
        }
      }
      return new BlockFeatures(rows, phraseReasons, titleLikeness, titleIndex, language);
    }

    /** Hints from the outside in: the nearest overwrites. */
    private static void fillHints(float[] f, int from, long hints, float nearness) {
      for (long bits = hints; bits != 0; bits &= bits - 1) {
        f[from + Long.numberOfTrailingZeros(bits)] = nearness;
      }
    }

    private void readWords() {
      List<WordSet> titles = new ArrayList<>();
      for (Claim t : metadata.titles()) {
        if (titles.size() < 4) {
          titles.add(WordSet.of(tokens.read(t.value(), 60)));
        }
      }
      if (titles.isEmpty() && n > 0) {
        titles.add(WordSet.of(tokens.read(blocks.get(0).text(), 60)));
      }
      WordSet description =
          metadata.descriptions().isEmpty()
              ? null
              : WordSet.of(tokens.read(longest(metadata.descriptions()), 200));
      WordSet body =
          metadata.articleBody() == null || metadata.articleBody().length() < 200
              ? null
              : WordSet.of(tokens.read(metadata.articleBody(), 20_000));
      language = stopWords.languageOf(blocks, tokens);
      for (int i = 0; i < n; i++) {
        Block b = blocks.get(i);
        TextShape s = b.shape();
        paragraph[i] =
            b.kind() != BlockKind.EMBED
                && s.words() >= 12
                && s.sentenceEnds() > 0
                && s.linkDensity() < 0.5f;
        tokens.read(b.text(), 400);
        int count = Math.max(1, tokens.size());
        if (s.chars() <= PHRASE_CHARS && tokens.size() <= PHRASE_WORDS) {
          phraseReasons[i] = phrases.reasons(tokens);
        }
        if (tokens.size() <= 60) {
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
        stopShare[i] = stopWords.share(language, tokens);
      }
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

    private static final long NOT_TITLE =
        Hint.bits(Hint.NAVIGATION, Hint.BREADCRUMB, Hint.ASIDE, Hint.RELATED, Hint.FOOTER);

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

    private static boolean isInside(Container c, Container region) {
      Container at = c;
      while (at.depth() > region.depth()) {
        at = up(at);
      }
      return at == region;
    }

    private static Container up(Container c) {
      Container parent = c.parent();
      return parent == null ? c : parent;
    }

    /** Steps up from a block's container to one that also holds the picture before or after it. */
    private static float stepsTo(List<SegmentedPage.Picture> pictures, int picture, Container c) {
      int best = MANY_STEPS;
      for (int p = Math.max(0, picture); p <= picture + 1 && p < pictures.size(); p++) {
        Container at = c;
        for (int steps = 0; steps < best; steps++) {
          if (isInside(pictures.get(p).container(), at)) {
            best = steps;
          }
          at = up(at);
        }
      }
      return best;
    }

    private static float beside(List<SegmentedPage.Picture> pictures, int picture, int block) {
      int n = 0;
      for (int p = picture; p >= 0 && pictures.get(p).block() >= block - 2; p--) {
        n++;
      }
      return n;
    }

    private static boolean inParagraphTag(Block b) {
      return b.container().tag().equals("p");
    }

    private static float density(Container c) {
      return c.textMass() == 0 ? 0 : (float) c.linkMass() / c.textMass();
    }

    private boolean same(TextShape s, int other) {
      return blocks.get(other).shape().fingerprint() == s.fingerprint();
    }

    /** Whether the text ends in a bracket, as captions with their credit do. */
    private static boolean bracketEnd(String s) {
      int last = s.length() - 1;
      if (last > 0 && s.charAt(last) == '.') {
        last--;
      }
      return last > 0 && ")]）】".indexOf(s.charAt(last)) >= 0;
    }

    private static boolean hasYear(String s) {
      for (int i = 0; i + 4 <= s.length(); i++) {
        boolean century = s.startsWith("19", i) || s.startsWith("20", i);
        if (century && isDigit(s, i + 2) && isDigit(s, i + 3)) {
          return !isDigit(s, i - 1) && !isDigit(s, i + 4);
        }
      }
      return false;
    }

    private static boolean hasClock(String s) {
      for (int i = 1; i + 2 < s.length(); i++) {
        char c = s.charAt(i);
        if ((c == ':' || c == '.' || c == 'h')
            && isDigit(s, i - 1)
            && isDigit(s, i + 1)
            && isDigit(s, i + 2)) {
          return !isDigit(s, i + 3);
        }
      }
      return false;
    }

    private static boolean isDigit(String s, int i) {
      return i >= 0 && i < s.length() && s.charAt(i) >= '0' && s.charAt(i) <= '9';
    }

    private static float log(int x) {
      return Logarithm.of(x);
    }
  }
}
