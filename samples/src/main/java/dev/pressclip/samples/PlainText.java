package dev.pressclip.samples;

import dev.pressclip.Article;
import dev.pressclip.ArticleExtractor;
import dev.pressclip.Page;
import dev.pressclip.render.ArticleMarkdown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Cuts the article out of a plain-text dump of a page and prints it as Markdown. */
public final class PlainText {
  private PlainText() {}

  /** Give a text file: {@code PlainText dump.txt}. */
  public static void main(String[] args) throws IOException {
    String dump = Files.readString(Path.of(args[0]), StandardCharsets.UTF_8);
    Article article = ArticleExtractor.create().extract(Page.ofText(dump, null));

    System.out.println(ArticleMarkdown.render(article));
  }
}
