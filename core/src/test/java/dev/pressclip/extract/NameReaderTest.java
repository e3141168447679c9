package dev.pressclip.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressclip.Author;
import dev.pressclip.extract.NameReader.Trust;
import dev.pressclip.lexicon.BylineWords;
import dev.pressclip.lexicon.CalendarNames;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class NameReaderTest {
  private final NameReader names = new NameReader(BylineWords.load(), CalendarNames.load());

  private List<String> printed(String text) {
    return names.read(text, Trust.PRINTED).stream().map(Author::name).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Maren Okoro|Maren Okoro",
        "by MAREN OKORO | MAREN OKORO",
        "Von Annegret Hollmann|Annegret Hollmann",
        "Ein Porträt von Jasper Mohnhaupt|Jasper Mohnhaupt",
        "Par Clémence Aubry|Clémence Aubry",
        "Text: Axel Norling Foto: Karin Sjö|Axel Norling",
        "Автор: Полина Жаворонкова|Полина Жаворонкова",
        "作者：林晓禾|林晓禾",
        "문가람 기자|문가람",
        "글: 문가람|문가람",
        "लेखक: मीरा नेगी|मीरा नेगी",
        "โดย ปรียา สุขใจ|ปรียา สุขใจ",
        "By Oona Carrick @oonac|Oona Carrick",
        "By Jane Ross Updated 4 May 2025|Jane Ross",
        "Jane Ross on January 21, 2023|Jane Ross",
        "Tom May|Tom May",
        "By Tom May, CFP – Updated May 4, 2025|Tom May",
        "By: Tom May|Tom May",
        "Lea Wolf Lea Wolf|Lea Wolf",
        "Por Marlene Quirino — Porto do Cedro|Marlene Quirino",
        "Ludwig van Aalst|Ludwig van Aalst",
        "By Wen Abara – Updated May 4, 2025 • Fact-checked by Oona Carrick|Wen Abara",
        "Wen Abara. Medically reviewed by Oona Carrick, MD|Wen Abara",
        "By Md Karim Talukder|Md Karim Talukder",
        "Nov. 3, 2024 · Oona Carrick on behalf of the Harbour Group|Oona Carrick",
        "07/22/2024 by Oona Carrick, islands reporter|Oona Carrick",
        "Posted on October 9, 2024 Posted by Oona Carrick 12 Comments|Oona Carrick",
        "7. Mai 2024, 6:15 Uhr von Kai Ritter|Kai Ritter",
        "By Oona Carrick in Harbours & Piers on Feb 8, 2024|Oona Carrick",
        "Von Kai Ritter in Saltby|Kai Ritter",
        "By Tom May Senior Islands Reporter|Tom May",
        "By Oona Carrick, Executive Editor, Saltby Harbour Watch|Oona Carrick",
        "Interview: Eva Lind|Eva Lind",
        "Eva Lind SALTBY TODAY|Eva Lind",
        "By Eva Lind SaltbyVoice Staff|Eva Lind",
        "Eva Lind Marquez Ortega|Eva Lind Marquez Ortega",
        "Eva LIND VAN DORP|Eva LIND VAN DORP",
        "Jean Pierre DE LA TOUR|Jean Pierre DE LA TOUR",
        "EVA LIND SALTBY ORTEGA|EVA LIND SALTBY ORTEGA",
        "Ein Artikel von Eva Lind · 14.08.2024 - 9:20|Eva Lind",
        "FÄHR-Experte Kai Ritter|Kai Ritter",
        "This post was written by Oona Carrick, Head of Harbours and Lighthouses|Oona Carrick",
        "Geschrieben von Kai Ritter, übersetzt von Lea Wolf|Kai Ritter",
        "von Kai Ritter Symbolbild Hafenamt|Kai Ritter",
        "Published May 14, 2025 by Oona Carrick|Oona Carrick",
        "Published: May 4, 2024 · Modified: May 14, 2025 by Oona Carrick · No ads|Oona Carrick",
        "May 4, 2020 • words written by Oona Carrick • Art by Wen Abara|Oona Carrick",
        "On May 12, 2025 May 22, 2025 By Oona Carrick In Boats, Slow Boats, Boat Tips|Oona Carrick",
        "By Oona Carrick View In Digital Edition|Oona Carrick",
        "By Ana Maio on May 21, 2023|Ana Maio",
        "---- by Oona Carrick|Oona Carrick",
        "14.05.2024 um 9:20 Uhr - Kai Ritter - 3 Briefe|Kai Ritter",
        "von Eva Lind Erstellt am 14.05.24 um 9:20, geändert am 15.05.24|Eva Lind",
        "Text & Fotos: Kai Ritter|Kai Ritter",
        "By Wen Abara, Senior Director, Saltby Institute|Wen Abara",
        "By Oona Carrick, Photos: Wen Abara, Tom May|Oona Carrick"
      })
  void a_byline_gives_the_name_alone(String byline, String name) {
    assertThat(printed(byline)).containsExactly(name);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "bylines-by-language.txt", delimiter = '|')
  void bylines_are_read_as_news_pages_of_many_languages_write_them(String byline, String all) {
    assertThat(String.join(";", printed(byline))).isEqualTo(all);
  }

  @Test
  void an_agency_with_its_desk_behind_a_slash_is_one_author_and_two_names_are_two() {
    assertThat(names.read("dpa/lnw", Trust.DECLARED))
        .extracting(Author::name)
        .containsExactly("dpa/lnw");
    assertThat(names.read("srn/opk;mlb", Trust.DECLARED))
        .extracting(Author::name)
        .containsExactly("srn/opk", "mlb");
    assertThat(printed("APA/AP")).containsExactly("APA/AP");
    assertThat(printed("Von Kai Ritter/Eva Lind")).containsExactly("Kai Ritter", "Eva Lind");
  }

  @Test
  void bars_part_a_byline_from_rubrics_dates_and_calls() {
    assertThat(printed("By Oona Carrick | Leave a comment")).containsExactly("Oona Carrick");
    assertThat(printed("Accueil | Par Clémence Aubry | 14 mai 2024"))
        .containsExactly("Clémence Aubry");
    assertThat(printed("Shop | By Brand | Sale")).isEmpty();
  }

  @Test
  void several_names_are_told_apart() {
    assertThat(printed("By Dolores Pike and Wen Abara"))
        .containsExactly("Dolores Pike", "Wen Abara");
    assertThat(printed("Von Kai Ritter, Eva Lind und Max Horn"))
        .containsExactly("Kai Ritter", "Eva Lind", "Max Horn");
    assertThat(printed("Par Jean Roc et Lise Aubin")).containsExactly("Jean Roc", "Lise Aubin");
    assertThat(printed("By Oona Carrick , Wen Abara , Tom May on May 12, 2026 | Comments"))
        .containsExactly("Oona Carrick", "Wen Abara", "Tom May");
    assertThat(printed("Authors:Wen Abara, Anil Das, Mira Das"))
        .containsExactly("Wen Abara", "Anil Das", "Mira Das");
  }

  @Test
  void a_town_behind_the_name_and_before_the_date_is_no_author() {
    assertThat(printed("Von Kai Ritter, Bad Saltby 05.08.2024")).containsExactly("Kai Ritter");
  }

  @Test
  void addresses_between_names_part_them() {
    assertThat(printed("문가람 기자 ram@post.example 이도현 기자 dohyun@post.example"))
        .containsExactly("문가람", "이도현");
  }

  @Test
  void whoever_follows_an_employer_behind_and_or_with_a_title_is_an_author() {
    assertThat(printed("By Tom May, Editor, and Juan Carlos Pike, Reporter"))
        .containsExactly("Tom May", "Juan Carlos Pike");
    assertThat(printed("By Tom May, Editor, Juan Carlos Pike, Reporter"))
        .containsExactly("Tom May", "Juan Carlos Pike");
  }

  @Test
  void a_title_right_behind_a_name_is_its_role() {
    assertThat(names.read("Tom May Senior Islands Reporter", Trust.PRINTED))
        .containsExactly(new Author("Tom May", null, null, "Senior Islands Reporter"));
    assertThat(names.read("Daniel Priel Redakteur", Trust.PRINTED))
        .containsExactly(new Author("Daniel Priel", null, null, "Redakteur"));
    assertThat(names.read("Ulrich MarschKorrespondent", Trust.PRINTED))
        .containsExactly(new Author("Ulrich Marsch", null, null, "Korrespondent"));
    assertThat(names.read("HafenReporter", Trust.DECLARED))
        .containsExactly(Author.named("HafenReporter"));
  }

  @Test
  void letters_behind_a_person_are_a_degree_unless_they_are_an_agency() {
    assertThat(names.read("Tom May, CFP", Trust.DECLARED)).containsExactly(Author.named("Tom May"));
    assertThat(names.read("Tom May, AFP", Trust.DECLARED))
        .extracting(Author::name)
        .containsExactly("Tom May", "AFP");
    assertThat(names.read("TMA, OCK", Trust.DECLARED))
        .extracting(Author::name)
        .containsExactly("TMA", "OCK");
  }

  @Test
  void the_paper_behind_a_person_is_no_author() {
    assertThat(printed("By Oona Carrick | Saltby News")).containsExactly("Oona Carrick");
    assertThat(printed("By Oona Carrick Follow")).containsExactly("Oona Carrick");
    assertThat(names.read("Daily Mail", Trust.DECLARED))
        .containsExactly(Author.named("Daily Mail"));
    assertThat(names.read("Mail Online", Trust.DECLARED))
        .containsExactly(Author.named("Mail Online"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By rivertrout in Workshop|rivertrout",
        "Author: Trout2man am 6.2.2012, 8:05 Uhr|Trout2man",
        "About Alexa|Alexa",
        "von hafenadmin, Eingetragen bei: Inseln|hafenadmin",
        "Posted By: Alexa · In: Piers, Paint|Alexa",
        "14. Mai 2024 von Alexa in Inseln, Boote|Alexa",
        "Thread starter rivertrout|rivertrout"
      })
  void in_a_place_for_authors_a_byline_word_may_open_a_single_word(String byline, String name) {
    assertThat(names.read(byline, Trust.OPENED)).extracting(Author::name).containsExactly(name);
    assertThat(printed(byline)).isEmpty();
  }

  @Test
  void job_titles_become_roles() {
    assertThat(names.read("By Maren Okoro, islands correspondent", Trust.PRINTED))
        .containsExactly(new Author("Maren Okoro", null, null, "islands correspondent"));
    assertThat(printed("Jain Manov and Jag Chat | Guest Columnists"))
        .containsExactly("Jain Manov", "Jag Chat");
  }

  @Test
  void an_address_goes_with_its_only_author() {
    assertThat(names.read("BY DORIS LINDQVIST [d.lindqvist@harbour.example]", Trust.PRINTED))
        .containsExactly(new Author("DORIS LINDQVIST", "d.lindqvist@harbour.example", null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Updated 4 May 2025",
        "（责任编辑：陈立）",
        "Editor: Jane Ross",
        "Fact checked by: Hilary Snow",
        "Fact-checked by Hilary Snow",
        "Übersetzt von Lea Wolf",
        "Traduit par Clémence Aubry",
        "翻译：林晓禾",
        "小字号",
        "公開日：2025/02/07 09:10 ポスト",
        "タイムライン",
        "कॉपी लिंक",
        "글자 크기",
        "Last Modified: May 4",
        "Last Updated: Apr 2, 2024 • 9 min read",
        "Freitag, Juni 14, 2024 3 Inseln, Haus Hafen, Boot Netz, Leuchttürme, Alte Fähren",
        "Written by",
        "Read more about the harbour",
        "Senior Harbour",
        "3 min read",
        "http://post.example/jane"
      })
  void what_names_no_author_gives_none(String text) {
    assertThat(printed(text)).isEmpty();
  }

  @Test
  void a_label_may_say_whose_author() {
    assertThat(names.isLabel("Author of the article:")).isTrue();
    assertThat(printed("Author of the article: Oona Carrick")).containsExactly("Oona Carrick");
  }

  @Test
  void a_date_late_in_a_line_opens_no_byline() {
    assertThat(names.opensByline("Posted until May 20 by Oona Carrick")).isTrue();
    assertThat(
            names.opensByline(
                "Harbour Week takes papers on boats, piers, locks until May 20 by mail"))
        .isFalse();
    assertThat(names.opensByline("Tom May, 31 July, photographed by Oona Carrick")).isFalse();
  }

  @Test
  void a_field_made_for_authors_may_hold_an_organisation() {
    assertThat(names.read("Newsdesk", Trust.DECLARED)).containsExactly(Author.named("Newsdesk"));
    assertThat(printed("Newsdesk")).isEmpty();
  }

  @Test
  void what_scripts_write_for_nothing_names_nobody() {
    assertThat(names.read("undefined", Trust.DECLARED)).isEmpty();
    assertThat(names.read("null", Trust.DECLARED)).isEmpty();
  }

  @Test
  void a_field_made_for_authors_may_hold_a_desk_or_the_name_of_a_member() {
    assertThat(names.read("Community Editor", Trust.DECLARED))
        .containsExactly(Author.named("Community Editor"));
    assertThat(names.read("heron_42", Trust.DECLARED)).containsExactly(Author.named("heron_42"));
    assertThat(names.read("Meera (Negi) Joshi", Trust.DECLARED))
        .containsExactly(Author.named("Meera (Negi) Joshi"));
  }

  @Test
  void spaces_too_many_are_none_of_a_name() {
    assertThat(printed("By Oona Carrick,  islands  reporter")).containsExactly("Oona Carrick");
    assertThat(printed("By Oona Carrick  in  Saltby")).containsExactly("Oona Carrick");
  }
}
