package dev.pressclip.extract;

import static dev.pressclip.extract.BylineText.trimPunctuation;

import dev.pressclip.Author;
import dev.pressclip.block.TextShape;
import dev.pressclip.lexicon.BylineWords;
import dev.pressclip.lexicon.CalendarNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads names out of bylines and author fields: takes off "By", job titles, handles, dates; tells
 * several names apart. Immutable and thread-safe.
 */
final class NameReader {
  private static final int MAX_CHARS = 300;
  private static final int MAX_NAME_CHARS = 60;
  private static final int MAX_NAME_WORDS = 6;

  /** Fewer words behind a job title are a person's name. */
  private static final int EMPLOYER_WORDS = 3;

  /** "MD" and "PhD" follow a name; before one, "Md" is part of it. */
  private static final int CREDENTIAL_CHARS = 3;

  /** Letters of the longest degree or office that follows a name: "FRCOG". */
  private static final int MAX_LETTERS = 5;

  /** "Jane Doe In Travel": what follows this word is the rubric, though it has a capital. */
  private static final String RUBRIC_FOLLOWS = "In";

  private final BylineWords words;
  private final BylineText bylines;
  private final CalendarNames calendar;

  NameReader(BylineWords words, CalendarNames calendar) {
    this.words = words;
    this.calendar = calendar;
    this.bylines = new BylineText(words, calendar);
  }

  /** How much is believed without looking like a person's name. */
  enum Trust {
    /** A text on the page: only what looks like a name. */
    PRINTED,
    /** Behind a byline word, in a place made for authors: single words and organisations too. */
    OPENED,
    /** A field made for authors: organisations and single words too. */
    DECLARED
  }

  /**
   * Whether a name looks like a person's: two words or more with capitals, or a script without
   * them.
   */
  boolean looksLikePerson(String name) {
    return !words.isAgency(name) && isName(name, Trust.PRINTED);
  }

  /** Whether a name opens with a given name, has a role beside it or is an agency's. */
  boolean isKnown(Author author) {
    return author.role() != null
        || words.opensWithGivenName(author.name())
        || words.isAgency(author.name());
  }

  /** Whether the name of a month or a weekday begins at a place in a text. */
  boolean isDay(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String word = text.substring(at, end);
    return calendar.isMonth(word) || calendar.isWeekday(word);
  }

  /** Whether a name is that of a paper's staff as a whole ("The Saltby Team"). */
  boolean isStaff(String name) {
    return words.isNewsroom(name) || words.isPublication(name);
  }

  /** Whether a text opens as bylines do, or labels an author within. */
  boolean opensByline(String text) {
    return bylines.opens(text) || bylines.holdsLabel(text);
  }

  /** Whether a text is nothing but the words that open a byline ("Written by"). */
  boolean isLabel(String text) {
    return words.isPrefix(text);
  }

  /** Whether what stands at a place in a text is the name of an editor ("Fact-checked by Jo"). */
  boolean isEditorAt(String text, int at) {
    return words.closesEditor(text, at);
  }

  /** Whether an e-mail address stands in a text. */
  static boolean holdsEmail(String text) {
    return email(text) != null;
  }

  /** The names in a text; empty where it holds none. */
  List<Author> read(String raw, Trust trust) {
    String text = raw.length() > MAX_CHARS ? raw.substring(0, MAX_CHARS) : raw;
    text = text.strip();
    String email = email(text);
    for (String e = email; e != null; e = email(text)) {
      text = text.replace(e, " ; ").replace("[ ; ]", ";").replace("( ; )", ";");
    }
    text = withoutHandles(text);
    text = bylines.naming(text);
    Reading reading = new Reading(trust);
    List<BylinePiece> pieces = BylinePiece.of(text, trust != Trust.DECLARED, words);
    for (int i = 0; i < pieces.size(); i++) {
      reading.take(pieces, i);
    }
    return reading.authors(email);
  }

  /** What the pieces of a byline have told so far. */
  private final class Reading {
    private final Trust trust;
    private final List<Author> found = new ArrayList<>();
    private @Nullable String pendingRole;
    private boolean titled;

    /** Whether a label stood before a piece: others follow, who did something else. */
    private boolean labelled;

    /** Whether the name read last had more behind it: a place or a rubric, others may follow. */
    private boolean beyond;

    /** Whether the job title read last says of what: "Head of Music and Theatre". */
    private boolean heads;

    Reading(Trust trust) {
      this.trust = trust;
    }

    void take(List<BylinePiece> pieces, int at) {
      String piece = pieces.get(at).text();
      String name = clean(piece);
      boolean label = name.contains(": ");
      labelled |= label && trust != Trust.DECLARED && !found.isEmpty();
      boolean place = beyond && !pieces.get(at).joined() && !words.opensWithGivenName(name);
      String whole = name;
      name = trust == Trust.DECLARED ? name : withoutBeyond(name);
      beyond = place || name.length() < whole.length();
      boolean employer =
          titled
              && (pieces.get(at).joined()
                  ? heads && !words.opensWithGivenName(name)
                  : isEmployer(name, pieces, at));
      titled = false;
      boolean credential = !pieces.get(at).joined() && isLetters(name) && endsInPerson();
      if (employer || labelled || label && trust != Trust.PRINTED || credential || place) {
        return;
      }
      String role = null;
      int bracket = name.indexOf('(');
      if (bracket > 0 && name.endsWith(")")) {
        role = trimPunctuation(name.substring(bracket).replace("(", "").replace(")", ""));
        name = trimPunctuation(name.substring(0, bracket));
      }
      if (name.isEmpty() || words.isReportedFrom(name) || !found.isEmpty() && opensEditor(name)) {
        return;
      }
      int grade = Math.max(gradeStart(name), runOnTitle(name));
      if (grade > 0) {
        role = name.substring(grade);
        name = trimPunctuation(name.substring(0, grade));
      } else if (isRole(name)) {
        takeRole(name);
        return;
      }
      String alone = withoutEmployer(nameAlone(name, trust));
      boolean publication = !found.isEmpty() && words.isPublication(alone);
      if (!publication
          && isName(alone, trust)
          && found.stream().noneMatch(a -> sameName(a.name(), alone))) {
        found.add(new Author(alone, null, null, role == null ? pendingRole : role));
        pendingRole = null;
      }
    }

    /** Whether a piece is the letters of a degree or an office, and no agency: "CFP", "DVM". */
    private boolean isLetters(String piece) {
      return piece.length() >= 2
          && piece.length() <= MAX_LETTERS
          && piece.chars().allMatch(c -> c >= 'A' && c <= 'Z')
          && !words.isAgency(piece);
    }

    private boolean endsInPerson() {
      return !found.isEmpty() && looksLikePerson(found.get(found.size() - 1).name());
    }

    private void takeRole(String role) {
      titled = !found.isEmpty();
      heads = words.namesDesk(role);
      Author last = titled ? found.get(found.size() - 1) : null;
      if (last != null && last.role() == null) {
        found.set(found.size() - 1, new Author(last.name(), last.email(), last.url(), role));
      } else {
        pendingRole = role;
      }
    }

    List<Author> authors(@Nullable String email) {
      if (found.isEmpty() && pendingRole != null && trust != Trust.PRINTED) {
        return List.of(new Author(pendingRole, email, null, null));
      }
      if (email != null && found.size() == 1) {
        Author a = found.get(0);
        return List.of(new Author(a.name(), email, a.url(), a.role()));
      }
      return found;
    }
  }

  /**
   * The names behind the label of an editor ("责编：陈立、周敏"), with the label as their role; none where
   * a line has no such label.
   */
  List<Author> readEditors(String line) {
    int colon = words.editorLabelEnd(line);
    if (colon < 0) {
      return List.of();
    }
    String role = trimPunctuation(line.substring(line.lastIndexOf('(', colon) + 1, colon));
    List<Author> editors = new ArrayList<>();
    for (Author a : read(line.substring(colon + 1), Trust.PRINTED)) {
      editors.add(new Author(a.name(), a.email(), a.url(), role));
    }
    return List.copyOf(editors);
  }

  /** Whether two names are the same but for case, accents' punctuation and spaces. */
  static boolean sameName(String a, String b) {
    int i = nextKept(a, 0);
    int j = nextKept(b, 0);
    while (i < a.length() && j < b.length()) {
      if (Character.toLowerCase(a.charAt(i)) != Character.toLowerCase(b.charAt(j))) {
        return false;
      }
      i = nextKept(a, i + 1);
      j = nextKept(b, j + 1);
    }
    return i == a.length() && j == b.length();
  }

  /** Where the first letter or digit from a place on is, or the end. */
  private static int nextKept(String name, int from) {
    int i = from;
    while (i < name.length() && !Character.isLetterOrDigit(name.charAt(i))) {
      i++;
    }
    return i;
  }

  /** What names that are the same have in common: letters and digits, in small letters. */
  static String key(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = nextKept(name, 0); i < name.length(); i = nextKept(name, i + 1)) {
      out.append(Character.toLowerCase(name.charAt(i)));
    }
    return out.toString();
  }

  private static @Nullable String email(String text) {
    int at = text.indexOf('@');
    if (at <= 0 || at + 1 >= text.length() || !isAddressChar(text.charAt(at - 1))) {
      return null;
    }
    int start = at;
    while (start > 0 && isAddressChar(text.charAt(start - 1))) {
      start--;
    }
    int end = at + 1;
    while (end < text.length() && isAddressChar(text.charAt(end))) {
      end++;
    }
    while (end > at && text.charAt(end - 1) == '.') {
      end--;
    }
    String found = text.substring(start, end);
    return found.indexOf('.', at - start) > 0 ? found : null;
  }

  private static boolean isAddressChar(char c) {
    return c < 128
        && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-' || c == '+');
  }

  private static String withoutHandles(String text) {
    int at = text.indexOf('@');
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '@') {
        while (i < text.length() && text.charAt(i) != ' ' && text.charAt(i) != ',') {
          i++;
        }
        out.append(" ; ");
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  /** Whether a piece is an editor's name with the label before it ("Editor Jane Ross"). */
  private boolean opensEditor(String piece) {
    int space = piece.indexOf(' ');
    return space > 0 && words.isEditorLabel(piece.substring(0, space));
  }

  /**
   * Whether what follows a job title is whom somebody works for: several words, no title behind.
   */
  private boolean isEmployer(String name, List<BylinePiece> pieces, int at) {
    boolean last = at + 1 >= pieces.size() || pieces.get(at + 1).joined();
    boolean titled = !last && isRole(clean(pieces.get(at + 1).text()));
    return !titled
        && (name.split(" ", EMPLOYER_WORDS + 1).length >= EMPLOYER_WORDS
            || !words.opensWithGivenName(name));
  }

  /** A name without what no longer belongs to it: "Jane Doe in Berlin", "Jane Doe for Reuters". */
  private String withoutBeyond(String name) {
    int space = name.indexOf(' ');
    while (space > 0) {
      int end = name.indexOf(' ', space + 1);
      if (end < 0) {
        return name;
      }
      String word = name.substring(space + 1, end);
      boolean small = !word.isEmpty() && Character.isLowerCase(word.charAt(0));
      boolean rubric = word.equals(RUBRIC_FOLLOWS) && name.lastIndexOf(' ', space - 1) > 0;
      if ((small || rubric) && words.leadsBeyond(word)) {
        return trimPunctuation(name.substring(0, space));
      }
      space = end;
    }
    return name;
  }

  /**
   * A known name without the paper run on behind it: "Jane Doe SALTBY POST", "Jane Doe Post Staff".
   */
  private String withoutEmployer(String name) {
    int third = name.indexOf(' ', name.indexOf(' ') + 1) + 1;
    if (third == 0 || !words.opensWithGivenName(name)) {
      return name;
    }
    String family = name.substring(name.indexOf(' ') + 1, third - 1);
    String rest = name.substring(third);
    if (rest.indexOf(' ') < 0) {
      return name;
    }
    boolean acronym = isCapitals(rest) && !isCapitals(family) && !words.opensWithGivenName(family);
    boolean paper = acronym || words.isNewsroom(rest) || words.isPublication(rest);
    return paper ? name.substring(0, third - 1) : name;
  }

  private static boolean isCapitals(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT))
        && !text.equals(text.toLowerCase(Locale.ROOT));
  }

  /**
   * Where a job title begins right behind a name: "Jane Doe Senior Reporter", or where the name is
   * known as one, "Jane Doe Reporter".
   */
  private int gradeStart(String name) {
    int last = name.lastIndexOf(' ');
    int first = name.indexOf(' ');
    if (last <= first || !words.isRole(name.substring(last + 1))) {
      return 0;
    }
    int third = name.indexOf(' ', first + 1) + 1;
    for (int at = third; at > 0 && at <= last; at = name.indexOf(' ', at) + 1) {
      int end = name.indexOf(' ', at);
      if (end > 0 && words.opensRole(name.substring(at, end))) {
        return at;
      }
    }
    return words.opensWithGivenName(name) ? third : 0;
  }

  /** Where a job title is run together with the name before it ("Jane DoeReporter"), or 0. */
  private int runOnTitle(String name) {
    for (int i = name.length() - 1; i > name.lastIndexOf(' ') + 1 && name.indexOf(' ') > 0; i--) {
      boolean hump =
          Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1));
      if (hump && words.isRole(name.substring(i))) {
        return i;
      }
    }
    return 0;
  }

  private String clean(String piece) {
    String s = bylines.withoutOpening(trimPunctuation(piece));
    int space = s.indexOf(' ');
    if (space > 1 && !Character.isUpperCase(s.charAt(0)) && words.isJoiner(s.substring(0, space))) {
      s = s.substring(space + 1);
    }
    return once(withoutTitle(s));
  }

  /** Without the job title that stands right behind a name, or before one in ideographs. */
  private String withoutTitle(String name) {
    String s = name;
    for (String title : words.endings()) {
      if (s.length() <= title.length() + 1) {
        continue;
      }
      if (s.endsWith(title)) {
        s = trimPunctuation(s.substring(0, s.length() - title.length()));
        // "[리버뉴스 문가람 기자]": whom somebody works for stands before the name.
        s = !s.isEmpty() && isHangul(s.charAt(0)) ? s.substring(s.lastIndexOf(' ') + 1) : s;
      } else if (s.startsWith(title) && TextShape.isSpaceless(s.charAt(0))) {
        s = s.substring(title.length());
      }
    }
    return trimPunctuation(s);
  }

  /** A name that is printed twice running, once for its link. */
  private static String once(String name) {
    int half = name.length() / 2;
    boolean twice =
        name.length() > 6
            && name.length() % 2 == 1
            && name.charAt(half) == ' '
            && name.substring(0, half).equals(name.substring(half + 1));
    return twice ? name.substring(0, half) : name;
  }

  /** Whether a text is a job title, one with where somebody works as well. */
  boolean isRole(String text) {
    if (words.isRole(text)) {
      return true;
    }
    int last = text.lastIndexOf(' ');
    if (last <= 0) {
      return false;
    }
    String first = text.substring(0, text.indexOf(' '));
    return words.isRole(text.substring(last + 1))
        || words.namesDesk(text) && (words.isRole(first) || words.opensRole(first));
  }

  /**
   * Takes what is no name off one: "Reporter Jane Doe", "About Jane Doe", "Jane Doe Follow". What
   * only looks so may be declared, or stand at the end, as the name of a paper: "Daily Mail".
   */
  private String nameAlone(String name, Trust trust) {
    int space = name.indexOf(' ');
    if (space <= CREDENTIAL_CHARS) {
      return name;
    }
    String first = name.substring(0, space);
    boolean several = name.indexOf(' ', space + 1) > 0;
    boolean titled =
        words.isRole(first) || words.isRole(first.substring(first.lastIndexOf('-') + 1));
    boolean noise = words.isNoise(first) && !words.isParticle(first);
    if (several && titled || noise && trust != Trust.DECLARED) {
      return trimPunctuation(name.substring(space + 1));
    }
    int last = name.lastIndexOf(' ');
    return several && words.isNoise(name.substring(last + 1))
        ? trimPunctuation(name.substring(0, last))
        : name;
  }

  private boolean isName(String name, Trust trust) {
    if (name.length() < 2
        || name.length() > MAX_NAME_CHARS
        || words.isNoise(name)
        || words.isPrefix(name)) {
      return false;
    }
    if (words.isAgency(name)) {
      return true;
    }
    String low = name.toLowerCase(Locale.ROOT);
    if (words.namesPicture(name)
        || low.startsWith("http")
        || low.contains("www.")
        || name.indexOf('@') >= 0
        || name.indexOf('{') >= 0) {
      return false;
    }
    String[] parts = name.split("[ \u00A0]+");
    if (parts.length > MAX_NAME_WORDS) {
      return false;
    }
    if (trust != Trust.PRINTED) {
      return trust == Trust.DECLARED || parts.length > 1 || !calendar.isMonth(name);
    }
    if (TextShape.isSpaceless(name.charAt(0)) || isHangul(name.charAt(0))) {
      return name.length() <= 12 && !isKatakana(name);
    }
    if (parts.length < 2
        || isParticleAlone(parts[parts.length - 1])
        || words.opensRole(parts[0]) && !words.isPublication(name)) {
      return false;
    }
    boolean cased = Character.isUpperCase(name.charAt(0)) || TextShape.isSmall(name.charAt(0));
    int capitals = 0;
    for (String part : parts) {
      char c = part.charAt(0);
      if (cased
          && !Character.isUpperCase(c)
          && !words.isParticle(part)
          && !(part.length() > 2 && part.charAt(1) == '\'')) {
        return false;
      }
      if (part.indexOf(':') >= 0 || part.indexOf('?') >= 0 || part.indexOf('!') >= 0) {
        return false;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return !cased || capitals >= 2;
  }

  /** Whether a name that ends in a word is cut short; "Das" is a family name, "das" is not. */
  private boolean isParticleAlone(String word) {
    boolean name = word.length() > 2 && Character.isUpperCase(word.charAt(0));
    return !name && words.isParticle(word);
  }

  /** Whether all of a text is katakana, as foreign words are: no Japanese name is. */
  private static boolean isKatakana(String text) {
    return text.chars().allMatch(c -> c >= 0x30A0 && c <= 0x30FF);
  }

  private static boolean isHangul(char c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }
}
