package dev.pressclip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PictureRowTest {
  @Test
  void headings_over_a_row_of_pictures_are_the_article_though_no_text_follows_the_last() {
    Article article =
        Testdata.extract(
            "<title>5 figures that show how big the harbour of Vesterhavn was</title>",
            """
            <main><article>
            <h1>5 figures that show how big the harbour of Vesterhavn was</h1>
            <p>By Ingrid Falk</p>
            <p>The harbour company of Vesterhavn went bankrupt on Monday. For thirty years it had bought
            land, ships and whole villages, and at the end it owed more than the town earns in a century.
            These figures show what it was and what is left of it now.</p>
            <h2>1. The company owned more than 1,300 warehouses along the coast.</h2>
            <figure><img src="/1.jpg" width="900" height="600"><figcaption>Warehouses on the north quay.
            Marit Solberg/Kystfoto</figcaption></figure>
            <h2>2. It owed 300 million crowns, as much as no other company in the region had ever owed.</h2>
            <figure><img src="/2.jpg" width="900" height="600"><figcaption>The seat of the company.
            Marit Solberg/Kystfoto</figcaption></figure>
            <h2>3. Twelve thousand families had paid for houses that were never built by the company.</h2>
            <figure><img src="/3.jpg" width="900" height="600"><figcaption>A house without a roof.
            Marit Solberg/Kystfoto</figcaption></figure>
            <h2>4. The land it held would have been enough to build the whole town three times over.</h2>
            <figure><img src="/4.jpg" width="900" height="600"><figcaption>Meadows behind the dyke.
            Marit Solberg/Kystfoto</figcaption></figure>
            <h2>5. Every fourth worker of the region was paid by the company, directly or through others.</h2>
            <figure><img src="/5.jpg" width="900" height="600"><figcaption>Workers at the gate.
            Marit Solberg/Kystfoto</figcaption></figure>
            </article></main>
            """);
    assertThat(article.text())
        .contains("1,300 warehouses", "owed 300 million", "never built", "three times over")
        .contains("Every fourth worker")
        .doesNotContain("north quay");
  }
}
