package dev.pressclip.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word lists that come with Pressclip: UTF-8, one entry a line, # begins a comment. */
public final class WordList {
  private WordList() {}

  /**
   * The entries of a list in order.
   *
   * @param name file name within the lexicon's resources
   * @throws IllegalStateException if there is no such list: the jar is broken
   */
  public static List<String> lines(String name) {
    return of("/dev/pressclip/lexicon/" + name);
  }

  /**
   * The entries of a list anywhere on the class path, in order.
   *
   * @param path absolute resource path
   * @throws IllegalStateException if there is no such list: the jar is broken
   */
  public static List<String> of(String path) {
    try (InputStream in = WordList.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("No word list " + path + " on the class path");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read word list " + path, e);
    }
  }
}
