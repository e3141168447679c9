package dev.pressclip.extract;

import dev.pressclip.block.TextShape;
import dev.pressclip.lexicon.BylineWords;
import dev.pressclip.lexicon.CalendarNames;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the part of a byline that names authors: behind "By", a label or a date, before editors,
 * dates and "Updated". Immutable and thread-safe.
 */
final class BylineText {
  private static final int LABEL_WORDS = 3;

  /** What may stand before the word that opens a byline, and between it and a date. */
  private static final String MARKS = "-–—•·| ";

  private static final int MAX_HANDLE_CHARS = 25;

  /** What stands behind a time of day with capitals. */
  private static final Set<String> CLOCK = Set.of("AM", "PM", "Uhr");

  /** Letters of what may stand behind a time of day: "pm", "Uhr". */
  private static final int CLOCK_LETTERS = 3;

  /** Characters of what may stand before the day: "Posted on Wednesday, March". */
  private static final int BEFORE_DATE = 40;

  /** Digits of a date that names its year. */
  private static final int DATE_DIGITS = 5;

  /** A longer text behind a date is not a byline. */
  private static final int BEHIND_DATE = 48;

  private final BylineWords words;
  private final CalendarNames calendar;

  BylineText(BylineWords words, CalendarNames calendar) {
    this.words = words;
    this.calendar = calendar;
  }

  /** Whether a text opens as bylines do, or does so behind a date. */
  boolean opens(String text) {
    return words.openingEnd(text, marksEnd(text)) > 0 || openingWithin(text) > 0;
  }

  /** Where the dashes, dots and bars that open a text end. */
  private static int marksEnd(String text) {
    int i = 0;
    while (i < text.length() && MARKS.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** Whether an author is labelled within a text ("12 March, author: Jane Doe"). */
  boolean holdsLabel(String text) {
    return !behindLabel(text).equals(text);
  }

  /** What of a text names authors, with job titles and the marks between names; may be empty. */
  String naming(String text) {
    return cutTail(withoutEditors(withoutOpening(behindDate(behindLabel(text)))));
  }

  /** A text without the byline words it opens with. */
  String withoutOpening(String text) {
    String s = text;
    for (int i = 0; i < 3; i++) {
      int end = words.openingEnd(s, marksEnd(s));
      if (end <= 0 || end >= s.length()) {
        return s;
      }
      s = s.substring(end).strip();
    }
    return s;
  }

  /** A line without the date it opens with, and without what stands before a later byline word. */
  private String behindDate(String text) {
    int opening = openingWithin(text);
    return text.substring(opening > 0 ? opening : dateEnd(text)).strip();
  }

  /** Where a byline word begins behind a date, or between two bars of a line with one, or -1. */
  private int openingWithin(String text) {
    int digit = firstDigit(text);
    int bar = text.indexOf('|');
    if (digit < 0 && (bar <= 0 || bar > BEFORE_DATE) || words.openingEnd(text, 0) > 0) {
      return -1;
    }
    int behindDate = digit < 0 ? -1 : openingBehindDate(text, digit);
    return behindDate > 0 || bar <= 0 || bar > BEFORE_DATE
        ? behindDate
        : openingBehindBar(text, bar);
  }

  /** The first digit of a text, if it is near enough to the start to be that of a date, or -1. */
  private static int firstDigit(String text) {
    int end = Math.min(text.length(), BEFORE_DATE);
    for (int i = 0; i < end; i++) {
      if (Character.isDigit(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Where a byline word begins behind the first bar of a line that tells a date behind it. */
  private int openingBehindBar(String text, int bar) {
    int at = bar + marksEnd(text.substring(bar));
    int digits = 0;
    for (int i = at; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits >= DATE_DIGITS && at < text.length() && words.openingEnd(text, at) > 0 ? at : -1;
  }

  /**
   * Where a byline word begins behind a date ("Posted on 12 March 2025 by Jane Doe"), or -1; a name
   * before the date is the author's, and who follows did something else.
   */
  private int openingBehindDate(String text, int digit) {
    for (int i = digit + 1; i < text.length(); i++) {
      boolean starts = text.charAt(i - 1) == ' ' && Character.isLetter(text.charAt(i));
      if (starts && closesDate(text, i) && words.openingEnd(text, i) > 0) {
        String before = withoutDateWords(trimPunctuation(text.substring(0, digit)));
        return isAllCapitalised(before) ? -1 : i;
      }
    }
    return -1;
  }

  /** Whether a text is two words or more with capitals, as names are. */
  private static boolean isAllCapitalised(String text) {
    int words = 0;
    for (String word : text.split(" ")) {
      if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
        return false;
      }
      words++;
    }
    return words > 1;
  }

  /** Whether a number stands before a place in a text, at most a mark or "pm" behind it. */
  private static boolean closesDate(String text, int at) {
    int i = at;
    int letters = 0;
    while (i > 0 && !Character.isDigit(text.charAt(i - 1)) && letters <= CLOCK_LETTERS) {
      letters += Character.isLetter(text.charAt(--i)) ? 1 : 0;
    }
    return i > 0 && letters <= CLOCK_LETTERS;
  }

  /** Where the date that opens a text ends, the marks behind it included; 0 where none does. */
  private int dateEnd(String text) {
    boolean dated = false;
    int i = 0;
    while (i < text.length()) {
      int end = text.indexOf(' ', i);
      end = end < 0 ? text.length() : end;
      String word = trimPunctuation(text.substring(i, end));
      boolean digits = !word.isEmpty() && Character.isDigit(word.charAt(0));
      boolean clock = dated && word.length() <= CLOCK_LETTERS && isClockWord(word);
      boolean inDate =
          digits || clock || word.isEmpty() || calendar.isMonth(word) || calendar.isWeekday(word);
      if (!inDate) {
        return dated && text.length() - i <= BEHIND_DATE ? i : 0;
      }
      dated |= digits;
      i = end + 1;
    }
    return 0;
  }

  /** Whether a word of a few letters stands before or behind a time of day: "um", "pm", "Uhr". */
  private boolean isClockWord(String word) {
    return word.equals(word.toLowerCase(Locale.ROOT)) && words.openingEnd(word + " ", 0) <= 0
        || CLOCK.contains(word);
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
      if (words.isPrefixWithColon(text.substring(0, i).strip())) {
        return text.substring(i + 1).strip();
      }
      int editor = editorLabel(text, i);
      if (editor >= 0) {
        return behindLabel(text.substring(0, editor));
      }
      int start = wordStart(text, i);
      if (start >= 0 && words.isPrefixWithColon(text.substring(start, i))) {
        return text.substring(i + 1).strip();
      }
    }
    return text;
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

  /** Cuts at a date, a time, or a word like "Updated": behind it nobody is named. */
  private String cutTail(String text) {
    int end = words.tailStart(text);
    for (int i = handleEnd(text); i < end; i++) {
      if (Character.isDigit(text.charAt(i))) {
        // A digit ends the list of names; the piece it stands in is a date or a count.
        int cut = i;
        while (cut > 0 && ",;|•·»/\n–—-".indexOf(text.charAt(cut - 1)) < 0) {
          cut--;
        }
        end = cut > 0 && !endsInName(text.substring(cut, i).strip()) ? cut : i;
        break;
      }
    }
    String named = text.substring(0, Math.min(end, text.length())).strip();
    return end < text.length() ? withoutDateWords(named) : named;
  }

  /** Whether what stands before a number is a name: with a date behind it, or known as one. */
  private boolean endsInName(String piece) {
    String name = withoutDateWords(piece);
    return name.indexOf(' ') > 0
        && (name.length() < piece.length() || words.opensWithGivenName(name));
  }

  /** Where the name of a member that has digits in it ends ("Rivertrout42 on 4 May"), or 0. */
  private static int handleEnd(String text) {
    int space = text.indexOf(' ');
    int end = space < 0 ? text.length() : space;
    boolean handle =
        end > 0 && !TextShape.isSpaceless(text.charAt(0)) && isHandle(text.substring(0, end));
    return handle ? end : 0;
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

  /** "Jane Doe on December" is what is left of "Jane Doe on December 2, 2025". */
  private String withoutDateWords(String text) {
    String s = text;
    boolean days = false;
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
      if (days && !day) {
        return s; // "Ana Maio on March 3": the word before belongs to the name
      }
      days |= day;
    }
    return s;
  }

  /** A name without the marks around it; a bracket that closes and an initial's dot stay. */
  static String trimPunctuation(String s) {
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
}
