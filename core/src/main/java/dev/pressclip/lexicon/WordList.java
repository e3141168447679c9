package dev.pressclip.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
   * The entries of a list in sections, each under its name in brackets on a line of its own.
   *
   * @param name file name within the lexicon's resources
   * @throws IllegalStateException if there is no such list, or an entry stands in no section: the
   *     jar is broken
   */
  static Map<String, List<String>> sections(String name) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> section = null;
    for (String line : lines(name)) {
      if (line.startsWith("[") && line.endsWith("]")) {
        String title = line.substring(1, line.length() - 1);
        section = sections.computeIfAbsent(title, t -> new ArrayList<>());
      } else if (section == null || line.startsWith("[")) {
        throw new IllegalStateException(
            name + ": \"" + line + "\" stands in no section; \"[section]\" must come before it");
      } else {
        section.add(line);
      }
    }
    return sections;
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
