package dev.pressclip.kind;

import dev.pressclip.lexicon.PageWords;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a page's address says of its kind. Stateless. */
final class AddressSigns {
  private AddressSigns() {}

  /** Writes the signs of an address into a page's row. */
  static void read(@Nullable URI url, PageWords words, SignRow row) {
    if (url == null || url.getHost() == null) {
      row.set(Sign.SLUG_WORDS, -1);
      return;
    }
    String[] labels = url.getHost().toLowerCase(Locale.ROOT).split("\\.");
    for (int i = 0; i + 2 < labels.length; i++) {
      speakFor(words.sorts(labels[i]), row);
    }
    String path = url.getPath() == null ? "" : url.getPath().toLowerCase(Locale.ROOT);
    String last = "";
    for (String folder : path.split("/")) {
      if (!folder.isEmpty()) {
        int dot = folder.indexOf('.');
        last = dot > 0 ? folder.substring(0, dot) : folder;
        speakFor(words.sorts(last), row);
      }
    }
    for (String word : last.split("[-_+]")) {
      boolean number = word.chars().allMatch(c -> c >= '0' && c <= '9');
      row.add(Sign.SLUG_WORDS, number || word.length() < 2 ? 0 : 1);
    }
  }

  private static void speakFor(Set<PageWords.Sort> sorts, SignRow row) {
    sorts.forEach(sort -> row.add(sign(sort), 1));
  }

  private static Sign sign(PageWords.Sort sort) {
    return switch (sort) {
      case ARTICLE -> Sign.PATH_ARTICLE;
      case INDEX -> Sign.PATH_INDEX;
      case SHOP -> Sign.PATH_SHOP;
      case FORUM -> Sign.PATH_FORUM;
      case MANUAL -> Sign.PATH_MANUAL;
      case SERVICE -> Sign.PATH_SERVICE;
    };
  }
}
