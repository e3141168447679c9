package dev.pressclip.extract;

import dev.pressclip.block.Block;
import dev.pressclip.block.TextShape;
import dev.pressclip.lexicon.Tokens;
import dev.pressclip.lexicon.WordSet;
import dev.pressclip.metadata.Claim;
import dev.pressclip.metadata.PageMetadata;
import dev.pressclip.segment.SegmentedPage;
import dev.pressclip.strip.Stripped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the headline: the printed one where it agrees with what the page says of itself, without
 * site name, section or kicker. Stateless.
 */
final class TitleChooser {
  private static final String[] SEPARATORS = {
    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " ~ ", " ｜ ", "｜", "_",
    " : ", " < ", " > ", "：", " | "
  };

  /** Separators that never close a headline, as quotation marks do. */
  private static final String[] LOOSE_ENDS = {" |", " -", " –", " —", " ::", " ·", " •", " ｜"};

  private static final int TAILED_CHARS = 15;

  /** What stands between a kicker and the headline in one element. */
  private static final String PARTS_KICKER = " \u00A0-–—:|/•·+";

  /** Characters that are left of a headline at least when its kicker is cut off. */
  private static final int LEAST_CHARS = 12;

  private TitleChooser() {}

  static Candidates choose(
      SegmentedPage cut, Stripped page, PageMetadata metadata, boolean markup) {
    Candidates candidates = new Candidates("title");
    Tokens tokens = new Tokens();
    Block printed = page.titleIndex() < 0 ? null : page.verdicts().get(page.titleIndex()).block();
    List<Claim> claims = new ArrayList<>();
    for (Claim c : metadata.titles()) {
      // What looks like a site's name behind a dash is the headline's where that is printed so.
      boolean whole = printed != null && NameReader.sameName(printed.text(), c.value());
      String own = whole ? c.value() : withoutSite(c.value(), metadata.siteName());
      claims.add(new Claim(own, c.source()));
    }
    if (printed != null) {
      String text = behindKicker(printed.text(), kicker(cut, page.titleIndex()));
      if (markup) {
        addPrinted(candidates, printed, text, claims, tokens);
      } else {
        addLine(candidates, printed, text, cut.blocks().get(0), metadata.siteName());
      }
    }
    for (int i = 0; i < claims.size(); i++) {
      Claim c = claims.get(i);
      double weight =
          switch (c.source()) {
            case "json-ld" -> 2.2;
            case "og:title" -> 2.0;
            case "itemprop" -> 1.6;
            case "title element" -> 1.2;
            case "json-ld page" -> 0.8;
            default -> 1.5;
          };
      for (int j = 0; j < claims.size(); j++) {
        if (j != i && likeness(c.value(), claims.get(j).value(), tokens) > 0.95) {
          weight += 0.3;
        }
      }
      candidates.add(c.value(), c.source(), weight);
    }
    return candidates;
  }

  /** A dump says nothing of itself, but many open with what the page's title element said. */
  private static void addLine(
      Candidates candidates, Block printed, String text, Block first, @Nullable String siteName) {
    String line = withoutMark(text);
    if (printed.index() == 0) {
      candidates.add(withoutSite(line, siteName), "first line", 3);
      return;
    }
    boolean barred = line.indexOf('|') > 0 || line.indexOf('｜') > 0;
    Claim opening = new Claim(withoutSite(first.text(), siteName), "first line");
    String own = barred ? withoutSite(line, siteName) : line;
    String bare = withoutKicker(own, List.of(opening));
    candidates.add(withColon(bare, List.of(opening)), "printed headline", 3);
  }

  private static void addPrinted(
      Candidates candidates, Block printed, String text, List<Claim> claims, Tokens tokens) {
    double agreement = 0;
    for (Claim c : claims) {
      double alike = isPart(text, c.value()) ? 1 : likeness(text, c.value(), tokens);
      agreement = Math.max(agreement, alike);
    }
    double weight =
        (printed.level() == 1 ? 1.8 : printed.level() > 0 ? 0.9 : 0.5) + 2.6 * agreement;
    if (claims.isEmpty()) {
      weight = 2;
    }
    String whole = wholeOf(text, claims);
    if (whole != null) {
      candidates.add(whole, "printed headline with its kicker", weight + 0.1);
    }
    String bare = withoutKicker(text, claims);
    String own = bare.equals(text) ? withoutTail(text, claims) : bare;
    String source =
        !bare.equals(text)
            ? "printed headline without kicker"
            : own.equals(text) ? "printed headline" : "printed headline without what follows";
    candidates.add(withColon(own, claims), source, weight);
  }

  /** A claim that says the same, where only that has the colon that parts kicker and headline. */
  private static String withColon(String printed, List<Claim> claims) {
    if (isParted(printed)) {
      return printed;
    }
    for (Claim c : claims) {
      if (isParted(c.value()) && NameReader.sameName(c.value(), printed)) {
        return c.value();
      }
    }
    return printed;
  }

  /**
   * Whether a colon stands in a headline right behind a word, not set apart as by a style sheet.
   */
  private static boolean isParted(String headline) {
    return headline.contains(": ") && !headline.contains(" : ");
  }

  /** What the headline's own markup calls its kicker; empty where it calls nothing so. */
  private static String kicker(SegmentedPage cut, int titleIndex) {
    for (SegmentedPage.Marked m : cut.marked()) {
      if (m.block() == titleIndex && m.property().equals("class-kicker")) {
        return m.element().text();
      }
    }
    return "";
  }

  /** A headline without the kicker that opens it and what parts the two. */
  private static String behindKicker(String headline, String kicker) {
    if (kicker.isEmpty() || !headline.startsWith(kicker)) {
      return headline;
    }
    int at = kicker.length();
    while (at < headline.length() && PARTS_KICKER.indexOf(headline.charAt(at)) >= 0) {
      at++;
    }
    return headline.length() - at < LEAST_CHARS ? headline : headline.substring(at);
  }

  /** Whether a claim is made of parts with bars between them, one of which is printed. */
  private static boolean isPart(String printed, String claim) {
    if (claim.indexOf('|') < 0 && claim.indexOf('｜') < 0) {
      return false;
    }
    String key = NameReader.key(printed);
    int start = 0;
    for (int i = 0; i <= claim.length(); i++) {
      if (i == claim.length() || claim.charAt(i) == '|' || claim.charAt(i) == '｜') {
        if (NameReader.key(claim.substring(start, i)).equals(key)) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  /**
   * Where claims make up the beginning of what is printed, what follows is the site's name or a
   * deck in the same element. Before a bar one claim is enough, if fewer hold the whole; elsewhere
   * none may and two must agree, the linked data's among them: others are often cut short.
   */
  private static String withoutTail(String printed, List<Claim> claims) {
    String key = NameReader.key(printed);
    String best = printed;
    long whole = saying(key, claims);
    for (Claim c : claims) {
      String claimed = NameReader.key(c.value());
      boolean opens =
          claimed.length() >= TAILED_CHARS
              && key.startsWith(claimed)
              && key.length() < claimed.length() * 2
              && !c.source().equals("title element");
      if (!opens) {
        continue;
      }
      long agreeing = saying(claimed, claims);
      boolean barred = followedByBar(printed, claimed) && agreeing > whole;
      boolean agreed =
          whole == 0
              && !TextShape.isSmall(firstLetterBehind(printed, claimed.length()))
              && c.source().equals("json-ld")
              && agreeing > 1;
      best = barred || agreed ? c.value() : best;
    }
    return best;
  }

  private static long saying(String key, List<Claim> claims) {
    return claims.stream().filter(c -> NameReader.key(c.value()).equals(key)).count();
  }

  /** The first letter or digit behind so many of them. */
  private static char firstLetterBehind(String text, int letters) {
    int seen = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) && seen++ == letters) {
        return c;
      }
    }
    return ' ';
  }

  private static boolean followedByBar(String printed, String opening) {
    int bar = printed.indexOf(" | ");
    return bar > 0 && NameReader.key(printed.substring(0, bar)).equals(opening);
  }

  /**
   * Without the number of a list entry or the colon of a lost kicker that dumps leave before it.
   */
  private static String withoutMark(String line) {
    int i = 0;
    while (i < line.length() && i < 3 && Character.isDigit(line.charAt(i))) {
      i++;
    }
    boolean numbered = i > 0 && line.startsWith(". ", i);
    String rest =
        numbered ? line.substring(i + 2) : line.startsWith(":") ? line.substring(1) : line;
    return rest.isBlank() ? line : rest.strip();
  }

  /** Where two sources agree on a headline of which the printed line is a part, that headline. */
  private static @Nullable String wholeOf(String printed, List<Claim> claims) {
    String key = NameReader.key(printed);
    if (claims.stream().anyMatch(c -> NameReader.key(c.value()).equals(key))) {
      return null;
    }
    for (int i = 0; i < claims.size(); i++) {
      Claim c = claims.get(i);
      String claimed = NameReader.key(c.value());
      boolean longer =
          claimed.length() > key.length() && claimed.contains(key) && key.length() >= 12;
      if (!longer || !c.source().equals("json-ld") && !c.source().equals("itemprop")) {
        continue;
      }
      for (int j = 0; j < claims.size(); j++) {
        if (j != i && NameReader.key(claims.get(j).value()).equals(claimed)) {
          return c.value();
        }
      }
    }
    return null;
  }

  /** Where a claim makes up the end of what is printed, what stands before it is a kicker. */
  private static String withoutKicker(String printed, List<Claim> claims) {
    String key = NameReader.key(printed);
    for (Claim c : claims) {
      String claimed = NameReader.key(c.value());
      boolean tail =
          claimed.length() >= 20 && key.endsWith(claimed) && key.length() > claimed.length();
      if (tail && !c.source().equals("title element") && key.length() < claimed.length() * 2) {
        return c.value();
      }
    }
    return printed;
  }

  /** A title without the publication's name at either end. */
  static String withoutSite(String title, @Nullable String siteName) {
    String best = title;
    for (int round = 0; round < 3; round++) {
      String cut = cutOnce(best, siteName);
      if (cut.equals(best)) {
        break;
      }
      best = cut;
    }
    return withoutLooseEnd(best.strip());
  }

  /** Without a separator behind which the publication's name is missing: "Ferry in port |". */
  private static String withoutLooseEnd(String title) {
    for (String end : LOOSE_ENDS) {
      if (title.endsWith(end)) {
        return title.substring(0, title.length() - end.length()).strip();
      }
    }
    return title;
  }

  private static String cutOnce(String title, @Nullable String siteName) {
    String site = siteName == null ? "" : NameReader.key(siteName);
    for (String separator : SEPARATORS) {
      int last = title.lastIndexOf(separator);
      if (last <= 0) {
        continue;
      }
      String head = title.substring(0, last);
      String tail = title.substring(last + separator.length());
      if (isSite(tail, site) && head.length() > 5
          || wordsIn(tail) <= 4
              && wordsIn(head) >= 4
              && tail.length() < head.length() / (isBar(separator) ? 1 : 2)
              && isStrong(separator)) {
        return head;
      }
      int first = title.indexOf(separator);
      String front = title.substring(0, first);
      if (isSite(front, site) && title.length() - first > 8) {
        return title.substring(first + separator.length());
      }
    }
    return title;
  }

  /** Separators that stand before a site's name far more often than within a headline. */
  private static boolean isStrong(String separator) {
    return isBar(separator)
        || separator.contains("::")
        || separator.contains("»")
        || separator.contains(" - ")
        || separator.contains("•");
  }

  /** A bar never stands within a headline but after it. */
  private static boolean isBar(String separator) {
    return separator.contains("|") || separator.contains("｜");
  }

  private static boolean isSite(String part, String site) {
    String key = NameReader.key(part);
    if (key.isEmpty()) {
      return false;
    }
    boolean domain = part.indexOf(' ') < 0 && part.indexOf('.') > 0;
    return domain
        || !site.isEmpty()
            && (key.equals(site) || key.startsWith(site) || site.contains(key) && key.length() > 2);
  }

  private static int wordsIn(String s) {
    return s.strip().split("\\s+").length;
  }

  private static double likeness(String a, String b, Tokens tokens) {
    WordSet words = WordSet.of(tokens.read(a, 60));
    tokens.read(b, 60);
    int both = words.size() + tokens.size();
    return both == 0 ? 0 : 2.0 * words.countIn(tokens) / both;
  }
}
