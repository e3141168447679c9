package dev.pressclip.extract;

import dev.pressclip.Article;
import dev.pressclip.BodyBlock;
import dev.pressclip.Explanation;
import dev.pressclip.Explanation.Choice;
import dev.pressclip.Page;
import dev.pressclip.block.Block;
import dev.pressclip.block.BlockVerdict;
import dev.pressclip.block.Reason;
import dev.pressclip.block.Role;
import dev.pressclip.kind.FoundFields;
import dev.pressclip.kind.Kind;
import dev.pressclip.kind.KindFinder;
import dev.pressclip.lexicon.BylineWords;
import dev.pressclip.lexicon.CalendarNames;
import dev.pressclip.lexicon.CreditReader;
import dev.pressclip.lexicon.DateWords;
import dev.pressclip.lexicon.LinkNotes;
import dev.pressclip.metadata.PageMetadata;
import dev.pressclip.segment.SegmentedPage;
import dev.pressclip.strip.Stripped;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills the fields of an article from verdicts and metadata. Immutable and thread-safe. */
public final class Extraction {
  private static final int MAX_TAGS = 50;

  private final AuthorChooser authors;
  private final DateReader dates;
  private final DateWords dateWords;
  private final Clock clock;
  private final CaptionCollector captions;
  private final LanguageChooser languages;
  private final LinkNotes linkNotes = LinkNotes.load();
  private final BodyAssembler assembler = new BodyAssembler(linkNotes);
  private final KindFinder kinds = new KindFinder();
  private final Calibration markupCalibration = Calibration.ofMarkup();
  private final Calibration textCalibration = Calibration.ofText();

  /** Reads its word lists from the resources; the clock tells which dates lie in the future. */
  public Extraction(Clock clock, BylineWords words, CreditReader credits, DateWords dateWords) {
    CalendarNames months = CalendarNames.load();
    this.authors = new AuthorChooser(new NameReader(words, months), words);
    this.dateWords = dateWords;
    this.dates = new DateReader(months, dateWords);
    this.clock = clock;
    this.captions = new CaptionCollector(credits);
    this.languages = new LanguageChooser();
  }

  /**
   * The article of a page, with the verdict for every block and the candidates for its fields.
   *
   * @param beforehand warnings from the steps before
   */
  public Explanation extract(
      Page page,
      SegmentedPage cut,
      PageMetadata metadata,
      Stripped stripped,
      List<String> beforehand) {
    boolean markup = page.isHtml();
    URI url = page.url();
    Candidates titles = TitleChooser.choose(cut, stripped, metadata, markup);
    String title = titles.best();
    AuthorChooser.Chosen makers = authors.choose(cut, stripped, metadata, title);
    String likely = LanguageChooser.likely(metadata.languages(), stripped.language());
    DateChooser dateChooser = new DateChooser(dates.in(likely, url), dateWords, clock);
    DateChooser.Chosen when =
        dateChooser.choose(cut, stripped, metadata, makers.bylineBlocks(), url);
    CaptionCollector.Collected pictures = captions.collect(cut, stripped, metadata, url);
    List<BlockVerdict> verdicts = named(stripped, makers.bylineBlocks(), when.blocks());
    int deck = DeckFinder.find(stripped, verdicts, metadata, markup);
    if (deck >= 0) {
      BlockVerdict v = verdicts.get(deck);
      verdicts.set(deck, new BlockVerdict(v.block(), Role.SUBTITLE, null, v.score()));
    }
    String subtitle = deck < 0 ? null : linkNotes.cutFrom(verdicts.get(deck).block().text());
    List<BodyBlock> body =
        assembler.assemble(verdicts, markup, stripped.firstBody(), stripped.lastBody());
    String text = BodyAssembler.text(subtitle, body);
    boolean paywalled = PageJudge.paywalled(stripped, metadata);
    FoundFields found =
        new FoundFields(
            verdicts,
            title,
            makers.authors().size(),
            when.published().best() != null,
            pictures.images(),
            paywalled);
    Kind kind = kinds.find(metadata, url, found, stripped.certainty());
    Calibration confidence = markup ? markupCalibration : textCalibration;
    List<String> trail = breadcrumbs(metadata, verdicts, title);
    Article article =
        new Article(
            url == null ? null : url.toString(),
            metadata.canonicalUrl(),
            title,
            subtitle,
            makers.authors(),
            makers.byline(),
            when.published().best(),
            when.modified(),
            languages.choose(metadata.languages(), text, stripped.language()),
            metadata.siteName(),
            section(metadata, trail),
            trail,
            tags(metadata, verdicts),
            metadata.descriptions().isEmpty() ? null : metadata.descriptions().get(0).value(),
            pictures.lead(),
            pictures.images(),
            pictures.captions(),
            body,
            text,
            paywalled,
            kind.kind(),
            confidence.probability(
                PageJudge.evidence(stripped, title, found.bodyMass(), kind.article())),
            warnings(page, cut, stripped, beforehand));
    List<Choice> choices = new ArrayList<>(titles.ranked());
    choices.addAll(makers.candidates().ranked());
    choices.addAll(when.published().ranked());
    choices.addAll(kind.ranked());
    return new Explanation(article, verdicts, choices);
  }

  /** The verdicts with the roles that were only found when the fields were chosen. */
  private static List<BlockVerdict> named(
      Stripped stripped, Set<Integer> bylines, Set<Integer> datelines) {
    List<BlockVerdict> verdicts = new ArrayList<>(stripped.verdicts());
    for (int i = 0; i < verdicts.size(); i++) {
      BlockVerdict v = verdicts.get(i);
      if (bylines.contains(i) && v.role() != Role.TITLE) {
        verdicts.set(i, new BlockVerdict(v.block(), Role.BYLINE, null, v.score()));
      } else if (datelines.contains(i)
          && (v.role() == Role.BOILERPLATE || v.block().shape().words() <= 12)) {
        verdicts.set(i, new BlockVerdict(v.block(), Role.DATELINE, null, v.score()));
      }
    }
    return verdicts;
  }

  private static List<String> breadcrumbs(
      PageMetadata metadata, List<BlockVerdict> verdicts, @Nullable String title) {
    List<String> trail = new ArrayList<>(metadata.breadcrumbs());
    if (trail.isEmpty()) {
      for (BlockVerdict v : verdicts) {
        if (v.reason() == Reason.BREADCRUMB && trail.size() < 10) {
          for (String step : v.block().text().split("[>›»→/]")) {
            String name = step.substring(1 + Math.max(step.indexOf('：'), step.indexOf(':')));
            if (!name.isBlank() && name.strip().length() <= 60) {
              trail.add(name.strip());
            }
          }
        } else if (!trail.isEmpty()) {
          break;
        }
      }
    }
    if (title != null) {
      String key = NameReader.key(title);
      trail.removeIf(step -> NameReader.key(step).equals(key));
    }
    return List.copyOf(new LinkedHashSet<>(trail));
  }

  private static @Nullable String section(PageMetadata metadata, List<String> trail) {
    for (String s : metadata.sections()) {
      if (!s.isBlank()) {
        return s;
      }
    }
    return trail.size() >= 2 ? trail.get(1) : null;
  }

  private static List<String> tags(PageMetadata metadata, List<BlockVerdict> verdicts) {
    Set<String> tags = new LinkedHashSet<>(metadata.tags());
    if (tags.isEmpty()) {
      for (BlockVerdict v : verdicts) {
        Block b = v.block();
        boolean tag =
            v.reason() == Reason.TAGS && b.shape().isMostlyLinks() && b.shape().words() <= 5;
        if (tag && tags.size() < MAX_TAGS) {
          tags.add(b.text());
        }
      }
    }
    return List.copyOf(tags);
  }

  private static List<String> warnings(
      Page page, SegmentedPage cut, Stripped stripped, List<String> beforehand) {
    List<String> warnings = new ArrayList<>(page.warnings());
    warnings.addAll(beforehand);
    if (cut.overflow()) {
      warnings.add("page has more than " + cut.blocks().size() + " blocks; the rest was not read");
    }
    if (stripped.rescued()) {
      warnings.add("no text looked surely like an article; the most likely part was taken");
    }
    if (stripped.several()) {
      warnings.add("the page holds more than one article; only the first was taken");
    }
    if (stripped.firstBody() < 0 && page.warnings().isEmpty()) {
      warnings.add("no article found");
    }
    return warnings;
  }
}
