package dev.pressclip.cli;

import dev.pressclip.fetch.PageFetcher;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command that fetches can be told. */
final class FetchOptions {
  @Option(
      names = "--allow-private-addresses",
      description = "fetch from loopback, private and link-local addresses too")
  boolean allowPrivateAddresses;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "keep what may be kept there; ask only for what has changed since")
  @Nullable Path cache;

  @Option(
      names = "--warc",
      paramLabel = "DIR",
      description = "write what is fetched there as WARC files, to be cleaned again later")
  @Nullable Path warc;

  /** A fetcher's options with these. */
  PageFetcher.Builder fetcher() {
    PageFetcher.Builder builder =
        PageFetcher.builder().allowPrivateAddresses(allowPrivateAddresses);
    if (cache != null) {
      builder.cache(cache);
    }
    if (warc != null) {
      builder.archive(warc);
    }
    return builder;
  }
}
