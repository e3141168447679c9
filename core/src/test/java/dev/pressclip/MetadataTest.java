package dev.pressclip;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources of metadata weighed against each other, on small pages. */
class MetadataTest {
  private static final String STORY =
      "<p>The lamp at the end of the pier burns again, three years after a gale broke its glass."
          + " Neighbours paid for the new one, and the band of the school played.</p>";

  private static final String BODY =
      "<p>The lamp on the north pier of Saltby was lit on Monday evening for the first time since the"
          + " storm, and the harbour master said it could be seen for nine miles.</p>"
          + "<p>It had been out for eleven weeks, because the glass had to be made by hand in a workshop"
          + " that now opens only in spring and asks for payment in advance.</p>";

  private static Article page(String head, String top) {
    return Testdata.extract(
        head, "<nav><a href='/'>Home</a></nav><article>" + top + BODY + "</article>");
  }

  private static String linkedData(String json) {
    return "<script type=\"application/ld+json\">" + json + "</script>";
  }

  @Test
  void the_printed_headline_beats_a_title_with_the_site_in_it() {
    assertThat(
            page(
                    "<title>Lamp lit again at last | Saltby Post</title>",
                    "<h1>Lamp lit again at last</h1>")
                .title())
        .isEqualTo("Lamp lit again at last");
  }

  @Test
  void without_a_printed_headline_the_site_is_taken_off_the_title() {
    assertThat(page("<title>Lamp lit again at last | Saltby Post</title>", "").title())
        .isEqualTo("Lamp lit again at last");
    assertThat(
            page(
                    "<meta property='og:site_name' content='Saltby Post'><title>Saltby Post: Lamp lit again"
                        + " at last</title>",
                    "")
                .title())
        .contains("Lamp lit again at last");
  }

  @Test
  void a_short_headline_is_not_taken_for_a_part_of_the_long_masthead_above_it() {
    String site = "Advertiser for Saltby, Holm and the Upper Marsh";
    Article article =
        Testdata.extract(
            "<title>Snow day - " + site + "</title>",
            "<div class='top'><a href='/'>"
                + site
                + "</a></div><main><h1>Snow day</h1>"
                + BODY
                + "</main>");
    assertThat(article.title()).isEqualTo("Snow day");
  }

  @Test
  void a_graph_is_followed_by_its_ids() {
    Article article =
        page(
            linkedData(
                "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"Person\",\"@id\":\"#a\","
                    + "\"name\":\"Ana Brill\"},{\"@type\":\"NewsArticle\",\"headline\":\"Lamp lit again\","
                    + "\"author\":{\"@id\":\"#a\"},\"datePublished\":\"2025-02-01T10:00:00Z\"}]}"),
            "<h1>Lamp lit again</h1>");
    assertThat(article.authors()).extracting(Author::name).containsExactly("Ana Brill");
    assertThat(article.publishedAt()).isEqualTo("2025-02-01T10:00:00Z");
  }

  @Test
  void of_several_articles_the_pages_own_is_read() {
    String other =
        "{\"@type\":\"NewsArticle\",\"headline\":\"Otters return to the mill race\",\"author\":"
            + "{\"@type\":\"Person\",\"name\":\"Rob Stoat\"},\"datePublished\":\"2019-01-01\"}";
    String own =
        "{\"@type\":\"NewsArticle\",\"headline\":\"Lamp lit again at last\",\"author\":"
            + "{\"@type\":\"Person\",\"name\":\"Ana Brill\"},\"datePublished\":\"2025-02-01\"}";
    Article article =
        page(
            "<title>Lamp lit again at last</title>" + linkedData("[" + other + "," + own + "]"),
            "<h1>Lamp lit again at last</h1>");
    assertThat(article.authors()).extracting(Author::name).containsExactly("Ana Brill");
    assertThat(article.publishedAt()).isEqualTo("2025-02-01");
  }

  @Test
  void broken_json_is_read_as_far_as_browsers_would() {
    Article article =
        page(
            linkedData(
                "/* <![CDATA[ */ {\"@type\":\"NewsArticle\",\n\"headline\":\"Lamp lit\nagain\",\"author\":"
                    + "{\"name\":\"Ana Brill\"},\"datePublished\":\"2025-02-01\",}"),
            "<h1>Lamp lit again</h1>");
    assertThat(article.publishedAt()).isEqualTo("2025-02-01");
    assertThat(article.authors()).extracting(Author::name).containsExactly("Ana Brill");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 39})
  void a_wrapper_around_json_may_be_indented(int spaces) {
    String data = "{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-02-01\"}";
    Article article =
        page(
            linkedData(" ".repeat(spaces) + "<![CDATA[" + data + "]]>"), "<h1>Lamp lit again</h1>");
    assertThat(article.publishedAt()).isEqualTo("2025-02-01");
  }

  @Test
  void linked_data_without_its_type_is_known_by_its_look() {
    Article article =
        page(
            "<script>{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\","
                + " \"datePublished\": \"2025-02-01\"}</script>",
            "<h1>Lamp lit again</h1>");
    assertThat(article.publishedAt()).isEqualTo("2025-02-01");
  }

  @Test
  void a_printed_byline_beats_an_organisation() {
    Article article =
        page(
            linkedData(
                "{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"Saltby Post\"}}"),
            "<h1>Lamp lit again</h1><div class='byline'>By Ana Brill</div>");
    assertThat(article.authors()).extracting(Author::name).containsExactly("Ana Brill");
    assertThat(article.byline()).isEqualTo("By Ana Brill");
  }

  @Test
  void parts_of_a_byline_set_apart_by_style_alone_are_kept_apart() {
    Article article =
        page(
            "",
            "<h1>Lamp lit again</h1><div class='meta'><span class='author'>Ana Brill</span><span"
                + " class='place'>Saltby</span><span class='date'>1 February 2025</span></div>");
    assertThat(article.authors()).extracting(Author::name).containsExactly("Ana Brill");
    assertThat(article.publishedAt()).isEqualTo("2025-02-01");
  }

  @Test
  void microdata_and_rdfa_are_read() {
    Article micro =
        page(
            "",
            "<div itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop='headline'>Lamp lit"
                + " again</h1><span itemprop='author' itemscope><span itemprop='name'>Ana Brill</span></span>"
                + "<meta itemprop='datePublished' content='2025-02-01'></div>");
    assertThat(micro.authors()).extracting(Author::name).containsExactly("Ana Brill");
    assertThat(micro.publishedAt()).isEqualTo("2025-02-01");
    Article rdfa =
        page(
            "",
            "<div typeof='schema:Article'><h1 property='schema:headline'>Lamp lit again</h1><span"
                + " property='schema:author'>Ana Brill</span><time property='schema:datePublished'"
                + " datetime='2025-02-01'>Saturday</time></div>");
    assertThat(rdfa.authors()).extracting(Author::name).containsExactly("Ana Brill");
    assertThat(rdfa.publishedAt()).isEqualTo("2025-02-01");
  }

  @Test
  void the_change_is_not_the_publication() {
    Article article =
        page(
            "<meta property='article:modified_time' content='2025-03-04T05:06:07Z'>",
            "<h1>Lamp lit again</h1><p class='date'>Published 1 February 2025, updated 4 March 2025</p>");
    assertThat(article.publishedAt()).isEqualTo("2025-02-01");
    assertThat(article.modifiedAt()).isEqualTo("2025-03-04T05:06:07Z");
  }

  @Test
  void a_date_in_the_future_is_not_taken() {
    Article article =
        page(
            "<meta property='article:published_time' content='2031-01-01T00:00:00Z'>",
            "<h1>Lamp lit again</h1><time datetime='2025-02-01'>1 February</time>");
    assertThat(article.publishedAt()).isEqualTo("2025-02-01");
  }

  @Test
  void the_address_is_the_last_resort_for_a_date() {
    String html = "<html><body><h1>Lamp lit again</h1>" + BODY;
    URI url = URI.create("https://post.example/2025/02/01/lamp");
    assertThat(Testdata.EXTRACTOR.extract(Page.ofHtml(html, url)).publishedAt())
        .isEqualTo("2025-02-01");
    assertThat(
            Testdata.EXTRACTOR
                .extract(
                    Page.ofHtml(
                        html.replace("<h1>", "<time datetime='2025-02-03'></time><h1>"), url))
                .publishedAt())
        .isEqualTo("2025-02-03");
  }

  @Test
  void a_dated_sentence_of_the_body_stays_in_the_body() {
    Article article =
        page("", "<h1>Lamp lit again</h1><p>On 9 October 2023 the glass broke in a gale.</p>");
    assertThat(article.text()).contains("On 9 October 2023 the glass broke in a gale.");
  }

  @Test
  void a_credit_in_a_bracket_of_blocks_of_its_own_is_none_of_the_caption() {
    String story =
        "<p>The lamp at the end of the pier burns again, three years after a gale broke its glass."
            + " Neighbours paid for the new one.</p>";
    Article article =
        page(
            "",
            "<h1>Lamp lit again</h1>"
                + story
                + "<figure><img src='/lamp.jpg'><figcaption><span>Neighbours mend the lamp at the"
                + " pier (</span><div>Image:</div><div>Fen Pictures)</div></figcaption></figure>"
                + "<p>It was lit for the first time on Sunday, while the band of the school played"
                + " and the ferry sounded its horn.</p>"
                + "<figure><img src='/pier.jpg'><figcaption><p>The pier in March, seen from the ferry to Saltby.</p>"
                + "<p>Picture 2 of 5</p></figcaption></figure>"
                + "<p>The glass came from a works in Saltby and cost four thousand crowns.</p>");

    assertThat(article.captions())
        .containsExactly(
            new Caption("Neighbours mend the lamp at the pier", "Fen Pictures", "/lamp.jpg"),
            new Caption("The pier in March, seen from the ferry to Saltby.", null, "/pier.jpg"));
  }

  @Test
  void a_caption_within_the_button_that_enlarges_its_picture_is_a_caption() {
    Article article =
        page(
            "",
            "<h1>Lamp lit again</h1>"
                + STORY
                + "<button><figure><img src='/lamp.jpg'><figcaption>Neighbours mend the lamp at the"
                + " pier</figcaption></figure></button>"
                + STORY.replace("three years", "as the town says three years"));

    assertThat(article.captions())
        .extracting(Caption::text)
        .containsExactly("Neighbours mend the lamp at the pier");
  }

  @Test
  void the_headline_said_again_within_a_button_is_no_caption() {
    Article article =
        page(
            "",
            "<h1>Lamp lit again at the pier</h1>"
                + STORY
                + "<button><figure><img src='/lamp.jpg'><figcaption>Lamp lit again at the pier"
                + "</figcaption></figure></button>"
                + STORY.replace("three years", "as the town says three years"));
    assertThat(article.captions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1><span class='article__overline'>Harbour of Saltby</span> <span>- </span>Lamp lit again at"
            + " the pier</h1>",
        "<h1><span class='kicker'>Harbour of Saltby</span>Lamp lit again at the pier</h1>",
        "<h1><strong class='headline-kicker'>Harbour of Saltby:</strong> Lamp lit again at the"
            + " pier</h1>"
      })
  void what_the_markup_calls_a_kicker_is_none_of_the_headline(String headline) {
    Article article =
        page(
            "<meta property='og:title' content='Harbour of Saltby: Lamp lit again at the pier'>",
            headline + "<p>The lamp at the end of the pier burns again, after three years.</p>");
    assertThat(article.title()).isEqualTo("Lamp lit again at the pier");
  }

  @Test
  void a_kicker_that_is_most_of_the_headline_stays() {
    Article article =
        page(
            "",
            "<h1><span class='kicker'>Lamp lit again at the pier of</span> Saltby</h1>"
                + "<p>The lamp at the end of the pier burns again, after three years.</p>");
    assertThat(article.title()).isEqualTo("Lamp lit again at the pier of Saltby");
  }

  @Test
  void a_text_between_headline_and_byline_is_the_deck() {
    String deck =
        "Neighbours paid for the new glass, and the council for the oil that burns in it.";
    String head = "<h1>Lamp lit again</h1><p>" + deck + "</p>";
    String byline = "<p class='byline'>By Mara Quill</p>";
    Article above = page("", head + byline + STORY);
    assertThat(above.subtitle()).isEqualTo(deck);
    assertThat(above.text()).startsWith(deck);
    assertThat(page("", head + STORY).subtitle()).isNull();
    Article whole = Testdata.extract("", "<article>" + head + byline + "</article>");
    assertThat(whole.subtitle()).isNull();
    assertThat(whole.text()).isEqualTo(deck);
  }

  @Test
  void a_short_sentence_between_headline_and_byline_is_the_deck_though_it_scores_low() {
    String page =
        """
        <!DOCTYPE html><html lang="lt"><head><meta charset="utf-8"><title>Kuršių marių keltas vėl
        plaukia</title></head><body>
        <header><a href="/">Paper</a><nav><ul><li><a href="/a">A</a></li><li><a
        href="/b">B</a></li></ul></nav></header>
        <main><div class="c1"><h1>Kuršių marių keltas vėl plaukia</h1><p class="c2">%s</p><div
        class="c3">Autorius: Jonas Petrauskas</div><div class="c4">2026 m. kovo 14 d. 09:30</div>
        <div class="c5"><img src="/x.jpg" width="800" height="500"><div class="c6">Keltas prie senosios
        prieplaukos pirmadienio rytą. Nuotrauka: Rasa Kazlauskienė</div></div>
        <p>Pirmadienio rytą iš uosto išplaukė pirmasis keltas, kuriuo į kitą marių krantą persikėlė
        šimtas dvidešimt keleivių ir keliolika dviračių.</p>
        <p><b>Skaitykite taip pat: <a href="/r">Uostas statys naują krantinę</a></b></p>
        <p>„Laukėme šios dienos labai ilgai“, – sakė kapitonas, kuris keltui vadovauja jau dvidešimt metų
        ir pažįsta kiekvieną seklumą.</p>
        <p>Prenumeruokite mūsų naujienlaiškį ir gaukite svarbiausias naujienas kiekvieną rytą.</p>
        <p>Savivaldybė žada, kad bilietai nebrangs iki rudens, o vakarais keltas plauks kas
        pusvalandį.</p></div>
        <section><h2>Skaitomiausi</h2><ul><li><a href="/0">Uostas statys naują krantinę</a></li><li><a
        href="/1">Miesto biblioteka dirbs ilgiau</a></li><li><a href="/2">Sniegas grįžta
        savaitgalį</a></li></ul></section></main><footer>© Paper</footer></body></html>
        """;
    String deck = "Po trejų metų pertraukos keleiviai grįžta į seną prieplauką.";
    Article article = Testdata.extract(page.formatted(deck));
    assertThat(article.subtitle()).isEqualTo(deck);
    assertThat(article.text()).startsWith(deck + "\nPirmadienio rytą");
  }

  @Test
  void a_line_that_asks_to_pay_is_no_deck() {
    String deck = "<div class='summary'>%s</div>";
    String page = "<h1>Lamp lit again</h1>" + deck + STORY + STORY.replace("three", "about three");
    assertThat(page("", page.formatted("Subscribe to continue reading for one crown.")).subtitle())
        .isNull();
    assertThat(page("", page.formatted("Neighbours paid for the new glass.")).subtitle())
        .isEqualTo("Neighbours paid for the new glass.");
  }

  @Test
  void a_credit_in_an_element_of_its_own_is_none_of_the_caption() {
    String figure =
        "<figure><img src='/lamp.jpg'><figcaption><span class='figcaption__caption'>The lamp in the"
            + " harbour of Saltby at dusk.</span> <span class='figcaption__credit'>Ana Brill for"
            + " Saltby Post</span></figcaption></figure>";
    String other =
        "<figure><img src='/pier.jpg'><figcaption>The pier, seen from the ferry<strong"
            + " class='author'>Jo Reed</strong></figcaption></figure>";
    assertThat(page("", "<h1>Lamp lit again</h1>" + figure + other).captions())
        .containsExactly(
            new Caption(
                "The lamp in the harbour of Saltby at dusk.",
                "Ana Brill for Saltby Post",
                "/lamp.jpg"),
            new Caption("The pier, seen from the ferry", "Jo Reed", "/pier.jpg"));
  }

  /** Words beside a picture are its caption, but not where the picture is an author's portrait. */
  @ParameterizedTest
  @CsvSource({"opener, 1", "author, 0", "author-bio, 0"})
  void what_stands_beside_an_authors_portrait_is_no_caption(String className, int captions) {
    String beside =
        "<div class='"
            + className
            + "'><div class='picture'><img src='/jo.jpg'><p class='caption'>Jo Reed at the harbour"
            + " of Saltby. Photo: Ana Brill</p></div></div>";
    String story =
        "<p>The lamp at the end of the pier burns again, three years after a gale broke its glass."
            + " Neighbours paid for the new one.</p><p>It was lit for the first time on Sunday,"
            + " while the band of the school played and the ferry sounded its horn.</p><p>The glass"
            + " came from a works in Saltby and cost four thousand crowns.</p>";
    String article = "<article><h1>Lamp lit again</h1>" + beside + story + "</article>";
    assertThat(Testdata.extract("", article).captions()).hasSize(captions);
  }

  @Test
  void captions_come_once_with_their_credit_apart_and_not_in_the_body() {
    String figure =
        "<figure><img src='/lamp.jpg'><figcaption>The lamp, seen from the pier. Photo: Jo"
            + " Reed</figcaption></figure>";
    Article article =
        page("", "<h1>Lamp lit again</h1>" + figure + "<div class='lightbox'>" + figure + "</div>");
    assertThat(article.captions())
        .containsExactly(new Caption("The lamp, seen from the pier.", "Jo Reed", "/lamp.jpg"));
    assertThat(article.text()).doesNotContain("seen from the pier");
  }

  @Test
  void a_dash_within_the_printed_headline_takes_nothing_off_the_title() {
    assertThat(
            page(
                    "<title>Lamp lit again after the storm - harbour master pleased</title>"
                        + "<meta property='og:title' content='Lamp lit again after the storm - harbour"
                        + " master pleased'>",
                    "<h1>Lamp lit again after the storm - harbour master pleased</h1>")
                .title())
        .isEqualTo("Lamp lit again after the storm - harbour master pleased");
  }

  @Test
  void a_site_printed_behind_a_bar_is_taken_off_where_a_claim_agrees() {
    assertThat(
            page(
                    "<meta property='og:title' content='Lamp lit again at last'>",
                    "<h1>Lamp lit again at last | Saltby Post</h1>")
                .title())
        .isEqualTo("Lamp lit again at last");
  }

  @Test
  void a_deck_in_the_same_heading_is_taken_off_where_two_claims_agree() {
    String linked =
        linkedData("{\"@type\":\"NewsArticle\",\"headline\":\"Lamp lit again at last\"}");
    String printed = "<h1>Lamp lit again at last <span>Glass made by hand</span></h1>";
    assertThat(page(linked + "<title>Lamp lit again at last</title>", printed).title())
        .isEqualTo("Lamp lit again at last");
    assertThat(page(linked, printed).title())
        .isEqualTo("Lamp lit again at last Glass made by hand");
  }

  @Test
  void what_follows_a_bar_goes_where_fewer_of_the_pages_titles_hold_it_than_do_not() {
    String headline = "<h1>Lamp lit again at the pier | Ten lamps to see</h1>";
    String text = "<p>The lamp at the end of the pier burns again, after three years.</p>";
    String og = "<meta property='og:title' content='Lamp lit again at the pier'>";
    String card = "<meta name='twitter:title' content='Lamp lit again at the pier'>";
    String whole =
        "<meta property='og:title' content='Lamp lit again at the pier | Ten lamps to see'>";
    String data =
        linkedData(
            "{\"@type\":\"NewsArticle\",\"headline\":\"Lamp lit again at the pier | Ten lamps to see\"}");

    assertThat(Testdata.extract(og + card + data, headline + text).title())
        .isEqualTo("Lamp lit again at the pier");
    assertThat(Testdata.extract(whole + card + data, headline + text).title())
        .isEqualTo("Lamp lit again at the pier | Ten lamps to see");
  }

  @Test
  void a_colon_that_only_the_pages_title_has_parts_kicker_and_headline() {
    String og = "<meta property='og:title' content='Saltby harbour: Lamp lit again at the pier'>";
    String headline =
        "<h1><span>Saltby harbour</span> <span>Lamp lit again at the pier</span></h1>";
    assertThat(
            Testdata.extract(
                    og,
                    headline
                        + "<p>The lamp at the end of the pier burns again, after three years.</p>")
                .title())
        .isEqualTo("Saltby harbour: Lamp lit again at the pier");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Saltby harbour: Lamp lit again at the pier | Saltby harbour: Lamp lit again at the pier",
        "Lamp lit again at the pier                 | Lamp lit again at the pier"
      })
  void the_first_line_of_a_dump_tells_what_is_the_headlines(String first, String title) {
    String dump =
        first
            + """
             - Saltby Post
            Isles
            Weather
            Tides
            Saltby harbour Lamp lit again at the pier
            By Oona Carrick
            4 March 2025

            The lamp at the end of the pier burns again, after three years in which captains had to find the harbour by the smell of its bakery.
            The council had a new wick woven on the mainland, and the keeper carried it up the tower himself on Tuesday evening.
            Two boats came in within the hour, the harbour master said, and neither of them touched the pier.
            """;
    assertThat(Testdata.extractText(dump).title()).isEqualTo(title);
  }

  @Test
  void a_claim_that_was_cut_short_does_not_shorten_the_headline() {
    String linked =
        linkedData("{\"@type\":\"NewsArticle\",\"headline\":\"Lamp lit again at last\"}");
    assertThat(
            page(
                    linked + "<title>Lamp lit again at last</title>",
                    "<h1>Lamp lit again at last by the harbour board</h1>")
                .title())
        .isEqualTo("Lamp lit again at last by the harbour board");
  }

  @Test
  void a_card_that_labels_its_author_is_read() {
    String card =
        "<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Ana"
            + " Brill'><meta name='twitter:label2' content='Est. reading time'><meta"
            + " name='twitter:data2' content='4 minutes'>";
    assertThat(page(card, "<h1>Lamp lit again</h1>").authors())
        .containsExactly(Author.named("Ana Brill"));
  }

  @Test
  void a_byline_below_a_deck_is_found() {
    assertThat(
            page(
                    "",
                    "<h1>Lamp lit again</h1><p class='deck'>The glass for the lamp was made by hand"
                        + " in a workshop, and nobody could say how long it would take.</p><div"
                        + " class='tools'><a href='/s'>Share</a></div><div class='the-author'>Ana"
                        + " Brill</div>")
                .authors())
        .containsExactly(Author.named("Ana Brill"));
  }

  @Test
  void a_name_beside_other_words_is_cut_to_the_name_that_is_declared() {
    assertThat(
            page(
                    "<meta name='author' content='Ana Brill'>",
                    "<h1>Lamp lit again</h1><div class='byline'>By Ana Brill Senior Lamp Watcher</div>")
                .authors())
        .extracting(Author::name)
        .containsExactly("Ana Brill");
  }

  @Test
  void a_moment_is_told_by_the_pages_own_clock() {
    String linked =
        linkedData(
            "{\"@type\":\"NewsArticle\",\"headline\":\"Lamp lit\",\"datePublished\":"
                + "\"2025-02-01T22:04:00Z\"}");
    String head = linked + "<meta name='date' content='2025-02-02T00:04:00+02:00'>";
    assertThat(page(head, "<h1>Lamp lit</h1>").publishedAt())
        .isEqualTo("2025-02-02T00:04:00+02:00");
    assertThat(
            page(linked, "<h1>Lamp lit</h1><p class='date'>2 February 2025, 00:04</p>")
                .publishedAt())
        .isEqualTo("2025-02-02T00:04");
    assertThat(
            page(linked, "<h1>Lamp lit</h1><p class='date'>2 February 2025, 00:11</p>")
                .publishedAt())
        .isEqualTo("2025-02-01T22:04:00Z");
  }

  private static Article signed(String head, String below) {
    return Testdata.extract(head, "<article><h1>Lamp lit again</h1>" + BODY + below + "</article>");
  }

  @Test
  void a_text_that_only_its_editors_sign_has_them_as_authors_in_that_role() {
    assertThat(signed("", "<div class='edit'>(责编：陈立、周敏)</div>").authors())
        .containsExactly(new Author("陈立", null, null, "责编"), new Author("周敏", null, null, "责编"));
    assertThat(
            signed("<meta name='author' content='Ana Brill'>", "<div class='edit'>(责编：陈立、周敏)</div>")
                .authors())
        .containsExactly(Author.named("Ana Brill"));
  }

  @Test
  void a_text_that_only_the_newsroom_signs_is_the_newsrooms() {
    Article article = signed("", "<p><em>SP-Redaktion</em></p>");
    assertThat(article.authors()).containsExactly(Author.named("SP-Redaktion"));
    assertThat(article.body()).noneMatch(b -> b.text().contains("Redaktion"));
    assertThat(signed("", "<p>The keepers went home with the staff.</p>").authors()).isEmpty();
  }

  @Test
  void an_agency_named_as_the_source_is_not_the_author_of_what_a_paper_declares_its_own() {
    String own =
        linkedData(
            "{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"Saltby Post\"}}");
    String source = "<div class='source'>Source: sid/dpa</div>";
    assertThat(page(own, "<h1>Lamp lit again</h1>" + source).authors())
        .containsExactly(Author.named("Saltby Post"));
    assertThat(page(own, "<h1>Lamp lit again</h1><div class='byline'>By Reuters</div>").authors())
        .containsExactly(Author.named("Reuters"));
  }

  @Test
  void a_declared_name_with_a_web_address_is_no_persons() {
    String declared = "<meta name='author' content='Radio Saltby (www.saltby.example)'>";
    String top = "<h1>Lamp lit again</h1><div class='info'>Author Ana Brill</div>";
    assertThat(page(declared, top).authors()).extracting(Author::name).containsExactly("Ana Brill");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "About the keeper |; About the keeper",
        "Keepers of lighthouses -; Keepers of lighthouses",
        "« Le phare est à nous »; « Le phare est à nous »"
      })
  void a_title_ends_in_no_separator_but_may_in_a_quotation_mark(String declared, String title) {
    Article article = Testdata.extract("<title>" + declared + "</title>", FerryPage.BODY);
    assertThat(article.title()).isEqualTo(title);
  }
}
