package dev.pressclip.strip;

import dev.pressclip.block.Block;
import dev.pressclip.block.Container;
import dev.pressclip.block.Hint;
import dev.pressclip.block.Reason;
import dev.pressclip.block.TextShape;
import dev.pressclip.lexicon.BylineWords;
import dev.pressclip.lexicon.DateSigns;
import dev.pressclip.lexicon.Phrases;
import dev.pressclip.lexicon.StopWords;
import dev.pressclip.metadata.PageMetadata;
import dev.pressclip.segment.SegmentedPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the learned part of the stripper sees of each block: one row of numbers a block, filled when
 * it is first asked for. The order of the columns is {@link #names}; the weights in the resources
 * belong to exactly this order. Not thread-safe; made for one page.
 */
public final class BlockFeatures {
  /** The hints that have a column: all that stand before those for rules. */
  private static final Hint[] HINTS = Arrays.copyOf(Hint.values(), Hint.APART.ordinal());

  private static final long HINT_BITS = Hint.APART.bit() - 1;
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
      bits |= PHRASE_REASONS[k].bit();
    }
    PHRASE_BITS = bits;
  }

  private static final int[] AROUND = {-3, -2, -1, 1, 2, 3};
  private static final int MANY_STEPS = 8;

  /** What stands between hours and minutes: "9:15", "9.15", "9h15". */
  private static final String CLOCKS = ":.h";

  private static final int BRIEF_CHARS = 160;

  private static final int MOST_DEPTH = 40;

  /** The columns that every page has. */
  private static final List<String> SHARED = shared();

  /** Behind the others where they are asked for: where a block stands to the headline. */
  private static final List<String> TO_TITLE =
      List.of("stepsToTitle", "paragraphsWithTitle", "headingIsTitle", "inTeaser");

  private static final int TOOL_WORDS = 6;
  private static final long TOOLS =
      Reason.bits(Reason.PAGE_TOOLS, Reason.NAVIGATION, Reason.PAYWALL_NOTICE, Reason.LOGIN_PROMPT);

  private final SegmentedPage page;
  private final List<Block> blocks;
  private final BylineWords bylines;
  private final PageMeasures m;

  /**
   * The rows that these copy, to add the columns of {@link #TO_TITLE}; null where they have none.
   */
  private final @Nullable BlockFeatures plain;

  private final Container[] withTitle;
  private final int n;
  private final int totalParagraph;
  private final int totalChars;
  private final float[][] rows;

  /** Which blocks are ruled out. */
  private final boolean[] out;

  /** The row of a block that is out, to be used again. */
  private float @Nullable [] spare;

  private BlockFeatures(
      SegmentedPage page,
      PageMeasures measures,
      BylineWords bylines,
      @Nullable BlockFeatures plain) {
    this.page = page;
    this.blocks = page.blocks();
    this.bylines = bylines;
    this.m = measures;
    this.plain = plain;
    this.withTitle = plain == null ? new Container[0] : measures.withTitle();
    this.n = blocks.size();
    this.totalParagraph = Math.max(1, page.containers().get(0).paragraphMass());
    this.totalChars = Math.max(1, page.containers().get(0).textMass());
    this.rows = new float[n][];
    this.out = plain == null ? new boolean[n] : plain.out.clone();
  }

  /** Measures a page. */
  public static BlockFeatures of(
      SegmentedPage page,
      PageMetadata metadata,
      Phrases phrases,
      StopWords stopWords,
      BylineWords bylines) {
    PageMeasures measures = new PageMeasures(page, metadata, phrases, stopWords);
    return new BlockFeatures(page, measures, bylines, null);
  }

  /**
   * The same page in rows of their own, which say where blocks stand to the headline, too. Blocks
   * that are out stay so.
   */
  public BlockFeatures toTitle() {
    return new BlockFeatures(page, m, bylines, this);
  }

  /** The names of the columns, with or without those of {@link #toTitle}. */
  public static List<String> names(boolean toTitle) {
    List<String> names = new ArrayList<>(SHARED);
    if (toTitle) {
      names.addAll(TO_TITLE);
    }
    return List.copyOf(names);
  }

  /** The number of columns, with or without those of {@link #toTitle}. */
  static int count(boolean toTitle) {
    return SHARED.size() + (toTitle ? TO_TITLE.size() : 0);
  }

  /** The list of function words that fits the page, or -1. */
  int language() {
    return m.language;
  }

  /** The columns named here, a row a block, for training. */
  public float[][] toArray() {
    float[][] own = new float[n][];
    for (int i = 0; i < n; i++) {
      float[] row = row(i);
      own[i] = Arrays.copyOfRange(row, RegionFeatures.OWN, row.length);
    }
    return own;
  }

  /** "Enlarge picture", "2:43 min": a line that tells neither of a picture nor of an author. */
  boolean isTool(int block) {
    TextShape s = blocks.get(block).shape();
    boolean said = (phraseReasons(block) & TOOLS) != 0 && s.words() <= TOOL_WORDS;
    return said || s.digits() * 3 > s.chars();
  }

  /** The reasons that phrases in a block speak for, a bit for each {@link Reason}. */
  long phraseReasons(int block) {
    return m.phraseReasons[block];
  }

  /** How much a block says the same as the page's titles, 0 to 1. */
  float titleLikeness(int block) {
    return m.titleLikeness[block];
  }

  /** The block that looks most like the headline, or -1. */
  int titleIndex() {
    return m.titleIndex;
  }

  /** The page's boxes of other stories. */
  SideBySide teaserBoxes() {
    return m.teaserBoxes;
  }

  /** A block's row: room for the columns of {@link RegionFeatures}, then those named here. */
  float[] row(int i) {
    if (rows[i] == null) {
      rows[i] = plain == null ? plainRow(i) : rowToTitle(plain, i);
    }
    return rows[i];
  }

  private float[] plainRow(int i) {
    float[] f = emptyRow(RegionFeatures.count(false));
    fillAround(f, i, fillOwn(f, i));
    return f;
  }

  private float[] rowToTitle(BlockFeatures plain, int i) {
    int shared = RegionFeatures.count(false);
    float[] f = emptyRow(RegionFeatures.count(true));
    System.arraycopy(
        plain.row(i), RegionFeatures.OWN, f, RegionFeatures.OWN, shared - RegionFeatures.OWN);
    fillToTitle(f, i, shared);
    return f;
  }

  private float[] emptyRow(int columns) {
    float[] f = spare == null ? new float[columns] : spare;
    spare = null;
    return f;
  }

  /** Whether the first look has ruled a block out. */
  boolean isOut(int i) {
    return out[i];
  }

  /**
   * Notes that a block is ruled out. Its row will hardly be asked for again and is used for others;
   * whoever holds it must not use it further.
   */
  void ruleOut(int i) {
    out[i] = true;
    Arrays.fill(rows[i], 0);
    spare = rows[i];
    rows[i] = null;
  }

  private static List<String> shared() {
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

  /** The columns of a block and of what it stands in; returns where the next begin. */
  private int fillOwn(float[] f, int i) {
    Block b = blocks.get(i);
    TextShape s = b.shape();
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
    f[k++] = m.stopShare[i];
    f[k++] = !b.text().isEmpty() && TextShape.isSmall(b.text().charAt(0)) ? 1 : 0;
    f[k++] = m.phraseReasons[i] != 0 ? 1 : 0;
    f[k++] = b.kind().ordinal();
    f[k++] = b.level();
    f[k++] = inParagraphTag(b) ? 1 : 0;
    f[k++] = Math.min(b.indent(), 60);
    f[k++] = Math.min(b.gap(), 5);
    f[k++] = (i + 0.5f) / n;
    f[k++] = m.charsUpTo[i] / (float) totalChars;
    f[k++] = m.titleIndex < 0 ? -100 : Math.max(-50, Math.min(50, i - m.titleIndex));
    f[k++] = m.titleIndex < 0 ? 0 : i > m.titleIndex ? 1 : -1;
    f[k++] = m.titleLikeness[i];
    f[k++] = m.descriptionLikeness[i];
    f[k++] = m.bodyLikeness[i];
    int text = m.texts.of(i);
    f[k++] = Math.min(m.timesPrinted[text], 10);
    f[k++] = m.firstPrinted[text] < i ? 1 : 0;
    Container c = b.container();
    f[k++] = Math.min(c.depth(), MOST_DEPTH);
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
    f[k++] = m.inRegion[i] ? 1 : 0;
    f[k++] = m.regionFirst < 0 || i >= m.regionFirst ? 0 : Math.min(30, m.regionFirst - i);
    f[k++] = m.regionLast < 0 || i <= m.regionLast ? 0 : Math.min(30, i - m.regionLast);
    f[k++] = m.region.paragraphMass() / (float) totalParagraph;
    PageMeasures.Design d = m.designs[i];
    f[k++] = Math.min(d.blocks, 50);
    f[k++] = log(d.mass / d.blocks);
    f[k++] = d.links / (float) Math.max(1, d.chars);
    f[k++] = d.paragraphs / (float) d.blocks;
    f[k++] = (d.last - i) / (float) n;
    f[k++] = m.paragraphBefore[i];
    f[k++] = m.paragraphAfter[i];
    f[k++] = m.paragraphsUpTo[i];
    f[k++] = m.paragraphsUpTo[n] - m.paragraphsUpTo[i + 1];
    f[k++] = log((int) (m.unlinkedUpTo[Math.min(n, i + 6)] - m.unlinkedUpTo[Math.max(0, i - 5)]));
    return k;
  }

  /** The columns of headings, pictures, words and blocks around a block. */
  private void fillAround(float[] f, int i, int from) {
    Block b = blocks.get(i);
    TextShape s = b.shape();
    Container c = b.container();
    Container p = up(c);
    Container g = up(p);
    List<SegmentedPage.Picture> pictures = page.pictures();
    int headingAt = m.headingBefore[i];
    int picture = m.pictureBefore[i];
    int k = from;
    f[k++] = headingAt < 0 ? 0 : blocks.get(headingAt).level();
    f[k++] = headingAt < 0 ? 30 : Math.min(30, i - headingAt);
    f[k++] = picture < 0 ? 20 : Math.min(20, i - pictures.get(picture).block());
    f[k++] = stepsTo(pictures, picture, c);
    f[k++] = beside(pictures, picture, i);
    String line = b.text();
    boolean brief = s.chars() <= BRIEF_CHARS;
    f[k++] = bracketEnd(line) ? 1 : 0;
    f[k++] = line.length() < 29 || line.indexOf('/', line.length() - 29) >= 0 ? 1 : 0;
    f[k++] = brief && s.digits() >= 4 && DateSigns.hasYear(line) ? 1 : 0;
    f[k++] = brief && s.digits() >= 3 && DateSigns.hasClock(line, CLOCKS) ? 1 : 0;
    f[k++] = brief && line.indexOf('@') >= 0 ? 1 : 0;
    f[k++] = brief && bylines.prefixLength(line) > 0 ? 1 : 0;
    f[k++] = s.chars() >= 20 && i > 0 && same(s, i - 1) ? 1 : 0;
    f[k++] = s.chars() >= 20 && i + 1 < n && same(s, i + 1) ? 1 : 0;
    for (long bits = m.phraseReasons[i] & PHRASE_BITS; bits != 0; bits &= bits - 1) {
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
      f[k++] = m.paragraph[j] ? 1 : 0;
      f[k++] = o.container() == c ? 2 : o.container().parent() == c.parent() ? 1 : 0;
      f[k++] = o.level();
    }
  }

  /** The columns of {@link #TO_TITLE}. */
  private void fillToTitle(float[] f, int i, int from) {
    Block b = blocks.get(i);
    Container c = b.container();
    boolean title = m.titleIndex >= 0;
    Container both = withTitle[c.id()];
    int k = from;
    f[k++] = title ? Math.min(c.depth() - both.depth(), MOST_DEPTH) : -1;
    f[k++] = title ? both.paragraphMass() / (float) totalParagraph : 0;
    f[k++] = title && m.headingBefore[i] == m.titleIndex ? 1 : 0;
    f[k] = m.teaserBoxes.hold(b) ? 1 : 0;
  }

  /** Hints from the outside in: the nearest overwrites. */
  private static void fillHints(float[] f, int from, long hints, float nearness) {
    for (long bits = hints & HINT_BITS; bits != 0; bits &= bits - 1) {
      f[from + Long.numberOfTrailingZeros(bits)] = nearness;
    }
  }

  static Container up(Container c) {
    Container parent = c.parent();
    return parent == null ? c : parent;
  }

  /** Steps up from a block's container to one that also holds the picture before or after it. */
  private static float stepsTo(List<SegmentedPage.Picture> pictures, int picture, Container c) {
    int best = MANY_STEPS;
    for (int p = Math.max(0, picture); p <= picture + 1 && p < pictures.size(); p++) {
      Container both = Container.around(c, pictures.get(p).container());
      best = Math.min(best, c.depth() - both.depth());
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

  private static float log(int x) {
    return Logarithm.of(x);
  }
}
