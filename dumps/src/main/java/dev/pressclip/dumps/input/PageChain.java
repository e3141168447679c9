package dev.pressclip.dumps.input;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Streams of records one after another, each opened when its turn comes and closed when it is done.
 * {@code Stream.flatMap} would read a whole inner stream into memory when it is iterated over. Not
 * thread-safe.
 */
public final class PageChain {
  private PageChain() {}

  /** The records of all sources in order; close the stream when done. */
  public static Stream<PageRecord> of(Iterator<? extends Supplier<Stream<PageRecord>>> sources) {
    Links links = new Links(sources);
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(links, traits), false)
        .onClose(links::close);
  }

  private static final class Links implements Iterator<PageRecord> {
    private final Iterator<? extends Supplier<Stream<PageRecord>>> sources;
    private @Nullable Stream<PageRecord> open;
    private Iterator<PageRecord> records = java.util.Collections.emptyIterator();

    Links(Iterator<? extends Supplier<Stream<PageRecord>>> sources) {
      this.sources = sources;
    }

    @Override
    public boolean hasNext() {
      while (!records.hasNext() && sources.hasNext()) {
        close();
        Stream<PageRecord> next = sources.next().get();
        open = next;
        records = next.iterator();
      }
      return records.hasNext();
    }

    @Override
    public PageRecord next() {
      if (!hasNext()) {
        throw new NoSuchElementException("no more records");
      }
      return records.next();
    }

    void close() {
      if (open != null) {
        open.close();
        open = null;
      }
    }
  }
}
