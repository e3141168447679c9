package dev.pressclip.cli;

import dev.pressclip.Page;
import dev.pressclip.dumps.input.PageChain;
import dev.pressclip.dumps.input.PageInputs;
import dev.pressclip.dumps.input.PageRecord;
import dev.pressclip.fetch.PageFetcher;
import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pages behind command line arguments: addresses, files, folders, manifests, standard input.
 */
final class Inputs implements AutoCloseable {
  private final List<String> arguments;
  private final FetchOptions fetching;
  private @Nullable PageFetcher fetcher;

  Inputs(List<String> arguments, FetchOptions fetching) {
    this.arguments = arguments;
    this.fetching = fetching;
  }

  Stream<PageRecord> open() {
    return PageChain.of(
        arguments.stream().<Supplier<Stream<PageRecord>>>map(a -> () -> open(a)).iterator());
  }

  private Stream<PageRecord> open(String argument) {
    if (argument.equals("-")) {
      return Stream.of(
          new PageRecord(
              "-",
              "standard input",
              () -> Page.of(System.in.readNBytes(Page.MAX_BYTES + 1), null)));
    }
    if (argument.contains("://")) {
      return Stream.of(new PageRecord(argument, argument, () -> fetch(argument)));
    }
    try {
      return new PageInputs().openOrFail(Path.of(argument));
    } catch (InvalidPathException e) {
      return Stream.of(PageRecord.broken(null, argument, "not a path: " + e.getMessage()));
    }
  }

  private Page fetch(String address) throws IOException {
    URI url;
    try {
      url = URI.create(address.strip().replace(" ", "%20"));
    } catch (IllegalArgumentException e) {
      throw new IOException(address + ": not an address: " + e.getMessage(), e);
    }
    if (url.getScheme() != null && url.getScheme().toLowerCase(Locale.ROOT).equals("file")) {
      return Page.read(Path.of(url));
    }
    if (fetcher == null) {
      fetcher = fetching.fetcher().build();
    }
    return fetcher.fetch(url);
  }

  @Override
  public void close() {
    if (fetcher != null) {
      fetcher.close();
    }
  }
}
