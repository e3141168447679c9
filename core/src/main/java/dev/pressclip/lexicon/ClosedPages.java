package dev.pressclip.lexicon;

import java.util.regex.Pattern;

/**
 * What pages call themselves that hold nothing to read: errors, logins, checks for robots; from the
 * resource {@code closed-pages.txt}. Immutable and thread-safe.
 */
public final class ClosedPages {
  private static final int MOST_WORDS = 12;
  private static final int MOST_CHARS = 300;

  /** What parts a page's own name from its site's. */
  private static final Pattern SEPARATOR = Pattern.compile(" [-–—·•:] |\\||: ");

  private final Phrases phrases = Phrases.closedPages();

  private ClosedPages() {}

  /** Reads the phrases that come with Pressclip. */
  public static ClosedPages load() {
    return new ClosedPages();
  }

  /** Whether a part of a title is what such pages call themselves, or opens as that does. */
  public boolean hold(String title) {
    if (title.length() > MOST_CHARS) {
      return false;
    }
    Tokens words = new Tokens();
    return SEPARATOR
        .splitAsStream(title)
        .anyMatch(part -> phrases.reasons(words.read(part, MOST_WORDS)) != 0);
  }
}
