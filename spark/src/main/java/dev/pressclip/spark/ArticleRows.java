package dev.pressclip.spark;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import dev.pressclip.Article;
import dev.pressclip.Author;
import dev.pressclip.BodyBlock;
import dev.pressclip.Caption;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Articles as Spark's rows, with the fields' names of the JSON form. Stateless. */
public final class ArticleRows {
  private static final StructType AUTHOR =
      new StructType()
          .add("name", StringType)
          .add("email", StringType)
          .add("url", StringType)
          .add("role", StringType);

  private static final StructType CAPTION =
      new StructType()
          .add("text", StringType)
          .add("credit", StringType)
          .add("imageUrl", StringType);

  private static final StructType BLOCK =
      new StructType()
          .add("kind", StringType)
          .add("text", StringType)
          .add("level", IntegerType)
          .add("items", createArrayType(StringType))
          .add("rows", createArrayType(createArrayType(StringType)))
          .add("url", StringType);

  /** The columns of an article. */
  public static final StructType SCHEMA =
      new StructType()
          .add("url", StringType)
          .add("canonicalUrl", StringType)
          .add("title", StringType)
          .add("subtitle", StringType)
          .add("authors", createArrayType(AUTHOR))
          .add("byline", StringType)
          .add("publishedAt", StringType)
          .add("modifiedAt", StringType)
          .add("language", StringType)
          .add("siteName", StringType)
          .add("section", StringType)
          .add("tags", createArrayType(StringType))
          .add("description", StringType)
          .add("captions", createArrayType(CAPTION))
          .add("body", createArrayType(BLOCK))
          .add("text", StringType)
          .add("paywalled", BooleanType)
          .add("pageKind", StringType)
          .add("confidence", DoubleType)
          .add("warnings", createArrayType(StringType));

  private ArticleRows() {}

  /** An article as a row of {@link #SCHEMA}. */
  public static Row of(Article a) {
    return RowFactory.create(
        text(a.url()),
        text(a.canonicalUrl()),
        a.title(),
        a.subtitle(),
        a.authors().stream().map(ArticleRows::author).toArray(),
        a.byline(),
        a.publishedAt(),
        a.modifiedAt(),
        a.language(),
        a.siteName(),
        a.section(),
        a.tags().toArray(),
        a.description(),
        a.captions().stream().map(ArticleRows::caption).toArray(),
        a.body().stream().map(ArticleRows::block).toArray(),
        a.text(),
        a.paywalled(),
        a.pageKind().name(),
        a.confidence(),
        a.warnings().toArray());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static Row author(Author a) {
    return RowFactory.create(a.name(), a.email(), a.url(), a.role());
  }

  private static Row caption(Caption c) {
    return RowFactory.create(c.text(), c.credit(), c.imageUrl());
  }

  private static Row block(BodyBlock b) {
    return RowFactory.create(
        text(b.kind()),
        b.text(),
        b.level(),
        b.items().toArray(),
        b.rows().stream().map(r -> r.toArray()).toArray(),
        b.url());
  }
}
