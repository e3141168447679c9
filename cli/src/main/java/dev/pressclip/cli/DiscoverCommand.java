package dev.pressclip.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressclip.fetch.FetchException;
import dev.pressclip.fetch.PageFetcher;
import dev.pressclip.fetch.discovery.ArticleLink;
import dev.pressclip.fetch.discovery.Discovery;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pressclip discover}: the addresses of a site's articles. */
@Command(
    name = "discover",
    mixinStandardHelpOptions = true,
    versionProvider = PressclipCommand.Version.class,
    description = {
      "Print the addresses of a site's articles: from its sitemaps, its feeds and its front page.",
      "Text has address, date and title, with tabs between."
    })
final class DiscoverCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is printed for each address. */
  enum Form {
    text,
    jsonl
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SITE", arity = "1..*", description = "addresses of front pages")
  private List<String> sites = List.of();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "text or jsonl (default: ${DEFAULT-VALUE})")
  private Form form = Form.text;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "addresses of a site at most (default: ${DEFAULT-VALUE})")
  private int limit = 50_000;

  @Option(
      names = "--sitemaps",
      paramLabel = "N",
      description = "sitemaps of a site that are read (default: ${DEFAULT-VALUE})")
  private int sitemaps = 50;

  @Mixin private FetchOptions fetching = new FetchOptions();

  @Override
  public Integer call() throws IOException {
    if (limit < 1 || sitemaps < 0) {
      throw new ParameterException(
          spec.commandLine(),
          "--limit " + limit + " --sitemaps " + sitemaps + ": at least 1 and 0 are needed");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    int failed = 0;
    try (PageFetcher fetcher = fetching.fetcher().build()) {
      Discovery discovery = new Discovery(fetcher, sitemaps, limit);
      for (String site : sites) {
        try {
          List<ArticleLink> links =
              discovery.discover(
                  SiteAddress.of(site, spec),
                  trouble -> err.println("pressclip: " + trouble.getMessage()));
          for (ArticleLink link : links) {
            out.println(form == Form.jsonl ? jsonLine(link) : line(link));
          }
        } catch (FetchException e) {
          failed++;
          err.println("pressclip: " + e.getMessage());
        }
      }
    }
    out.flush();
    return failed == 0 ? 0 : 1;
  }

  private static String line(ArticleLink link) {
    String title = link.title() == null ? "" : link.title().replaceAll("\\s+", " ");
    String date = link.publishedAt() == null ? "" : link.publishedAt();
    return link.url() + "\t" + date + "\t" + title;
  }

  private static String jsonLine(ArticleLink link) throws IOException {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("url", link.url().toString());
    if (link.title() != null) {
      entry.put("title", link.title());
    }
    if (link.publishedAt() != null) {
      entry.put("publishedAt", link.publishedAt());
    }
    entry.put("source", link.source().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    return JSON.writeValueAsString(entry);
  }
}
