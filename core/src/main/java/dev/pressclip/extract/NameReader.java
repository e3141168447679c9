package dev.pressclip.extract;

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
  private static final int LABEL_WORDS = 3;
  private static final int MAX_HANDLE_CHARS = 25;

  private static final int ABBREVIATION_CHARS = 5;

  /** What stands around an abbreviation that is no part of a name. */
  private static final String SIGN_OFF_ENDS = ",;|()[]\n";

  /** "MD" and "PhD" follow a name; before one, "Md" is part of it. */
  private static final int CREDENTIAL_CHARS = 3;

  private final BylineWords words;
  private final CalendarNames calendar;

  NameReader(BylineWords words, CalendarNames calendar) {
    this.words = words;
    this.calendar = calendar;
  }

  /** How much is believed without looking like a person's name. */
  enum Trust {
    /** A text on the page: only what looks like a name. */
    PRINTED,
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

  /** Whether a text opens as bylines do. */
  boolean opensByline(String text) {
    return words.prefixLength(text) > 0;
  }

  /** Whether a text is nothing but the words that open a byline ("Written by"). */
  boolean isLabel(String text) {
    return words.isPrefix(text);
  }

  /** Whether what stands at a place in a text is the name of an editor ("Fact-checked by Jo"). */
  boolean isEditorAt(String text, int at) {
    return words.closesEditor(text, at);
  }

  /** Whether an author is labelled within a text ("12 March, author: Jane Doe"). */
  boolean holdsLabel(String text) {
    return !behindLabel(text).equals(text);
  }

  /** The names in a text; empty where it holds none. */
  List<Author> read(String raw, Trust trust) {
    String text = raw.length() > MAX_CHARS ? raw.substring(0, MAX_CHARS) : raw;
    text = text.strip();
    String email = email(text);
    if (email != null) {
      text = text.replace(email, " ; ").replace("[ ; ]", ";").replace("( ; )", ";");
    }
    text = withoutHandles(text);
    text = behindLabel(text);
    text = stripPrefix(text);
    if (trust == Trust.DECLARED && isHandle(text)) {
      return List.of(new Author(text, null, null, null));
    }
    text = cutTail(withoutEditors(text));
    List<Author> found = new ArrayList<>();
    String pendingRole = null;
    for (String piece : pieces(text, trust == Trust.PRINTED)) {
      String name = clean(piece);
      String role = null;
      int bracket = name.indexOf('(');
      if (bracket > 0 && name.endsWith(")")) {
        role = trimPunctuation(name.substring(bracket).replace("(", "").replace(")", ""));
        name = trimPunctuation(name.substring(0, bracket));
      }
      if (name.isEmpty() || words.isReportedFrom(name) || !found.isEmpty() && opensEditor(name)) {
        continue;
      }
      if (isRole(name)) {
        if (!found.isEmpty() && found.get(found.size() - 1).role() == null) {
          Author last = found.remove(found.size() - 1);
          found.add(new Author(last.name(), last.email(), last.url(), name));
        } else {
          pendingRole = name;
        }
        continue;
      }
      name = dropRoleWords(name);
      if (isName(name, trust) && found.stream().noneMatch(a -> sameName(a.name(), piece))) {
        found.add(new Author(name, null, null, role == null ? pendingRole : role));
        pendingRole = null;
      }
    }
    if (found.isEmpty() && pendingRole != null && trust == Trust.DECLARED) {
      return List.of(new Author(pendingRole, email, null, null));
    }
    if (email != null && found.size() == 1) {
      Author a = found.get(0);
      return List.of(new Author(a.name(), email, a.url(), a.role()));
    }
    return found;
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

  private String stripPrefix(String text) {
    String s = text;
    for (int i = 0; i < 3; i++) {
      int length = words.prefixLength(s);
      if (length == 0 || length >= s.length()) {
        return s;
      }
      s = s.substring(length).strip();
    }
    return s;
  }

  /**
   * What follows the last label that names authors ("Published 3 May, author: …"); nothing where
   * the text names editors only.
   */
  private String behindLabel(String text) {
    for (int i = text.length() - 1; i > 0; i--) {
      char c = text.charAt(i);
      if (c != ':' && c != '：') {
        continue;
      }
      int editor = editorLabel(text, i);
      if (editor >= 0) {
        return behindLabel(text.substring(0, editor));
      }
      int start = wordStart(text, i);
      if (start > 0 && words.isPrefix(text.substring(start, i))) {
        return text.substring(i + 1).strip();
      }
    }
    return text;
  }

  /** A single word with digits, as members of forums call themselves. */
  private static boolean isHandle(String text) {
    boolean digits = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits |= c >= '0' && c <= '9';
      if (!Character.isLetterOrDigit(c) && "._-".indexOf(c) < 0) {
        return false;
      }
    }
    return digits && text.length() <= MAX_HANDLE_CHARS && Character.isLetter(text.charAt(0));
  }

  /** What stands before "Fact-checked by" and the like; those who follow did not write. */
  private String withoutEditors(String text) {
    for (int i = 0; i < text.length(); i++) {
      boolean wordStart = i == 0 || !BylineWords.isWordPart(text.charAt(i - 1));
      if (wordStart && words.opensEditor(text, i)) {
        return text.substring(0, i).strip();
      }
    }
    return text.strip();
  }

  /** Whether a piece is an editor's name with the label before it ("Editor Jane Ross"). */
  private boolean opensEditor(String piece) {
    int space = piece.indexOf(' ');
    return space > 0 && words.isEditorLabel(piece.substring(0, space));
  }

  /**
   * Where the label that ends at a colon begins, if it names an editor ("Fact checked by"), or -1.
   */
  private int editorLabel(String text, int colon) {
    int start = colon;
    for (int i = 0; i < LABEL_WORDS; i++) {
      start = wordStart(text, start);
      if (words.isEditorLabel(text.substring(start, colon).strip())) {
        return start;
      }
    }
    return -1;
  }

  private static int wordStart(String text, int end) {
    int start = end;
    while (start > 0 && text.charAt(start - 1) == ' ') {
      start--;
    }
    while (start > 0 && BylineWords.isWordPart(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Cuts at a date, a time, or a word like "Updated": behind it nobody is named. */
  private String cutTail(String text) {
    String low = text.toLowerCase(Locale.ROOT);
    int end = text.length();
    for (String tail : words.tails()) {
      int at = low.indexOf(tail);
      boolean starts = at == 0 || at > 0 && !Character.isLetter(low.charAt(at - 1));
      int after = at + tail.length();
      boolean ends = after >= low.length() || !Character.isLetter(low.charAt(after));
      if (at > 0 && starts && ends) {
        end = Math.min(end, at);
      }
    }
    for (int i = 0; i < end; i++) {
      if (Character.isDigit(text.charAt(i))) {
        // A digit ends the list of names; the piece it stands in is a date or a count.
        int cut = i;
        while (cut > 0 && ",;|•·/\n–—-".indexOf(text.charAt(cut - 1)) < 0) {
          cut--;
        }
        end = cut > 0 ? cut : i;
        break;
      }
    }
    String named = text.substring(0, Math.min(end, text.length())).strip();
    return end < text.length() ? withoutDateWords(named) : named;
  }

  /** "Jane Doe on December" is what is left of "Jane Doe on December 2, 2025". */
  private String withoutDateWords(String text) {
    String s = text;
    for (int i = 0; i < 3; i++) {
      int space = s.lastIndexOf(' ');
      String last = trimPunctuation(s.substring(space + 1));
      boolean small = last.length() <= 3 && last.equals(last.toLowerCase(Locale.ROOT));
      boolean cased = !last.equals(last.toUpperCase(Locale.ROOT));
      boolean day = calendar.isMonth(last) || calendar.isWeekday(last);
      if (space <= 0 || !day && !(small && cased)) {
        return s;
      }
      s = s.substring(0, space).strip();
    }
    return s;
  }

  private List<String> pieces(String text, boolean printed) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int depth = 0;
    int n = text.length();
    for (int i = 0; i < n; i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '（' ? 1 : c == ')' || c == '）' ? -1 : 0;
      boolean dash =
          (c == '-' || c == '–' || c == '—')
              && i > 0
              && i + 1 < n
              && text.charAt(i - 1) == ' '
              && text.charAt(i + 1) == ' ';
      if (dash && depth <= 0 && printed && looksWhole(piece.toString())) {
        break; // a place or a publication follows
      }
      boolean signs = c == '/' && signsWith(text, i);
      if (depth <= 0 && !signs && (",;|•·/／、，；\n&+".indexOf(c) >= 0 || dash)) {
        addPiece(pieces, piece);
        continue;
      }
      if (c == ' ') {
        int end = text.indexOf(' ', i + 1);
        String word = end < 0 ? "" : text.substring(i + 1, end);
        boolean joins =
            !word.isEmpty()
                && words.isJoiner(word)
                && Character.isLowerCase(word.charAt(0))
                && !piece.isEmpty()
                && (!words.isParticle(word) || looksWhole(piece.toString()));
        if (joins) {
          addPiece(pieces, piece);
          i = end;
          continue;
        }
      }
      piece.append(c);
    }
    addPiece(pieces, piece);
    return pieces;
  }

  /** Whether a slash joins two abbreviations to one: agency and desk or initials ("dpa/lnw"). */
  private static boolean signsWith(String text, int slash) {
    int start = slash;
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    int end = slash + 1;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return isShort(slash - start)
        && isShort(end - slash - 1)
        && (start == 0 || SIGN_OFF_ENDS.indexOf(text.charAt(start - 1)) >= 0)
        && (end == text.length() || SIGN_OFF_ENDS.indexOf(text.charAt(end)) >= 0);
  }

  private static boolean isShort(int letters) {
    return letters >= 2 && letters <= ABBREVIATION_CHARS;
  }

  private static boolean looksWhole(String name) {
    return name.strip().indexOf(' ') > 0;
  }

  private static void addPiece(List<String> pieces, StringBuilder piece) {
    if (!piece.toString().isBlank()) {
      pieces.add(piece.toString().strip());
    }
    piece.setLength(0);
  }

  private String clean(String piece) {
    String s = stripPrefix(trimPunctuation(piece));
    int space = s.indexOf(' ');
    if (space > 1 && Character.isLowerCase(s.charAt(0)) && words.isJoiner(s.substring(0, space))) {
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

  private static String trimPunctuation(String s) {
    int start = 0;
    int end = s.length();
    while (start < end && !Character.isLetterOrDigit(s.charAt(start)) && s.charAt(start) != '(') {
      start++;
    }
    while (end > start
        && !BylineWords.isWordPart(s.charAt(end - 1))
        && !(s.charAt(end - 1) == ')' && s.lastIndexOf('(', end - 1) >= start)
        && !(s.charAt(end - 1) == '.'
            && end - start > 2
            && Character.isUpperCase(s.charAt(end - 2)))) {
      end--;
    }
    return s.substring(start, end);
  }

  private boolean isRole(String text) {
    if (words.isRole(text)) {
      return true;
    }
    int last = text.lastIndexOf(' ');
    return last > 0
        && (words.isRole(text.substring(last + 1))
            || words.namesDesk(text) && words.isRole(text.substring(0, text.indexOf(' '))));
  }

  /** Takes a job title off the beginning of a name ("Reporter Jane Doe", "Von unserem ..."). */
  private String dropRoleWords(String name) {
    int space = name.indexOf(' ');
    if (space > CREDENTIAL_CHARS
        && name.indexOf(' ', space + 1) > 0
        && words.isRole(name.substring(0, space))) {
      return name.substring(space + 1).strip();
    }
    return name;
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
    if (trust == Trust.DECLARED) {
      return true;
    }
    if (TextShape.isSpaceless(name.charAt(0)) || isHangul(name.charAt(0))) {
      return name.length() <= 12;
    }
    if (parts.length < 2 || words.isParticle(parts[parts.length - 1])) {
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

  private static boolean isHangul(char c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }
}
