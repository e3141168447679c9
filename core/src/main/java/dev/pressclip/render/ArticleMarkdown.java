package dev.pressclip.render;

import dev.pressclip.Article;
import dev.pressclip.BodyBlock;
import dev.pressclip.Caption;
import java.util.ArrayList;
import java.util.List;

/** An article as CommonMark with tables. What the page wrote cannot act as markup. Stateless. */
public final class ArticleMarkdown {
  private ArticleMarkdown() {}

  /** Title as the first heading, details in italics, then the body, then the captions. */
  public static String render(Article article) {
    List<String> parts = new ArrayList<>();
    if (article.title() != null) {
      parts.add("# " + escape(article.title()));
    }
    String line = ArticleText.detailLine(article);
    if (!line.isEmpty()) {
      parts.add("*" + escape(line) + "*");
    }
    if (article.subtitle() != null) {
      parts.add("**" + escape(article.subtitle()) + "**");
    }
    for (BodyBlock b : article.body()) {
      parts.add(block(b));
    }
    for (Caption c : article.captions()) {
      String credit = c.credit() == null ? "" : " (" + escape(c.credit()) + ")";
      String url = c.imageUrl() == null ? null : webAddress(c.imageUrl());
      parts.add(
          url == null
              ? "*" + escape(c.text()) + credit + "*"
              : "![" + escape(c.text()) + credit + "](<" + url + ">)");
    }
    return String.join("\n\n", parts) + "\n";
  }

  private static String block(BodyBlock b) {
    String text = b.text() == null ? "" : b.text();
    return switch (b.kind()) {
      case paragraph -> escape(text);
      case heading ->
          "#".repeat(Math.min(6, Math.max(2, b.level() == null ? 2 : b.level())))
              + " "
              + escape(text);
      case list -> {
        StringBuilder out = new StringBuilder();
        for (String item : b.items()) {
          out.append(out.isEmpty() ? "- " : "\n- ").append(escape(item));
        }
        yield out.toString();
      }
      case quote -> "> " + escape(text);
      case table -> table(b.rows());
      case code -> fence(text);
      case embed -> {
        String url = b.url() == null ? null : webAddress(b.url());
        yield url == null ? "" : "<" + url + ">";
      }
    };
  }

  private static String table(List<List<String>> rows) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    StringBuilder out = new StringBuilder();
    for (int r = 0; r < rows.size(); r++) {
      out.append(r == 0 ? "|" : "\n|");
      for (int c = 0; c < columns; c++) {
        String cell = c < rows.get(r).size() ? rows.get(r).get(c) : "";
        out.append(' ').append(escape(cell)).append(" |");
      }
      if (r == 0) {
        out.append("\n|").append(" --- |".repeat(columns));
      }
    }
    return out.toString();
  }

  private static String fence(String code) {
    String fence = "```";
    while (code.contains(fence)) {
      fence += "`";
    }
    return fence + "\n" + code + "\n" + fence;
  }

  /** Web addresses only, with nothing in them that ends a link. */
  private static @org.jspecify.annotations.Nullable String webAddress(String url) {
    boolean web = url.startsWith("https://") || url.startsWith("http://");
    return web
        ? url.replace(" ", "%20").replace("<", "%3C").replace(">", "%3E").replace("\n", "")
        : null;
  }

  /** Backslashes before all that Markdown could take for markup; a line break becomes a space. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        out.append(' ');
        continue;
      }
      boolean special = "\\`*_[]<>|~&".indexOf(c) >= 0;
      boolean opening = i == 0 && "#+-=".indexOf(c) >= 0;
      boolean numbered = (c == '.' || c == ')') && i > 0 && i < 10 && digitsBefore(text, i);
      boolean picture = c == '!' && i + 1 < text.length() && text.charAt(i + 1) == '[';
      if (special || opening || numbered || picture) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  private static boolean digitsBefore(String text, int end) {
    for (int i = 0; i < end; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
