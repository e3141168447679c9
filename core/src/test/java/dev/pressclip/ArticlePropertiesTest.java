package dev.pressclip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressclip.lexicon.LinkNotes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;

/** What holds for every page, however strange. */
class ArticlePropertiesTest {
  private static final String[] PIECES = {
    "<p>",
    "</p>",
    "<div class=\"article-body\">",
    "</div>",
    "<article>",
    "</article>",
    "<h1>",
    "</h1>",
    "<br>",
    "<br/><br/>",
    "<table><tr><td>",
    "</td></tr></table>",
    "<ul><li>",
    "</li></ul>",
    "<a href=\"/x\">",
    "</a>",
    "<b>",
    "</b>",
    "<span>",
    "</span>",
    "<figure><img src=\"a.jpg\">",
    "<figcaption>",
    "</figcaption></figure>",
    "<blockquote>",
    "</blockquote>",
    "<pre>",
    "</pre>",
    "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":",
    "</script>",
    "<!-- ",
    " -->",
    "&amp;",
    "&#0;",
    "&nbsp;",
    "<time datetime=\"2026-02-30\">",
    "</time>",
    "By Jane Calloway",
    "Photo: Ann Teak",
    "3 May 2025",
    "<iframe src=\"//v.example/1\"></iframe>",
    "\u00a0",
    "\r\n",
    "\u2028",
    "<style>",
    "</style>",
    "<svg><title>",
    "</title></svg>",
    "<title>",
    "</title>",
    "<noscript>",
    "</noscript>",
    "<html lang=\"zz\">",
    "<meta property=\"og:title\" content=\"x",
    "\">",
    "<",
    ">",
    "\"",
    "{",
    "}",
    "\ud83d\ude00",
    "\ud83d",
    "漢字。",
    "ไทย",
    "שלום",
    "مرحبا"
  };

  @Provide
  Arbitrary<String> soup() {
    Arbitrary<String> words = Arbitraries.strings().withCharRange(' ', 'z').ofMaxLength(60);
    Arbitrary<String> piece = Arbitraries.oneOf(Arbitraries.of(PIECES), words);
    return piece.list().ofMaxSize(60).map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<Testdata.Entry> pages() throws IOException {
    return Arbitraries.of(Testdata.all().toList());
  }

  @Provide
  Arbitrary<String> mutated() throws IOException {
    return Combinators.combine(pages(), Arbitraries.longs())
        .as((entry, seed) -> mutate(entry.page().content(), new Random(seed)));
  }

  private static String mutate(String page, Random random) {
    StringBuilder s = new StringBuilder(page);
    int changes = 1 + random.nextInt(20);
    for (int i = 0; i < changes && s.length() > 10; i++) {
      int at = random.nextInt(s.length());
      int end = Math.min(s.length(), at + random.nextInt(40));
      switch (random.nextInt(4)) {
        case 0 -> s.delete(at, end);
        case 1 -> s.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 2 -> s.insert(random.nextInt(s.length()), s.substring(at, end));
        default -> s.setCharAt(at, (char) random.nextInt(0x3000));
      }
    }
    return s.toString();
  }

  @Property(tries = 400)
  void no_soup_of_markup_makes_it_throw(@ForAll("soup") String html) {
    Article article = Testdata.extract(html);
    assertThat(article.text()).isNotNull();
    assertThat(article.confidence()).isBetween(0.0, 1.0);
  }

  @Property(tries = 300)
  void no_text_dump_makes_it_throw(@ForAll String text) {
    Article article = Testdata.extractText(text);
    assertThat(article.confidence()).isBetween(0.0, 1.0);
  }

  @Property(tries = 300)
  void no_bytes_make_it_throw(@ForAll byte[] bytes) {
    Article article = Testdata.EXTRACTOR.extract(Page.of(bytes, null));
    assertThat(article.confidence()).isBetween(0.0, 1.0);
  }

  @Property(tries = 250)
  void nothing_is_in_the_body_that_is_not_on_the_page(@ForAll("mutated") String page) {
    Article article = Testdata.extract(page);
    String source = letters(Jsoup.parse(page).wholeText() + page);
    for (BodyBlock b : article.body()) {
      for (String text : textsOf(b)) {
        assertThat(isWithin(letters(text), source)).as("on the page: %s", text).isTrue();
      }
    }
  }

  @Property(tries = 1000)
  void markup_that_no_step_looks_at_makes_no_difference(@ForAll("mutated") String html) {
    Page page = Page.ofHtml(html, null);
    assertThat(Testdata.EXTRACTOR.extract(page))
        .isEqualTo(Testdata.EXTRACTOR.explain(page).article());
  }

  @Property(tries = 500)
  void bytes_that_are_decoded_where_they_are_read_give_what_their_text_gives(
      @ForAll("mutated") String html) {
    Map<String, String> headers = Map.of("Content-Type", "text/html; charset=utf-8");
    Page bytes = Page.of(html.getBytes(StandardCharsets.UTF_8), null, headers);
    Article read = Testdata.EXTRACTOR.extract(bytes);
    Article same = Testdata.EXTRACTOR.extract(Page.ofHtml(bytes.content(), null));
    assertThat(read.body()).isEqualTo(same.body());
    assertThat(read.captions()).isEqualTo(same.captions());
    assertThat(read.title()).isEqualTo(same.title());
  }

  @Property(tries = 150)
  void nothing_is_in_the_article_of_a_dump_that_is_not_in_the_dump(
      @ForAll("pages") Testdata.Entry entry, @ForAll long seed) {
    String dump = mutate(entry.page().content(), new Random(seed));
    Article article = Testdata.extractText(dump);
    String source = letters(dump);
    // What links say to screen readers is cut out; where a line break is in the midst, it is not.
    String withoutNotes = letters(LinkNotes.load().cutFrom(dump.replaceAll("\\s+", " ")));
    int from = 0;
    int fromWithout = 0;
    for (BodyBlock b : article.body()) {
      for (String text : textsOf(b)) {
        int at = source.indexOf(letters(text), from);
        int atWithout = withoutNotes.indexOf(letters(text), fromWithout);
        assertThat(Math.max(at, atWithout)).as("in reading order: %s", text).isNotNegative();
        from = Math.max(at, from);
        fromWithout = Math.max(atWithout, fromWithout);
      }
    }
    for (Caption c : article.captions()) {
      assertThat(source).contains(letters(c.text()));
    }
    if (article.title() != null) {
      assertThat(source).contains(letters(article.title()));
    }
  }

  @Property(tries = 60)
  void line_ends_do_not_matter(@ForAll("pages") Testdata.Entry entry) {
    String unix = entry.page().content().replace("\r\n", "\n").replace('\r', '\n');
    boolean dump = entry.isDump();
    Article expected = extract(unix, dump);
    for (String end : new String[] {"\r\n", "\r"}) {
      Article same = extract(unix.replace("\n", end), dump);
      assertThat(same).as("line ends %s", end.length()).isEqualTo(expected);
    }
  }

  private static Article extract(String content, boolean dump) {
    return Testdata.EXTRACTOR.extract(
        dump ? Page.ofText(content, null) : Page.ofHtml(content, null));
  }

  @Property(tries = 3)
  void the_same_page_gives_the_same_article_on_any_thread(@ForAll long seed)
      throws IOException, ExecutionException, InterruptedException {
    List<Testdata.Entry> entries = new ArrayList<>(Testdata.all().toList());
    java.util.Collections.shuffle(entries, new Random(seed));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Article>> parallel = new ArrayList<>();
      for (Testdata.Entry e : entries) {
        parallel.add(threads.submit(() -> Testdata.EXTRACTOR.extract(e.page())));
      }
      for (int i = 0; i < entries.size(); i++) {
        assertThat(parallel.get(i).get())
            .isEqualTo(Testdata.EXTRACTOR.extract(entries.get(i).page()));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> textsOf(BodyBlock b) {
    List<String> texts = new ArrayList<>(b.items());
    b.rows().forEach(texts::addAll);
    if (b.text() != null && b.kind() != BodyKind.embed) {
      texts.add(b.text());
    }
    return texts;
  }

  /** Whether all of a text stands in another in order, with gaps where hidden elements were. */
  private static boolean isWithin(String part, String whole) {
    int at = 0;
    for (int i = 0; i < part.length(); i++, at++) {
      at = whole.indexOf(part.charAt(i), at);
      if (at < 0) {
        return false;
      }
    }
    return true;
  }

  /** Letters and digits only: joined lines, hyphens and entities are not what this is about. */
  private static String letters(String s) {
    StringBuilder out = new StringBuilder(s.length());
    s.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
    return out.toString();
  }
}
