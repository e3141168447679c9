package dev.pressclip.cli;

import dev.pressclip.Article;
import dev.pressclip.dumps.ArticleJson;
import dev.pressclip.render.ArticleHtml;
import dev.pressclip.render.ArticleMarkdown;
import dev.pressclip.render.ArticleText;

/** How an article is printed. */
enum Format {
  /** JSON over several lines. */
  json,
  /** JSON on one line each. */
  jsonl,
  /** CommonMark. */
  markdown,
  /** Plain text. */
  text,
  /** Clean HTML. */
  html;

  String render(Article article, ArticleJson writer) {
    return switch (this) {
      case json -> writer.pretty(article) + "\n";
      case jsonl -> writer.line(article) + "\n";
      case markdown -> ArticleMarkdown.render(article);
      case text -> ArticleText.render(article);
      case html -> ArticleHtml.render(article);
    };
  }
}
