package dev.pressclip.samples;

import dev.pressclip.Article;
import dev.pressclip.ArticleExtractor;
import dev.pressclip.Author;
import dev.pressclip.Page;
import java.io.IOException;
import java.nio.file.Path;

/** Prints the headline, the authors and the text of one page. */
public final class OnePage {
  private OnePage() {}

  /** Give a file: {@code OnePage page.html}. */
  public static void main(String[] args) throws IOException {
    ArticleExtractor extractor = ArticleExtractor.create();
    Article article = extractor.extract(Page.read(Path.of(args[0])));

    System.out.println(article.title());
    for (Author author : article.authors()) {
      System.out.println("by " + author.name());
    }
    System.out.println("published " + article.publishedAt());
    System.out.println();
    System.out.println(article.text());
  }
}
