package dev.pressclip;

import static dev.pressclip.FerryDump.MENU;
import static dev.pressclip.FerryDump.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headline and deck of plain text: what stands between a site's menu and the article's text. */
class DumpHeadTest {
  private static final String SIGNED =
      """
      Mara Quill
      14 March 2026
      Share
      Save
      """;

  private static final String FEET =
      """
      More from the Courier
      Log in
      Contact us
      """;

  @Test
  void a_headline_stands_above_the_text_not_in_the_feet_of_the_page() {
    Article article =
        Testdata.extractText(
            MENU
                + "Ferry to Ostrey Island sails again after nine winters in dry dock\n"
                + SIGNED
                + TEXT
                + FEET);
    assertThat(article.title())
        .isEqualTo("Ferry to Ostrey Island sails again after nine winters in dry dock");
  }

  @Test
  void a_headline_may_open_with_the_word_of_a_byline() {
    String headline = "Von Harwick bis Ostrey: Unterwegs mit zwei Fährleuten";
    Article article =
        Testdata.extractText(
            headline
                + """
                 | Harwicker Bote
                Menü
                Anmelden
                """
                + headline
                + """

                Mara Quill
                14. März 2026
                Die Fähre legte um sieben Uhr morgens mit vierzig Fahrgästen, zwei Kühen und einem Klavier an Bord ab und war vor Mittag zurück.
                Niemand hatte damit gerechnet, dass sie vor dem Sommer fährt, am wenigsten ihr Kapitän, der inzwischen das Backen gelernt hatte.
                „Wir behalten den alten Fahrplan“, sagte der Hafenmeister, „denn über ihn hat sich nie jemand beschwert.“
                """);
    assertThat(article.title()).isEqualTo(headline);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Last Updated on March 14, 2026",
        "Last modified: 14 March 2026",
        "Zuletzt aktualisiert am 14. März 2026",
        "Última actualización: 14 de marzo de 2026",
        "Laatst bijgewerkt op 14 maart 2026",
        "Ostatnia aktualizacja: 14 marca 2026"
      })
  void a_line_that_says_when_the_page_last_changed_is_no_headline(String line) {
    String dump = MENU + line + "\nHow the ferry came back\n" + TEXT + FEET;
    assertThat(Testdata.extractText(dump).title()).isEqualTo("How the ferry came back");
  }

  @Test
  void the_rest_of_a_headline_is_not_cut_off_for_a_teaser_that_repeats_its_beginning() {
    String headline = "Ferry to Ostrey sails again without its captain";
    Article article =
        Testdata.extractText(
            headline
                + "\nMenu\nNews\nSport\n"
                + "Ferry to Ostrey sails again\n"
                + headline
                + "\n"
                + SIGNED
                + TEXT);
    assertThat(article.title()).isEqualTo(headline);
  }

  @Test
  void a_shorter_sentence_right_below_the_headline_is_the_deck_above_a_byline() {
    String dump =
        """
        Paper
        A
        B
        Gamla ferjan siglir aftur yfir fljótið
        %s
        Eftir Guðrún Sigurðardóttir
        14. mars 2026 kl. 09:30
        Ferjan við gömlu bryggjuna á mánudagsmorgun. Ljósmynd: Jón Ólafsson
        Á mánudagsmorgun lagði fyrsta ferjan úr höfn og með henni fóru hundrað og tuttugu farþegar og nokkrir tugir reiðhjóla yfir á hinn bakkann.
        Lestu líka: Höfnin byggir nýja bryggju
        „Við höfum beðið mjög lengi eftir þessum degi,“ sagði skipstjórinn, sem hefur stýrt ferjunni í tuttugu ár og þekkir hverja grynningu.
        Skráðu þig á póstlistann okkar og fáðu helstu fréttir á hverjum morgni.
        Sveitarfélagið lofar að miðar hækki ekki í verði fyrr en í haust og að á kvöldin sigli ferjan á hálftíma fresti.
        Mest lesið
        Höfnin byggir nýja bryggju
        Bókasafnið verður lengur opið
        Snjórinn kemur aftur um helgina
        © Paper
        """;
    String deck = "Eftir þrjú ár komast íbúar aftur yfir á hinn bakkann.";
    Article article = Testdata.extractText(dump.formatted(deck));
    assertThat(article.subtitle()).isEqualTo(deck);
    assertThat(article.text()).startsWith(deck);
    assertThat(Testdata.extractText(dump.formatted(deck.replace(".", "!"))).subtitle()).isNull();
  }

  @Test
  void what_stands_in_a_sentence_right_below_the_headline_is_the_deck() {
    String deck =
        "The council paid for half of the repair, the islanders for the rest, and a retired welder"
            + " worked for nothing";
    Article article =
        Testdata.extractText(
            MENU
                + "Ferry to Ostrey Island sails again after nine winters in dry dock\n"
                + deck
                + "\n"
                + SIGNED
                + TEXT
                + FEET);
    assertThat(article.subtitle()).isEqualTo(deck);
    assertThat(article.text()).startsWith(deck).endsWith("the next boat.");
  }

  @Test
  void the_deck_is_one_above_a_long_first_paragraph_as_well() {
    String deck = "A retired welder and half of an island took nine winters over the repair.";
    Article article =
        Testdata.extractText(
            MENU
                + "Ferry to Ostrey Island sails again after nine winters in dry dock\n"
                + deck
                + "\n"
                + SIGNED
                + TEXT.replace('\n', ' ').strip()
                + " "
                + TEXT.replace('\n', ' ').strip()
                + "\n"
                + TEXT
                + FEET);
    assertThat(article.subtitle()).isEqualTo(deck);
  }

  @Test
  void the_path_to_a_page_is_none_of_its_headline() {
    String headline = "The best ferries of the northern islands";
    Article article =
        Testdata.extractText(
            MENU + "Home Islands " + headline + "\n" + headline + "\n" + SIGNED + TEXT);
    assertThat(article.title()).isEqualTo(headline);
  }

  @Test
  void a_number_is_no_path_to_a_page() {
    String headline = "7 Ferries worth a winter in dry dock";
    Article article =
        Testdata.extractText(
            headline
                + " | The Harwick Courier\n"
                + MENU
                + headline
                + "\nMara Quill\n14 March 2026\n"
                + TEXT.replaceFirst("\n", "\nFerries worth a winter in dry dock\n"));
    assertThat(article.title()).isEqualTo(headline);
  }

  @Test
  void a_headline_may_end_as_credits_do() {
    String headline = "Harbour images: nine winters of a ferry in dry dock painted by Oda Fenn";
    Article article =
        Testdata.extractText(
            headline + " | The Harwick Courier\n" + MENU + headline + "\n" + SIGNED + TEXT);
    assertThat(article.title()).isEqualTo(headline);
  }

  @Test
  void a_line_that_says_who_wrote_it_and_when_is_no_deck() {
    String line =
        "Reviewed by Aldo Fenn, harbour office — Written by Mara Quill, the Harwick Courier —"
            + " Updated on March 14, 2026";
    Article article =
        Testdata.extractText(
            MENU
                + "Ferry to Ostrey Island sails again after nine winters in dry dock\n"
                + line
                + "\n"
                + TEXT
                + FEET);
    assertThat(article.subtitle()).isNull();
    assertThat(article.text()).startsWith("The ferry left");
  }

  @Test
  void what_a_page_says_of_itself_is_no_headline() {
    Article article =
        Testdata.extractText(
            """
            Weather
            Tides
            Log in
            News
            Please enter a search term.
            Search
            The ferry sails again
            14 March 2026
            """
                + TEXT);
    assertThat(article.title()).isEqualTo("The ferry sails again");
  }

  @Test
  void a_sentence_between_headline_and_author_is_no_caption() {
    String deck = "A retired welder and half of an island took nine winters over the repair.";
    String headline = "Ferry to Ostrey Island sails again after nine winters in dry dock\n";
    Article article = Testdata.extractText(MENU + headline + deck + "\n" + SIGNED + TEXT + FEET);
    assertThat(article.captions()).isEmpty();
    assertThat(article.subtitle()).isEqualTo(deck);
  }
}
