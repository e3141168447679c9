package dev.pressclip.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressclip.Article;
import dev.pressclip.ArticleExtractor;
import dev.pressclip.Author;
import dev.pressclip.Explanation;
import dev.pressclip.Page;
import dev.pressclip.Testdata;
import dev.pressclip.block.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sites are those of {@code testdata/sites}: eight pages each, with the same sentences around.
 */
class SiteMemoryTest {
  private static final ArticleExtractor ALONE = Testdata.EXTRACTOR;

  private record SitePage(String id, Page page, JsonNode gold) {}

  private static List<SitePage> site(String name) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> pages = Files.readAllLines(Testdata.FOLDER.resolve("sites/manifest.jsonl"));
    List<String> gold = Files.readAllLines(Testdata.FOLDER.resolve("sites/gold.jsonl"));
    List<SitePage> site = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      JsonNode entry = json.readTree(pages.get(i));
      if (entry.get("id").asText().startsWith(name)) {
        Page page =
            Page.read(Testdata.FOLDER.resolve("sites/" + entry.get("page").asText()))
                .at(URI.create(entry.get("url").asText()));
        site.add(new SitePage(entry.get("id").asText(), page, json.readTree(gold.get(i))));
      }
    }
    return site;
  }

  private static SiteMemory learned(List<SitePage> pages) {
    SiteLearner learner = new SiteLearner();
    pages.forEach(p -> learner.learn(p.page().url(), ALONE.explain(p.page())));
    return learner.memory();
  }

  private static double precision(ArticleExtractor extractor, List<SitePage> pages) {
    int right = 0;
    int all = 0;
    for (SitePage p : pages) {
      Set<String> gold = new HashSet<>(List.of(p.gold().get("body").asText().split("\n")));
      for (String line : extractor.extract(p.page()).text().split("\n")) {
        right += gold.contains(line) ? 1 : 0;
        all++;
      }
    }
    return right / (double) all;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-harbour", "de-talbote", "ru-step", "ja-minato"})
  void what_stands_on_all_pages_of_a_site_is_no_body_text(String name) throws IOException {
    List<SitePage> pages = site(name);
    assertThat(pages).hasSize(8);
    ArticleExtractor knowing = ALONE.withMemory(learned(pages));
    assertThat(precision(ALONE, pages)).as("without memory").isLessThan(0.7);
    assertThat(precision(knowing, pages)).as("with memory").isGreaterThan(0.99);
    for (SitePage p : pages) {
      Article article = knowing.extract(p.page());
      assertThat(article.text()).as(p.id()).isEqualTo(p.gold().get("body").asText());
      assertThat(article.title()).isEqualTo(p.gold().get("title").asText());
      assertThat(article.authors())
          .extracting(Author::name)
          .containsExactly(p.gold().get("authors").get(0).asText());
      assertThat(article.publishedAt()).isEqualTo(p.gold().get("date").asText());
    }
  }

  @Test
  void a_quotation_that_half_the_articles_print_stays() throws IOException {
    List<SitePage> pages = site("en-harbour");
    ArticleExtractor knowing = ALONE.withMemory(learned(pages));
    long quoting =
        pages.stream()
            .filter(p -> knowing.extract(p.page()).text().contains("“The sea gives"))
            .count();
    assertThat(quoting).isEqualTo(4);
  }

  @Test
  void a_note_that_closes_all_articles_has_a_reason_of_its_own() throws IOException {
    List<SitePage> pages = site("de-talbote");
    Explanation why = ALONE.withMemory(learned(pages)).explain(pages.get(0).page());
    assertThat(why.verdicts())
        .filteredOn(v -> v.block().text().contains("Pressedienst Lauental"))
        .singleElement()
        .satisfies(v -> assertThat(v.reason()).isEqualTo(Reason.AGENCY_NOTE));
    assertThat(why.verdicts())
        .filteredOn(v -> v.block().text().startsWith("Unser Redaktionsbrief"))
        .singleElement()
        .satisfies(v -> assertThat(v.reason()).isIn(Reason.SITE_CHROME, Reason.NEWSLETTER));
  }

  @Test
  void a_memory_of_one_page_changes_nothing() throws IOException {
    for (Testdata.Entry e : Testdata.all().toList()) {
      SiteLearner learner = new SiteLearner();
      learner.learn(e.url(), ALONE.explain(e.page()));
      assertThat(ALONE.withMemory(learner.memory()).extract(e.page()))
          .as(e.id())
          .isEqualTo(ALONE.extract(e.page()));
    }
  }

  @Test
  void pages_of_other_sites_are_not_touched() throws IOException {
    ArticleExtractor knowing = ALONE.withMemory(learned(site("en-harbour")));
    for (Testdata.Entry e : Testdata.all().toList()) {
      assertThat(knowing.extract(e.page())).isEqualTo(ALONE.extract(e.page()));
    }
  }

  @Test
  void what_was_learned_in_parts_is_what_was_learned_in_one_go() throws IOException {
    List<SitePage> pages = new ArrayList<>(site("ru-step"));
    pages.addAll(site("ja-minato"));
    SiteMemory whole = learned(pages);
    SiteMemory parts = learned(pages.subList(0, 5)).merge(learned(pages.subList(5, 16)));
    assertThat(parts.sites()).isEqualTo(2);
    assertThat(parts.pages(pages.get(0).page().url())).isEqualTo(8);
    for (SitePage p : pages) {
      assertThat(ALONE.withMemory(parts).extract(p.page()))
          .isEqualTo(ALONE.withMemory(whole).extract(p.page()));
    }
  }

  @Test
  void a_memory_written_and_read_is_the_same() throws IOException {
    SiteMemory memory = learned(site("ja-minato"));
    byte[] bytes = bytes(memory);
    assertThat(bytes(SiteMemory.read(new ByteArrayInputStream(bytes)))).isEqualTo(bytes);
    assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
        .as("no text of any page")
        .doesNotContain("港");
  }

  @Test
  void what_is_no_memory_is_named() {
    assertThatThrownBy(() -> SiteMemory.read(new ByteArrayInputStream(new byte[] {1, 2, 3, 4})))
        .isInstanceOf(IOException.class);
  }

  @Test
  void a_site_of_ever_new_lines_is_remembered_within_bounds() {
    SiteLearner learner = new SiteLearner();
    URI url = URI.create("https://endless.example/");
    for (int page = 0; page < 300; page++) {
      StringBuilder dump = new StringBuilder("Subscribe to the Endless Letter today\n");
      for (int i = 0; i < 40; i++) {
        dump.append(Integer.toString(page * 40 + i, 36).replaceAll("[0-9]", "z")).append(" only\n");
      }
      learner.learn(url, ALONE.explain(Page.ofText(dump.toString(), url)));
    }
    SiteMemory memory = learner.memory();
    assertThat(memory.pages(url)).isEqualTo(300);
    assertThat(memory.copy().get("endless.example").lines)
        .hasSizeLessThanOrEqualTo(2 * SiteCounts.MAX_LINES)
        .containsKey(LineKey.of("Subscribe to the Endless Letter today"));
  }

  private static byte[] bytes(SiteMemory memory) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    memory.write(out);
    return out.toByteArray();
  }
}
