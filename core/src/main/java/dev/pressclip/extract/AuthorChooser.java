package dev.pressclip.extract;

import dev.pressclip.Author;
import dev.pressclip.block.BlockVerdict;
import dev.pressclip.block.Role;
import dev.pressclip.block.TextShape;
import dev.pressclip.extract.NameReader.Trust;
import dev.pressclip.extract.PrintedBylines.Printed;
import dev.pressclip.lexicon.BylineWords;
import dev.pressclip.metadata.AuthorClaim;
import dev.pressclip.metadata.PageMetadata;
import dev.pressclip.segment.SegmentedPage;
import dev.pressclip.strip.Stripped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the authors from what the page declares and what it prints. A person named anywhere beats
 * an organisation; a declared person beats a printed one unless the page prints more. Immutable.
 */
final class AuthorChooser {
  private static final int LONE_NAME_CHARS = 60;
  private static final int NEIGHBOUR = 6;
  private static final int NEXT_LINE = 2;
  private static final int SIGNED_BELOW = 6;
  private static final int SIGNING_WORDS = 4;

  /**
   * Words of names that are believed beside known ones though nothing tells that they are names.
   */
  private static final int SHORT_NAME_WORDS = 2;

  /** Blocks below the body in which a mark may still name its author where none does before. */
  private static final int MARKED_BELOW = 12;

  /** Kinds of sources that declare authors, best first. */
  private static final List<String> SOURCES =
      List.of("json-ld", "itemprop", "meta", "labelled", "json-ld creator");

  /** Sources that may hold the family name first. */
  private static final Set<String> CATALOGUED =
      Set.of(
          "meta citation_author",
          "meta dc.creator",
          "meta dcterms.creator",
          "meta dc:creator",
          "meta dcterms.contributor");

  /** A name with an address of the web is a site's: "Saltby Radio (www.saltby.example)". */
  private static final String WEB_ADDRESS = "www.";

  /** Characters of a line that names an agency and little else. */
  private static final int AGENCY_CHARS = 40;

  /** A shorter name is as likely a button: "AA" sets the size of letters. */
  private static final int AGENCY_LETTERS = 3;

  /** Weight of an agency that a line names as the source, where nobody else is named. */
  private static final double OF_SOURCE = 0.2;

  /** Weight of whom a line about rights names, where nobody else is named. */
  private static final double OF_RIGHTS = 0.1;

  /** "Dr " and the like are part of a name. */
  private static final int TITLE_CHARS = 4;

  private final NameReader names;
  private final BylineWords words;
  private final PrintedBylines printedBylines;
  private final SiteOwner siteOwner;

  AuthorChooser(NameReader names, BylineWords words) {
    this.names = names;
    this.words = words;
    this.printedBylines = new PrintedBylines(names, words);
    this.siteOwner = new SiteOwner(names);
  }

  /**
   * What was chosen.
   *
   * @param authors one each
   * @param byline as printed, or null
   * @param bylineBlocks the blocks it was read from
   */
  record Chosen(
      List<Author> authors,
      @Nullable String byline,
      Set<Integer> bylineBlocks,
      Candidates candidates) {}

  Chosen choose(SegmentedPage cut, Stripped page, PageMetadata metadata, @Nullable String title) {
    List<Printed> printed = printedBylines.find(cut, page, metadata, title);
    Candidates candidates = new Candidates("authors");
    List<Declared> declared = declared(metadata, page.lastBody());
    List<Author> persons = fromBestSource(declared, false);
    List<Author> organisations = fromBestSource(declared, true);
    shorten(printed, persons);
    joinNeighbours(printed, page.verdicts());
    printed.sort((a, b) -> Double.compare(b.weight(), a.weight()));
    candidates.add(join(persons), "declared", 2);
    candidates.add(join(organisations), "declared organisation", 0.8);
    for (Printed p : printed) {
      candidates.add(join(p.authors()), "printed", p.weight());
    }
    List<Author> chosen = signed(printed, persons, organisations);
    if (chosen.isEmpty()) {
      chosen = unsigned(cut, page, candidates);
    }
    return withByline(chosen, printed, page, candidates);
  }

  /** Whom the bylines and the page's own fields name; may be nobody. */
  private List<Author> signed(
      List<Printed> printed, List<Author> persons, List<Author> organisations) {
    Printed best = printed.isEmpty() ? null : printed.get(0);
    if (best != null && best.certain() && !shares(best.authors(), persons)) {
      return best.authors();
    }
    if (!persons.isEmpty()) {
      return best != null && extendsAll(best.authors(), persons)
          ? PrintedBylines.merge(best.authors(), persons)
          : PrintedBylines.merge(persons, allPrinted(printed));
    }
    return best != null && (organisations.isEmpty() || !isSourceOnly(best))
        ? best.authors()
        : organisations;
  }

  /** Who stands for a text that nobody signs: editors, whom all links name, whose site it is. */
  private List<Author> unsigned(SegmentedPage cut, Stripped page, Candidates candidates) {
    List<Author> others = editors(page);
    if (others.isEmpty()) {
      others = printedBylines.linked(cut);
    }
    if (others.isEmpty()) {
      others = agency(page);
      candidates.add(join(others), "source", OF_SOURCE);
    }
    if (others.isEmpty()) {
      others = siteOwner.find(page);
      candidates.add(join(others), "line about rights", OF_RIGHTS);
    }
    return others;
  }

  /**
   * The agency that a line right below the headline or at either end of the text names, and nothing
   * else: "dpa", "Quelle: dpa Sport", "News - Reuters".
   */
  private List<Author> agency(Stripped page) {
    List<BlockVerdict> all = page.verdicts();
    WordsInUse inUse = new WordsInUse(all);
    for (int i = Math.max(0, page.titleIndex()); i < all.size(); i++) {
      boolean opens = i <= Math.max(page.titleIndex() + NEIGHBOUR, page.firstBody() + NEXT_LINE);
      boolean ends = i >= page.lastBody() - 1 && i <= page.lastBody() + NEXT_LINE;
      String line = all.get(i).block().text();
      boolean free = (opens || ends) && all.get(i).role() != Role.CAPTION;
      String name = free && line.length() <= AGENCY_CHARS ? agencyIn(line) : "";
      if (name.length() >= AGENCY_LETTERS && !inUse.isInUse(name)) {
        return List.of(Author.named(name));
      }
    }
    return List.of();
  }

  /** The agency that a line names, behind a label with its desk; empty where it names none. */
  private String agencyIn(String line) {
    int colon = line.indexOf(": ");
    String name = line.substring(1 + Math.max(colon, line.lastIndexOf("- "))).strip();
    int space = name.indexOf(' ');
    boolean desk = colon > 0 && space > 0 && name.indexOf(' ', space + 1) < 0;
    String first = desk ? name.substring(0, space) : name;
    boolean credit = name.indexOf('/') > 0 && space > 0; // "Reuters/Jane Doe"
    return credit ? "" : words.isAgency(name) ? name : words.isAgency(first) ? first : "";
  }

  /** The authors with the byline that names them and the blocks that do. */
  private static Chosen withByline(
      List<Author> chosen, List<Printed> printed, Stripped page, Candidates candidates) {
    String byline = null;
    Set<Integer> blocks = new TreeSet<>();
    for (int i = 0; i < printed.size(); i++) {
      Printed p = printed.get(i);
      if (i == 0 || shares(p.authors(), chosen)) {
        blocks.add(p.block().index());
        byline = byline == null ? p.block().text() : byline;
      }
    }
    for (BlockVerdict v : page.verdicts()) {
      if (standsAlone(v, page) && isNameOf(v.block().text(), chosen)) {
        blocks.add(v.block().index());
        byline = byline == null ? v.block().text() : byline;
      }
    }
    return new Chosen(List.copyOf(chosen), byline, blocks, candidates);
  }

  /** Agencies that a line names without saying that they wrote: they are where the news is from. */
  private boolean isSourceOnly(Printed printed) {
    return !printed.certain() && printed.authors().stream().allMatch(a -> words.isAgency(a.name()));
  }

  /** A short line near the headline or at either end of the body. */
  private static boolean standsAlone(BlockVerdict v, Stripped page) {
    int i = v.block().index();
    boolean opens = i >= page.titleIndex() && i <= page.firstBody() + 2;
    boolean ends = i >= page.lastBody() - 1 && i <= page.lastBody() + 1;
    boolean free = v.role() == Role.BODY || v.role() == Role.BOILERPLATE;
    return free && (opens || ends) && v.block().text().length() <= LONE_NAME_CHARS;
  }

  /**
   * Who signs for a text that nobody else does: its editors, as Chinese papers print them ("责编：…"),
   * or the paper's staff as a whole.
   */
  private List<Author> editors(Stripped page) {
    List<BlockVerdict> all = page.verdicts();
    int last = Math.max(0, page.lastBody());
    for (int i = Math.max(0, last - 1); i < Math.min(all.size(), last + SIGNED_BELOW); i++) {
      TextShape shape = all.get(i).block().shape();
      String line = all.get(i).block().text();
      if (i > last && words.namesEditor(line)) {
        return names.readEditors(line);
      }
      boolean brief = !shape.closed() && shape.words() <= SIGNING_WORDS;
      if (i <= last + 1 && brief && words.isNewsroom(line)) {
        return List.of(Author.named(line));
      }
    }
    return List.of();
  }

  private static boolean isNameOf(String text, List<Author> authors) {
    return authors.stream().anyMatch(a -> NameReader.sameName(a.name(), text));
  }

  /**
   * Where a name is printed alone or declared, longer ones that begin or end with it are that name
   * with what stands beside it: "Jane Doe Contributing Editor". A single word is a part of a longer
   * name that begins with it: "Articles by Jane".
   */
  private static void shorten(List<Printed> printed, List<Author> declared) {
    List<Author> known = new ArrayList<>(declared);
    known.addAll(allPrinted(printed));
    for (int i = 0; i < printed.size(); i++) {
      Printed p = printed.get(i);
      List<Author> own = p.authors().stream().map(a -> shortened(a, known)).toList();
      printed.set(i, p.with(eachOnce(own), p.weight()));
    }
  }

  private static Author shortened(Author author, List<Author> known) {
    Author best = author;
    for (Author k : known) {
      if (author.name().indexOf(' ') < 0 && k.name().startsWith(author.name() + " ")) {
        return k;
      }
      int more = author.name().length() - k.name().length();
      boolean part =
          k.name().indexOf(' ') > 0
              && k.name().length() < best.name().length()
              && (author.name().startsWith(k.name() + " ")
                  || more > TITLE_CHARS && author.name().endsWith(k.name()));
      best = part ? new Author(k.name(), author.email(), author.url(), author.role()) : best;
    }
    return best;
  }

  /** Bylines of one design next to each other name the authors of one article together. */
  private void joinNeighbours(List<Printed> printed, List<BlockVerdict> all) {
    for (int i = printed.size() - 1; i > 0; i--) {
      Printed a = printed.get(i - 1);
      Printed b = printed.get(i);
      boolean same =
          a.block().container().signature() == b.block().container().signature()
              && b.block().index() - a.block().index()
                  <= (a.byPlace() || b.byPlace() ? NEXT_LINE : NEIGHBOUR)
              && b.block().index() != a.block().index()
              && !isTextBetween(all, a.block().index(), b.block().index());
      if (same && !shares(a.authors(), b.authors()) && areAlike(a, b)) {
        List<Author> both = new ArrayList<>(a.authors());
        both.addAll(b.authors());
        double weight = Math.max(a.weight(), b.weight());
        printed.set(i - 1, a.with(List.copyOf(both), weight));
        printed.remove(i);
      }
    }
  }

  /**
   * Whether neighbours that may be no bylines are such: beside one that opens as bylines do, or
   * beside known names, strange words are a heading or a rubric.
   */
  private boolean areAlike(Printed a, Printed b) {
    if (a.certain()) {
      return b.certain() || isKnown(b, 0);
    }
    if (b.certain()) {
      return isKnown(a, 0);
    }
    boolean known = isKnown(a, 0) || isKnown(b, 0);
    return !known || isKnown(a, SHORT_NAME_WORDS) && isKnown(b, SHORT_NAME_WORDS);
  }

  /** Whether all names of a byline are known, or have at most so many words. */
  private boolean isKnown(Printed p, int most) {
    return p.authors().stream()
        .allMatch(a -> names.isKnown(a) || a.name().split(" ", -1).length <= most);
  }

  /** Whether more than a deck stands between two blocks. */
  private static boolean isTextBetween(List<BlockVerdict> all, int a, int b) {
    int texts = 0;
    for (int i = Math.min(a, b) + 1; i < Math.max(a, b); i++) {
      texts += all.get(i).role() == Role.BODY ? 1 : 0;
    }
    return texts > 1;
  }

  private static String join(List<Author> authors) {
    List<String> n = new ArrayList<>();
    for (Author a : authors) {
      n.add(a.name());
    }
    return String.join(", ", n);
  }

  private static List<Author> allPrinted(List<Printed> printed) {
    List<Author> all = new ArrayList<>();
    for (Printed p : printed) {
      all.addAll(p.authors());
    }
    return all;
  }

  private static boolean extendsAll(List<Author> wider, List<Author> narrower) {
    if (wider.size() <= narrower.size()) {
      return false;
    }
    for (Author n : narrower) {
      if (wider.stream().noneMatch(w -> NameReader.sameName(w.name(), n.name()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean shares(List<Author> a, List<Author> b) {
    return a.stream().anyMatch(x -> b.stream().anyMatch(y -> sameName(x, y)));
  }

  /** What kind of source a claim has; a label that opens no byline makes it none. */
  private String kind(AuthorClaim claim) {
    String label = claim.label();
    if (label != null) {
      return names.isLabel(label) ? "labelled" : "";
    }
    return claim.source().startsWith("meta") ? "meta" : claim.source();
  }

  /** A name that the page declares, where it does, and whether it is no person's. */
  private record Declared(Author author, String kind, boolean organisation) {}

  /**
   * Whom the page declares. Marks behind the article name those who wrote other stories or comments
   * where there are any in or before it, and far behind it in any case.
   */
  private List<Declared> declared(PageMetadata metadata, int lastBody) {
    boolean marked =
        metadata.authors().stream().anyMatch(c -> c.block() >= 0 && c.block() <= lastBody);
    String site = metadata.siteName() == null ? "" : NameReader.key(metadata.siteName());
    String publisher = metadata.publisher() == null ? "" : NameReader.key(metadata.publisher());
    List<Declared> all = new ArrayList<>();
    for (AuthorClaim c : metadata.authors()) {
      boolean others = c.block() > lastBody + (marked ? 0 : MARKED_BELOW);
      String kind = others ? "" : kind(c);
      for (Author a : kind.isEmpty() ? List.<Author>of() : named(c)) {
        boolean organisation =
            c.organisation()
                || c.name().contains(WEB_ADDRESS)
                || words.isAgency(a.name())
                || PrintedBylines.isSite(a.name(), site)
                || PrintedBylines.isSite(a.name(), publisher)
                || !names.looksLikePerson(a.name());
        Author full =
            new Author(
                a.name(),
                a.email() == null ? c.email() : a.email(),
                c.url(),
                a.role() == null ? c.role() : a.role());
        all.add(new Declared(full, kind, organisation));
      }
    }
    return all;
  }

  /** The names in a claim; an organisation's is one: "Marsh & Daughters". */
  private List<Author> named(AuthorClaim claim) {
    List<Author> read = names.read(inOrder(claim), Trust.DECLARED);
    boolean several = read.size() > 1 || claim.name().indexOf('&') > 0;
    return claim.organisation() && several ? List.of(Author.named(claim.name())) : read;
  }

  /**
   * A claim's name with the given name first: fields of library catalogues hold "Doe, Jane" (Dublin
   * Core's creator, Highwire's citation_author).
   */
  private String inOrder(AuthorClaim claim) {
    String name = claim.name();
    int comma = name.indexOf(", ");
    if (!CATALOGUED.contains(claim.source()) || comma <= 0 || name.indexOf(',', comma + 1) > 0) {
      return name;
    }
    String family = name.substring(0, comma);
    String given = name.substring(comma + 2).strip();
    int space = family.indexOf(' ');
    boolean several = space > 0 && !words.isParticle(family.substring(0, space));
    return several || words.isAgency(family) || words.isAgency(given) ? name : given + " " + family;
  }

  /** The persons, or the others, that the best source with any declares, each once. */
  private static List<Author> fromBestSource(List<Declared> all, boolean organisations) {
    for (String source : SOURCES) {
      List<Author> found =
          all.stream()
              .filter(d -> d.kind().equals(source) && d.organisation() == organisations)
              .map(Declared::author)
              .toList();
      if (!found.isEmpty()) {
        return eachOnce(found);
      }
    }
    return List.of();
  }

  private static List<Author> eachOnce(List<Author> authors) {
    List<Author> once = new ArrayList<>();
    for (Author a : authors) {
      if (once.stream().noneMatch(o -> sameName(o, a))) {
        once.add(a);
      }
    }
    return List.copyOf(once);
  }

  private static boolean sameName(Author a, Author b) {
    return NameReader.sameName(a.name(), b.name());
  }
}
