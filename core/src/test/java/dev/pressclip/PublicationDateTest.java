package dev.pressclip;

import static dev.pressclip.FerryPage.BODY;
import static dev.pressclip.FerryPage.HEADLINE;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of a page's dates is the one of first publication. */
class PublicationDateTest {
  /** Linked data that declare 2 March. */
  private static final String LINKED_DATE =
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":"
          + "\"2025-03-02T08:00:00Z\"}</script>";

  private static String declared(String published, String modified) {
    return "<meta property='article:published_time' content='"
        + published
        + "'><meta property='article:modified_time' content='"
        + modified
        + "'>";
  }

  private static String time(String day) {
    return "<p><time datetime='" + day + "'>" + day + "</time></p>";
  }

  @Test
  void an_older_date_with_the_headline_beats_a_declared_one_that_is_only_that_of_the_last_change() {
    String head = declared("2025-03-09T08:00:00Z", "2025-03-09T08:00:00Z");
    assertThat(FerryPage.with(head, HEADLINE + time("2025-03-04") + BODY).publishedAt())
        .startsWith("2025-03-04");
  }

  @Test
  void a_declared_date_before_the_last_change_is_believed() {
    String head = declared("2025-03-07T08:00:00Z", "2025-03-09T08:00:00Z");
    assertThat(FerryPage.with(head, HEADLINE + time("2025-03-04") + BODY).publishedAt())
        .startsWith("2025-03-07");
  }

  @Test
  void a_declared_date_that_is_printed_as_well_is_believed() {
    String head = declared("2025-03-09T08:00:00Z", "2025-03-09T08:00:00Z");
    String both = HEADLINE + time("2025-03-09") + time("2025-03-04");
    assertThat(FerryPage.with(head, both + BODY).publishedAt()).startsWith("2025-03-09");
  }

  @Test
  void dates_of_a_whole_list_of_items_do_not_date_the_article() {
    String others =
        "<aside><div itemscope><a href='/a'>Holm lamb sold out</a><meta itemprop='datePublished'"
            + " content='2025-01-05'></div><div itemscope><a href='/b'>Jetty lamp lit</a><meta"
            + " itemprop='datePublished' content='2025-01-06'></div><div itemscope><a href='/c'>No"
            + " post on Friday</a><meta itemprop='datePublished' content='2025-01-07'></div></aside>";
    assertThat(FerryPage.with("", HEADLINE + time("2025-03-04") + BODY + others).publishedAt())
        .startsWith("2025-03-04");
  }

  @Test
  void a_time_below_the_headline_comes_before_one_above_it() {
    String ticker = time("2025-03-11");
    assertThat(FerryPage.with("", ticker + HEADLINE + time("2025-03-04") + BODY).publishedAt())
        .startsWith("2025-03-04");
  }

  @Test
  void a_date_far_from_the_article_needs_a_word_that_says_what_it_is() {
    assertThat(withFarLine("<div>Published</div><div>4 March 2025</div>")).startsWith("2025-03-04");
    assertThat(withFarLine("<div>Datum 04.03.2025</div>")).startsWith("2025-03-04");
    assertThat(withFarLine("<div>Holm Show</div><div>4 March 2025</div>")).isNull();
    assertThat(withFarLine("<div>Dated 04.03.2025</div>")).isNull();
  }

  private static @Nullable String withFarLine(String line) {
    String links = "<li><a href='/isles/holm'>More from the isles of the north</a></li>".repeat(30);
    return FerryPage.with("", HEADLINE + BODY + "<ul>" + links + "</ul>" + line).publishedAt();
  }

  @Test
  void plain_meta_names_of_publication_are_read() {
    for (String name : new String[] {"published", "published-date", "w-published-date"}) {
      String head = "<meta name='" + name + "' content='2025-03-04'>";
      assertThat(FerryPage.with(head, HEADLINE + BODY).publishedAt())
          .as(name)
          .startsWith("2025-03-04");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4 March 2025, 08:00 Updated 6 March 2025, 09:30",
        "08:00, 4 March 2025 Updated 09:30, 6 March 2025",
        "Published 4 March 2025, 08:00 · Updated 6 March 2025, 09:30",
        "Updated 6 March 2025, 09:30, first published 4 March 2025, 08:00",
        "04.03.2025 08:00 – Päivitetty 06.03.2025 09:30"
      })
  void a_line_may_tell_of_publication_and_change(String line) {
    Article article = FerryPage.with("", HEADLINE + "<div>" + line + "</div>" + BODY);
    assertThat(article.publishedAt()).isEqualTo("2025-03-04T08:00");
    assertThat(article.modifiedAt()).isEqualTo("2025-03-06T09:30");
  }

  @Test
  void a_line_that_tells_of_a_change_alone_dates_the_article_where_nothing_else_does() {
    Article article =
        FerryPage.with("", HEADLINE + "<div>Updated 6 March 2025, 09:30</div>" + BODY);
    assertThat(article.publishedAt()).isEqualTo("2025-03-06T09:30");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Publicēts 14.03.2026; Atjaunots 15.03.2026
          Avaldatud 14.03.2026; Uuendatud 15.03.2026
          Публикувано 14.03.2026; Обновено 15.03.2026
          Publikuar 14.03.2026; Përditësuar 15.03.2026
          Birt 14. mars 2026; Uppfært 15. mars 2026
          Publizéiert 14.03.2026; Aktualiséiert 15.03.2026
          Imechapishwa 14 Machi 2026; Imesasishwa 15 Machi 2026
          Հրապարակվել է 14.03.2026; Թարմացվել է 15.03.2026
          Жарияланды 14.03.2026; Жаңартылды 15.03.2026
          Нийтэлсэн: 2026.03.14; Шинэчилсэн: 2026.03.15
          تاریخ انتشار: ۱۴۰۴/۱۲/۲۳; به‌روزرسانی: ۱۴۰۴/۱۲/۲۴
          প্রকাশ: ১৪ মার্চ ২০২৬; আপডেট: ১৫ মার্চ ২০২৬
          प्रकाशित: १४ मार्च २०२६; अद्यावधिक: १५ मार्च २०२६
          प्रकाशित: १४ मार्च २०२६; अद्यतनित: १५ मार्च २०२६
          ప్రచురణ: 14 మార్చి 2026; నవీకరణ: 15 మార్చి 2026
          ಪ್ರಕಟಣೆ: 14 ಮಾರ್ಚ್ 2026; ನವೀಕರಣ: 15 ಮಾರ್ಚ್ 2026
          පළ කළේ: 2026 මාර්තු 14; යාවත්කාලීන: 2026 මාර්තු 15
          ထုတ်ဝေသည့်ရက်: 14.03.2026; ပြင်ဆင်: 15.03.2026
          የታተመ: 14.03.2026; የተሻሻለ: 15.03.2026
          ចុះផ្សាយ 14.03.2026; កែសម្រួល 15.03.2026
          ເຜີຍແຜ່ 14.03.2026; ອັບເດດ 15.03.2026
          เผยแพร่ 14 มีนาคม 2569; อัปเดต 15 มีนาคม 2569
          Đăng ngày 14/03/2026; Cập nhật ngày 15/03/2026
          公開日：2026年3月14日; 更新日：2026年3月15日
          입력 2026.03.14; 수정 2026.03.15
          """)
  void a_change_printed_above_the_publication_is_told_from_it_in_many_languages(
      String published, String changed) {
    String dates = "<div>" + changed + "</div><div>" + published + "</div>";
    Article article = FerryPage.with("", HEADLINE + dates + BODY);
    assertThat(article.publishedAt()).isEqualTo("2026-03-14");
    assertThat(article.modifiedAt()).isEqualTo("2026-03-15");
  }

  @Test
  void a_date_right_with_the_headline_beats_a_later_declared_one_where_no_change_is_declared() {
    String head = "<meta property='article:published_time' content='2025-03-09T08:00:00Z'>";
    assertThat(FerryPage.with(head, HEADLINE + time("2025-03-04") + BODY).publishedAt())
        .startsWith("2025-03-04");
  }

  @Test
  void of_two_declared_dates_the_one_that_is_printed_is_believed() {
    String head = LINKED_DATE + declared("2025-03-04T08:00:00Z", "2025-03-09T08:00:00Z");
    assertThat(FerryPage.with(head, HEADLINE + time("2025-03-04") + BODY).publishedAt())
        .startsWith("2025-03-04");
  }

  @Test
  void the_time_of_a_change_is_no_date_of_publication_though_it_is_declared_as_one_and_printed() {
    String head = LINKED_DATE + declared("2025-03-09T08:00:00Z", "2025-03-09T08:00:00Z");
    assertThat(FerryPage.with(head, HEADLINE + time("2025-03-09") + BODY).publishedAt())
        .startsWith("2025-03-02");
  }

  @Test
  void a_declared_date_in_numbers_is_read_as_the_page_prints_it() {
    String head = "<meta name='date' content='10/02/2025 07:15:08'>";
    String printed = "<p>Erstellt am: 02.10.2025</p>";
    assertThat(FerryPage.with(head, HEADLINE + BODY + printed).publishedAt())
        .startsWith("2025-10-02");
  }

  @Test
  void a_date_beside_the_article_that_says_what_it_is_counts() {
    String aside =
        "<div class='footer-aside'><h4>Published</h4><p>9 May 2017</p></div>"
            + "<p>Harbour office</p>".repeat(9);
    assertThat(FerryPage.with("", HEADLINE + BODY + aside).publishedAt()).startsWith("2017-05-09");
  }

  @Test
  void what_a_page_says_of_its_last_change_below_the_article_is_the_time_of_a_change() {
    Article article =
        FerryPage.with(
            "", HEADLINE + time("2025-03-04") + BODY + "<p>Last updated: October 6, 2025</p>");
    assertThat(article.publishedAt()).startsWith("2025-03-04");
    assertThat(article.modifiedAt()).startsWith("2025-10-06");
  }

  @Test
  void a_dated_line_of_a_dump_that_reads_like_a_caption_dates_the_article() {
    String dump =
        """
        Ferry stays in port - Holm Post
        Imprint
        Follow us

        Ferry stays in port
        Nadja Priel · Holm News · Posted: May 04, 2023 6:30 AM EST

        The ferry to Great Holm stayed in port on Tuesday because its captain had mislaid the only key to the wheelhouse, the island council said in the evening.

        Passengers were rowed across in three boats of the rescue society, and two sheep were left behind at the jetty until a locksmith could come from the mainland.
        """;
    Article article = Testdata.extractText(dump);
    assertThat(article.publishedAt()).startsWith("2023-05-04");
    assertThat(article.captions()).isEmpty();
  }

  @Test
  void a_line_with_a_date_that_the_article_tells_of_stays_in_its_body() {
    String when = "<p>Next crossing: 29 May 2024, 7 pm</p>";
    String end =
        "<p>The council will have a second key cut, and the rescue society has asked for new oars, its"
            + " chairman said when the last of the boats had come home.</p>";
    Article article = FerryPage.with("", HEADLINE + time("2024-05-04") + BODY + when + end);
    assertThat(article.publishedAt()).startsWith("2024-05-04");
    assertThat(article.text()).contains("Next crossing: 29 May 2024, 7 pm");
  }
}
