package dev.pressclip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** The pages and dumps written for the tests, as {@code testdata/manifest.jsonl} lists them. */
public final class Testdata {
  public static final Path FOLDER = Path.of(System.getProperty("pressclip.testdata"));

  /** Goldens would change with the day if dates in the future were told from the real one. */
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);

  /** Makes word lists and weights be read once for all tests. */
  public static final ArticleExtractor EXTRACTOR = ArticleExtractor.builder().clock(CLOCK).build();

  private Testdata() {}

  /** A listed page. */
  public record Entry(String id, URI url, Path file) {
    public Page page() {
      try {
        return Page.read(file).at(url);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    public boolean isDump() {
      return file.getParent().endsWith("dumps");
    }

    @Override
    public String toString() {
      return id;
    }
  }

  public static Stream<Entry> all() throws IOException {
    ObjectMapper json = new ObjectMapper();
    return Files.readAllLines(FOLDER.resolve("manifest.jsonl")).stream()
        .map(
            line -> {
              try {
                JsonNode node = json.readTree(line);
                return new Entry(
                    node.get("id").asText(),
                    URI.create(node.get("url").asText()),
                    FOLDER.resolve(node.get("page").asText()));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  public static Page page(String id) throws IOException {
    return all().filter(e -> e.id().equals(id)).findFirst().orElseThrow().page();
  }

  /** The article of a page given as what its head and its body hold. */
  public static Article extract(String head, String body) {
    return extract("<html><head>" + head + "</head><body>" + body + "</body></html>");
  }

  /** The article of a dump, at no address. */
  public static Article extractText(String dump) {
    return EXTRACTOR.extract(Page.ofText(dump, null));
  }

  /** The article of a page given as markup, at no address. */
  public static Article extract(String html) {
    return EXTRACTOR.extract(Page.ofHtml(html, null));
  }
}
