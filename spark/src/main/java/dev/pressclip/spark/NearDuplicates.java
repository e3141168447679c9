package dev.pressclip.spark;

import static org.apache.spark.sql.functions.bit_count;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.min;

import dev.pressclip.likeness.SimHash;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Finds articles that are nearly the same as an earlier one, over the whole data set: prints that
 * differ in three bits at most agree in one of four bands, so a join on the bands meets every pair.
 * On one machine an article is compared with those that were kept, here with all before it; where
 * many shade into each other the two may differ.
 */
final class NearDuplicates {
  private static final int BANDS = 4;
  private static final int BAND_BITS = Long.SIZE / BANDS;

  private NearDuplicates() {}

  /**
   * Which articles to leave out.
   *
   * @param articles with columns {@code place}, a number in the input's order, and {@code print}, 0
   *     for texts too short to compare
   * @return the {@code place} of each that is left out, and as {@code first} that of the earlier
   *     one
   */
  static Dataset<Row> of(Dataset<Row> articles) {
    Dataset<Row> prints = articles.select("place", "print").where(col("print").notEqual(0L));
    // The same print many times over would meet itself in every band: its first stands for all.
    Dataset<Row> firsts = prints.groupBy("print").agg(min("place").as("first"));
    Dataset<Row> same =
        prints
            .join(firsts, "print")
            .where(col("place").notEqual(col("first")))
            .select("place", "first");
    List<Column> bands = new ArrayList<>();
    for (int b = 0; b < BANDS; b++) {
      Column band =
          functions
              .shiftrightunsigned(col("print"), b * BAND_BITS)
              .bitwiseAND((1L << BAND_BITS) - 1)
              .multiply(BANDS)
              .plus(b);
      bands.add(band);
    }
    Dataset<Row> banded =
        firsts.withColumn("band", explode(functions.array(bands.toArray(new Column[0]))));
    Dataset<Row> near =
        banded
            .as("a")
            .join(banded.as("b"), col("a.band").equalTo(col("b.band")))
            .where(
                col("a.first")
                    .lt(col("b.first"))
                    .and(
                        bit_count(col("a.print").bitwiseXOR(col("b.print")))
                            .leq(SimHash.NEAR_BITS)))
            .groupBy(col("b.print").as("print"))
            .agg(min(col("a.first")).as("earlier"));
    Dataset<Row> alike =
        prints.join(near, "print").select(col("place"), col("earlier").as("first"));
    return same.union(alike).groupBy("place").agg(min("first").as("first"));
  }
}
