package dev.pressclip.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressclip.Article;
import dev.pressclip.Explanation;
import dev.pressclip.Page;
import dev.pressclip.Testdata;
import dev.pressclip.metadata.PageMetadata;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages as rows of numbers. */
class PageSignsTest {
  private static final PageSigns SIGNS = PageSigns.load();

  private static Map<Sign, Float> named(float[] row) {
    Map<Sign, Float> named = new TreeMap<>();
    for (Sign sign : Sign.values()) {
      named.put(sign, row[sign.ordinal()]);
    }
    return named;
  }

  private static Map<Sign, Float> ofAddress(@Nullable String url) {
    FoundFields nothing = new FoundFields(List.of(), null, 0, false, List.of(), false);
    return named(SIGNS.row(PageMetadata.NONE, url == null ? null : URI.create(url), nothing));
  }

  @ParameterizedTest
  @CsvSource({
    "https://saltby-post.example/news/harbour/gate-stays-shut-20260312, PATH_ARTICLE, 3",
    "https://blog.saltby.example/gate-stays-shut.html, PATH_ARTICLE, 3",
    "https://saltby-post.example/Tag/harbour/, PATH_INDEX, 1",
    "https://fenwick.example/products/net-knife, PATH_SHOP, 2",
    "https://anglers.example/viewtopic.php?t=12, PATH_FORUM, 1",
    "https://docs.harrow.example/queues, PATH_MANUAL, 1"
  })
  void addresses_speak_for_kinds(String url, Sign sign, float slugWords) {
    assertThat(ofAddress(url)).containsEntry(sign, 1f).containsEntry(Sign.SLUG_WORDS, slugWords);
  }

  @Test
  void words_within_a_slug_speak_for_nothing() {
    assertThat(ofAddress("https://saltby-post.example/shop-thieves-caught"))
        .containsEntry(Sign.PATH_SHOP, 0f)
        .containsEntry(Sign.SLUG_WORDS, 3f);
  }

  @Test
  void without_an_address_the_slug_is_unknown_rather_than_empty() {
    assertThat(ofAddress(null)).containsEntry(Sign.SLUG_WORDS, -1f);
    assertThat(ofAddress("urn:page:12")).containsEntry(Sign.SLUG_WORDS, -1f);
    assertThat(ofAddress("https://saltby-post.example/")).containsEntry(Sign.SLUG_WORDS, 0f);
  }

  @Test
  void a_page_without_blocks_has_neither_headline_nor_body() {
    assertThat(ofAddress(null))
        .containsEntry(Sign.BLOCKS, 0f)
        .containsEntry(Sign.BODY_MASS, 0f)
        .containsEntry(Sign.BODY_DENSITY, 0f)
        .containsEntry(Sign.TITLE_GAP, -1f);
  }

  @Test
  void blocks_are_counted_by_what_they_were_taken_for() {
    Explanation why =
        Testdata.EXTRACTOR.explain(
            Page.ofHtml(
                "<html><head><title>Gate stays shut</title></head><body><nav><a href='/'>Home</a></nav>"
                    + "<main><h1>Gate stays shut</h1><p class='byline'>By Ida Corr</p>"
                    + "<time datetime='2026-03-12'>12 March 2026</time>"
                    + "<p>The gate to the east mole stays locked after anglers left hooks in the nets of two"
                    + " cutters, the harbour board decided on Thursday.</p>"
                    + "<p>A fence goes up before Easter. Whoever climbs it pays forty pounds, half of which is"
                    + " meant for the lifeboat.</p></main><aside><p>Net knife £14</p></aside></body></html>",
                null));
    Article article = why.article();
    Map<Sign, Float> signs =
        named(
            SIGNS.row(
                PageMetadata.NONE,
                null,
                new FoundFields(
                    why.verdicts(), article.title(), 1, true, article.images(), false)));
    assertThat(signs)
        .containsEntry(Sign.TITLE_WORDS, 3f)
        .containsEntry(Sign.TITLE_GAP, 3f)
        .containsEntry(Sign.BYLINES, 1f)
        .containsEntry(Sign.DATELINES, 1f)
        .containsEntry(Sign.BODY_PARAGRAPHS, 2f)
        .containsEntry(Sign.BODY_PARAGRAPH_SHARE, 1f)
        .containsEntry(Sign.BODY_RUNS, 1f)
        .containsEntry(Sign.BODY_DENSITY, 1f)
        .containsEntry(Sign.PRICES, 1f)
        .containsEntry(Sign.SIGNED, 1f)
        .containsEntry(Sign.DATED, 1f);
  }
}
