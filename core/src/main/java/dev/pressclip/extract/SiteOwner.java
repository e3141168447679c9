package dev.pressclip.extract;

import dev.pressclip.Author;
import dev.pressclip.block.BlockVerdict;
import dev.pressclip.extract.NameReader.Trust;
import dev.pressclip.strip.Stripped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The person whose site a page is on, as the line about its rights below the article names them:
 * who writes a weblog of their own seldom signs each post. Immutable.
 */
final class SiteOwner {
  private static final int LINE_CHARS = 120;

  /** No more lines about rights are read. */
  private static final int MOST_LINES = 20;

  private static final int NAME_WORDS = 3;
  private static final int YEAR_DIGITS = 4;
  private static final String COPYRIGHT = "copyright";

  /** What may stand between the sign and the name: "(c) 2012-2026: ". */
  private static final String BEFORE_NAME = "©(c) 0123456789-–—,.:";

  /** What ends the name: "Jane Doe. All rights reserved", "Jane Doe | Imprint". */
  private static final String BEHIND_NAME = ".|·•,–—/(0123456789";

  private final NameReader names;

  SiteOwner(NameReader names) {
    this.names = names;
  }

  /** The owner; none where no line names a person that is known as one, or several do others. */
  List<Author> find(Stripped stripped) {
    List<BlockVerdict> page = stripped.verdicts();
    WordsInUse words = new WordsInUse(page);
    Author owner = null;
    int lines = 0;
    for (int i = stripped.lastBody() + 1; i < page.size() && lines < MOST_LINES; i++) {
      BlockVerdict v = page.get(i);
      int from = v.kept() ? -1 : signEnd(v.block().text());
      lines += from < 0 ? 0 : 1;
      Author named = from < 0 ? null : named(v.block().text(), from, words);
      if (named != null && owner != null && !NameReader.sameName(named.name(), owner.name())) {
        return List.of();
      }
      owner = named == null ? owner : named;
    }
    return owner == null ? List.of() : List.of(owner);
  }

  private @Nullable Author named(String line, int signEnd, WordsInUse words) {
    int from = signEnd;
    while (from < line.length() && BEFORE_NAME.indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    int end = from;
    while (end < line.length() && BEHIND_NAME.indexOf(line.charAt(end)) < 0) {
      end++;
    }
    String name = line.substring(from, end).strip();
    String[] parts = name.split(" ", -1);
    boolean person = parts.length > 1 && parts.length <= NAME_WORDS && !names.isStaff(name);
    for (int i = 0; person && i < parts.length; i++) {
      person = !words.isInUse(parts[i]);
    }
    List<Author> read = person ? names.read(name, Trust.PRINTED) : List.of();
    boolean known =
        read.size() == 1 && read.get(0).name().equals(name) && names.isKnown(read.get(0));
    return known && names.looksLikePerson(name) ? read.get(0) : null;
  }

  /**
   * Where what says that rights follow ends, or -1; a sign without a year or the word is a
   * picture's.
   */
  private static int signEnd(String line) {
    if (line.length() > LINE_CHARS) {
      return -1;
    }
    int word = line.toLowerCase(Locale.ROOT).indexOf(COPYRIGHT);
    int sign = line.indexOf('©');
    long digits = line.chars().filter(Character::isDigit).count();
    boolean dated = sign >= 0 && digits >= YEAR_DIGITS;
    int end = Math.max(sign + 1, word < 0 ? 0 : word + COPYRIGHT.length());
    // Small letters may be more than the capitals they are of.
    return word < 0 && !dated ? -1 : Math.min(end, line.length());
  }
}
