package dev.pressclip.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressclip.lexicon.CalendarNames;
import dev.pressclip.lexicon.DateWords;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
  private final DateReader dates = new DateReader(CalendarNames.load(), DateWords.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-01|2026-03-01",
        "2026-03-01T10:15:00+01:00|2026-03-01T10:15:00+01:00",
        "2026-03-01T10:15:00Z|2026-03-01T10:15:00Z",
        "20260301|2026-03-01",
        "1 March 2026|2026-03-01",
        "March 1st, 2026|2026-03-01",
        "Sunday, 1 March 2026, 10:15am|2026-03-01T10:15",
        "May 21, 2024 9:04 p.m.|2024-05-21T21:04",
        "Jan 04 09:34 2021|2021-01-04",
        "May 2nd 202511 mins|2025-05-02",
        "Mar 27, 20255 min read|2025-03-27",
        "7. Januar 20220|2022-01-07",
        "7. Januar 20228. März 2022|2022-01-07",
        "07.01.20228. März 2022|2022-01-07",
        "25/01/202226/01/2022|2022-01-25",
        "7 Jan ’22|2022-01-07",
        "Apr 042013|2013-04-04",
        "Wed Jan 04 09:34:12 CET 2021|2021-01-04",
        "11.02.2025, 17:32 Uhr|2025-02-11T17:32",
        "1. März 2026|2026-03-01",
        "1er mars 2026|2026-03-01",
        "19 de marzo de 2025 12:40|2025-03-19T12:40",
        "3. listopadu 2023 18:10|2023-11-03T18:10",
        "17 января 2024 11:30|2024-01-17T11:30",
        "2023年09月12日 08:16|2023-09-12T08:16",
        "2024年2月18日 5時00分|2024-02-18T05:00",
        "2025년 1월 7일 15:20|2025-01-07T15:20",
        "٩ يناير ٢٠٢٤|2024-01-09",
        "6 मार्च 2023|2023-03-06",
        "10:15, 12 March 2025|2025-03-12T10:15",
        "9:04 p.m. on Wednesday, May 21, 2024|2024-05-21T21:04",
        "21:04 12.03.2025|2025-03-12T21:04",
        "10:15 GMT+7, 12/03/2025|2025-03-12T10:15+07:00",
        "Doors open at 10:15, the harbour was closed until 12 March 2025|2025-03-12",
        "2024 Jun 30|2024-06-30",
        "2024-Jun-30|2024-06-30",
        "2024. június 30. 8:15|2024-06-30T08:15",
        "2026 m. kovo 1 d., 10:15|2026-03-01T10:15",
        "2026. gada 1. marts|2026-03-01",
        "03/25/2026|2026-03-25",
        "03.25.2026|2026-03-25",
        "03.04.2026|2026-04-03",
        "25/03/2026|2026-03-25"
      })
  void a_date_is_read_as_precisely_as_it_is_written(String text, String iso) {
    assertThat(dates.read(text)).isEqualTo(iso);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "dates-by-language.txt", delimiter = '|')
  void dates_are_read_as_news_pages_of_many_languages_write_them(String text, String iso) {
    assertThat(dates.read(text)).isEqualTo(iso);
  }

  /** Lines break off where pages cut them short: "Monday, 12 March". */
  @ParameterizedTest
  @CsvFileSource(resources = "dates-by-language.txt", delimiter = '|')
  void dates_that_break_off_anywhere_are_read_or_not_but_never_fail(String text, String iso) {
    for (int end = 0; end < text.length(); end++) {
      String part = text.substring(0, end);
      String read = dates.read(part);
      assertThat(read)
          .as(part)
          .satisfiesAnyOf(
              r -> assertThat(r).isNull(), r -> assertThat(r).hasSizeGreaterThanOrEqualTo(10));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "12. listopada 2025., hr, 2025-10-12",
    "12 listopada 2025, pl, 2025-11-12",
    "12 listopada 2025, , 2025-11-12",
    "12. srp 2025., hr, 2025-07-12",
    "12 March 2025, hr, 2025-03-12"
  })
  void the_language_decides_where_months_share_a_name(String text, String language, String iso) {
    assertThat(dates.in(language, null).read(text)).isEqualTo(iso);
  }

  @ParameterizedTest
  @CsvSource({
    "04/03/2025, , , 2025-03-04",
    "04/03/2025, en, , 2025-04-03",
    "04-03-2025, en, , 2025-04-03",
    "04.03.2025, en, , 2025-03-04",
    "25/03/2025, en, , 2025-03-25",
    "03/25/2025, de, , 2025-03-25",
    "04/03/2025, en-GB, , 2025-03-04",
    "04/03/2025, en, https://post.example.uk/a, 2025-03-04",
    "04/03/2025, en, https://post.example.io/a, 2025-04-03",
    "04/03/2025, en, https://post.example.io/en-gb/a, 2025-03-04",
    "04/03/2025, en, https://post.example.uk/en_US/a, 2025-04-03",
    "04/03/2025, en, https://post.example.io/by-me/en-gb/a, 2025-04-03",
    "04/03/2025, en-US, https://post.example.uk/a, 2025-04-03",
    "04/03/2025, fr, , 2025-03-04",
    "04/03/2025, sv, , 2025-03-04"
  })
  void the_country_decides_whether_day_or_month_comes_first(
      String text, String language, String address, String iso) {
    URI url = address == null ? null : URI.create(address);
    assertThat(dates.in(language, url).read(text)).isEqualTo(iso);
  }

  @ParameterizedTest
  @CsvSource({
    "1375/01/01, 1996-03-20",
    "1399/12/30, 2021-03-20",
    "1400/01/01, 2021-03-21",
    "1402/12/29, 2024-03-19",
    "1403/01/01, 2024-03-20",
    "1403/12/30, 2025-03-20",
    "1404/01/01, 2025-03-21",
    "1404/06/31, 2025-09-22",
    "1404/07/01, 2025-09-23"
  })
  void years_of_the_solar_hijri_calendar_begin_in_spring(String text, String iso) {
    assertThat(dates.read(text)).isEqualTo(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ngày 12 tháng",
        "1404/12/30",
        "1404/07/31",
        "12 Stühle 2025",
        "2025, 12 Monate",
        "page 12 of 2025",
        "9.7 /10",
        "9.7/10",
        "3 de 12",
        "令和",
        "民國年3月12日",
        "no date",
        "2026-02-30",
        "31.04.2026",
        "Room 12",
        "12:30",
        "1234",
        "99/99/9999"
      })
  void what_is_no_date_gives_none(String text) {
    assertThat(dates.read(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-03, true",
    "2026-03-01T12:00:01Z, true",
    "2026-03-01T11:59:59Z, false",
    "2026-02-28, false"
  })
  void the_future_is_told_apart(String iso, boolean after) {
    assertThat(DateReader.isAfter(iso, Instant.parse("2026-03-01T12:00:00Z"))).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "https://post.example/2026/03/01/lamp.html|2026-03-01",
        "https://post.example/news/2026-03-01-lamp|2026-03-01",
        "https://post.example/20260301/lamp|2026-03-01",
        "https://post.example/news/123456789|-",
        "https://post.example/2026/13/41/lamp|-"
      })
  void an_address_may_hold_a_date(String address, String iso) {
    assertThat(AddressDate.in(address)).isEqualTo(iso);
  }

  @Test
  void a_second_date_is_read_where_only_marks_part_it_from_the_first() {
    assertThat(dates.readBehind("May 21, 2025 · April 24, 2025 by Ann Roe"))
        .isEqualTo("2025-04-24");
    assertThat(dates.readBehind("21. Mai 202524. April 2025 von Ann Roe")).isEqualTo("2025-04-24");
    assertThat(dates.readBehind("May 21, 2025, seen first on April 24, 2025")).isNull();
    assertThat(dates.readBehind("May 21, 2025")).isNull();
    assertThat(dates.readBehind("no date at all")).isNull();
  }
}
