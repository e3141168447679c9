package dev.pressclip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PictureRowTest {
  @Test
  void headings_over_a_row_of_pictures_are_the_article_though_no_text_follows_the_last() {
    Article article =
        Testdata.extract(
            "<title>Five gardens that the jury of Vesterhavn liked best</title>",
            """
            <main><article>
            <h1>Five gardens that the jury of Vesterhavn liked best</h1>
            <p>By Ingrid Falk</p>
            <p>Every second summer a jury walks through the gardens of Vesterhavn without telling anybody
            when it will come. This year it saw ninety of them in three days, and it took a week of talks
            until these were chosen.</p>
            <h2>1. The school of Osterhavn grows pears on a wall that is older than the town around it.</h2>
            <figure><img src="/1.jpg" width="900" height="600"><figcaption>Pears on the south wall.
            Marit Solberg/Kystfoto</figcaption></figure>
            <h2>2. Two sisters have turned the roof of the fish hall into a meadow where bees are kept.</h2>
            <figure><img src="/2.jpg" width="900" height="600"><figcaption>The meadow above the hall.
            Marit Solberg/Kystfoto</figcaption></figure>
            <h2>3. The pastor plants nothing but herbs, and the whole street smells of thyme in August.</h2>
            <figure><img src="/3.jpg" width="900" height="600"><figcaption>Thyme in front of the vestry.
            Marit Solberg/Kystfoto</figcaption></figure>
            <h2>4. Behind the station a garden of stones was laid by a man who had never had a garden.</h2>
            <figure><img src="/4.jpg" width="900" height="600"><figcaption>Stones behind platform two.
            Marit Solberg/Kystfoto</figcaption></figure>
            <h2>5. The winner is a hedge that took forty years and has been cut with scissors every Sunday.</h2>
            <figure><img src="/5.jpg" width="900" height="600"><figcaption>The hedge in its last year.
            Marit Solberg/Kystfoto</figcaption></figure>
            </article></main>
            """);
    assertThat(article.text())
        .contains("pears on a wall", "roof of the fish hall", "smells of thyme", "garden of stones")
        .contains("The winner is a hedge")
        .doesNotContain("south wall");
  }
}
