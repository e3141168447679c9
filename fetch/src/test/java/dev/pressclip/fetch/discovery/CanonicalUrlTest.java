package dev.pressclip.fetch.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlTest {
  private static final URI BASE = URI.create("https://www.post.example/news/today/");
  private final CanonicalUrl canonical = new CanonicalUrl();

  @ParameterizedTest
  @CsvSource({
    "HTTPS://WWW.Post.example:443/A/b.html#top, https://www.post.example/A/b.html",
    "story?utm_source=x&id=7&fbclid=abc, https://www.post.example/news/today/story?id=7",
    "../a/./b/../c, https://www.post.example/news/a/c",
    "/a;jsessionid=7F3A?sid=9, https://www.post.example/a",
    "//other.example, https://other.example/",
    "https://post.example:8443/x y, https://post.example:8443/x%20y",
    "?page=2, https://www.post.example/news/today/?page=2"
  })
  void what_makes_no_difference_is_taken_out(String written, String expected) {
    assertThat(canonical.of(BASE, written)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "mailto:desk@post.example",
    "javascript:void(0)",
    "data:text/plain;x",
    "http://[",
    "tel:+1"
  })
  void what_is_no_page_is_null(String written) {
    assertThat(canonical.of(BASE, written)).isNull();
  }

  @Test
  void an_endless_address_is_null() {
    assertThat(canonical.of(BASE, "/" + "a".repeat(3_000))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https://p.example/2026/05/04/bees-return-to-abbey-roof, true",
    "https://p.example/news/bees-return-to-the-abbey-roof-48213.html, true",
    "https://p.example/news/, false",
    "https://p.example/tag/bees-and-honey-makers, false",
    "https://p.example/mentions-legales/les-abeilles-du-toit, false",
    "https://p.example/yazarlar/ada-demir-yilmaz-12345, false",
    "https://p.example/ricerca/le-api-sul-tetto, false",
    "https://p.example/media/bees-on-the-roof.jpg, false",
    "https://p.example/, false"
  })
  void articles_are_told_by_their_addresses(URI url, boolean article) {
    assertThat(LinkScorer.score(url, "") >= LinkScorer.LIKELY).isEqualTo(article);
  }
}
