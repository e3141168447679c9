package dev.pressclip.extract;

import dev.pressclip.Author;
import dev.pressclip.block.Block;
import dev.pressclip.block.BlockVerdict;
import dev.pressclip.block.Hint;
import dev.pressclip.block.Reason;
import dev.pressclip.block.Role;
import dev.pressclip.block.TextShape;
import dev.pressclip.extract.NameReader.Trust;
import dev.pressclip.extract.PrintedBylines.Printed;
import dev.pressclip.metadata.PageMetadata;
import dev.pressclip.segment.SegmentedPage;
import dev.pressclip.strip.Stripped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The search of one page for bylines. For one page and thread. */
final class BylineSearch {
  private static final int BEFORE_TITLE = 6;

  /** Lines far into the text that follow a label, and are read; hostile pages have many. */
  private static final int MOST_LABELLED = 10;

  private static final int BYLINE_CHARS = 200;
  private static final int LINKED_WORDS = 4;

  private static final int SENTENCE_WORDS = 10;

  private static final int DATE_LETTERS = 20;
  private static final int ABOVE_TITLE = 2;

  /** What a byline loses that only its place makes one. */
  private static final double BY_PLACE = 0.3;

  /** Weight of a name whose own element or address says that it is an author's. */
  private static final double NAMED = 2.1;

  /** Weight of a byline below an earlier headline that says the same. */
  private static final double BELOW_EARLIER = 1.2;

  /** Weight of a name that stands above a note about whom it names. */
  private static final double ABOVE_NOTE = 0.8;

  /** Byline score from which a block is read for names though nothing else says that it is one. */
  private static final float LIKELY = 0.5f;

  /** The same, for a block that holds nothing but a name. */
  private static final float LIKELY_BARE = 0.3f;

  private static final long AUTHOR = Hint.AUTHOR.bit();

  private final NameReader names;
  private final NameLines nameLines;
  private final SegmentedPage cut;
  private final Stripped page;
  private final List<BlockVerdict> all;
  private final @Nullable String title;
  private final String site;
  private final String publisher;
  private final @Nullable String siteName;
  private final BylinePlaces places;
  private final WordsInUse wordsInUse;
  private final AuthorNotes notes;
  private final List<Printed> found = new ArrayList<>();

  BylineSearch(
      NameReader names,
      NameLines nameLines,
      SegmentedPage cut,
      Stripped page,
      PageMetadata metadata,
      @Nullable String title) {
    this.names = names;
    this.nameLines = nameLines;
    this.cut = cut;
    this.page = page;
    this.all = page.verdicts();
    this.wordsInUse = new WordsInUse(all);
    this.title = title;
    this.siteName = metadata.siteName();
    this.site = siteName == null ? "" : NameReader.key(siteName);
    this.publisher = metadata.publisher() == null ? "" : NameReader.key(metadata.publisher());
    this.places = new BylinePlaces(page, names);
    this.notes = new AuthorNotes(page);
  }

  /** All bylines found, in no particular order. */
  List<Printed> find() {
    int bodyStart = places.bodyStart();
    int from =
        page.titleIndex() < 0
            ? Math.max(0, bodyStart - Stripped.BYLINES_BEFORE)
            : Math.max(0, Math.min(page.titleIndex(), bodyStart) - BEFORE_TITLE);
    int to = places.headEnd();
    for (int i = from; i < to; i++) {
      int toTitle = Math.abs(i - Math.max(0, page.titleIndex()));
      int toBody = Math.abs(bodyStart - i);
      look(i, 1.5 - 0.02 * Math.min(toTitle, toBody), true);
    }
    EarlierHeadlines.below(page).stream()
        .filter(i -> i < from)
        .forEach(i -> look(i, BELOW_EARLIER, true));
    lookFurther(Math.max(0, from - Stripped.BYLINES_BEFORE + BEFORE_TITLE), from, to);
    lookAtNamed(from, to);
    lookAroundHeadline(to);
    int end = Math.max(0, page.lastBody());
    for (int i = Math.max(to, end - 1);
        i < Math.min(all.size(), end + Stripped.BYLINES_AFTER);
        i++) {
      look(i, 0.9 - 0.03 * Math.max(0, i - end), false);
    }
    lookAboveNotes();
    return found;
  }

  /** Lines around a headline that stands below where some text was found. */
  private void lookAroundHeadline(int from) {
    int title = page.titleIndex();
    int to = Math.min(all.size(), title + BEFORE_TITLE + 1);
    for (int i = Math.max(from, title - BEFORE_TITLE); i < to; i++) {
      if (!isFound(i)) {
        look(i, 1.5 - 0.02 * Math.abs(i - title), true);
      }
    }
  }

  private boolean isFound(int i) {
    return found.stream().anyMatch(p -> p.block().index() == i);
  }

  /** Names on a line of their own right above a note on whom they name. */
  private void lookAboveNotes() {
    for (int i : notes.linesAbove()) {
      Block b = all.get(i).block();
      if (isFound(i) || b.text().length() > PrintedBylines.LINE_CHARS || !followFirstWord(i)) {
        continue;
      }
      List<Author> authors = nameLines.alone(b.text());
      if (authors.size() == 1
          && (notes.followName(i, authors.get(0).name()) || names.isKnown(authors.get(0)))
          && mayBeNames(authors)
          && isNotOf(authors)) {
        found.add(new Printed(b, authors, ABOVE_NOTE, false, true));
      }
    }
  }

  /** Whether the note below a line opens with the line's first word, as it may with a name. */
  private boolean followFirstWord(int line) {
    String text = all.get(line).block().text();
    int space = text.indexOf(' ');
    return space > 0 && notes.followName(line, text.substring(0, space));
  }

  /** Lines further off around headline and start of the text that are likely bylines. */
  private void lookFurther(int start, int from, int to) {
    int bodyStart = places.bodyStart();
    int end = Math.min(page.lastBody(), bodyStart + Stripped.BYLINES_INTO_BODY);
    int labelled = 0;
    for (int i = start; i <= page.lastBody(); i++) {
      String text = all.get(i).block().text();
      if (i >= from && i < to || text.length() > PrintedBylines.LINE_CHARS) {
        continue;
      }
      boolean likely =
          i <= end
              && (page.bylineScores()[i] > LIKELY_BARE
                  || places.opensByline(i)
                  || i >= to && places.isBesideDate(i) && nameLines.mayNameSomebody(text));
      boolean named = places.isLabelled(i) && labelled++ < MOST_LABELLED;
      if (likely || named) {
        look(
            i,
            1 - 0.02 * Math.min(Stripped.BYLINES_INTO_BODY, i < from ? from - i : i - bodyStart),
            true);
      }
    }
  }

  private void look(int i, double weight, boolean head) {
    BlockVerdict v = all.get(i);
    Block b = v.block();
    if (v.role() == Role.TITLE
        || v.reason() == Reason.OTHER_ARTICLE
        || v.reason() == Reason.LEGAL
        || b.text().length() > BYLINE_CHARS
        || (v.role() == Role.CAPTION || b.text().endsWith(":")) && !places.opensByline(i)
        || b.level() == 1
        || isSentence(v) && !b.within(AUTHOR)
        || title != null && b.text().contains(title)
        || names.isLabel(b.text())) {
      return;
    }
    float score = page.bylineScores()[i];
    boolean labelled = places.isLabelled(i);
    boolean hinted = BylinePlaces.hasAuthorHint(b) || score > LIKELY || labelled;
    if (!hinted && places.standsElsewhere(b.container(), i)) {
      return;
    }
    boolean opens = places.opensByline(i);
    List<Author> authors = List.of();
    if (opens || hinted || holdsAddress(b.text(), i)) {
      authors = read(b.text(), Trust.PRINTED);
      boolean brief = b.shape().words() <= LINKED_WORDS;
      boolean named = labelled && places.isNearHead(i) && brief;
      boolean signed =
          brief && places.isNearTitle(i) && places.isBesideDate(i) && v.role() != Role.CAPTION;
      if (authors.isEmpty()
          && (named || opens && (hinted || signed || places.isDatedBelowTitle(b)))) {
        authors = read(b.text(), Trust.OPENED);
      }
    } else if (places.isDatedBelowTitle(b)) {
      authors = bareName(b.text());
    } else if (i > page.titleIndex() && score > LIKELY_BARE) {
      List<Author> bare = bareName(b.text());
      authors = isNotOf(bare) ? bare : List.of();
    }
    boolean byPlace = authors.isEmpty() && head;
    if (byPlace) {
      authors = byPlace(i);
      authors = authors.isEmpty() ? strangers(i) : authors;
    }
    if (!authors.isEmpty()) {
      double sure = weight + (opens ? 0.5 : 0) + (hinted ? 0.4 : 0) + score / 2;
      boolean below = places.opensArticle(i);
      boolean above = i < page.titleIndex() && i >= page.titleIndex() - ABOVE_TITLE && hinted;
      boolean certain = opens && page.titleIndex() >= 0 && (below || above);
      if (!certain
          && !BylinePlaces.hasAuthorHint(b)
          && areWords(authors, opens || labelled || places.isDate(i) || places.isBesideDate(i))
          && !notes.tellOf(authors)) {
        return;
      }
      found.add(new Printed(b, authors, byPlace ? sure - BY_PLACE : sure, certain, byPlace));
    }
  }

  /**
   * Whether a line ends as a sentence does and is the article's, or has many words of which none
   * says when: "By signing up you accept our terms".
   */
  private static boolean isSentence(BlockVerdict line) {
    TextShape shape = line.block().shape();
    boolean longUndated = shape.words() > SENTENCE_WORDS && shape.digits() == 0;
    return shape.closed() && (line.role() == Role.BODY || longUndated);
  }

  /**
   * Whether none of some names is known as one, and the page has their words in other use: half of
   * them, or any in a line that nothing around it says to be a byline.
   */
  private boolean areWords(List<Author> authors, boolean said) {
    return authors.stream()
        .noneMatch(
            a ->
                names.isKnown(a)
                    || names.isStaff(a.name())
                    || !(said ? wordsInUse.make(a.name()) : holdsWordInUse(a)));
  }

  /** Whether an e-mail address stands in a text, or below the headline the name of an account. */
  private boolean holdsAddress(String text, int i) {
    return i > page.titleIndex() && text.indexOf('@') >= 0 || NameReader.holdsEmail(text);
  }

  /** The names in a line that only its place makes a byline: with a date, or beside one. */
  private List<Author> byPlace(int i) {
    String text = all.get(i).block().text();
    if (places.isDate(i)) {
      return nameLines.dated(text);
    }
    if (!nameLines.mayNameSomebody(text)) {
      return List.of();
    }
    List<Author> authors = nameLines.only(text);
    return places.isBesideDate(i) || i > page.titleIndex() && isNotOf(authors)
        ? authors
        : List.of();
  }

  /**
   * The names that nobody knows in a line right below the headline and right above a date or a job
   * title, or with how long ago it was or how long it takes to read, unless they are words that the
   * page has in other use.
   */
  private List<Author> strangers(int i) {
    Block b = all.get(i).block();
    if (!places.isNearTitle(i) || b.text().length() > PrintedBylines.LINE_CHARS) {
      return List.of();
    }
    List<Author> authors = List.of();
    if (b.shape().digits() > 0) {
      authors = nameLines.timed(b.text());
      if (authors.isEmpty() && places.isDatedBelowTitle(b)) {
        authors = nameLines.behindDay(b.text());
      }
    } else if (places.isRightBelowTitle(i) && (places.standsAboveDate(i) || places.isRole(i + 1))) {
      authors = nameLines.alone(b.text());
    } else {
      List<Author> told = nameLines.alone(b.text());
      return notes.tellOf(told) && mayBeNames(told) && isNotOf(told) ? told : List.of();
    }
    return authors.stream().anyMatch(this::holdsWordInUse) ? List.of() : authors;
  }

  /** Whether each of some names is known, or has no word that the page has in other use. */
  private boolean mayBeNames(List<Author> authors) {
    return authors.stream().allMatch(a -> names.isKnown(a) || !holdsWordInUse(a));
  }

  private boolean holdsWordInUse(Author author) {
    return Stream.of(author.name().split(" ", -1)).anyMatch(wordsInUse::isInUse);
  }

  /** Whether some people are none that the article is about, and no agencies. */
  private boolean isNotOf(List<Author> people) {
    for (Author a : people) {
      boolean told = title != null && title.contains(a.name());
      for (BlockVerdict v : told ? List.<BlockVerdict>of() : all) {
        String text = v.block().text();
        told |=
            v.role() == Role.BODY
                && text.length() > PrintedBylines.LINE_CHARS
                && text.contains(a.name())
                && !notes.isNoteOn(v.block().index(), a.name());
      }
      if (told || !names.looksLikePerson(a.name())) {
        return false;
      }
    }
    return true;
  }

  /** A name with nothing before it, and behind it at most a date. */
  private List<Author> bareName(String text) {
    List<Author> authors = read(text, Trust.PRINTED);
    if (authors.size() != 1 || !text.startsWith(authors.get(0).name())) {
      return List.of();
    }
    String rest = text.substring(authors.get(0).name().length());
    boolean dated = rest.chars().anyMatch(Character::isDigit);
    long letters = rest.chars().filter(Character::isLetter).count();
    return letters <= (dated ? DATE_LETTERS : 0) ? authors : List.of();
  }

  /** Parts of lines whose class or address says that they name an author. */
  private void lookAtNamed(int from, int to) {
    Map<Integer, List<Author>> byBlock = new TreeMap<>();
    for (SegmentedPage.Marked m : cut.marked()) {
      boolean linked = m.property().equals("link-author");
      boolean named = linked || m.property().equals("class-author");
      boolean near = m.block() >= from && m.block() < to;
      if (!named || !near || places.standsElsewhere(m.container(), m.block())) {
        continue;
      }
      String text = m.element().text();
      if (text.length() > BYLINE_CHARS || all.get(m.block()).role() != Role.BOILERPLATE) {
        continue;
      }
      String line = all.get(m.block()).block().text();
      int at = line.indexOf(text);
      if (at > 0 && names.isEditorAt(line, at) || text.length() > line.length()) {
        continue;
      }
      boolean brief = text.split(" ", LINKED_WORDS + 2).length <= LINKED_WORDS;
      List<Author> known = byBlock.computeIfAbsent(m.block(), x -> new ArrayList<>());
      for (Author a : read(text, linked && brief ? Trust.DECLARED : Trust.PRINTED)) {
        if (known.stream().noneMatch(k -> NameReader.sameName(k.name(), a.name()))) {
          known.add(a);
        }
      }
    }
    byBlock.forEach(
        (block, authors) -> {
          if (!authors.isEmpty()) {
            addNamed(all.get(block).block(), List.copyOf(authors));
          }
        });
  }

  /** A part named as the author's says more than the whole line it stands in. */
  private void addNamed(Block b, List<Author> authors) {
    List<Author> full = authors;
    double weight = NAMED;
    boolean certain = false;
    for (Printed p : found) {
      if (p.block().index() == b.index()) {
        full = PrintedBylines.merge(full, p.authors());
        weight = Math.max(weight, p.weight());
        certain |= p.certain();
      }
    }
    found.removeIf(p -> p.block().index() == b.index());
    found.add(new Printed(b, List.copyOf(full), weight, certain, false));
  }

  /** The names in a text, without the publication, which many bylines name after the person. */
  private List<Author> read(String text, Trust trust) {
    String own = text;
    if (siteName != null && text.length() > siteName.length() + 5 && text.endsWith(siteName)) {
      own = text.substring(0, text.length() - siteName.length());
    }
    List<Author> authors = names.read(own, trust);
    if (authors.size() < 2) {
      return authors;
    }
    List<Author> persons = new ArrayList<>();
    for (Author a : authors) {
      if (!PrintedBylines.isSite(a.name(), site) && !PrintedBylines.isSite(a.name(), publisher)) {
        persons.add(a);
      }
    }
    return persons.isEmpty() ? authors : persons;
  }
}
