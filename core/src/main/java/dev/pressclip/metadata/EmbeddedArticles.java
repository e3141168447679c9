package dev.pressclip.metadata;

import dev.pressclip.lexicon.WordList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in the data of pages that are put together by scripts: JSON in script elements,
 * states assigned to variables ({@code window.__STATE__ = …}), streamed parts ({@code
 * self.__next_f.push}), {@code articleBody}. No script is run; what is read is bounded. Immutable
 * and thread-safe.
 */
public final class EmbeddedArticles {
  private static final int MAX_SCRIPTS = 200;
  private static final int MAX_SCRIPT_CHARS = 4_000_000;
  private static final int MAX_CHARS = 8_000_000;
  private static final int LEAST_CHARS = 400;
  private static final int LEAST_SENTENCES = 3;
  private static final int PARAGRAPH_CHARS = 40;
  private static final int MAX_TEXT_CHARS = 1_000_000;
  private static final String PUSH = "__next_f.push(";
  private static final String PARSE = "JSON.parse(";

  /** Names of values that are texts, but not of the body. */
  private final Set<String> beside;

  private EmbeddedArticles(Set<String> beside) {
    this.beside = beside;
  }

  /** A search that passes over the values that Pressclip knows by their names. */
  public static EmbeddedArticles load() {
    return new EmbeddedArticles(Set.copyOf(WordList.lines("data-beside-articles.txt")));
  }

  /**
   * The article found.
   *
   * @param html its text as markup, paragraph by paragraph
   * @param source where it was found, in words
   */
  public record Found(String html, String source) {}

  /** A text that may be the article's, as paragraphs of plain text or markup. */
  private record Candidate(List<String> paragraphs, boolean markup, double weight, String source) {}

  /**
   * Looks for an article.
   *
   * @param scripts the page's script elements without addresses, and those that hold data
   * @param articleBody the text that linked data gives, or null
   * @return null where no data holds a text long enough
   */
  public @Nullable Found find(List<Element> scripts, @Nullable String articleBody) {
    Candidate best = null;
    if (articleBody != null) {
      best = better(null, ofString(articleBody, "articleBody of linked data"));
    }
    StringBuilder streamed = new StringBuilder();
    int read = 0;
    int looked = 0;
    for (Element script : scripts) {
      String data = script.data();
      if (data.length() > MAX_SCRIPT_CHARS || read + data.length() > MAX_CHARS) {
        continue;
      }
      if (++looked > MAX_SCRIPTS) {
        break;
      }
      read += data.length();
      if (data.contains(PUSH)) {
        addStreamed(data, streamed);
      } else {
        Object tree = tree(script, data);
        best = tree == null ? best : better(best, inTree(tree, "data of a script"));
      }
    }
    for (Object part : parts(streamed.toString())) {
      best = better(best, inTree(part, "data streamed to a script"));
    }
    return best == null ? null : new Found(markup(best), best.source());
  }

  private static @Nullable Candidate better(@Nullable Candidate a, @Nullable Candidate b) {
    return b == null || a != null && a.weight() >= b.weight() ? a : b;
  }

  private static @Nullable Object tree(Element script, String data) {
    if (script.attr("type").toLowerCase(Locale.ROOT).contains("json")) {
      return JsonTree.read(data);
    }
    int parse = data.indexOf(PARSE);
    if (parse >= 0) {
      Object quoted = JsonTree.readFrom("[" + data.substring(parse + PARSE.length()));
      return quoted instanceof List<?> list && !list.isEmpty()
          ? JsonTree.read(String.valueOf(list.get(0)))
          : null;
    }
    int start = data.indexOf("={");
    start = start < 0 ? data.indexOf("= {") : start;
    return start < 0 ? null : JsonTree.readFrom(data.substring(data.indexOf('{', start)));
  }

  /** The texts of {@code self.__next_f.push([1,"…"])}, put together. */
  private static void addStreamed(String data, StringBuilder to) {
    char[] chars = data.toCharArray();
    for (int at = data.indexOf(PUSH); at >= 0; at = data.indexOf(PUSH, at + 1)) {
      Object pushed = JsonTree.readFrom(chars, at + PUSH.length());
      if (!(pushed instanceof List<?> list) || list.isEmpty()) {
        return; // broken: the next one would be read to the end, too
      }
      boolean texts = list.size() > 1 && list.get(1) instanceof String;
      String text = texts ? (String) list.get(1) : "";
      if (list.size() == 1 && !"0".equals(list.get(0)) || to.length() + text.length() > MAX_CHARS) {
        return;
      }
      to.append(text);
    }
  }

  /** Lines of a number, a colon and JSON, or a marked text. */
  private static List<Object> parts(String streamed) {
    List<Object> parts = new ArrayList<>();
    for (String line : streamed.split("\n")) {
      int colon = line.indexOf(':');
      if (colon <= 0 || colon > 8 || colon + 1 >= line.length()) {
        continue;
      }
      char c = line.charAt(colon + 1);
      if (c == '[' || c == '{') {
        Object tree = JsonTree.readFrom(line.substring(colon + 1));
        if (tree != null) {
          parts.add(tree);
        }
      } else if (c == 'T' && line.indexOf(',', colon) > 0) {
        parts.add(line.substring(line.indexOf(',', colon) + 1));
      }
    }
    return parts;
  }

  /** The list whose entries read most like paragraphs, or the text that does. */
  private @Nullable Candidate inTree(Object tree, String source) {
    Candidate best = null;
    Deque<Object> open = new ArrayDeque<>();
    open.push(tree);
    while (!open.isEmpty()) {
      Object node = open.pop();
      if (node instanceof Map<?, ?> map) {
        map.forEach(
            (name, value) -> {
              if (mayBeArticle(name)) {
                open.push(value);
              }
            });
      } else if (node instanceof List<?> list) {
        list.forEach(open::push);
        best = better(best, ofList(list, source));
      } else if (node instanceof String text && text.length() >= LEAST_CHARS) {
        best = better(best, ofString(text, source));
      }
    }
    return best;
  }

  private boolean mayBeArticle(Object name) {
    return !beside.contains(String.valueOf(name).toLowerCase(Locale.ROOT));
  }

  private @Nullable Candidate ofList(List<?> list, String source) {
    if (list.size() < 2) {
      return null;
    }
    List<String> paragraphs = new ArrayList<>();
    int chars = 0;
    for (Object entry : list) {
      String text = textOf(entry, MAX_TEXT_CHARS - chars);
      chars += text.length();
      if (!text.isBlank()) {
        paragraphs.add(text);
      }
    }
    return candidate(paragraphs, paragraphs.stream().anyMatch(EmbeddedArticles::isMarkup), source);
  }

  private static @Nullable Candidate ofString(String text, String source) {
    if (text.length() > MAX_TEXT_CHARS) {
      return null;
    }
    boolean markup = isMarkup(text);
    String marked = markup ? text.replace("</p>", "</p>\n").replace("<br", "\n<br") : text;
    return candidate(List.of(marked.split("\n")), markup, source);
  }

  /** Many paragraphs weigh more than a long one: that is what bodies are like. */
  private static @Nullable Candidate candidate(
      List<String> paragraphs, boolean markup, String source) {
    double weight = 0;
    int chars = 0;
    int sentences = 0;
    for (String p : paragraphs) {
      int length = p.length();
      if (length >= PARAGRAPH_CHARS && readsLikeProse(p)) {
        weight += Math.sqrt(length);
        chars += length;
        sentences++;
      }
    }
    return chars < LEAST_CHARS || sentences < LEAST_SENTENCES && paragraphs.size() > 1
        ? null
        : new Candidate(paragraphs, markup, weight, source);
  }

  private static boolean readsLikeProse(String text) {
    int stops = 0;
    int spaces = 0;
    int wide = 0;
    int odd = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      stops += c == '.' || c == '!' || c == '?' || c == '。' || c == '।' || c == '؟' ? 1 : 0;
      spaces += c == ' ' ? 1 : 0;
      wide += c >= 0x2E80 || c >= 0x0E00 && c < 0x0F00 ? 1 : 0;
      odd += c == '{' || c == '}' || c == ';' || c == '=' || c == '_' ? 1 : 0;
    }
    boolean worded = spaces * 12 > text.length() || wide * 2 > text.length();
    return (stops > 0 || wide * 2 > text.length()) && worded && odd * 25 < text.length();
  }

  private static boolean isMarkup(String text) {
    return text.contains("</p>") || text.contains("<br") || text.contains("</div>");
  }

  /** All texts in an entry, in order, put together. */
  private String textOf(Object entry, int most) {
    if (entry instanceof String text) {
      return text.startsWith("http") ? "" : text.substring(0, Math.min(text.length(), most));
    }
    StringBuilder out = new StringBuilder();
    Deque<Object> open = new ArrayDeque<>();
    open.push(entry);
    while (!open.isEmpty() && out.length() < most) {
      Object node = open.pop();
      if (node instanceof String text) {
        boolean worded = text.indexOf(' ') >= 0 || !text.isEmpty() && text.charAt(0) >= 0x2E80;
        if (worded && out.length() + text.length() <= most) {
          out.append(text);
        }
        continue;
      }
      List<Object> inner = new ArrayList<>();
      if (node instanceof Map<?, ?> map) {
        map.forEach(
            (name, value) -> {
              if (mayBeArticle(name)) {
                inner.add(value);
              }
            });
      } else if (node instanceof List<?> list) {
        inner.addAll(list);
      }
      for (int i = inner.size() - 1; i >= 0; i--) {
        open.push(inner.get(i));
      }
    }
    return out.toString();
  }

  private static String markup(Candidate found) {
    StringBuilder html = new StringBuilder();
    for (String p : found.paragraphs()) {
      html.append("<p>").append(found.markup() ? p : Entities.escape(p)).append("</p>\n");
    }
    return html.toString();
  }
}
