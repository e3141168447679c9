package dev.pressclip.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Shortens the articles of pages to their first one to five sentences or so and leaves all else as
 * it is: short news beside everything a page prints. {@code ShortArticles MANIFEST GOLD FOLDER}
 * writes the pages, a manifest and a gold of their own. Pages whose paragraphs are not elements of
 * their own are left out.
 */
public final class ShortArticles {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Letters after which an article ends; which of them is drawn by the page's id. */
  private static final int[] LETTERS = {120, 250, 450, 800, 1300};

  private static final String ARTICLE = "article";

  private static final int TELLING = 8;

  /** Letters of a line that no page prints elsewhere by chance. */
  private static final int PRINTED_AGAIN = 40;

  /**
   * Letters that the article's own box may hold besides the article: shares, a note on its author.
   * Where there are more, the gold often holds only a part of the text.
   */
  private static final int MOST_OTHER = 800;

  private static final double MOST = 0.8;

  private ShortArticles() {}

  /** Shortens the pages of a manifest. */
  public static void main(String[] args) throws IOException {
    Map<String, ObjectNode> gold = gold(Path.of(args[1]));
    Path folder = Files.createDirectories(Path.of(args[2]));
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("manifest.jsonl"));
        BufferedWriter outGold = Files.newBufferedWriter(folder.resolve("gold.jsonl"))) {
      for (Manifest.Entry entry : Manifest.read(Path.of(args[0]))) {
        ObjectNode page = gold.get(entry.id());
        if (page == null || !isNews(page)) {
          continue;
        }
        Document document = Jsoup.parse(entry.page().content());
        String kept = shorten(document, page.path("body").asText(""), length(entry.id()));
        if (kept != null) {
          String file = entry.id() + ".html";
          Files.writeString(folder.resolve(file), document.outerHtml());
          Manifest.write(out, entry, file);
          page.put("body", kept);
          page.remove("captions");
          outGold.write(JSON.writeValueAsString(page));
          outGold.newLine();
        }
      }
    }
  }

  private static Map<String, ObjectNode> gold(Path file) throws IOException {
    Map<String, ObjectNode> pages = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      ObjectNode page = (ObjectNode) JSON.readTree(line);
      pages.put(page.path("id").asText(), page);
    }
    return pages;
  }

  /** An article with author and date; what has neither is often a list, an offer, a course. */
  private static boolean isNews(ObjectNode page) {
    return page.path("page_type").asText(ARTICLE).equals(ARTICLE)
        && !page.path("authors").isEmpty()
        && !page.path("date").asText("").isEmpty();
  }

  private static int length(String id) {
    CRC32 crc = new CRC32();
    crc.update(id.getBytes(StandardCharsets.UTF_8));
    return LETTERS[(int) (crc.getValue() % LETTERS.length)];
  }

  /** The article that is left, or null where what follows cannot be taken out. */
  private static @Nullable String shorten(Document document, String body, int letters) {
    List<String> lines = body.lines().filter(l -> !l.isBlank()).toList();
    int end = 0;
    int length = 0;
    while (end < lines.size() && length < letters) {
      length += lines.get(end).length();
      end++;
    }
    List<String> rest = lines.subList(end, lines.size());
    if (rest.isEmpty() || !remove(document, rest, lines.subList(0, end))) {
      return null;
    }
    removeData(document);
    document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    document.select("meta[charset],meta[http-equiv]").remove();
    return String.join("\n", lines.subList(0, end));
  }

  /** Takes out what holds the lines; false where one is not found, or still there. */
  private static boolean remove(Document document, List<String> lines, List<String> keptLines) {
    Set<String> wanted = letters(lines);
    Set<String> kept = letters(keptLines);
    Set<String> missing = new HashSet<>(wanted);
    List<Element> found = new ArrayList<>();
    Set<Element> holdKept = new HashSet<>();
    for (Element e : document.body().getAllElements()) {
      String text = letters(e.text());
      if (wanted.contains(text) && !e.normalName().equals("h1")) {
        missing.remove(text);
        found.add(e);
      }
      if (kept.contains(text) && text.length() >= TELLING) {
        holdKept.add(e);
        holdKept.addAll(e.parents());
      }
    }
    missing.removeIf(m -> m.length() < TELLING || kept.stream().anyMatch(k -> k.contains(m)));
    if (found.isEmpty() || !missing.isEmpty()) {
      return false;
    }
    Element box = box(found);
    if (lettersBeside(box, wanted, kept) > MOST_OTHER) {
      return false;
    }
    removeBetween(found, box, holdKept);
    found.forEach(Node::remove);
    String left = letters(document.body().text());
    return wanted.stream().noneMatch(w -> w.length() >= PRINTED_AGAIN && left.contains(w));
  }

  /** How many letters a box holds that are in none of the article's lines. */
  private static int lettersBeside(Element box, Set<String> wanted, Set<String> kept) {
    Set<String> lines = new HashSet<>(wanted);
    lines.addAll(kept);
    String all = letters(box.text());
    return all.length() - lines.stream().filter(all::contains).mapToInt(String::length).sum();
  }

  /** Takes out what stands among the lines in their own box: boxes, pictures, offers. */
  private static void removeBetween(List<Element> lines, Element box, Set<Element> holdKept) {
    List<Element> children = box.children();
    Set<Element> around = new HashSet<>();
    lines.forEach(l -> around.addAll(l.parents()));
    around.addAll(lines);
    int first = 0;
    while (first < children.size() && !around.contains(children.get(first))) {
      first++;
    }
    int last = children.size() - 1;
    while (last > first && !around.contains(children.get(last))) {
      last--;
    }
    for (int i = first; i <= last && i < children.size(); i++) {
      if (!holdKept.contains(children.get(i))) {
        children.get(i).remove();
      }
    }
  }

  /** The innermost element that holds most of the lines. */
  private static Element box(List<Element> lines) {
    Map<Element, Integer> held = new HashMap<>();
    int all = 0;
    for (Element line : lines) {
      int length = line.text().length();
      all += length;
      line.parents().forEach(p -> held.merge(p, length, Integer::sum));
    }
    int enough = (int) (all * MOST);
    Element box = lines.get(0);
    for (Element around : lines.get(0).parents()) {
      box = around;
      if (held.getOrDefault(around, 0) >= enough) {
        break;
      }
    }
    return box;
  }

  /** Data of scripts would give what was taken out; what is said of the article may stay. */
  private static void removeData(Document document) {
    for (Element script : document.select("script")) {
      boolean linked = script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json");
      String data = linked ? withoutBody(script.data()) : "";
      List<Node> children = List.copyOf(script.childNodes());
      children.forEach(Node::remove);
      script.appendChild(new DataNode(data));
    }
  }

  private static String withoutBody(String data) {
    try {
      JsonNode tree = JSON.readTree(data);
      tree.findParents("articleBody").forEach(p -> ((ObjectNode) p).remove("articleBody"));
      tree.findParents("text").forEach(p -> ((ObjectNode) p).remove("text"));
      return tree.toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static Set<String> letters(List<String> lines) {
    Set<String> all = new HashSet<>();
    lines.forEach(l -> all.add(letters(l)));
    all.remove("");
    return all;
  }
}
