package dev.pressclip.extract;

import dev.pressclip.Author;
import dev.pressclip.extract.NameReader.Trust;
import dev.pressclip.lexicon.BylineWords;
import dev.pressclip.lexicon.DateSigns;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads lines that hold names, perhaps with job titles or a date, and no word that says whose they
 * are: such a line is a byline by its place alone, and only where its names are known as names.
 * Immutable and thread-safe.
 */
final class NameLines {
  /** Letters beside names: job titles, "and", where the names are from. */
  private static final int BESIDE_NAMES = 40;

  /** Letters of what stands between two names: "and". */
  private static final int BETWEEN_NAMES = 3;

  private static final int LINE_CHARS = 140;

  /** Digits and words of a short time: "12 minutes ago". */
  private static final int CLOCK_DIGITS = 2;

  private static final int CLOCK_WORDS = 2;

  private static final Pattern BARS = Pattern.compile("[" + DateSigns.BARS + "]");

  /** What stands between a name and what else a line says: "Jane Doe · Saltby Post · 4 March". */
  private static final String SEPARATORS = ",;|·•–—-/(";

  private final NameReader names;
  private final BylineWords words;

  NameLines(NameReader names, BylineWords words) {
    this.names = names;
    this.words = words;
  }

  /** Whether it is worth reading a line: most say at once that they hold no names. */
  boolean mayNameSomebody(String line) {
    return !line.isEmpty()
        && line.length() <= LINE_CHARS
        && !Character.isLowerCase(line.charAt(0))
        && (words.opensWithGivenName(line)
            || words.isRole(line.substring(line.lastIndexOf(' ') + 1))
            || words.isAgency(line.substring(0, firstWordEnd(line)))
            || words.isTitled(line));
  }

  private static int firstWordEnd(String line) {
    int end = 0;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The names that a line holds, and hardly more; none where any of them is not known. */
  List<Author> only(String line) {
    List<Author> authors = names.read(line, Trust.PRINTED);
    boolean titled = authors.size() == 1 && words.isTitled(line);
    if (authors.isEmpty() || !titled && !line.startsWith(authors.get(0).name())) {
      return List.of();
    }
    boolean credit = authors.size() > 1 && line.indexOf('/') > 0 && holdsAgency(authors);
    return !credit && (titled || areKnown(authors)) && holdsOnly(line, authors, BESIDE_NAMES)
        ? authors
        : List.of();
  }

  /** The names that are all that a line holds, known or not. */
  List<Author> alone(String line) {
    List<Author> authors = names.read(line, Trust.PRINTED);
    boolean opens = !authors.isEmpty() && line.startsWith(authors.get(0).name());
    return opens && holdsOnly(line, authors, BETWEEN_NAMES * authors.size()) ? authors : List.of();
  }

  /** The name before a short time: "Jane Doe 2 minutes ago", "Jane Doe5 min read". */
  List<Author> timed(String line) {
    List<Author> authors = names.read(line, Trust.PRINTED);
    if (authors.size() != 1 || !line.startsWith(authors.get(0).name())) {
      return List.of();
    }
    String rest = line.substring(authors.get(0).name().length()).strip();
    int digits = 0;
    while (digits < rest.length() && Character.isDigit(rest.charAt(digits))) {
      digits++;
    }
    String[] units = rest.substring(digits).strip().split(" ", -1);
    boolean time =
        digits > 0
            && digits <= CLOCK_DIGITS
            && units.length == CLOCK_WORDS
            && letters(units[0]) == units[0].length()
            && letters(units[1]) == units[1].length();
    return time ? authors : List.of();
  }

  /** Whether an agency is among some names: behind a slash it says whose the picture is. */
  private boolean holdsAgency(List<Author> authors) {
    return authors.stream().anyMatch(a -> words.isAgency(a.name()));
  }

  /** Whether of some names the first is known, and half of them are. */
  private boolean areKnown(List<Author> authors) {
    long known = authors.stream().filter(names::isKnown).count();
    return names.isKnown(authors.get(0)) && 2 * known >= authors.size();
  }

  /** Whether a line holds some names, and hardly more. */
  private static boolean holdsOnly(String line, List<Author> authors, int besides) {
    int rest = letters(line);
    for (Author a : authors) {
      rest -= letters(a.name());
    }
    return rest <= besides;
  }

  /** The names at either end of a line with a date in it, marked off from the rest. */
  List<Author> dated(String line) {
    if (isOfRecording(line)) {
      return List.of();
    }
    List<Author> authors = names.read(line, Trust.PRINTED);
    String first = authors.isEmpty() ? "" : authors.get(0).name();
    boolean opens = !first.isEmpty() && line.startsWith(first) && isMarkedOff(line, first.length());
    if (!first.isEmpty() && names.isKnown(authors.get(0)) && (opens || closes(line, first))) {
      return authors.stream().filter(names::isKnown).toList();
    }
    int digit = line.length();
    while (digit > 0 && !Character.isDigit(line.charAt(digit - 1))) {
      digit--;
    }
    List<Author> last = digit > 0 ? only(line.substring(digit).strip()) : List.of();
    for (int i = digit; i < line.length(); i++) {
      if (SEPARATORS.indexOf(line.charAt(i)) >= 0) {
        last = only(line.substring(i + 1).strip());
        break;
      }
    }
    return last.isEmpty() ? between(line) : last;
  }

  /** The name that a part of a line behind the one with the day begins with: "3 May • Jane Doe". */
  List<Author> behindDay(String line) {
    if (isOfRecording(line)) {
      return List.of();
    }
    boolean dated = false;
    for (String part : BARS.split(line)) {
      List<Author> authors = dated ? opening(part.strip()) : List.of();
      if (!authors.isEmpty()) {
        return authors;
      }
      dated |= hasDigit(part);
    }
    return List.of();
  }

  /** The known name that a part of a line between bars begins with. */
  private List<Author> between(String line) {
    for (String bare : BARS.split(line)) {
      String part = bare.strip();
      List<Author> authors = words.opensWithGivenName(part) ? opening(part) : List.of();
      if (!authors.isEmpty()) {
        return authors;
      }
    }
    return List.of();
  }

  /** The one name that a text without numbers begins with. */
  private List<Author> opening(String text) {
    List<Author> authors = hasDigit(text) ? List.of() : names.read(text, Trust.PRINTED);
    return authors.size() == 1 && text.startsWith(authors.get(0).name()) ? authors : List.of();
  }

  /** "Audio 12:40 | 11.03.26 | Jane Doe": of another piece. */
  private boolean isOfRecording(String line) {
    return words.namesPicture(line.substring(0, firstWordEnd(line)));
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  /** Whether a line ends in a name, at most a number of comments behind it. */
  private static boolean closes(String line, String name) {
    int end = line.length();
    while (end > 0 && !Character.isLetter(line.charAt(end - 1)) && line.charAt(end - 1) != '.') {
      end--;
    }
    return line.substring(0, end).endsWith(name);
  }

  private boolean isMarkedOff(String line, int from) {
    int i = from;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    return i < line.length()
        && (SEPARATORS.indexOf(line.charAt(i)) >= 0
            || Character.isDigit(line.charAt(i))
            || names.isDay(line, i));
  }

  private static int letters(String text) {
    return (int) text.chars().filter(Character::isLetter).count();
  }
}
