package dev.pressclip;

import static dev.pressclip.FerryPage.BODY;
import static dev.pressclip.FerryPage.HEADLINE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whom a page names as its authors, by where and how it prints them. */
class BylineTest {
  private static Article withByline(String byline) {
    return FerryPage.with("", HEADLINE + byline + BODY);
  }

  @Test
  void a_link_that_leads_to_the_author_names_one_though_it_is_a_single_word() {
    assertThat(
            withByline(
                    "<p class='entry-meta'>Posted on 4 March 2025 by <a rel='author'"
                        + " href='/u/17'>rivertrout</a> | <a href='#c'>Leave a comment</a></p>")
                .authors())
        .extracting(Author::name)
        .containsExactly("rivertrout");
  }

  @Test
  void what_the_line_says_of_a_linked_author_is_kept() {
    assertThat(
            withByline(
                    "<p class='byline'>By <a rel='author' href='/by/oona'>Oona Carrick</a>, islands"
                        + " correspondent</p>")
                .authors())
        .containsExactly(new Author("Oona Carrick", null, null, "islands correspondent"));
  }

  @Test
  void the_foot_of_the_headlines_box_may_hold_the_byline() {
    assertThat(
            FerryPage.with(
                    "",
                    "<header><div>"
                        + HEADLINE
                        + "</div><div class='hero-footer'><div class='meta'>Written by <span>Oona"
                        + " Carrick</span></div></div></header>"
                        + BODY)
                .authors())
        .extracting(Author::name)
        .containsExactly("Oona Carrick");
  }

  @Test
  void so_may_a_box_there_that_is_named_after_teasers() {
    assertThat(
            FerryPage.with(
                    "",
                    "<header>"
                        + HEADLINE
                        + "<div class='teaser'><div class='meta'>By Oona Carrick, Islands Reporter"
                        + "</div></div></header>"
                        + BODY)
                .authors())
        .extracting(Author::name)
        .containsExactly("Oona Carrick");
  }

  @Test
  void an_organisation_that_the_page_declares_is_one_author() {
    assertThat(
            FerryPage.with(
                    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":"
                        + "{\"@type\":\"Organization\",\"name\":\"Marsh & Daughters\"}}</script>",
                    HEADLINE + BODY)
                .authors())
        .extracting(Author::name)
        .containsExactly("Marsh & Daughters");
  }

  @Test
  void an_element_for_authors_that_spans_several_lines_is_not_one_name() {
    assertThat(
            withByline(
                    "<a class='author-card' href='/u/17'><div class='author-name'>Oona Carrick</div>"
                        + "<div class='author-desk'>Research</div></a>")
                .authors())
        .extracting(Author::name)
        .containsExactly("Oona Carrick");
  }

  @Test
  void a_path_to_the_page_that_ends_in_its_headline_names_nobody() {
    assertThat(withByline("<p>Blog Home ❯ Fishing Boats ❯ Ferry stays in port</p>").authors())
        .isEmpty();
  }

  @Test
  void a_menu_with_a_sign_in_it_names_nobody() {
    assertThat(
            FerryPage.with(
                    "",
                    "<div><a href='/x'>Find Us</a> <a href='/y'>Talk@ISLES Log In Join ISLES</a>"
                        + "</div>"
                        + HEADLINE
                        + BODY)
                .authors())
        .isEmpty();
  }

  @Test
  void a_bare_name_below_the_headline_is_the_authors() {
    assertThat(withByline("<p>Elliot Rabe</p>").authors())
        .extracting(Author::name)
        .containsExactly("Elliot Rabe");
  }

  @Test
  void a_bare_name_of_whom_the_article_tells_is_no_authors() {
    String told =
        "<p>Elliot Rabe, who owns the sheep, walked home along the pier and had little to say.</p>";
    assertThat(FerryPage.with("", HEADLINE + "<p>Elliot Rabe</p>" + BODY + told).authors())
        .isEmpty();
  }

  @Test
  void a_bare_rubric_below_the_headline_is_nobodys_name() {
    assertThat(withByline("<p>Harbour News</p>").authors()).isEmpty();
  }

  @Test
  void lines_of_a_dump_with_names_titles_and_dates_name_its_authors() {
    String dump =
        """
        Home
        Isles
        Ferry stays in port
        Elliot Rabe Reporter
        Clara Rode Reporter
        04.03.2025 15:42

        The ferry to Great Holm stayed in port on Tuesday because its captain had mislaid the only key to the wheelhouse, the island council said in the evening.
        Passengers were rowed across in three boats of the rescue society, and two sheep were left behind at the jetty until a locksmith could come from the mainland.
        The council will have a second key cut, and the rescue society has asked for new oars.
        """;
    assertThat(Testdata.EXTRACTOR.extract(Page.ofText(dump, null)).authors())
        .extracting(Author::name)
        .containsExactly("Elliot Rabe", "Clara Rode");
  }
}
