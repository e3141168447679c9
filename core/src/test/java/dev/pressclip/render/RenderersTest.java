package dev.pressclip.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressclip.Article;
import dev.pressclip.ArticleExtractor;
import dev.pressclip.Author;
import dev.pressclip.BodyBlock;
import dev.pressclip.Caption;
import dev.pressclip.Image;
import dev.pressclip.Page;
import dev.pressclip.PageKind;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;
import org.junit.jupiter.api.Test;

class RenderersTest {
  private static Article article(String text, String url, List<BodyBlock> body) {
    return new Article(
        "https://post.example/1",
        null,
        text,
        text,
        List.of(Author.named(text)),
        null,
        "2025-02-01",
        null,
        "en",
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        List.of(new Image(url, text, text, text, null, null)),
        List.of(new Caption(text, text, url)),
        body,
        text,
        false,
        PageKind.article,
        1,
        List.of());
  }

  private static List<BodyBlock> everyKind(String text, String url) {
    return List.of(
        BodyBlock.paragraph(text),
        BodyBlock.heading(text, 3),
        BodyBlock.quote(text),
        BodyBlock.list(List.of(text, "second")),
        BodyBlock.table(List.of(List.of(text, "b"), List.of("c", "d"))),
        BodyBlock.code(text),
        BodyBlock.embed(url));
  }

  @Test
  void markdown_has_a_form_for_every_kind_of_block() {
    String markdown =
        ArticleMarkdown.render(
            article("Lamp", "https://post.example/l.jpg", everyKind("Lit", "https://v.example/1")));
    assertThat(markdown)
        .startsWith("# Lamp\n")
        .contains("\nLit\n", "### Lit", "> Lit", "- Lit\n- second", "| Lit | b |", "```\nLit\n```")
        .contains("https://v.example/1", "https://post.example/l.jpg");
  }

  @Test
  void markdown_does_not_take_text_for_markup() {
    String markdown =
        ArticleMarkdown.render(
            article(
                "a", "https://p.example/", List.of(BodyBlock.paragraph("# 5 * 3 <b> [x](y) `z`"))));
    assertThat(markdown).contains("\\# 5 \\* 3 \\<b").contains("\\[x\\]").contains("\\`z\\`");
  }

  @Test
  void text_holds_title_and_body() {
    String text =
        ArticleText.render(
            article("Lamp", "https://p.example/", everyKind("Lit", "https://v.example/")));
    assertThat(text).startsWith("Lamp\n").contains("Lit");
  }

  @Test
  void html_is_made_of_a_handful_of_elements() {
    Document html =
        Jsoup.parseBodyFragment(
            ArticleHtml.render(
                article(
                    "Lamp",
                    "https://post.example/l.jpg",
                    everyKind("Lit", "https://v.example/1"))));
    assertThat(html.body().select("*").eachText()).isNotEmpty();
    assertThat(html.body().getAllElements().stream().map(Element::normalName).distinct())
        .isSubsetOf(
            "body",
            "article",
            "h1",
            "h2",
            "h3",
            "p",
            "small",
            "strong",
            "blockquote",
            "ul",
            "li",
            "table",
            "tbody",
            "tr",
            "td",
            "pre",
            "code",
            "figure",
            "img",
            "figcaption",
            "a");
  }

  @Test
  void html_carries_no_script_in_any_field() {
    String bait = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
    for (String url :
        new String[] {
          "javascript:alert(1)", "data:text/html,x", bait, "https://p.example/\"onload=\"x"
        }) {
      String html = ArticleHtml.render(article(bait, url, everyKind(bait, url)));
      Document parsed = Jsoup.parseBodyFragment(html);
      assertThat(parsed.select("script,iframe,object,style,form")).isEmpty();
      for (Element e : parsed.body().getAllElements()) {
        e.attributes()
            .forEach(
                a -> {
                  assertThat(a.getKey()).as(html).doesNotStartWith("on");
                  if (a.getKey().equals("src") || a.getKey().equals("href")) {
                    assertThat(a.getValue()).matches("https?://.*");
                  }
                });
      }
    }
  }

  @Property(tries = 200)
  void whatever_the_page_its_clean_html_is_safe(@ForAll String html) {
    String page =
        "<html><body><article><h1>" + html + "</h1><p>" + html.repeat(8) + "</p></article>";
    Article article = Extractor.SHARED.extract(Page.ofHtml(page, null));
    String clean = ArticleHtml.render(article);
    Safelist allowed =
        Safelist.relaxed()
            .addTags("article", "figure", "figcaption")
            .addAttributes("article", "lang", "dir");
    assertThat(Jsoup.isValid(clean, allowed)).as(clean).isTrue();
  }

  private static final class Extractor {
    static final ArticleExtractor SHARED = ArticleExtractor.create();
  }
}
