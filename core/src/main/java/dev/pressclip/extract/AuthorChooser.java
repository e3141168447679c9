package dev.pressclip.extract;

import dev.pressclip.Author;
import dev.pressclip.block.Block;
import dev.pressclip.block.BlockVerdict;
import dev.pressclip.block.Hint;
import dev.pressclip.block.Role;
import dev.pressclip.extract.NameReader.Trust;
import dev.pressclip.lexicon.BylineWords;
import dev.pressclip.metadata.AuthorClaim;
import dev.pressclip.metadata.PageMetadata;
import dev.pressclip.segment.SegmentedPage;
import dev.pressclip.strip.Stripped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the authors from what the page declares and what it prints. A person named anywhere beats
 * an organisation; a declared person beats a printed one unless the page prints more. Immutable.
 */
final class AuthorChooser {
  private static final int BEFORE_BODY = 25;
  private static final int AFTER_BODY = 12;
  private static final int BYLINE_CHARS = 200;
  private static final int NEIGHBOUR = 6;
  private static final int LONE_NAME_CHARS = 60;

  /** Byline score from which a block is read for names though nothing else says that it is one. */
  private static final float LIKELY = 0.5f;

  private static final long AUTHOR = Hint.AUTHOR.bit();
  private static final long NOT_AUTHOR =
      Hint.bits(
          Hint.COMMENTS,
          Hint.RELATED,
          Hint.TEASER,
          Hint.NAVIGATION,
          Hint.FOOTER,
          Hint.CREDIT,
          Hint.CAPTION);

  private final NameReader names;
  private final BylineWords words;

  AuthorChooser(NameReader names, BylineWords words) {
    this.names = names;
    this.words = words;
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

  private record Printed(Block block, List<Author> authors, double weight) {}

  Chosen choose(SegmentedPage cut, Stripped page, PageMetadata metadata, @Nullable String title) {
    List<Printed> printed = printed(cut, page, metadata, title);
    Candidates candidates = new Candidates("authors");
    List<Author> persons = declared(metadata, false);
    List<Author> organisations = declared(metadata, true);
    joinNeighbours(printed);
    printed.sort((a, b) -> Double.compare(b.weight(), a.weight()));
    Printed best = printed.isEmpty() ? null : printed.get(0);
    candidates.add(join(persons), "declared", 2);
    candidates.add(join(organisations), "declared organisation", 0.8);
    for (Printed p : printed) {
      candidates.add(join(p.authors()), "printed", p.weight());
    }
    List<Author> chosen;
    if (!persons.isEmpty()) {
      chosen =
          best != null && extendsAll(best.authors(), persons)
              ? merge(best.authors(), persons)
              : merge(persons, allPrinted(printed));
    } else if (best != null) {
      chosen = best.authors();
    } else {
      chosen = organisations;
    }
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

  /** A short line near the headline or at either end of the body. */
  private static boolean standsAlone(BlockVerdict v, Stripped page) {
    int i = v.block().index();
    boolean opens = i >= page.titleIndex() && i <= page.firstBody() + 2;
    boolean ends = i >= page.lastBody() - 1 && i <= page.lastBody() + 1;
    boolean free = v.role() == Role.BODY || v.role() == Role.BOILERPLATE;
    return free && (opens || ends) && v.block().text().length() <= LONE_NAME_CHARS;
  }

  private static boolean isNameOf(String text, List<Author> authors) {
    return authors.stream().anyMatch(a -> NameReader.sameName(a.name(), text));
  }

  /** Bylines of one design next to each other name the authors of one article together. */
  private static void joinNeighbours(List<Printed> printed) {
    for (int i = printed.size() - 1; i > 0; i--) {
      Printed a = printed.get(i - 1);
      Printed b = printed.get(i);
      boolean same =
          a.block().container().signature() == b.block().container().signature()
              && b.block().index() - a.block().index() <= NEIGHBOUR
              && b.block().index() != a.block().index();
      if (same && !shares(a.authors(), b.authors())) {
        List<Author> both = new ArrayList<>(a.authors());
        both.addAll(b.authors());
        printed.set(
            i - 1, new Printed(a.block(), List.copyOf(both), Math.max(a.weight(), b.weight())));
        printed.remove(i);
      }
    }
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

  /** The first list, with e-mail, address and role filled in from the second where names agree. */
  private static List<Author> merge(List<Author> main, List<Author> other) {
    List<Author> merged = new ArrayList<>();
    for (Author a : main) {
      Author full = a;
      for (Author o : other) {
        if (NameReader.sameName(a.name(), o.name())) {
          full =
              new Author(
                  full.name(),
                  full.email() == null ? o.email() : full.email(),
                  full.url() == null ? o.url() : full.url(),
                  full.role() == null ? o.role() : full.role());
        }
      }
      merged.add(full);
    }
    return merged;
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
    return a.stream()
        .anyMatch(x -> b.stream().anyMatch(y -> NameReader.sameName(x.name(), y.name())));
  }

  private List<Author> declared(PageMetadata metadata, boolean organisations) {
    String site = metadata.siteName() == null ? "" : NameReader.key(metadata.siteName());
    String publisher = metadata.publisher() == null ? "" : NameReader.key(metadata.publisher());
    List<Author> best = List.of();
    for (String source : new String[] {"json-ld", "itemprop", "meta", "json-ld creator"}) {
      List<Author> found = new ArrayList<>();
      for (AuthorClaim c : metadata.authors()) {
        boolean from =
            source.equals("meta") ? c.source().startsWith("meta") : c.source().equals(source);
        if (!from) {
          continue;
        }
        for (Author a : names.read(c.name(), Trust.DECLARED)) {
          boolean organisation =
              c.organisation()
                  || words.isAgency(a.name())
                  || isSite(a.name(), site)
                  || isSite(a.name(), publisher)
                  || !names.looksLikePerson(a.name());
          boolean known = found.stream().anyMatch(f -> NameReader.sameName(f.name(), a.name()));
          if (organisation == organisations && !known) {
            found.add(
                new Author(
                    a.name(),
                    a.email() == null ? c.email() : a.email(),
                    c.url(),
                    a.role() == null ? c.role() : a.role()));
          }
        }
      }
      if (best.isEmpty()) {
        best = found;
      }
    }
    return best;
  }

  private static boolean isSite(String name, String site) {
    String key = NameReader.key(name);
    return site.length() > 1
        && !key.isEmpty()
        && (key.equals(site) || key.startsWith(site) || site.startsWith(key));
  }

  private List<Printed> printed(
      SegmentedPage cut, Stripped page, PageMetadata metadata, @Nullable String title) {
    String site = metadata.siteName() == null ? "" : NameReader.key(metadata.siteName());
    String publisher = metadata.publisher() == null ? "" : NameReader.key(metadata.publisher());
    List<Printed> found = new ArrayList<>();
    List<BlockVerdict> all = page.verdicts();
    int bodyStart = page.firstBody() < 0 ? all.size() : page.firstBody();
    int from =
        page.titleIndex() < 0
            ? Math.max(0, bodyStart - BEFORE_BODY)
            : Math.max(0, Math.min(page.titleIndex(), bodyStart) - 6);
    int to = Math.min(all.size(), bodyStart + 3);
    for (int i = from; i < to; i++) {
      add(
          found,
          all.get(i),
          title,
          site,
          publisher,
          1.5 - 0.02 * Math.abs(i - Math.max(0, page.titleIndex())),
          page.bylineScores()[i]);
    }
    addNamed(found, cut, page, site, publisher, from, to);
    int end = page.lastBody() < 0 ? 0 : page.lastBody();
    for (int i = Math.max(to, end - 1); i < Math.min(all.size(), end + AFTER_BODY); i++) {
      double weight = 0.9 - 0.03 * Math.max(0, i - end);
      add(found, all.get(i), title, site, publisher, weight, page.bylineScores()[i]);
    }
    return found;
  }

  /** Parts of lines whose class says that they name an author, which the rest may not. */
  private void addNamed(
      List<Printed> found,
      SegmentedPage cut,
      Stripped page,
      String site,
      String publisher,
      int from,
      int to) {
    Map<Integer, List<Author>> byBlock = new TreeMap<>();
    for (SegmentedPage.Marked m : cut.marked()) {
      boolean named = m.property().equals("class-author") && m.block() >= from && m.block() < to;
      if (!named || m.container().within(NOT_AUTHOR)) {
        continue;
      }
      String text = m.element().text();
      if (text.length() > BYLINE_CHARS
          || page.verdicts().get(m.block()).role() != Role.BOILERPLATE) {
        continue;
      }
      List<Author> known = byBlock.computeIfAbsent(m.block(), x -> new ArrayList<>());
      for (Author a : withoutSite(names.read(text, Trust.PRINTED), site, publisher)) {
        if (known.stream().noneMatch(k -> NameReader.sameName(k.name(), a.name()))) {
          known.add(a);
        }
      }
    }
    byBlock.forEach(
        (block, authors) -> {
          if (!authors.isEmpty()) {
            found.add(new Printed(page.verdicts().get(block).block(), List.copyOf(authors), 2.1));
          }
        });
  }

  /** Without the publication, which many bylines name after the person. */
  private static List<Author> withoutSite(List<Author> authors, String site, String publisher) {
    if (authors.size() < 2) {
      return authors;
    }
    List<Author> persons = new ArrayList<>();
    for (Author a : authors) {
      if (!isSite(a.name(), site) && !isSite(a.name(), publisher)) {
        persons.add(a);
      }
    }
    return persons.isEmpty() ? authors : persons;
  }

  private void add(
      List<Printed> found,
      BlockVerdict v,
      @Nullable String title,
      String site,
      String publisher,
      double weight,
      float score) {
    Block b = v.block();
    if (v.role() == Role.TITLE
        || v.role() == Role.CAPTION
        || b.text().length() > BYLINE_CHARS
        || b.level() == 1
        || b.text().equals(title)) {
      return;
    }
    boolean opens = names.opensByline(b.text());
    long hints =
        b.container().hints()
            | (b.container().parent() == null ? 0 : b.container().parent().hints());
    boolean likely = score > LIKELY;
    boolean hinted = (hints & AUTHOR) != 0 || likely;
    if (!opens && !hinted && b.text().indexOf('@') < 0) {
      return;
    }
    if (b.within(NOT_AUTHOR) && !hinted
        || v.role() == Role.BODY && b.shape().closed() && !b.within(AUTHOR)) {
      return;
    }
    List<Author> authors = withoutSite(names.read(b.text(), Trust.PRINTED), site, publisher);
    if (!authors.isEmpty()) {
      found.add(
          new Printed(b, authors, weight + (opens ? 0.5 : 0) + (hinted ? 0.4 : 0) + score / 2));
    }
  }
}
