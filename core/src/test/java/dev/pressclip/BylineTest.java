package dev.pressclip;

import static dev.pressclip.FerryPage.BODY;
import static dev.pressclip.FerryPage.HEADLINE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a page names as its authors, by where and how it prints them. */
class BylineTest {
  private static final String LINKS_TO_OTHERS =
      "<ul>" + "<li><a href='/x'>More from the isles</a></li>".repeat(14) + "</ul>";

  private static Article withByline(String byline) {
    return FerryPage.with("", HEADLINE + byline + BODY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Autoriai: Jonas Petrauskas ir Rasa Kazlauskienė; Jonas Petrauskas; Rasa Kazlauskienė
          Autori: Jānis Ozoliņš un Ilze Kalniņa; Jānis Ozoliņš; Ilze Kalniņa
          Mart Tamm ja Liis Kask; Mart Tamm; Liis Kask
          Autori: Peter Kováč a Jana Horváthová; Peter Kováč; Jana Horváthová
          Автори: Иван Димитров и Мария Стоянова; Иван Димитров; Мария Стоянова
          Пишуваат: Горан Петровски и Елена Јовановска; Горан Петровски; Елена Јовановска
          Nga Arben Hoxha dhe Elira Shehu; Arben Hoxha; Elira Shehu
          Jordi Puigdomènech i Montserrat Vila; Jordi Puigdomènech; Montserrat Vila
          Por Xosé Lourido e Uxía Castro; Xosé Lourido; Uxía Castro
          Deur Pieter van Rensburg en Annelie Botha; Pieter van Rensburg; Annelie Botha
          Oleh Ahmad Faizal dan Nur Aisyah; Ahmad Faizal; Nur Aisyah
          Eftir Guðrún Sigurðardóttir og Jón Ólafsson; Guðrún Sigurðardóttir; Jón Ólafsson
          Af Mette Kjærgaard og Søren Bruun; Mette Kjærgaard; Søren Bruun
          Av Ingrid Haugland og Lars Moen; Ingrid Haugland; Lars Moen
          Հեղինակներ՝ Արամ Հակոբյան և Անի Սարգսյան; Արամ Հակոբյան; Անի Սարգսյան
          Müəlliflər: Elçin Məmmədov və Aygün Əliyeva; Elçin Məmmədov; Aygün Əliyeva
          Авторлар: Айбек Сейітов және Динара Оспанова; Айбек Сейітов; Динара Оспанова
          Аўтары: Алесь Кавальчук і Вольга Сідарэнка; Алесь Кавальчук; Вольга Сідарэнка
          రచన: రవి కుమార్, లక్ష్మి దేవి; రవి కుమార్; లక్ష్మి దేవి
          എഴുതിയത്: അനിൽ നായർ, ലത മേനോൻ; അനിൽ നായർ; ലത മേനോൻ
          Autoři: Tomáš Dvořák a Lenka Králová; Tomáš Dvořák; Lenka Králová
          Írta: Kovács Péter és Nagy Eszter; Kovács Péter; Nagy Eszter
          De Andrei Popescu și Ioana Munteanu; Andrei Popescu; Ioana Munteanu
          Pišu: Ivan Horvat i Marija Babić; Ivan Horvat; Marija Babić
          Пишу: Марко Петровић и Јелена Илић; Марко Петровић; Јелена Илић
          Yazan: Mehmet Yıldız ve Ayşe Demir; Mehmet Yıldız; Ayşe Demir
          Των Νίκου Παπαδόπουλου και Μαρίας Γεωργίου; Νίκου Παπαδόπουλου; Μαρίας Γεωργίου
          Автори: Олена Ткаченко та Андрій Бойко; Олена Ткаченко; Андрій Бойко
          Авторы: Ольга Смирнова и Иван Соколов; Ольга Смирнова; Иван Соколов
          Autorzy: Piotr Kowalczyk i Anna Zielińska; Piotr Kowalczyk; Anna Zielińska
          Text: Erik Lindqvist och Sara Holm; Erik Lindqvist; Sara Holm
          Teksti: Mikko Virtanen ja Aino Laine; Mikko Virtanen; Aino Laine
          بقلم أحمد الخطيب وسارة منصور; أحمد الخطيب; سارة منصور
          מאת דנה כהן ויואב לוי; דנה כהן; יואב לוי
          نویسندگان: رضا محمدی و مریم کریمی; رضا محمدی; مریم کریمی
          تحریر: علی حسن اور فاطمہ خان; علی حسن; فاطمہ خان
          द्वारा राजेश शर्मा और प्रिया सिंह; राजेश शर्मा; प्रिया सिंह
          লেখক: রহিম উদ্দিন ও সালমা খাতুন; রহিম উদ্দিন; সালমা খাতুন
          எழுதியவர்: முருகன் செல்வம், கவிதா ராஜன்; முருகன் செல்வம்; கவிதா ராஜன்
          โดย สมชาย ใจดี และ มาลี ทองคำ; สมชาย ใจดี; มาลี ทองคำ
          Tác giả: Nguyễn Văn Hùng và Trần Thị Mai; Nguyễn Văn Hùng; Trần Thị Mai
          Oleh: Budi Santoso dan Dewi Lestari; Budi Santoso; Dewi Lestari
          文・田中太郎、佐藤花子; 田中太郎; 佐藤花子
          ავტორები: გიორგი ბერიძე და ნინო კაპანაძე; გიორგი ბერიძე; ნინო კაპანაძე
          લેખક: રમેશ પટેલ અને હીના શાહ; રમેશ પટેલ; હીના શાહ
          ಲೇಖಕರು: ರಮೇಶ್ ಗೌಡ ಮತ್ತು ಸುಮಾ ರಾವ್; ರಮೇಶ್ ಗೌಡ; ಸುಮಾ ರಾವ್
          ਲੇਖਕ: ਹਰਜੀਤ ਸਿੰਘ ਅਤੇ ਸਿਮਰਨ ਕੌਰ; ਹਰਜੀਤ ਸਿੰਘ; ਸਿਮਰਨ ਕੌਰ
          Mualliflar: Otabek Karimov va Dilnoza Rahimova; Otabek Karimov; Dilnoza Rahimova
          Зохиогч: Бат Эрдэнэ, Сарнай Болд; Бат Эрдэнэ; Сарнай Болд
          Egileak: Mikel Etxeberria eta Ane Agirre; Mikel Etxeberria; Ane Agirre
          Gan Dafydd Morgan a Sian Pritchard; Dafydd Morgan; Sian Pritchard
          """)
  void two_authors_are_told_apart_in_many_languages(String byline, String first, String second) {
    assertThat(withByline("<div>" + byline + "</div>").authors())
        .extracting(Author::name)
        .containsExactly(first, second);
  }

  @ParameterizedTest
  @ValueSource(strings = {"بقلم أحمد وليد", "بقلم أحمد محمد وليد حسن", "מאת דנה כהן ורד"})
  void a_name_that_begins_with_the_letter_for_and_is_not_cut(String byline) {
    assertThat(withByline("<div>" + byline + "</div>").authors())
        .extracting(Author::name)
        .containsExactly(byline.substring(byline.indexOf(' ') + 1));
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
  void so_is_one_that_names_a_family_twice() {
    Article article =
        FerryPage.with(
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":"
                + "{\"@type\":\"Organization\",\"name\":\"Marsh & Marsh\"}}</script>",
            HEADLINE + BODY);
    assertThat(article.authors()).extracting(Author::name).containsExactly("Marsh & Marsh");
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
  void a_single_word_behind_a_byline_word_is_a_name_where_a_date_below_the_headline_follows() {
    assertThat(withByline("<p>Gespeichert von rivertrout am 4. März 2025 - 18:05</p>").authors())
        .extracting(Author::name)
        .containsExactly("rivertrout");
    assertThat(withByline("<p>4 de março de 2025</p>").authors()).isEmpty();
    assertThat(withByline("<p>By boat only</p>").authors()).isEmpty();
  }

  @Test
  void authors_that_teasers_below_the_article_are_marked_with_are_not_the_articles() {
    String teasers =
        "<section>"
            + teaser("Sheep found at last", "Clara Rode")
            + teaser("New key for the wheelhouse", "Wen Abara")
            + "</section>";
    String own = "<p>by <span itemprop='author'>Oona Carrick</span> on 4 March 2025</p>";

    assertThat(FerryPage.with("", HEADLINE + own + BODY + teasers).authors())
        .extracting(Author::name)
        .containsExactly("Oona Carrick");
  }

  private static String teaser(String headline, String author) {
    return "<div itemscope itemtype='https://schema.org/BlogPosting'><h3><a href='/"
        + headline.length()
        + "'>"
        + headline
        + "</a></h3><p>by <span itemprop='author'>"
        + author
        + "</span></p></div>";
  }

  @Test
  void a_byline_right_above_the_headline_counts_more_than_a_mark_below_the_article() {
    String above = "<div class='author-name'>by <a href='/oona'>Oona Carrick</a></div>";
    assertThat(
            FerryPage.with(
                    "", above + HEADLINE + BODY + teaser("Sheep found at last", "Clara Rode"))
                .authors())
        .extracting(Author::name)
        .containsExactly("Oona Carrick");
  }

  @Test
  void where_nothing_else_names_anybody_the_one_name_of_all_author_links_does() {
    String link = "<a rel='author' href='/u/17'>Wen Abara</a>";
    String foot = "<footer><p>Filed under Isles. Posted by " + link + " at 17:40</p></footer>";
    assertThat(FerryPage.with("", HEADLINE + BODY + LINKS_TO_OTHERS + foot).authors())
        .extracting(Author::name)
        .containsExactly("Wen Abara");

    String another = "<p><a rel='author' href='/u/18'>Clara Rode</a></p>";
    assertThat(FerryPage.with("", HEADLINE + BODY + LINKS_TO_OTHERS + foot + another).authors())
        .isEmpty();
  }

  @Test
  void a_name_that_a_line_holds_twice_is_one_author() {
    String line =
        "<p class='entry-meta'><span class='posted-on'><span>Posted on</span><a href='/15'><time"
            + " class='entry-date published' datetime='2023-05-04'>4. Mai 2023</time><time"
            + " class='updated' datetime='2023-05-04'>4. Mai 2023</time></a></span><span"
            + " class='byline'><span class='author vcard'><span>Author</span><a class='url fn n'"
            + " href='/author/np/'>Nadja Priel</a></span></span><span class='comments-link'><a"
            + " href='#comments'>7 Kommentare</a></span></p>";
    Article article = FerryPage.with("", HEADLINE + line + BODY);
    assertThat(article.authors()).extracting(Author::name).containsExactly("Nadja Priel");
  }

  @Test
  void a_byline_right_above_the_text_counts_though_the_headline_is_far_above() {
    String name = "<li><a href='/rabe'>Elliot Rabe</a></li>";
    String menu = "<li><a href='/x'>Harbour and market news</a></li>".repeat(90);
    String byline = "<p>By Oona Carrick</p>";
    assertThat(
            FerryPage.with("", HEADLINE + "<ul>" + name + menu + "</ul>" + byline + BODY).authors())
        .extracting(Author::name)
        .containsExactly("Oona Carrick");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "citation_author | Carrick, Oona   | Oona Carrick",
        "dc.creator      | van Aalst, Kees | Kees van Aalst",
        "dc.creator      | Oona Carrick    | Oona Carrick",
        "author          | Carrick, Oona   | Oona"
      })
  void fields_of_library_catalogues_hold_the_family_name_first(
      String field, String value, String name) {
    String meta = "<meta name='" + field + "' content='" + value + "'>";
    assertThat(FerryPage.with(meta, HEADLINE + BODY).authors())
        .extracting(Author::name)
        .contains(name);
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
    assertThat(Testdata.extractText(dump).authors())
        .extracting(Author::name)
        .containsExactly("Elliot Rabe", "Clara Rode");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "© 2026 Mara Quill. All rights reserved.",
        "Copyright (c) 2012-2026: Mara Quill | Imprint",
        "© Copyright Mara Quill"
      })
  void where_nobody_signs_the_person_whose_site_it_is_does(String rights) {
    assertThat(withRights("<p>" + rights + "</p>").authors())
        .extracting(Author::name)
        .containsExactly("Mara Quill");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>© Mara Quill</p>",
        "<p>© 2026 Mara Quill</p><p>© 2026 Anna Rook</p>",
        "<p>© 2026 Mara University</p>",
        "<p>© 2026 Mara Captain</p>",
        "<p>İİİİİİ copyright</p>",
        "<p>© 2026 The Harwick Courier</p>"
      })
  void a_picture_several_people_or_an_organisation_do_not(String rights) {
    assertThat(withRights(rights).authors()).isEmpty();
  }

  private static Article withRights(String rights) {
    return FerryPage.with("", HEADLINE + BODY + "<footer>" + rights + "</footer>");
  }
}
