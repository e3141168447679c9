package dev.pressclip.extract;

import dev.pressclip.Author;
import dev.pressclip.extract.NameReader.Trust;
import dev.pressclip.lexicon.BylineWords;
import java.util.List;

/**
 * Reads lines that hold names, perhaps with job titles or a date, and no word that says whose they
 * are: such a line is a byline by its place alone, and only where its names are known as names.
 * Immutable and thread-safe.
 */
final class NameLines {
  /** Letters beside names: job titles, "and", where the names are from. */
  private static final int BESIDE_NAMES = 40;

  private static final int LINE_CHARS = 140;

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
    return (titled || areKnown(authors)) && holdsOnly(line, authors) ? authors : List.of();
  }

  /** Whether of some names the first is known, and half of them are. */
  private boolean areKnown(List<Author> authors) {
    long known = authors.stream().filter(names::isKnown).count();
    return names.isKnown(authors.get(0)) && 2 * known >= authors.size();
  }

  /** Whether a line holds some names, and hardly more. */
  private static boolean holdsOnly(String line, List<Author> authors) {
    int rest = letters(line);
    for (Author a : authors) {
      rest -= letters(a.name());
    }
    return rest <= BESIDE_NAMES;
  }

  /** The names at either end of a line with a date in it, marked off from the rest. */
  List<Author> dated(String line) {
    List<Author> authors = names.read(line, Trust.PRINTED);
    if (!authors.isEmpty()) {
      String first = authors.get(0).name();
      return line.startsWith(first)
              && names.isKnown(authors.get(0))
              && isMarkedOff(line, first.length())
          ? authors.stream().filter(names::isKnown).toList()
          : List.of();
    }
    int digit = line.length();
    while (digit > 0 && !Character.isDigit(line.charAt(digit - 1))) {
      digit--;
    }
    for (int i = digit; i < line.length(); i++) {
      if (SEPARATORS.indexOf(line.charAt(i)) >= 0) {
        return only(line.substring(i + 1).strip());
      }
    }
    return List.of();
  }

  private static boolean isMarkedOff(String line, int from) {
    int i = from;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    return i < line.length()
        && (SEPARATORS.indexOf(line.charAt(i)) >= 0 || Character.isDigit(line.charAt(i)));
  }

  private static int letters(String text) {
    return (int) text.chars().filter(Character::isLetter).count();
  }
}
