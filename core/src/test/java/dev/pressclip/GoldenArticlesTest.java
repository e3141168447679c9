package dev.pressclip;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in {@code testdata} gives the article reviewed for it. {@code testdata/regenerate}
 * writes the goldens anew and shows what changed.
 */
class GoldenArticlesTest {
  private static final boolean WRITE = Boolean.getBoolean("pressclip.golden.write");
  private static final ObjectWriter JSON =
      new ObjectMapper()
          .writer(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  static Stream<Testdata.Entry> entries() throws IOException {
    return Testdata.all();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void article_is_as_reviewed(Testdata.Entry entry) throws IOException {
    Article article = Testdata.EXTRACTOR.extract(entry.page());
    Path golden = goldenOf(entry);
    if (WRITE) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, JSON.writeValueAsString(article) + "\n");
    }
    assertThat(golden).as("reviewed article; testdata/regenerate writes it").exists();
    Article reviewed = new ObjectMapper().readValue(golden.toFile(), Article.class);
    assertThat(JSON.writeValueAsString(article)).isEqualTo(JSON.writeValueAsString(reviewed));
  }

  @Test
  void every_golden_has_its_page() throws IOException {
    List<Path> goldens = new ArrayList<>();
    for (String kind : new String[] {"pages", "dumps"}) {
      try (Stream<Path> files = Files.list(Testdata.FOLDER.resolve("golden").resolve(kind))) {
        goldens.addAll(files.toList());
      }
    }
    assertThat(goldens)
        .containsExactlyInAnyOrderElementsOf(
            Testdata.all().map(GoldenArticlesTest::goldenOf).toList());
  }

  private static Path goldenOf(Testdata.Entry entry) {
    return Testdata.FOLDER
        .resolve("golden")
        .resolve(entry.isDump() ? "dumps" : "pages")
        .resolve(entry.id() + ".json");
  }
}
