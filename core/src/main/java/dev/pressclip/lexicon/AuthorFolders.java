package dev.pressclip.lexicon;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells links to pages about authors by their addresses, from the resource {@code
 * author-folders.txt}. Immutable.
 */
public final class AuthorFolders {
  /** The folders, by their length. */
  private final List<List<String>> folders;

  private AuthorFolders(List<String> folders) {
    int longest = folders.stream().mapToInt(String::length).max().orElse(0);
    this.folders =
        IntStream.rangeClosed(0, longest)
            .mapToObj(n -> folders.stream().filter(f -> f.length() == n).toList())
            .toList();
  }

  /** Reads the folders that come with Pressclip. */
  public static AuthorFolders load() {
    return new AuthorFolders(WordList.lines("author-folders.txt"));
  }

  /** Whether something stands behind a folder for authors in an address. */
  public boolean hold(String address) {
    int from = address.indexOf('/') + 1;
    for (int end; from > 0 && (end = address.indexOf('/', from)) > 0; from = end + 1) {
      boolean brief = end > from && end - from < folders.size() && end + 1 < address.length();
      if (brief && standsAt(address, from, end)) {
        return true;
      }
    }
    return false;
  }

  private boolean standsAt(String address, int from, int end) {
    for (String folder : folders.get(end - from)) {
      if (address.startsWith(folder, from)) {
        return true;
      }
    }
    return false;
  }
}
