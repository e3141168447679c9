package dev.pressclip.fetch.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressclip.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A crawl in a process of its own, to be killed: CrawlProcess SITE FOLDER OUT. */
public final class CrawlProcess {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CrawlProcess() {}

  public static void main(String[] args) throws IOException {
    Path out = Path.of(args[2]);
    SiteCrawler crawler =
        SiteCrawler.builder(Path.of(args[1]))
            .allowPrivateAddresses(true)
            .interval(Duration.ZERO)
            .minConfidence(0)
            .build();
    for (JsonNode article : given(out)) {
      crawler.alreadyGiven(
          URI.create(article.get("url").asText()), null, article.get("text").asText());
    }
    crawler.crawl(List.of(URI.create(args[0])), article -> write(out, article), e -> {});
    Files.writeString(out.resolveSibling("done"), "");
  }

  /** The whole lines of the output; what a kill left of a line is taken out. */
  static List<JsonNode> given(Path out) throws IOException {
    String text = Files.exists(out) ? Files.readString(out) : "";
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    if (whole.length() < text.length()) {
      Files.writeString(out, whole);
    }
    List<JsonNode> articles = new ArrayList<>();
    for (String line : whole.lines().toList()) {
      articles.add(JSON.readTree(line));
    }
    return articles;
  }

  private static void write(Path out, Article article) {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("url", String.valueOf(article.url()));
    entry.put("title", String.valueOf(article.title()));
    entry.put("text", article.text());
    try {
      byte[] line = (JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8);
      Files.write(out, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
