package dev.pressclip.spark;

import dev.pressclip.Article;
import dev.pressclip.ArticleExtractor;
import dev.pressclip.Page;
import dev.pressclip.dumps.ArticleFilter;
import dev.pressclip.dumps.input.InputOptions;
import dev.pressclip.dumps.input.PageInputs;
import dev.pressclip.dumps.input.PageRecord;
import dev.pressclip.likeness.SimHash;
import dev.pressclip.memory.SiteLearner;
import dev.pressclip.memory.SiteMemory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/** Cleans the records of one input file on an executor: a row for each, whatever becomes of it. */
final class FileCleaner implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Records of one file at most; more would run into the next file's numbers. */
  private static final int RECORD_BITS = 36;

  static final String WRITTEN = "written";
  static final String FAILED = "failed";
  static final String SKIPPED = "skipped";

  /** Where a record came from, what became of it, and its article if it has one. */
  static final StructType SCHEMA =
      new StructType()
          .add("place", DataTypes.LongType)
          .add("id", DataTypes.StringType)
          .add("source", DataTypes.StringType)
          .add("outcome", DataTypes.StringType)
          .add("reason", DataTypes.StringType)
          .add("print", DataTypes.LongType)
          .add("article", ArticleRows.SCHEMA);

  private final SerializableConfiguration configuration;
  private final ArticleFilter.Spec filter;
  private final byte @Nullable [] memory;

  FileCleaner(
      SerializableConfiguration configuration,
      ArticleFilter.Spec filter,
      byte @Nullable [] memory) {
    this.configuration = configuration;
    this.filter = filter;
    this.memory = memory;
  }

  /** An input file and its number among all. */
  record Input(String path, int number) implements Serializable {}

  /** Rows of a file, one at a time; the file is closed behind the last. */
  Iterator<Row> clean(Input input) throws IOException {
    ArticleExtractor extractor = extractor();
    ArticleFilter keeping = filter.filter();
    Stream<PageRecord> records = open(input);
    Iterator<PageRecord> each = records.iterator();
    return new Iterator<>() {
      private long number = (long) input.number() << RECORD_BITS;

      @Override
      public boolean hasNext() {
        boolean more = each.hasNext();
        if (!more) {
          records.close();
        }
        return more;
      }

      @Override
      public Row next() {
        return row(number++, each.next(), extractor, keeping);
      }
    };
  }

  private static Row row(
      long place, PageRecord record, ArticleExtractor extractor, ArticleFilter keeping) {
    try {
      Article article = extractor.extract(record.reader().read());
      String against = keeping.against(article);
      return against == null
          ? RowFactory.create(
              place,
              record.id(),
              record.source(),
              WRITTEN,
              null,
              SimHash.of(article.text()),
              ArticleRows.of(article))
          : other(place, record, SKIPPED, against);
    } catch (PageRecord.Skipped e) {
      return other(place, record, SKIPPED, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return other(place, record, FAILED, e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  private static Row other(long place, PageRecord record, String outcome, String reason) {
    return RowFactory.create(place, record.id(), record.source(), outcome, reason, null, null);
  }

  /** What a file teaches of its sites. */
  SiteMemory learn(Input input) throws IOException {
    SiteLearner learner = new SiteLearner();
    ArticleExtractor extractor = ExecutorExtractor.get();
    try (Stream<PageRecord> records = open(input)) {
      for (Iterator<PageRecord> all = records.iterator(); all.hasNext(); ) {
        try {
          Page page = all.next().reader().read();
          learner.learn(page.url(), extractor.explain(page));
        } catch (IOException | RuntimeException e) {
          // Cleaning names it; here it teaches nothing.
        }
      }
    }
    return learner.memory();
  }

  private ArticleExtractor extractor() throws IOException {
    return memory == null
        ? ExecutorExtractor.get()
        : ExecutorExtractor.get().withMemory(SiteMemory.read(new ByteArrayInputStream(memory)));
  }

  private Stream<PageRecord> open(Input input) {
    Path path = new Path(input.path());
    String name = "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : input.path();
    Configuration settings = configuration.value();
    try {
      FileSystem files = path.getFileSystem(settings);
      HadoopChannel channel =
          new HadoopChannel(files.open(path), files.getFileStatus(path).getLen());
      return new PageInputs(InputOptions.USUAL).open(channel, name);
    } catch (IOException e) {
      return Stream.of(PageRecord.broken(null, name, name + ": cannot be read: " + e.getMessage()));
    }
  }
}
