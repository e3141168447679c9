package dev.pressclip.lexicon;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells links to pages about authors by their addresses, from the resource {@code
 * author-folders.txt}. Immutable.
 */
public final class AuthorFolders {
  /** The folders, by their length. */
  private final String[][] folders;

  private AuthorFolders(List<String> folders) {
    int longest = folders.stream().mapToInt(String::length).max().orElse(0);
    this.folders =
        IntStream.rangeClosed(0, longest)
            .mapToObj(n -> folders.stream().filter(f -> f.length() == n).toArray(String[]::new))
            .toArray(String[][]::new);
  }

  /** Reads the folders that come with Pressclip. */
  public static AuthorFolders load() {
    return new AuthorFolders(WordList.lines("author-folders.txt"));
  }

  /** Whether something stands behind a folder for authors in an address. */
  public boolean hold(String address) {
    return hold(address, 0, address.length(), false);
  }

  /**
   * The same for an address between two places of markup; true as well where a character reference
   * stands in it before one is found.
   */
  public boolean mayHold(String markup, int start, int end) {
    return hold(markup, start, end, true);
  }

  private boolean hold(String text, int start, int end, boolean markup) {
    int from = -1;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '/') {
        boolean brief = from >= 0 && i - from < folders.length && i + 1 < end;
        if (brief && standsAt(text, from, i)) {
          return true;
        }
        from = i + 1;
      } else if (c == '&' && markup) {
        return true;
      }
    }
    return false;
  }

  private boolean standsAt(String address, int from, int end) {
    for (String folder : folders[end - from]) {
      if (address.startsWith(folder, from)) {
        return true;
      }
    }
    return false;
  }
}
