package dev.pressclip.render;

import dev.pressclip.Article;
import dev.pressclip.Author;
import dev.pressclip.BodyBlock;
import dev.pressclip.Caption;
import java.util.ArrayList;
import java.util.List;

/** An article as plain text for people to read. Stateless. */
public final class ArticleText {
  private ArticleText() {}

  /** Title, byline and date, then the body with an empty line between blocks, then the captions. */
  public static String render(Article article) {
    List<String> parts = new ArrayList<>();
    if (article.title() != null) {
      parts.add(article.title());
    }
    String line = detailLine(article);
    if (!line.isEmpty()) {
      parts.add(line);
    }
    if (article.subtitle() != null) {
      parts.add(article.subtitle());
    }
    for (BodyBlock b : article.body()) {
      parts.add(block(b));
    }
    for (Caption c : article.captions()) {
      parts.add("[" + c.text() + (c.credit() == null ? "" : " (" + c.credit() + ")") + "]");
    }
    return String.join("\n\n", parts) + "\n";
  }

  /** Authors, date and publication on one line. */
  static String detailLine(Article article) {
    List<String> details = new ArrayList<>();
    if (!article.authors().isEmpty()) {
      details.add(String.join(", ", article.authors().stream().map(Author::name).toList()));
    }
    if (article.publishedAt() != null) {
      details.add(article.publishedAt());
    }
    if (article.siteName() != null) {
      details.add(article.siteName());
    }
    return String.join(" | ", details);
  }

  private static String block(BodyBlock b) {
    String text = b.text() == null ? "" : b.text();
    return switch (b.kind()) {
      case list -> "- " + String.join("\n- ", b.items());
      case table -> String.join("\n", b.rows().stream().map(r -> String.join(" | ", r)).toList());
      case quote -> "> " + text.replace("\n", "\n> ");
      case embed -> b.url() == null ? "" : "<" + b.url() + ">";
      case paragraph, heading, code -> text;
    };
  }
}
