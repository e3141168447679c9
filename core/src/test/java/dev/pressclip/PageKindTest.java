package dev.pressclip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What kind of page a page is taken for. */
class PageKindTest {
  private static final String MENU =
      "<header><a href='/'>Saltby Post</a><nav><a href='/news'>News</a><a href='/sport'>Sport</a>"
          + "<a href='/letters'>Letters</a></nav></header>";
  private static final String FOOTER =
      "<footer><a href='/about'>About us</a><a href='/privacy'>Privacy</a></footer>";

  private static final String STORY =
      "<p>The gate to the east mole stays locked after anglers left hooks in the nets of two cutters, the"
          + " harbour board decided on Thursday evening by five votes to two.</p>"
          + "<p>Members of the angling club had asked for Sundays at least. Their chairman said the nets had"
          + " hung where they should not, and that nobody had spoken with the club beforehand.</p>"
          + "<p>A fence of two metres goes up before Easter. Whoever climbs it pays forty pounds, half of"
          + " which is meant for the lifeboat.</p>";

  private static Article page(String head, String main) {
    return Testdata.extract(head, MENU + "<main>" + main + "</main>" + FOOTER);
  }

  private static PageKind kind(String head, String main) {
    return page(head, main).pageKind();
  }

  private static String linkedData(String type) {
    return "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@type\":\""
        + type
        + "\",\"headline\":\"Anglers locked out of the east mole\"}</script>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          404 - Saltby Post; Sorry, what you were looking for is not here. Perhaps the address was cut short, \
          or the story has been moved to another part of our site.
          Page not found | Saltby Post; Our apologies. Use the search, or go back to the front page.
          Saltby Post: Access denied; Your connection was turned away because it asked for many pages.
          Seite nicht gefunden - Anzeiger; Die Adresse gibt es nicht mehr. Bitte nutzen Sie die Suche.
          Page introuvable; Vérifiez l'adresse, ou revenez à la page d'accueil pour trouver l'article.
          Página no encontrada; Puede que la dirección esté mal escrita o que el artículo se haya movido.
          Nie znaleziono strony; Sprawdź adres albo wróć na stronę główną i skorzystaj z wyszukiwarki.
          Страница не найдена; Проверьте адрес или вернитесь на главную страницу.
          ページが見つかりません; お探しのページは移動したか、削除された可能性があります。
          الصفحة غير موجودة; ربما نُقلت الصفحة أو كُتب العنوان خطأ. عد إلى الصفحة الرئيسية.
          Just a moment...; Checking that you are a reader and no machine takes a few seconds at most.
          """)
  void an_error_is_no_article(String title, String text) {
    Article error =
        page("<title>" + title + "</title>", "<h1>" + title + "</h1><p>" + text + "</p>");
    assertThat(error.pageKind()).isEqualTo(PageKind.other);
    assertThat(error.confidence()).isLessThan(0.5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Log in | Saltby Post",
        "Saltby Post - Sign in",
        "Anmelden",
        "Se connecter",
        "Iniciar sesión",
        "Logga in",
        "Zaloguj się",
        "Войти",
        "ログイン"
      })
  void a_login_is_no_article(String title) {
    String form =
        "<form><label>E-mail <input name='mail'></label><label>Password <input type='password'></label>"
            + "<button>OK</button></form><p>Readers with an account can write letters, keep stories for"
            + " later and choose which mails they get. It takes a minute and costs nothing.</p>";
    assertThat(kind("<title>" + title + "</title>", "<h1>" + title + "</h1>" + form))
        .isEqualTo(PageKind.other);
  }

  @Test
  void a_story_whose_headline_opens_like_an_error_stays_an_article() {
    String headline = "Access denied: anglers locked out of the east mole";
    assertThat(
            kind(
                "<title>" + headline + "</title>",
                "<article><h1>"
                    + headline
                    + "</h1><p class='byline'>By Ida Corr, 12 March 2026</p>"
                    + STORY
                    + "</article>"))
        .isEqualTo(PageKind.article);
  }

  @ParameterizedTest
  @CsvSource({
    "DiscussionForumPosting, other",
    "QAPage, other",
    "CollectionPage, index",
    "SearchResultsPage, index",
    "LiveBlogPosting, live",
    "ImageGallery, gallery",
    "NewsArticle, article",
    "WebPage, article"
  })
  void declared_types_tell_the_kind(String type, PageKind kind) {
    assertThat(
            kind(
                "<title>Anglers locked out of the east mole</title>" + linkedData(type),
                "<h1>Anglers locked out of the east mole</h1><p class='date'>12 March 2026</p>"
                    + STORY))
        .isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"VideoObject, video", "ImageGallery, gallery"})
  void a_video_or_gallery_that_is_all_a_page_declares_is_its_kind(String type, PageKind kind) {
    String data =
        "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@type\":\""
            + type
            + "\",\"name\":\"The gate to the east mole\"}</script>";
    String page = "<h1>The gate to the east mole</h1><p class='date'>12 March 2026</p>" + STORY;
    assertThat(kind(data, page)).isEqualTo(kind);
    assertThat(kind(data + linkedData("NewsArticle"), page)).isEqualTo(PageKind.article);
  }

  private static String posts(String heading) {
    String post =
        "<div class='post'>"
            + heading
            + "<p class='meta'>Posted on %1$d March 2026</p>"
            + STORY.replace("two cutters", "%1$d cutters").replace("forty", "forty-%1$d")
            + "</div>";
    return IntStream.range(1, 7).mapToObj(post::formatted).collect(Collectors.joining());
  }

  @Test
  void posts_one_below_the_other_are_an_index_however_long_they_are() {
    String title = "<title>Saltby Post</title>";
    Article front = page(title, posts("<h2><a href='/p/%1$d'>Gate stays shut, part %1$d</a></h2>"));
    assertThat(front.pageKind()).isEqualTo(PageKind.index);
    assertThat(front.confidence()).isLessThan(0.8);
  }

  @Test
  void chapters_with_dates_are_no_posts_where_their_headings_lead_nowhere() {
    assertThat(
            kind(
                "<title>A year on the mole</title>",
                "<h1>A year on the mole</h1><p>By Ida Corr, 12 March 2026</p>"
                    + posts("<h2>Gate stays shut, part %1$d</h2>")))
        .isEqualTo(PageKind.article);
  }

  @Test
  void a_declared_product_is_no_article_however_much_is_written_about_it() {
    String head = "<title>Net knife</title><meta property='og:type' content='product'>";
    assertThat(kind(head, "<h1>Net knife</h1><p>£14.00</p>" + STORY))
        .isNotEqualTo(PageKind.article);
  }

  private static String pictures(String caption) {
    return IntStream.range(1, 9)
        .mapToObj(
            i ->
                "<figure><img src='/mole-%d.jpg' width='900' height='600'>%s</figure>"
                    .formatted(i, caption.formatted(i)))
        .collect(Collectors.joining());
  }

  @Test
  void pictures_with_captions_and_hardly_a_text_are_a_gallery() {
    String captions =
        "<figcaption>Fence post number %d is carried to the east mole at low tide</figcaption>";
    assertThat(
            kind(
                "<title>The fence goes up</title>",
                "<h1>The fence goes up</h1><p>A morning with the builders.</p>"
                    + pictures(captions)))
        .isEqualTo(PageKind.gallery);
  }

  @Test
  void pictures_without_captions_make_no_gallery() {
    assertThat(
            kind(
                "<title>Fence posts</title>",
                "<h1>Fence posts</h1><p>Oak, two metres.</p>" + pictures("<h3>Post %d</h3>")))
        .isNotEqualTo(PageKind.gallery);
  }

  @Test
  void the_start_of_a_paid_story_is_an_article() {
    String head =
        "<title>Anglers locked out of the east mole</title><script type='application/ld+json'>"
            + "{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"Anglers locked"
            + " out of the east mole\",\"datePublished\":\"2026-03-12\",\"isAccessibleForFree\":false}"
            + "</script>";
    String start = STORY.substring(0, STORY.indexOf("</p>") + 4);
    assertThat(
            kind(
                head,
                "<h1>Anglers locked out of the east mole</h1>"
                    + start
                    + "<p>Subscribe to read on.</p>"))
        .isEqualTo(PageKind.article);
  }

  @Test
  void a_page_that_is_surely_no_article_has_little_confidence() throws Exception {
    for (String id :
        new String[] {"en-shop", "en-category", "en-forum", "en-manual", "en-section"}) {
      Article article = Testdata.EXTRACTOR.extract(Testdata.page(id));
      assertThat(article.pageKind()).as(id).isNotEqualTo(PageKind.article);
      assertThat(article.confidence()).as(id).isLessThan(0.5);
    }
  }

  @Test
  void explain_tells_why_a_page_is_no_article_and_what_speaks_for_one() throws Exception {
    assertThat(Testdata.EXTRACTOR.explain(Testdata.page("en-section")).choices())
        .filteredOn(choice -> choice.field().equals("pageKind"))
        .extracting(Explanation.Choice::value, Explanation.Choice::source)
        .containsExactly(
            tuple("index", "rows of teasers"), tuple("article", "signs of the whole page"));
    assertThat(Testdata.EXTRACTOR.explain(Testdata.page("en-graph")).choices())
        .filteredOn(choice -> choice.field().equals("pageKind"))
        .singleElement()
        .satisfies(
            choice -> {
              assertThat(choice.value()).isEqualTo("article");
              assertThat(choice.weight()).isBetween(0.9, 1.0);
            });
  }

  @Test
  void the_text_of_a_shop_in_a_dump_is_no_article() {
    assertThat(
            Testdata.extractText(
                    """
                    Fenwick & Tarn
                    Jackets
                    Boots
                    Hats
                    Basket (0)
                    Home / Jackets
                    Larkmoor Waxed Jacket
                    4.7 out of 5 (38 reviews)
                    £189.00
                    Size
                    Colour
                    Quantity
                    Add to basket
                    Waxed cotton with a corduroy collar, a two-way zip and two deep game pockets.
                    Outer: 100% cotton
                    Lining: brushed tartan
                    Delivery
                    Free over £75. Two to four working days.
                    Returns
                    Send it back within 30 days, unworn.
                    You may also like
                    Tarn Gilet
                    £95.00
                    Scree Boot
                    £149.00
                    Beck Cap
                    £32.00
                    Contact us
                    © Fenwick & Tarn Outfitters Ltd
                    """)
                .pageKind())
        .isNotEqualTo(PageKind.article);
  }
}
