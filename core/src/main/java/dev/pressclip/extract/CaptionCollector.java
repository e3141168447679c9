package dev.pressclip.extract;

import dev.pressclip.Caption;
import dev.pressclip.Image;
import dev.pressclip.block.Block;
import dev.pressclip.block.BlockVerdict;
import dev.pressclip.block.Container;
import dev.pressclip.block.Hint;
import dev.pressclip.block.Role;
import dev.pressclip.lexicon.CreditReader;
import dev.pressclip.metadata.PageMetadata;
import dev.pressclip.metadata.PageMetadata.PictureClaim;
import dev.pressclip.segment.SegmentedPage;
import dev.pressclip.segment.SegmentedPage.Picture;
import dev.pressclip.strip.Stripped;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Collects the pictures of an article with their texts, each once, credits told apart. Immutable
 * and thread-safe.
 */
final class CaptionCollector {
  private static final int MIN_CAPTION_CHARS = 4;
  private static final int MAX_CAPTION_CHARS = 1_000;
  private static final int BESIDE = 2;
  private static final int NAME_WORDS = 4;
  private static final int SMALL_PIXELS = 60;
  private static final long CREDIT = Hint.CREDIT.bit();
  private static final long ELSEWHERE =
      Hint.bits(Hint.RELATED, Hint.NAVIGATION, Hint.COMMENTS, Hint.FOOTER, Hint.ADVERT, Hint.BIO);

  /** What the segmenter notes of elements that name who made a picture. */
  private static final Set<String> MAKERS =
      Set.of("class-credit", "class-author", "author", "creator", "copyrightHolder", "creditText");

  private static final int CREDIT_WORDS = 12;
  private static final int COUNTER_WORDS = 4;

  private final CreditReader credits;

  CaptionCollector(CreditReader credits) {
    this.credits = credits;
  }

  /**
   * What was collected.
   *
   * @param captions each once, in reading order
   * @param images in reading order
   * @param lead the picture that opens the article, or null
   */
  record Collected(List<Caption> captions, List<Image> images, @Nullable Image lead) {}

  /** A caption being put together from the blocks of one figure. */
  private static final class Draft {
    final Container holder;
    final int block;
    @Nullable String text;
    @Nullable String credit;

    Draft(Container holder, int block) {
      this.holder = holder;
      this.block = block;
    }
  }

  Collected collect(
      SegmentedPage page, Stripped stripped, PageMetadata metadata, @Nullable URI url) {
    List<Draft> drafts = drafts(stripped, marked(page));
    Map<String, Caption> captions = new LinkedHashMap<>();
    Map<Draft, Picture> pictures = new LinkedHashMap<>();
    Set<Picture> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Draft d : drafts) {
      Picture p = nearest(page, d, taken);
      if (p != null) {
        pictures.put(d, p);
        taken.add(p);
      }
      addCaption(captions, d.text, d.credit, p == null ? null : absolute(p.url(), url));
    }
    for (Picture p : page.pictures()) {
      if (p.caption() != null && !taken.contains(p) && isInside(p, stripped)) {
        // Some galleries keep markup in the attribute.
        CreditReader.Split split = credits.split(Parser.unescapeEntities(plain(p.caption()), true));
        addCaption(captions, split.text(), split.credit(), absolute(p.url(), url));
      }
    }
    for (PictureClaim claim : metadata.pictures()) {
      if (claim.caption() != null && !isTitle(claim.caption(), metadata) && captions.isEmpty()) {
        CreditReader.Split split = credits.split(claim.caption());
        addCaption(
            captions,
            split.text(),
            split.credit() == null ? claim.credit() : split.credit(),
            claim.url());
      }
    }
    List<Image> images = images(page, stripped, pictures, url);
    return new Collected(List.copyOf(captions.values()), images, lead(images, metadata));
  }

  /** The texts within blocks whose own element says that they name a maker. */
  private static Map<Integer, String> marked(SegmentedPage page) {
    Map<Integer, String> marked = new HashMap<>();
    for (SegmentedPage.Marked m : page.marked()) {
      if (MAKERS.contains(m.property())) {
        marked.put(m.block(), m.element().text());
      }
    }
    return marked;
  }

  private List<Draft> drafts(Stripped stripped, Map<Integer, String> marked) {
    List<Draft> drafts = new ArrayList<>();
    Map<Container, Draft> byFigure = new LinkedHashMap<>();
    for (BlockVerdict v : stripped.verdicts()) {
      if (v.role() != Role.CAPTION) {
        continue;
      }
      Block b = v.block();
      if (b.text().length() > MAX_CAPTION_CHARS || credits.isNoise(b.text())) {
        continue;
      }
      Container figure = figureOf(b.container());
      Draft d = byFigure.get(figure);
      CreditReader.Split parts = partsOf(b, marked.getOrDefault(b.index(), ""));
      String text = parts.text().endsWith("(") ? withoutLast(parts.text()) : parts.text();
      boolean complete = d != null && d.text != null && !text.isEmpty();
      if (d == null || complete) {
        d = new Draft(figure, b.index());
        byFigure.put(figure, d);
        drafts.add(d);
      }
      if (!text.isEmpty()) {
        d.text = text;
      }
      if (parts.credit() != null) {
        d.credit = d.credit == null ? parts.credit() : d.credit;
      }
    }
    return drafts;
  }

  /** Text and credit of a block; all of it is credit where its place or its form says so. */
  private CreditReader.Split partsOf(Block b, String marked) {
    if (closesBracket(b.text()) && b.shape().words() <= CREDIT_WORDS) {
      String inside = withoutLast(b.text());
      CreditReader.Split opened = credits.split(inside);
      boolean labelled = opened.text().isEmpty() && opened.credit() != null;
      return labelled ? opened : new CreditReader.Split("", inside);
    }
    CreditReader.Split parts = credits.split(b.text());
    int markedAt = b.text().length() - marked.length();
    if (!marked.isEmpty()
        && markedAt >= MIN_CAPTION_CHARS
        && b.text().endsWith(marked)
        && (parts.credit() == null || parts.text().length() >= markedAt)) {
      parts = credits.splitAt(b.text(), markedAt);
    }
    boolean named = (b.container().hints() & CREDIT) != 0 && b.shape().words() <= CREDIT_WORDS;
    if (named && parts.credit() != null) {
      return new CreditReader.Split("", parts.credit());
    }
    boolean bare =
        parts.credit() == null
            ? named || credits.isBareCredit(b.text())
            : looksLikeName(parts.text()); // "Jane Doe/Reuters" names nobody in the picture
    return bare ? new CreditReader.Split("", b.text()) : parts;
  }

  private static String withoutLast(String text) {
    return text.substring(0, text.length() - 1).strip();
  }

  /** Whether a text ends a bracket that was opened in a block before it, as credits often are. */
  private static boolean closesBracket(String text) {
    return text.endsWith(")") && text.indexOf('(') < 0;
  }

  /** A few words, all with capitals, and no full stop. */
  private static boolean looksLikeName(String text) {
    String[] words = text.split(" ", NAME_WORDS + 1);
    boolean few = words.length >= 2 && words.length <= NAME_WORDS;
    for (String word : words) {
      few &= !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }
    return few && !text.endsWith(".");
  }

  private static Container figureOf(Container c) {
    Container at = c;
    for (int i = 0; i < 6; i++) {
      Container parent = at.parent();
      if (at.tag().equals("figure") || parent == null) {
        return at;
      }
      at = parent;
    }
    Container parent = c.parent();
    return parent == null ? c : parent;
  }

  /**
   * Adds a caption unless the same or a longer one is there; a longer one takes a shorter one's
   * place.
   */
  private static void addCaption(
      Map<String, Caption> captions,
      @Nullable String text,
      @Nullable String credit,
      @Nullable String imageUrl) {
    if (text == null || text.length() < MIN_CAPTION_CHARS || isClock(text) || isCounter(text)) {
      return;
    }
    String key = NameReader.key(text);
    for (Map.Entry<String, Caption> known : captions.entrySet()) {
      String other = known.getKey();
      if (other.equals(key)
          || Math.min(key.length(), other.length()) > 25
              && (other.startsWith(key) || key.startsWith(other))) {
        Caption c = known.getValue();
        known.setValue(
            new Caption(
                key.length() > other.length() && credit == null && c.credit() != null
                    ? c.text()
                    : longer(c.text(), text),
                c.credit() == null ? credit : c.credit(),
                c.imageUrl() == null ? imageUrl : c.imageUrl()));
        return;
      }
    }
    captions.put(key, new Caption(text, credit, imageUrl));
  }

  /** A date or a length of time with hardly a letter. */
  private static boolean isClock(String text) {
    long digits = text.chars().filter(Character::isDigit).count();
    long letters = text.chars().filter(Character::isLetter).count();
    return digits > 2 && letters * 2 < digits;
  }

  /** Which picture of how many: "Picture 2 of 5". */
  private static boolean isCounter(String text) {
    String[] words = text.split("[ /]+", COUNTER_WORDS + 1);
    int numbers = 0;
    for (String word : words) {
      numbers += !word.isEmpty() && word.chars().allMatch(Character::isDigit) ? 1 : 0;
    }
    return words.length <= COUNTER_WORDS && numbers == 2;
  }

  private static String longer(String a, String b) {
    return b.length() > a.length() ? b : a;
  }

  private static boolean isTitle(String text, PageMetadata metadata) {
    String key = NameReader.key(text);
    return metadata.titles().stream().anyMatch(t -> NameReader.key(t.value()).contains(key));
  }

  private static @Nullable Picture nearest(SegmentedPage page, Draft d, Set<Picture> taken) {
    Picture best = null;
    for (Picture p : page.pictures()) {
      if (taken.contains(p)) {
        continue;
      }
      if (p.figure() != null && p.figure() == d.holder) {
        return p;
      }
      boolean close = p.block() <= d.block + 1 && d.block - p.block() <= BESIDE;
      if (close) {
        best = p;
      }
    }
    return best;
  }

  private List<Image> images(
      SegmentedPage page, Stripped stripped, Map<Draft, Picture> captioned, @Nullable URI url) {
    IdentityHashMap<Picture, Draft> drafts = new IdentityHashMap<>();
    captioned.forEach((d, p) -> drafts.put(p, d));
    Map<String, Image> images = new LinkedHashMap<>();
    for (Picture p : page.pictures()) {
      Draft d = drafts.get(p);
      if (d == null && !isInside(p, stripped)) {
        continue;
      }
      String address = absolute(p.url(), url);
      Image image =
          new Image(
              address,
              d == null ? null : d.text,
              d == null ? null : d.credit,
              p.alt(),
              p.width() < 0 ? null : p.width(),
              p.height() < 0 ? null : p.height());
      Image known = images.get(address);
      if (known == null || known.caption() == null && image.caption() != null) {
        images.put(address, image);
      }
    }
    return List.copyOf(images.values());
  }

  /** Whether a picture stands between headline and end of the article, and is more than an icon. */
  private static boolean isInside(Picture p, Stripped stripped) {
    int from =
        stripped.titleIndex() >= 0 && stripped.titleIndex() <= stripped.firstBody()
            ? stripped.titleIndex() - 2
            : stripped.firstBody() - 4;
    return stripped.firstBody() >= 0
        && p.block() >= from
        && p.block() <= stripped.lastBody() + 1
        && !p.container().within(ELSEWHERE)
        && !small(p);
  }

  /** Without tags. */
  private static String plain(String markup) {
    StringBuilder out = new StringBuilder(markup.length());
    int depth = 0;
    for (int i = 0; i < markup.length(); i++) {
      char c = markup.charAt(i);
      depth += c == '<' ? 1 : 0;
      if (depth == 0) {
        out.append(c);
      }
      depth -= c == '>' && depth > 0 ? 1 : 0;
    }
    return out.toString().strip();
  }

  private static boolean small(Picture p) {
    return p.width() >= 0 && p.width() < SMALL_PIXELS
        || p.height() >= 0 && p.height() < SMALL_PIXELS;
  }

  private static @Nullable Image lead(List<Image> images, PageMetadata metadata) {
    PictureClaim claim = null;
    for (PictureClaim c : metadata.pictures()) {
      if (c.url() != null) {
        claim = c;
        break;
      }
    }
    for (String address : metadata.images()) {
      for (Image i : images) {
        if (fileName(i.url()).equals(fileName(address))) {
          return i;
        }
      }
    }
    if (!metadata.images().isEmpty()) {
      String address = metadata.images().get(0);
      boolean same = claim != null && address.equals(claim.url());
      return new Image(
          address,
          same && claim != null ? claim.caption() : null,
          same && claim != null ? claim.credit() : null,
          null,
          same && claim != null ? claim.width() : null,
          same && claim != null ? claim.height() : null);
    }
    return images.isEmpty() ? null : images.get(0);
  }

  private static String fileName(String address) {
    int query = address.indexOf('?');
    String path = query < 0 ? address : address.substring(0, query);
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String absolute(String address, @Nullable URI url) {
    if (url == null) {
      return address;
    }
    try {
      return url.resolve(address.strip().replace(" ", "%20")).toString();
    } catch (IllegalArgumentException notAnAddress) {
      return address;
    }
  }
}
