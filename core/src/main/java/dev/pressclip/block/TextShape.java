package dev.pressclip.block;

/**
 * What a text looks like, counted once: the raw material of most features. Lengths are UTF-16 code
 * units.
 *
 * @param chars length of the text
 * @param mass length in letters of an alphabet: a character of Chinese, Japanese or Korean says as
 *     much as two
 * @param words words; a script written without spaces counts one word for two characters
 * @param sentenceEnds full stops, question and exclamation marks of any script that end a word;
 *     none where a text in a script without spaces between words has no full stop of its own
 * @param commas commas, semicolons and colons of any script
 * @param digits decimal digits
 * @param capitalised words that begin with a capital
 * @param upperWords words of two letters or more in capitals only
 * @param bars separators of link rows: bars, bullets, arrows, slashes with spaces
 * @param quotes quotation marks
 * @param linkChars characters inside links
 * @param links number of links
 * @param strongChars characters inside bold or italic elements
 * @param closed whether the text ends as a sentence does
 * @param spaceless whether most letters belong to a script without spaces between words
 * @param fingerprint a hash over letters and digits, alike for texts that differ in case or
 *     punctuation only
 */
public record TextShape(
    int chars,
    int mass,
    int words,
    int sentenceEnds,
    int commas,
    int digits,
    int capitalised,
    int upperWords,
    int bars,
    int quotes,
    int linkChars,
    int links,
    int strongChars,
    boolean closed,
    boolean spaceless,
    long fingerprint) {

  /** Words that a paragraph has at least. */
  private static final int PARAGRAPH_WORDS = 12;

  private static final float HALF = 0.5f;

  /** Letters of a word in alphabets that are written without spaces between words. */
  private static final int LETTERS_A_WORD = 5;

  /** Letters from which a line in such an alphabet holds a sentence. */
  private static final int A_SENTENCE = 50;

  /** Counts a text that is not marked up. */
  public static TextShape of(String text) {
    return of(text.toCharArray(), text.length(), 0, 0, 0);
  }

  /**
   * Counts a text of which some characters are links or bold.
   *
   * @param text holds the text from its beginning on
   * @param n length of the text
   */
  public static TextShape of(char[] text, int n, int linkChars, int links, int strongChars) {
    int words = 0;
    int sentenceEnds = 0;
    int fullStops = 0;
    int commas = 0;
    int digits = 0;
    int capitalised = 0;
    int upperWords = 0;
    int bars = 0;
    int quotes = 0;
    int ideographs = 0;
    int syllables = 0;
    int unspaced = 0;
    int unspacedParts = 0;
    int unspacedEnds = 0;
    int letters = 0;
    int wordLetters = 0;
    int wordUppers = 0;
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < n; i++) {
      char c = text[i];
      if (c >= 'a' && c <= 'z') { // most of most texts
        int start = i;
        do {
          hash = (hash ^ c) * 0x100000001b3L;
          c = ++i < n ? text[i] : 0;
        } while (c >= 'a' && c <= 'z');
        letters += i - start;
        words += wordLetters == 0 ? 1 : 0;
        wordLetters += i - start;
        i--;
        continue;
      }
      if (c == ' ') {
        upperWords += wordLetters > 1 && wordUppers == wordLetters ? 1 : 0;
        wordLetters = 0;
        wordUppers = 0;
        continue;
      }
      boolean ideograph = c >= 0x2E80 && isSpaceless(c);
      boolean letter = c < 128 ? isAsciiLetter(c) : Character.isLetter(c);
      if (ideograph) {
        ideographs++;
        letters++;
        hash = (hash ^ c) * 0x100000001b3L;
        continue;
      }
      if (letter) {
        letters++;
        if (c >= 0x0E00 && isUnspacedAlphabet(c)) {
          unspaced++;
          unspacedParts += wordLetters == 0 ? 1 : 0;
          unspacedEnds += i + 1 < n && text[i + 1] == ' ' ? 1 : 0;
        }
        syllables += c >= 0xAC00 && c <= 0xD7A3 ? 1 : 0;
        boolean upper = c < 128 ? c <= 'Z' : Character.isUpperCase(c);
        if (wordLetters == 0) {
          words++;
          if (upper) {
            capitalised++;
          }
        }
        wordLetters++;
        if (upper) {
          wordUppers++;
        }
        hash = (hash ^ (upper ? Character.toLowerCase(c) : c)) * 0x100000001b3L;
        continue;
      }
      if (c >= '0' && c <= '9' || c > 127 && Character.isDigit(c)) {
        digits++;
        hash = (hash ^ c) * 0x100000001b3L;
        continue;
      }
      if (c == '\''
          || c == '’'
          || c == '-'
          || c > 127
              && (Character.getType(c) == Character.NON_SPACING_MARK
                  || Character.getType(c) == Character.COMBINING_SPACING_MARK)) {
        continue;
      }
      if (wordLetters > 1 && wordUppers == wordLetters) {
        upperWords++;
      }
      wordLetters = 0;
      wordUppers = 0;
      switch (c) {
        case '.', '!', '?', '…' -> {
          if (i + 1 == n || !isWordChar(text[i + 1])) {
            sentenceEnds++;
          }
        }
        case '。' -> {
          sentenceEnds++;
          fullStops++;
        }
        case '！', '？', '।', '۔', '؟', '։', '።', '။' -> sentenceEnds++;
        case ',', ';', ':', '、', '，', '；', '：', '،', '؛' -> commas++;
        case '|', '•', '·', '»', '›', '→', '▶', '►', '/', '>', '+' -> bars++;
        case '"', '“', '”', '„', '«', '「', '」', '『', '』' -> quotes++;
        default -> {}
      }
    }
    if (wordLetters > 1 && wordUppers == wordLetters) {
      upperWords++;
    }
    // What stands between two spaces there is one word at least, and has been counted as one.
    words += (ideographs + 1) / 2 + Math.max(0, unspaced / LETTERS_A_WORD - unspacedParts);
    if (unspaced * 2 > letters) {
      // Thai and its neighbours end sentences with a space or with the paragraph.
      sentenceEnds += unspacedEnds / 2 + (unspaced >= A_SENTENCE ? 1 : 0);
    }
    boolean spaceless = ideographs * 2 > letters;
    if (spaceless && fullStops == 0) {
      sentenceEnds = 0; // headlines there ask and exclaim, sentences end in a stop
    }
    return new TextShape(
        n,
        n + ideographs + syllables,
        words,
        sentenceEnds,
        commas,
        digits,
        capitalised,
        upperWords,
        bars,
        quotes,
        Math.min(linkChars, n),
        links,
        Math.min(strongChars, n),
        endsClosed(text, n) || unspaced * 2 > letters && unspaced >= A_SENTENCE,
        spaceless,
        hash);
  }

  /** Whether the text reads like a paragraph: some words, a sentence's end, no row of links. */
  public boolean isParagraph() {
    return words >= PARAGRAPH_WORDS && sentenceEnds > 0 && linkDensity() < HALF;
  }

  /** Whether more than half of the characters are inside links. */
  public boolean isMostlyLinks() {
    return linkDensity() > HALF;
  }

  /** Share of the characters that are inside links, 0 to 1. */
  public float linkDensity() {
    return chars == 0 ? 0 : (float) linkChars / chars;
  }

  /**
   * Whether the character is a small letter of a script that opens sentences and names with
   * capitals; Georgian letters have capitals in Unicode, but nobody writes sentences with them.
   */
  public static boolean isSmall(char c) {
    return Character.isLowerCase(c) && !(c >= 0x10D0 && c <= 0x10FF);
  }

  /** Whether the character belongs to a script that is written without spaces between words. */
  public static boolean isSpaceless(char c) {
    return c >= 0x3040 && c <= 0x30FF
        || c >= 0x3400 && c <= 0x9FFF
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0x2E80 && c <= 0x2FDF;
  }

  /** Thai, Lao, Burmese and Khmer: alphabets written without spaces between words. */
  private static boolean isUnspacedAlphabet(char c) {
    return c <= 0x0EFF || c >= 0x1000 && c <= 0x109F || c >= 0x1780 && c <= 0x17FF;
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isWordChar(char c) {
    return c < 128 ? isAsciiLetter(c) || c >= '0' && c <= '9' : Character.isLetterOrDigit(c);
  }

  /** Whether the text ends with a sentence's end, closing quotes and brackets passed over. */
  public static boolean endsClosed(char[] text, int n) {
    for (int i = n - 1; i >= 0 && i > n - 5; i--) {
      char c = text[i];
      switch (c) {
        case '.', '!', '?', '…', '。', '！', '？', '।', '۔', '؟', '։', '።', '။' -> {
          return true;
        }
        case '"', '“', '”', '«', '»', '’', '\'', ')', ']', '」', '』', '）', ' ' -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }
}
