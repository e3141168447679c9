package dev.pressclip.lexicon;

import dev.pressclip.block.TextShape;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of bylines in many languages, from the resource {@code bylines.txt}. Immutable. */
public final class BylineWords {
  private enum Section {
    PREFIX,
    OPENING,
    LABEL,
    BEYOND,
    JOINER,
    CLITIC,
    SPARED,
    ROLE,
    PARTICLE,
    AGENCY,
    NOISE,
    TAIL,
    EDITOR,
    NEWSROOM,
    ENDING,
    REPORTING,
    DESK,
    PICTURE,
    PUBLICATION
  }

  private static final int LABEL_CHARS = 40;

  /** What stands between two words of East Asian bylines: "文・写真", "글·사진". */
  private static final String BETWEEN = "・·/／";

  /** Scripts beyond this one are written with such marks between words. */
  private static final char LAST_SPACED = '\u2E7F';

  /** What stands between a byline word and a name; Armenian has a colon of its own. */
  private static final String SEPARATORS = " :：＝=/／|・՝\u00A0";

  private final Map<Section, Set<String>> words;
  private final Openings prefixes;

  /** The same with those that open a byline only where bylines stand. */
  private final Openings openings;

  private final List<String> reporting;

  /** Words with a space on either side. */
  private final List<String> desks;

  private final List<String> pictures;
  private final Set<String> openers = new HashSet<>();
  private final Set<String> grades;
  private final GivenNames givenNames = GivenNames.load();
  private final Openings tails;
  private final List<String> editors;
  private final List<String> endings;
  private final BitSet editorOpenings = new BitSet();

  private BylineWords(Map<Section, Set<String>> words) {
    this.words = words;
    this.prefixes = new Openings(longestFirst(words.getOrDefault(Section.PREFIX, Set.of())));
    this.openings = new Openings(longestFirst(openings(words)));
    this.reporting = List.copyOf(words.getOrDefault(Section.REPORTING, Set.of()));
    this.desks = spaced(words.getOrDefault(Section.DESK, Set.of()));
    this.pictures = spaced(words.getOrDefault(Section.PICTURE, Set.of()));
    openers.addAll(words.getOrDefault(Section.PREFIX, Set.of()));
    openers.addAll(words.getOrDefault(Section.OPENING, Set.of()));
    this.grades =
        words.getOrDefault(Section.ROLE, Set.of()).stream()
            .filter(role -> role.indexOf(' ') > 0)
            .map(role -> role.substring(0, role.indexOf(' ')))
            .collect(Collectors.toUnmodifiableSet());
    this.tails = new Openings(longestFirst(words.getOrDefault(Section.TAIL, Set.of())));
    this.endings = longestFirst(words.getOrDefault(Section.ENDING, Set.of()));
    this.editors =
        words.getOrDefault(Section.EDITOR, Set.of()).stream()
            .filter(label -> label.indexOf(' ') > 0)
            .sorted()
            .toList();
    editors.forEach(label -> editorOpenings.set(label.charAt(0)));
  }

  /** Words that open bylines where bylines stand, with what else stands between two of them. */
  private static Set<String> openings(Map<Section, Set<String>> words) {
    Set<String> openings = new HashSet<>();
    for (Section section : List.of(Section.PREFIX, Section.OPENING)) {
      for (String entry : words.getOrDefault(section, Set.of())) {
        openings.add(entry);
        if (entry.charAt(0) > LAST_SPACED) {
          BETWEEN.chars().forEach(mark -> openings.add(entry.replace(' ', (char) mark)));
        }
      }
    }
    return openings;
  }

  private static List<String> longestFirst(Set<String> entries) {
    Comparator<String> longest = Comparator.comparing(String::length).reversed();
    return entries.stream().sorted(longest.thenComparing(Comparator.naturalOrder())).toList();
  }

  /** Reads the words that come with Pressclip. */
  public static BylineWords load() {
    Map<Section, Set<String>> words = new EnumMap<>(Section.class);
    WordList.sections("bylines.txt")
        .forEach(
            (name, entries) ->
                words.put(
                    Section.valueOf(name.toUpperCase(Locale.ROOT)),
                    entries.stream().map(BylineWords::fold).collect(Collectors.toSet())));
    return new BylineWords(words);
  }

  private boolean has(Section section, String text) {
    return words.getOrDefault(section, Set.of()).contains(fold(text));
  }

  /**
   * Length of the byline word that opens a text ("By ", "Text: "), the space or colon behind it
   * included, or 0 where there is none.
   */
  public int prefixLength(String text) {
    return Math.max(0, endOf(prefixes, text, 0));
  }

  /**
   * Where the byline word that begins at a place in a text ends, the space or colon behind it
   * included, or -1 where none begins. Knows more words than {@link #prefixLength}: those that open
   * a byline only where bylines stand ("Interview: ").
   */
  public int openingEnd(String text, int at) {
    return endOf(openings, text, at);
  }

  private static int endOf(Openings words, String text, int at) {
    if (text.length() - at < 2) {
      return -1;
    }
    for (String word : words.at(text, at)) {
      if (!text.regionMatches(true, at, word, 0, word.length())) {
        continue;
      }
      int from = at + word.length();
      int end = from;
      while (end < text.length() && SEPARATORS.indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      if (end > from) {
        return end;
      }
    }
    return -1;
  }

  /** Whether a word stands between two names. */
  public boolean isJoiner(String word) {
    return has(Section.JOINER, word);
  }

  /**
   * Whether a name begins with a letter that says "and" in the script it is written in, as Arabic
   * and Hebrew do, rather than with one of its own.
   */
  public boolean beginsWithJoiner(String name) {
    return name.length() > 2
        && words.getOrDefault(Section.CLITIC, Set.of()).contains(name.substring(0, 1))
        && !has(Section.SPARED, name);
  }

  /** Whether a text is a job title. */
  public boolean isRole(String text) {
    return has(Section.ROLE, text);
  }

  /** Whether a word is a small word within names. */
  public boolean isParticle(String word) {
    return has(Section.PARTICLE, word);
  }

  /** Whether a text is the name of a news agency, alone or with a desk behind it ("dpa/lnw"). */
  public boolean isAgency(String text) {
    int slash = text.indexOf('/');
    return has(Section.AGENCY, text) || slash > 0 && has(Section.AGENCY, text.substring(0, slash));
  }

  /**
   * Whether a short line signs for a paper's staff as a whole: "Redaktion", "Web Desk",
   * "KS-Redaktion".
   */
  public boolean isNewsroom(String line) {
    if (line.length() > LABEL_CHARS) {
      return false;
    }
    String folded = fold(line);
    int last = folded.lastIndexOf(' ');
    Set<String> newsrooms = words.getOrDefault(Section.NEWSROOM, Set.of());
    return newsrooms.contains(folded)
        || newsrooms.contains(folded.substring(last + 1))
        || newsrooms.contains(folded.substring(folded.lastIndexOf(' ', last - 1) + 1));
  }

  /** Whether a text is never a name, though it stands where names do. */
  public boolean isNoise(String text) {
    return has(Section.NOISE, text);
  }

  /** Whether a word opens a byline, alone on a line as well ("Autor"). */
  public boolean isPrefix(String word) {
    return word.length() <= LABEL_CHARS && mayOpen(word) && openers.contains(fold(word));
  }

  /** Whether it is worth folding a text: few open as any of the words do. */
  private boolean mayOpen(String text) {
    return text.isEmpty() || !Character.isLetter(text.charAt(0)) || openings.mayStandAt(text, 0);
  }

  /** Whether a word opens a byline when a colon follows it: "Autor:", "Interview:". */
  public boolean isPrefixWithColon(String word) {
    return isPrefix(word) || word.length() <= LABEL_CHARS && has(Section.LABEL, word);
  }

  /** Whether what follows a word is no longer a name ("Jane Doe in Berlin"). */
  public boolean leadsBeyond(String word) {
    return has(Section.BEYOND, word);
  }

  /** Whether a word opens job titles of several words ("Senior"). */
  public boolean opensRole(String word) {
    return grades.contains(fold(word));
  }

  /** Whether whoever is named after a label edited the text and did not write it. */
  public boolean isEditorLabel(String label) {
    return has(Section.EDITOR, label);
  }

  /** Whether words that name an editor begin at a place in a text, "fact-checked by" or longer. */
  public boolean opensEditor(String text, int at) {
    if (!editorOpenings.get(Character.toLowerCase(text.charAt(at)))) {
      return false;
    }
    String words = fold(text.substring(at, Math.min(text.length(), at + LABEL_CHARS)));
    for (String label : editors) {
      boolean whole = words.length() == label.length() || words.startsWith(" ", label.length());
      if (words.startsWith(label) && whole) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words right before a place in a text name an editor. */
  public boolean closesEditor(String text, int at) {
    String words = " " + fold(text.substring(Math.max(0, at - LABEL_CHARS), at));
    return editors.stream().anyMatch(label -> words.endsWith(" " + label));
  }

  /** Whether a line says who edited the text: "(责任编辑：陈立)", "Redaktion: Jan Voss". */
  public boolean namesEditor(String line) {
    return editorLabelEnd(line) >= 0;
  }

  /** Where the colon behind the label of an editor stands in a line, or -1. */
  public int editorLabelEnd(String line) {
    int colon = Math.max(line.indexOf(':'), line.indexOf('：'));
    return colon > 0 && isEditorLabel(line.substring(0, colon)) ? colon : -1;
  }

  /**
   * Where a byline begins to speak of something else ("Updated"): at a whole word from a list, or
   * at the end.
   */
  public int tailStart(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (i > 0 && Character.isLetter(text.charAt(i - 1))) {
        continue;
      }
      for (String tail : tails.at(text, i)) {
        int end = i + tail.length();
        boolean whole = end >= text.length() || !Character.isLetter(text.charAt(end));
        if (whole && text.regionMatches(true, i, tail, 0, tail.length())) {
          return i;
        }
      }
    }
    return text.length();
  }

  /** Whether a character belongs to a word: vowel signs of Indian scripts are no letters. */
  public static boolean isWordPart(char c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** Job titles that follow a name without a space ("김하나기자"). */
  public List<String> endings() {
    return endings;
  }

  /** Whether a job title stands before or behind a name without spaces between its words. */
  public boolean isTitled(String text) {
    return TextShape.isSpaceless(text.charAt(text.length() - 1))
        && endings.stream().anyMatch(title -> text.endsWith(title) || text.startsWith(title));
  }

  /** Whether a text is the place somebody reports from, with the word that says so ("台北報導"). */
  public boolean isReportedFrom(String text) {
    for (String word : reporting) {
      if (text.endsWith(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text says where somebody works: "Reporter at the Saltby Post". */
  public boolean namesDesk(String text) {
    return holdsAny(desks, text);
  }

  /** Whether a name opens with a given name that many people have. */
  public boolean opensWithGivenName(String name) {
    return givenNames.open(name);
  }

  /** Whether a line is a name with the job title behind it, "Jane Doe Senior Reporter". */
  public boolean isTitledName(String line) {
    int second = line.indexOf(' ') + 1;
    int third = line.indexOf(' ', second) + 1;
    if (second == 0 || third == 0 || line.length() > LABEL_CHARS || !givenNames.open(line)) {
      return false;
    }
    String title = line.substring(third);
    int space = title.indexOf(' ');
    return isRole(title)
        || space > 0
            && opensRole(title.substring(0, space))
            && isRole(title.substring(title.lastIndexOf(' ') + 1));
  }

  /** Whether a name ends as those of papers and their desks do ("Saltby News", "Island Team"). */
  public boolean isPublication(String name) {
    return has(Section.PUBLICATION, name.substring(name.lastIndexOf(' ') + 1));
  }

  /** Whether a text names a picture or who it is from: "Image: Ana Brill". */
  public boolean namesPicture(String text) {
    return holdsAny(pictures, text);
  }

  private static List<String> spaced(Set<String> words) {
    return words.stream().map(word -> " " + word + " ").sorted().toList();
  }

  private static boolean holdsAny(List<String> words, String text) {
    String folded = " " + fold(text) + " ";
    for (String word : words) {
      if (folded.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Letters and digits in lower case, single spaces between words. */
  static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      if (isWordPart(c)) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ' && c != '.') {
        out.append(' ');
      }
    }
    return out.toString().strip();
  }
}
