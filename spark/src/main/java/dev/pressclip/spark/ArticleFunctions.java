package dev.pressclip.spark;

import dev.pressclip.Page;
import java.net.URI;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/** Extraction as a function of Spark: in SQL, and on data sets. Stateless. */
public final class ArticleFunctions {
  /** The SQL function's name. */
  public static final String EXTRACT_ARTICLE = "extract_article";

  private ArticleFunctions() {}

  /**
   * Makes {@code extract_article(html, url)} known to a session: a struct of {@link
   * ArticleRows#SCHEMA}, null where the HTML is null; the url may be null.
   */
  public static void register(SparkSession session) {
    UDF2<String, String, Row> function = ArticleFunctions::extract;
    session.udf().register(EXTRACT_ARTICLE, function, ArticleRows.SCHEMA);
  }

  /**
   * The same rows with a column {@code article} more.
   *
   * @param pages any rows
   * @param html column with the pages' HTML
   * @param url column with their addresses
   */
  public static Dataset<Row> withArticle(Dataset<Row> pages, Column html, Column url) {
    UDF2<String, String, Row> function = ArticleFunctions::extract;
    return pages.withColumn(
        "article", functions.udf(function, ArticleRows.SCHEMA).apply(html, url));
  }

  private static @Nullable Row extract(@Nullable String html, @Nullable String url) {
    return html == null
        ? null
        : ArticleRows.of(ExecutorExtractor.get().extract(Page.ofHtml(html, address(url))));
  }

  /** An address that is none is as good as unknown: the page is cleaned all the same. */
  static @Nullable URI address(@Nullable String url) {
    try {
      URI address = url == null ? null : URI.create(url.strip().replace(" ", "%20"));
      return address == null || !address.isAbsolute() ? null : address;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
