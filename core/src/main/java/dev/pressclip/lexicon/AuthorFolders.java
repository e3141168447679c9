package dev.pressclip.lexicon;

import java.util.Set;

/**
 * Tells links to pages about authors by their addresses, from the resource {@code
 * author-folders.txt}. Immutable.
 */
public final class AuthorFolders {
  private final Set<String> folders;
  private final int longest;

  private AuthorFolders(Set<String> folders) {
    this.folders = folders;
    this.longest = folders.stream().mapToInt(String::length).max().orElse(0);
  }

  /** Reads the folders that come with Pressclip. */
  public static AuthorFolders load() {
    return new AuthorFolders(Set.copyOf(WordList.lines("author-folders.txt")));
  }

  /** Whether something stands behind a folder for authors in an address. */
  public boolean hold(String address) {
    int from = address.indexOf('/') + 1;
    for (int end; from > 0 && (end = address.indexOf('/', from)) > 0; from = end + 1) {
      boolean brief = end > from && end - from <= longest && end + 1 < address.length();
      if (brief && folders.contains(address.substring(from, end))) {
        return true;
      }
    }
    return false;
  }
}
