package dev.pressclip.spark;

import dev.pressclip.ArticleExtractor;

/** The extractor of an executor: made when first asked for, used by all its tasks. */
final class ExecutorExtractor {
  private static final ArticleExtractor EXTRACTOR = ArticleExtractor.create();

  private ExecutorExtractor() {}

  static ArticleExtractor get() {
    return EXTRACTOR;
  }
}
