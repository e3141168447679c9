package dev.pressclip.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;

import dev.pressclip.dumps.ArticleFilter;
import dev.pressclip.dumps.DumpSummary;
import dev.pressclip.memory.SiteMemory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Cleans dumps on a cluster: a task a file, an extractor an executor, every record accounted for.
 *
 * <p>Files are cleaned in batches, each into a folder of {@code OUT/_work}; a run that was cut
 * short goes on with the batches that are not whole. Then the articles, without duplicates if
 * asked, go to {@code OUT/articles}, what failed or was a duplicate to {@code OUT/errors}, the
 * counts to {@code OUT/summary.json}.
 */
@Command(
    name = "CleanDumps",
    mixinStandardHelpOptions = true,
    description = "Clean dumps on Spark: spark-submit --class dev.pressclip.spark.CleanDumps JAR …")
public final class CleanDumps implements Callable<Integer> {
  private static final String SUCCESS = "_SUCCESS";

  /** What the articles' folders are named for. */
  enum Partitioning {
    none,
    language,
    date
  }

  /** What is written. */
  enum Form {
    parquet,
    jsonl
  }

  /** Which articles are left out. */
  enum Dedup {
    none,
    near
  }

  @Option(
      names = "--input",
      required = true,
      paramLabel = "FILES",
      description =
          "files, folders or patterns of any Hadoop file system; may be given several times")
  private List<String> inputs = List.of();

  @Option(names = "--output", required = true, paramLabel = "OUT", description = "a folder")
  private String output = "";

  @Option(
      names = "--format",
      description = "one of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Form form = Form.parquet;

  @Option(
      names = "--partition-by",
      description =
          "one of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); date is by month")
  private Partitioning partitioning = Partitioning.none;

  @Option(
      names = "--dedup",
      description = "one of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Dedup dedup = Dedup.none;

  @Option(
      names = "--learn",
      description = "first learn what the pages of each site have in common, and leave it out")
  private boolean learn;

  @Option(
      names = "--files-per-batch",
      paramLabel = "N",
      description =
          "files that are cleaned again when a run is cut short (default: ${DEFAULT-VALUE})")
  private int filesPerBatch = 1_000;

  @Option(names = "--min-confidence", paramLabel = "0..1", description = "leave out articles below")
  private double minConfidence;

  @Option(names = "--language", paramLabel = "LANG", split = ",", description = "keep these only")
  private Set<String> languages = Set.of();

  /** Runs the application and exits with its code. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs the application in the session that there is, or in one that the settings make. */
  static int run(String... args) {
    return new CommandLine(new CleanDumps()).execute(args);
  }

  @Override
  public Integer call() throws IOException {
    SparkSession session = SparkSession.builder().appName("Pressclip").getOrCreate();
    DumpSummary summary = clean(session);
    System.out.println(
        summary.read()
            + " read, "
            + summary.written()
            + " articles written to "
            + output
            + ", "
            + summary.duplicates()
            + " duplicates, "
            + summary.failed()
            + " failed; left out: "
            + summary.skipped());
    return summary.failed() == 0 ? 0 : 1;
  }

  private DumpSummary clean(SparkSession session) throws IOException {
    Configuration settings = session.sparkContext().hadoopConfiguration();
    Path out = new Path(output);
    FileSystem files = out.getFileSystem(settings);
    List<List<FileCleaner.Input>> batches = plan(files, out, settings);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
    SerializableConfiguration shared = new SerializableConfiguration(settings);
    ArticleFilter.Spec filter = new ArticleFilter.Spec(List.copyOf(languages), minConfidence);
    byte[] memory = learn ? learn(context, batches, shared, filter) : null;
    FileCleaner cleaner = new FileCleaner(shared, filter, memory);
    LongAccumulator done = session.sparkContext().longAccumulator("pressclip records");
    List<String> folders = new ArrayList<>();
    for (int b = 0; b < batches.size(); b++) {
      Path folder = new Path(out, String.format(Locale.ROOT, "_work/batch-%05d", b));
      folders.add(folder.toString());
      if (!files.exists(new Path(folder, SUCCESS))) {
        List<FileCleaner.Input> batch = batches.get(b);
        JavaRDD<Row> rows =
            context
                .parallelize(batch, batch.size())
                .flatMap(cleaner::clean)
                .map(
                    row -> {
                      done.add(1);
                      return row;
                    });
        session
            .createDataFrame(rows, FileCleaner.SCHEMA)
            .write()
            .mode(SaveMode.Overwrite)
            .parquet(folder.toString());
      }
    }
    Dataset<Row> all =
        session.read().schema(FileCleaner.SCHEMA).parquet(folders.toArray(new String[0]));
    return finish(all, out, files);
  }

  /**
   * Which files are in which batch: those of earlier runs as they were, new files in new batches.
   */
  private List<List<FileCleaner.Input>> plan(FileSystem files, Path out, Configuration settings)
      throws IOException {
    List<List<FileCleaner.Input>> batches = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>();
    while (true) {
      Path file = planFile(out, batches.size());
      if (!files.exists(file)) {
        break;
      }
      List<FileCleaner.Input> batch = new ArrayList<>();
      try (FSDataInputStream in = files.open(file)) {
        for (String path : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
          batch.add(new FileCleaner.Input(path, known.size()));
          known.add(path);
        }
      }
      batches.add(batch);
    }
    List<FileCleaner.Input> batch = new ArrayList<>();
    for (String path : find(settings)) {
      if (known.add(path)) {
        batch.add(new FileCleaner.Input(path, known.size() - 1));
        if (batch.size() == filesPerBatch) {
          write(files, planFile(out, batches.size()), batch);
          batches.add(batch);
          batch = new ArrayList<>();
        }
      }
    }
    if (!batch.isEmpty()) {
      write(files, planFile(out, batches.size()), batch);
      batches.add(batch);
    }
    return batches;
  }

  private static Path planFile(Path out, int batch) {
    return new Path(out, String.format(Locale.ROOT, "_work/plan/%05d.txt", batch));
  }

  private static void write(FileSystem files, Path file, List<FileCleaner.Input> batch)
      throws IOException {
    StringBuilder lines = new StringBuilder();
    batch.forEach(i -> lines.append(i.path()).append('\n'));
    Path part = file.suffix(".part");
    try (FSDataOutputStream to = files.create(part, true)) {
      to.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
    files.rename(part, file);
  }

  /** All files behind the inputs, by name. */
  private List<String> find(Configuration settings) throws IOException {
    Set<String> found = new LinkedHashSet<>();
    for (String input : inputs) {
      Path pattern = new Path(input);
      FileSystem files = pattern.getFileSystem(settings);
      FileStatus[] matches = files.globStatus(pattern);
      if (matches == null || matches.length == 0) {
        throw new IOException("no such file or folder: " + input);
      }
      List<String> paths = new ArrayList<>();
      for (FileStatus match : matches) {
        if (match.isFile()) {
          paths.add(match.getPath().toString());
          continue;
        }
        RemoteIterator<LocatedFileStatus> inside = files.listFiles(match.getPath(), true);
        while (inside.hasNext()) {
          Path path = inside.next().getPath();
          if (!path.getName().startsWith(".") && !path.getName().startsWith("_")) {
            paths.add(path.toString());
          }
        }
      }
      paths.sort(Comparator.naturalOrder());
      found.addAll(paths);
    }
    return List.copyOf(found);
  }

  /** A first pass over all files; what each teaches is merged on the way to the driver. */
  private static byte @Nullable [] learn(
      JavaSparkContext context,
      List<List<FileCleaner.Input>> batches,
      SerializableConfiguration shared,
      ArticleFilter.Spec filter) {
    List<FileCleaner.Input> inputs = new ArrayList<>();
    batches.forEach(inputs::addAll);
    if (inputs.isEmpty()) {
      return null;
    }
    FileCleaner cleaner = new FileCleaner(shared, filter, null);
    return context
        .parallelize(inputs, inputs.size())
        .map(input -> bytes(cleaner.learn(input)))
        .treeReduce((a, b) -> bytes(memory(a).merge(memory(b))));
  }

  private static byte[] bytes(SiteMemory memory) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    memory.write(out);
    return out.toByteArray();
  }

  private static SiteMemory memory(byte[] bytes) throws IOException {
    return SiteMemory.read(new ByteArrayInputStream(bytes));
  }

  private DumpSummary finish(Dataset<Row> all, Path out, FileSystem files) throws IOException {
    Dataset<Row> written = all.where(col("outcome").equalTo(FileCleaner.WRITTEN));
    Dataset<Row> failed =
        all.where(col("outcome").equalTo(FileCleaner.FAILED))
            .select("id", "source", "outcome", "reason");
    Dataset<Row> duplicates = dedup == Dedup.none ? null : NearDuplicates.of(written).cache();
    Dataset<Row> kept =
        duplicates == null
            ? written
            : written.join(
                duplicates, written.col("place").equalTo(duplicates.col("place")), "left_anti");
    Dataset<Row> articles =
        kept.select(
            col("id"),
            col("source"),
            col("article.*"),
            coalesce(substring(col("article.publishedAt"), 1, 7), lit("unknown")).as("month"),
            coalesce(col("article.language"), lit("unknown")).as("lang"));
    articles =
        switch (partitioning) {
          case none -> articles.drop("month", "lang");
          case language -> articles.drop("month");
          case date -> articles.drop("lang");
        };
    DataFrameWriter<Row> writer = articles.write().mode(SaveMode.Overwrite);
    writer =
        switch (partitioning) {
          case none -> writer;
          case language -> writer.partitionBy("lang");
          case date -> writer.partitionBy("month");
        };
    String to = new Path(out, "articles").toString();
    if (form == Form.parquet) {
      writer.parquet(to);
    } else {
      writer.json(to);
    }
    Dataset<Row> errors =
        duplicates == null
            ? failed
            : failed.union(
                written
                    .join(duplicates, "place")
                    .select(
                        col("id"),
                        col("source"),
                        lit("duplicate").as("outcome"),
                        lit("the same was written before").as("reason")));
    errors.write().mode(SaveMode.Overwrite).json(new Path(out, "errors").toString());
    DumpSummary summary = summary(all, duplicates == null ? 0 : duplicates.count());
    write(files, new Path(out, "summary.json"), summary);
    return summary;
  }

  private static DumpSummary summary(Dataset<Row> all, long duplicates) {
    long read = 0;
    long written = 0;
    long failed = 0;
    Map<String, Long> skipped = new HashMap<>();
    for (Row row : all.groupBy("outcome", "reason").count().collectAsList()) {
      long n = row.getLong(2);
      read += n;
      switch (row.getString(0)) {
        case FileCleaner.WRITTEN -> written += n;
        case FileCleaner.FAILED -> failed += n;
        default -> skipped.merge(row.getString(1), n, Long::sum);
      }
    }
    DumpSummary summary = new DumpSummary(read, written - duplicates, duplicates, failed, skipped);
    if (!summary.addsUp()) {
      throw new IllegalStateException("records were lost: " + summary);
    }
    return summary;
  }

  private static void write(FileSystem files, Path file, DumpSummary summary) throws IOException {
    try (FSDataOutputStream to = files.create(file, true)) {
      to.write(new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsBytes(summary));
    }
  }
}
