package dev.pressclip.lexicon;

import dev.pressclip.block.TextShape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells the credit of a picture from its caption, by the words and agencies in the resources {@code
 * credit-openers.txt}, {@code credit-closers.txt} and {@code credit-agencies.txt}. Immutable and
 * thread-safe.
 */
public final class CreditReader {
  private static final int MAX_CREDIT_CHARS = 90;
  private static final int MAX_CLOSED_CHARS = 20;
  private static final int MAX_TAIL_CHARS = 60;
  private static final int MAX_NAME_WORDS = 4;

  private static final String ENDS = ".!?…";
  private static final String SLASH = " / ";
  private static final String OPENING = "([（";
  private static final String CLOSING = ")]）";

  /** What stands between a caption and its credit. */
  private static final String BEFORE_CREDIT = " \t\n\r\f\u000B([（|/,;:＝=、。.-";

  /** What stands behind an opener in the list where a capital must follow it in a text. */
  private static final String CAPITAL = " A";

  private final Set<String> beforeCapital;

  private final Openings openers;
  private final Openings labels;
  private final List<String> closers;
  private final Set<String> agencies;
  private final Set<String> noise;

  private CreditReader() {
    List<String> lines = WordList.lines("credit-openers.txt");
    this.beforeCapital =
        lines.stream()
            .filter(line -> line.endsWith(CAPITAL))
            .map(CreditReader::withoutMark)
            .collect(Collectors.toUnmodifiableSet());
    this.openers = new Openings(lines.stream().map(CreditReader::withoutMark).toList());
    this.labels = new Openings(WordList.lines("caption-openers.txt"));
    this.closers = WordList.lines("credit-closers.txt");
    this.agencies = new LinkedHashSet<>(WordList.lines("credit-agencies.txt"));
    this.noise = Set.copyOf(WordList.lines("caption-noise.txt"));
  }

  private static String withoutMark(String opener) {
    return opener.endsWith(CAPITAL)
        ? opener.substring(0, opener.length() - CAPITAL.length())
        : opener;
  }

  /** Reads the lists that come with Pressclip. */
  public static CreditReader load() {
    return new CreditReader();
  }

  /**
   * A caption taken apart.
   *
   * @param text without the credit; empty where there was nothing else
   * @param credit or null
   */
  public record Split(String text, @Nullable String credit) {}

  /** Whether a text tells of no picture, though it stands where captions do ("Enlarge image"). */
  public boolean isNoise(String text) {
    return noise.contains(BylineWords.fold(text));
  }

  /**
   * Whether a text is nothing but a credit without a word that says so: names with a slash or a bar
   * between them ("Jane Doe/Fen Pictures").
   */
  public boolean isBareCredit(String text) {
    String s = text.strip();
    boolean parted = s.indexOf('/') > 0 || s.indexOf('|') > 0;
    if (!parted || s.endsWith(".") || s.length() > MAX_CREDIT_CHARS) {
      return false;
    }
    String low = lower(s);
    for (String agency : agencies) {
      if (low.startsWith(agency + "/") || low.startsWith(agency + " ")) {
        s = s.substring(agency.length());
        break;
      }
    }
    for (String word : s.split("[\\s/|]+")) {
      if (!word.isEmpty() && Character.isLowerCase(word.charAt(0)) && !agencies.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** Takes a caption apart. */
  public Split split(String caption) {
    Split said = splitByWords(caption);
    Split named = said.credit() == null ? bareName(said.text()) : null;
    return named == null ? said : named;
  }

  /** Whether a word or an agency says that a text holds a credit, at its end or all of it. */
  public boolean saysCredit(String text) {
    return splitByWords(text).credit() != null;
  }

  private Split splitByWords(String caption) {
    String s = withoutLabel(caption.strip());
    String low = lower(s);
    if (agencies.contains(low)) {
      return new Split("", s);
    }
    int opener = opener(s, low);
    if (opener == 0 && s.length() <= MAX_CREDIT_CHARS) {
      return new Split("", bare(s));
    }
    if (opener > 0 && s.length() - opener <= MAX_CREDIT_CHARS) {
      Split opened = splitAt(s, opener);
      if (opened.credit() != null) {
        return opened;
      }
    }
    Split bracket = bracket(s, '(', ')');
    bracket = bracket == null ? bracket(s, '[', ']') : bracket;
    bracket = bracket == null ? bracket(s, '（', '）') : bracket;
    if (bracket != null) {
      return withNameBefore(bracket, s);
    }
    Split found = closed(s);
    found = found == null ? agencyAndName(s) : found;
    return found == null ? withNameBefore(tail(s), s) : found;
  }

  /**
   * A name at the end of a caption that nothing but its place makes a credit: in a bracket behind a
   * whole sentence ("The pier. (Jo Marsh)") or behind a slash ("The pier / Jo Marsh").
   */
  private static @Nullable Split bareName(String s) {
    boolean bracket = s.endsWith(")");
    int at = bracket ? s.lastIndexOf('(') : s.lastIndexOf(SLASH);
    if (at <= 0 || s.length() - at > MAX_CREDIT_CHARS) {
      return null;
    }
    String before = s.substring(0, at).stripTrailing();
    String name = bracket ? s.substring(at + 1, s.length() - 1) : s.substring(at + SLASH.length());
    boolean named = bracket ? endsSentence(before) && isNames(name) : isFullName(name);
    return named ? new Split(trimEnd(before), name.strip()) : null;
  }

  private static boolean endsSentence(String text) {
    return !text.isEmpty() && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Whether a text is two words or more that open with a capital and end no sentence. */
  private static boolean isNames(String text) {
    return text.strip().indexOf(' ') > 0
        && Character.isUpperCase(text.charAt(0))
        && !endsSentence(text);
  }

  /**
   * A name with a word behind it that makes it a credit, at the end: "松浦さゆり撮影", "Daivos Petrulytės
   * nuotr.".
   */
  private @Nullable Split closed(String s) {
    for (String closer : closers) {
      if (!s.endsWith(closer)) {
        continue;
      }
      String before = s.substring(0, s.length() - closer.length());
      boolean unspaced = TextShape.isSpaceless(closer.charAt(0));
      if (!unspaced && !before.endsWith(" ")) {
        continue;
      }
      before = before.stripTrailing();
      int at = unspaced ? unspacedName(before) : spacedName(before);
      String name = before.substring(at).strip();
      if (!name.isEmpty() && name.length() <= (unspaced ? MAX_CLOSED_CHARS : MAX_TAIL_CHARS)) {
        return new Split(trimEnd(before.substring(0, at)), name);
      }
    }
    return null;
  }

  /** Where the name at the end of a text without spaces between words begins. */
  private static int unspacedName(String text) {
    int at = text.length();
    while (at > 0 && "、，。＝=／/ ）)\u3000".indexOf(text.charAt(at - 1)) < 0) {
      at--;
    }
    return at;
  }

  /** Where the last sentence or part of a text begins: what stands before a closer is all name. */
  private static int spacedName(String text) {
    int at = text.length();
    while (at > 0 && "/|(（。".indexOf(text.charAt(at - 1)) < 0) {
      boolean sentence =
          text.charAt(at - 1) == ' ' && at > 1 && ".!?".indexOf(text.charAt(at - 2)) >= 0;
      if (sentence) {
        break;
      }
      at--;
    }
    return at;
  }

  /** Without the words that say that a caption follows ("Image caption, …"). */
  private String withoutLabel(String caption) {
    for (String label : labels.at(caption, 0)) {
      boolean opens = caption.regionMatches(true, 0, label, 0, label.length());
      if (opens && caption.startsWith(" ", label.length())) {
        return caption.substring(label.length()).strip();
      }
    }
    return caption;
  }

  /**
   * Takes a caption apart of which is known where its credit begins.
   *
   * @param s the caption
   * @param at where the credit begins, brackets and credit words included
   */
  public Split splitAt(String s, int at) {
    String credit = bare(s.substring(at));
    return credit.chars().filter(Character::isLetter).count() < 2
        ? new Split(s, null)
        : new Split(trimEnd(withoutLabel(s.substring(0, at).strip())), credit);
  }

  /**
   * Where a credit word ("Photo:", "Foto:", "©") begins the rest of the text, or -1; of a word that
   * stands there again and again the last counts.
   */
  private int opener(String text, String low) {
    int best = -1;
    List<String> met = List.of();
    for (int i = low.length() - 1; i >= Math.max(0, low.length() - MAX_CREDIT_CHARS); i--) {
      if (i > 0 && Character.isLetter(low.charAt(i - 1))) {
        continue;
      }
      for (String opener : openers.at(low, i)) {
        if (low.startsWith(opener, i) && !met.contains(opener) && followed(text, opener, i)) {
          met = met.isEmpty() ? new ArrayList<>() : met;
          met.add(opener);
          best = i;
        }
      }
    }
    return best > 0 ? openBracketBefore(low, best) : best;
  }

  /**
   * Where the bracket begins that a credit stands in ("(Fen Foto/Jo Marsh)"), or the place itself.
   */
  private static int openBracketBefore(String text, int at) {
    for (int i = at - 1; i >= Math.max(0, at - MAX_CLOSED_CHARS); i--) {
      char c = text.charAt(i);
      if ("([（".indexOf(c) >= 0) {
        return i;
      }
      if (")]）.。".indexOf(c) >= 0) {
        return at;
      }
    }
    return at;
  }

  /** Whether a name follows an opener, where one must: "foto de familia" credits nobody. */
  private boolean followed(String text, String opener, int at) {
    int next = at + opener.length() + 1;
    return !beforeCapital.contains(opener)
        || next < text.length() && !Character.isLowerCase(text.charAt(next));
  }

  /** A short bracket at the end that holds a name in capitals or an agency. */
  private @Nullable Split bracket(String s, char open, char close) {
    int end = s.length();
    while (end > 0 && (s.charAt(end - 1) == '.' || s.charAt(end - 1) == ' ')) {
      end--;
    }
    if (end == 0 || s.charAt(end - 1) != close) {
      return null;
    }
    int at = s.lastIndexOf(open, end - 1);
    if (at < 0) {
      return null;
    }
    String inside = s.substring(at + 1, end - 1).strip();
    boolean square = open == '[';
    if (inside.isEmpty()
        || inside.length() > MAX_CREDIT_CHARS
        || !square && !looksCredited(inside)) {
      return null;
    }
    return new Split(trimEnd(s.substring(0, at)), bare(inside));
  }

  private boolean looksCredited(String s) {
    String low = lower(s);
    if (opener(s, low) == 0 || opensWithLabel(s, low) || isParted(s)) {
      return true;
    }
    return closers.stream().anyMatch(s::endsWith) || endsInAgency(low);
  }

  /**
   * Whether slashes part names ("Jo Marsh/AFP", "fen.example/Jo Marsh") rather than words
   * ("and/or").
   */
  private boolean isParted(String s) {
    int slash = s.lastIndexOf('/');
    if (slash < 0 || s.endsWith("!") || s.endsWith("?")) {
      return false;
    }
    boolean endsInName = isFullName(s.substring(slash + 1));
    for (String part : s.split("/")) {
      String name = part.strip();
      boolean small = !name.isEmpty() && Character.isLowerCase(name.charAt(0));
      boolean site = endsInName && name.indexOf('.') > 0;
      if (small && !site && !agencies.contains(lower(name))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the last words of a text, or what stands behind its last slash, are an agency. */
  private boolean endsInAgency(String low) {
    for (String agency : agencies) {
      int before = low.length() - agency.length() - 1;
      if (low.endsWith(agency) && (before < 0 || " /".indexOf(low.charAt(before)) >= 0)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an opener and a name stand there, a space in place of its colon ("foto Jane Doe"). */
  private boolean opensWithLabel(String text, String low) {
    for (String opener : openers.at(low, 0)) {
      int end = opener.length() - 1;
      if (opener.endsWith(":")
          && low.length() > end
          && low.charAt(end) == ' '
          && low.startsWith(opener.substring(0, end))) {
        return nameFollows(text, end + 1);
      }
    }
    return false;
  }

  /** Whether a text ends in a credit that an opener or a closer tells apart, not just an agency. */
  public boolean endsInCredit(String text) {
    String s = withoutLabel(text.strip());
    Split parts = splitByWords(s);
    if (parts.credit() == null || parts.text().isEmpty()) {
      return false;
    }
    int at = parts.text().length();
    while (at < s.length() && BEFORE_CREDIT.indexOf(s.charAt(at)) >= 0) {
      at++;
    }
    String rest = s.substring(at);
    String low = lower(rest);
    return opener(rest, low) == 0 || opensWithLabel(rest, low) || closed(s) != null;
  }

  /**
   * With the photographer whose name stands between caption and agency: "The pier. Jo Marsh (AFP)".
   */
  private static Split withNameBefore(Split split, String caption) {
    String text = split.text();
    int at = lastPart(text);
    if (split.credit() == null || at == 0 || !isFullName(text.substring(at))) {
      return split;
    }
    int start = caption.indexOf(text) + at;
    return new Split(trimEnd(text.substring(0, at)), caption.substring(start).strip());
  }

  /** Where the part behind the last full stop or dash begins; initials end nothing. */
  private static int lastPart(String text) {
    for (int i = text.length() - 2; i > 1; i--) {
      char c = text.charAt(i - 1);
      boolean initial = c == '.' && (i < 3 || !Character.isLetterOrDigit(text.charAt(i - 3)));
      if (text.charAt(i) == ' ' && ".!?|–—".indexOf(c) >= 0 && !initial) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Whether a text is nothing but two to four words with capitals. */
  private static boolean isFullName(String text) {
    String[] words = text.strip().split(" ");
    boolean capitals = true;
    for (String word : words) {
      capitals &= !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }
    return capitals && words.length >= 2 && words.length <= MAX_NAME_WORDS && !text.endsWith(".");
  }

  /** An agency at the very end, after a full stop, a slash or a dash. */
  private Split tail(String s) {
    int sentence = s.lastIndexOf(". ");
    if (sentence > 0 && s.chars().limit(sentence).noneMatch(Character::isLetter)) {
      return new Split(s, null); // the number of a list
    }
    if (sentence > 0 && s.length() - sentence <= MAX_TAIL_CHARS) {
      String rest = s.substring(sentence + 2);
      if (rest.indexOf(' ') > 0 && isCapitals(rest)) {
        return new Split(trimEnd(s.substring(0, sentence + 1)), bare(rest));
      }
    }
    int stop =
        Math.max(
            Math.max(s.lastIndexOf(". "), s.lastIndexOf("。")),
            Math.max(Math.max(s.lastIndexOf(" | "), lastSlash(s)), s.lastIndexOf(" - ")));
    if (stop < 0 || s.length() - stop > MAX_TAIL_CHARS) {
      return new Split(s, null);
    }
    String rest = s.substring(stop + 1).replace("|", " ").strip();
    boolean slash = rest.startsWith("/");
    if (slash || rest.startsWith("- ")) {
      rest = rest.substring(1).strip();
    }
    boolean credited = looksCredited(rest) || slash && isCapitals(rest);
    if (rest.isEmpty() || !credited || rest.indexOf(". ") > 0) {
      return new Split(s, null);
    }
    return new Split(trimEnd(s.substring(0, stop + 1)), bare(rest));
  }

  /** An agency in capitals with the photographer behind a slash, at the very end. */
  private @Nullable Split agencyAndName(String s) {
    int slash = s.lastIndexOf('/');
    int before = slash < 0 ? -1 : s.lastIndexOf(' ', slash - 1);
    if (before < 0 || s.length() - before > MAX_TAIL_CHARS) {
      return null;
    }
    String agency = s.substring(before + 1, slash);
    boolean known = isCapitals(agency) && agencies.contains(lower(agency));
    return known ? splitAt(s, before + 1) : null;
  }

  /** In small letters, each where it stood: "İ" alone would become two by the platform's rules. */
  private static String lower(String s) {
    char[] letters = s.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Character.toLowerCase(letters[i]);
    }
    return new String(letters);
  }

  /** The last slash that parts caption and credit, in Korean without a space behind it, or -1. */
  private static int lastSlash(String s) {
    int at = s.lastIndexOf(" /");
    boolean parts =
        at >= 0 && at + 2 < s.length() && (s.charAt(at + 2) == ' ' || s.charAt(at + 2) > 127);
    return parts ? at : -1;
  }

  private static boolean isCapitals(String s) {
    return s.chars().anyMatch(Character::isUpperCase)
        && s.chars().noneMatch(Character::isLowerCase);
  }

  /** A credit without brackets and without its opening word. */
  private String bare(String credit) {
    String s = credit.strip();
    while (!s.isEmpty() && "([（|/".indexOf(s.charAt(0)) >= 0) {
      s = s.substring(1).strip();
    }
    while (!s.isEmpty() && endsLoose(s)) {
      s = s.substring(0, s.length() - 1).strip();
    }
    String low = lower(s);
    String longest = "";
    for (String opener : openers.at(low, 0)) {
      boolean label = opener.endsWith(":");
      String bare = label ? opener.substring(0, opener.length() - 1) + " " : opener;
      boolean opens =
          low.startsWith(opener) || low.startsWith(bare) && nameFollows(s, bare.length());
      longest = opens && opener.length() > longest.length() ? opener : longest;
    }
    if (longest.length() < s.length()) {
      s = s.substring(longest.length()).strip();
    }
    return s.startsWith(":") || s.startsWith("：") ? s.substring(1).strip() : s;
  }

  /** Whether a text ends in a bar, or in a bracket that is not opened in it. */
  private static boolean endsLoose(String s) {
    char last = s.charAt(s.length() - 1);
    int kind = CLOSING.indexOf(last);
    return last == '|' || kind >= 0 && count(s, last) > count(s, OPENING.charAt(kind));
  }

  private static long count(String s, char letter) {
    return s.chars().filter(c -> c == letter).count();
  }

  /** Whether the word at a place may open a name: its letter is not a small one. */
  private static boolean nameFollows(String text, int at) {
    return at < text.length()
        && Character.isLetter(text.charAt(at))
        && !TextShape.isSmall(text.charAt(at));
  }

  private static String trimEnd(String s) {
    int end = s.length();
    while (end > 0 && " |–—-/（([,;:＝=、".indexOf(s.charAt(end - 1)) >= 0) {
      end--;
    }
    return s.substring(0, end);
  }
}
