package dev.pressclip.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressclip.Author;
import dev.pressclip.extract.NameReader.Trust;
import dev.pressclip.lexicon.BylineWords;
import dev.pressclip.lexicon.CalendarNames;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a line is made of, reading it for names ends well. */
class NamePropertiesTest {
  private static final BylineWords WORDS = BylineWords.load();
  private static final NameReader NAMES = new NameReader(WORDS, CalendarNames.load());
  private static final NameLines LINES = new NameLines(NAMES, WORDS);

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.of(
            " ",
            "  ",
            "\u00A0",
            "\n",
            "-",
            " – ",
            ",",
            ";",
            ":",
            "：",
            "|",
            "/",
            "&",
            "(",
            ")",
            ".",
            "@",
            "By",
            "von",
            "in",
            "and",
            "for",
            "Jane",
            "Doe",
            "Oona",
            "Carrick",
            "文",
            "記者",
            "기자",
            "김하나",
            "Reporter",
            "Senior",
            "Editor",
            "Updated",
            "March",
            "12",
            "2025",
            "10:15",
            "pm",
            "dpa",
            "Follow",
            "About",
            "News",
            "a@b.example",
            "rivertrout42")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 3000)
  void a_line_of_any_parts_is_read(@ForAll("lines") String line) {
    for (Trust trust : Trust.values()) {
      assertAllNamed(NAMES.read(line, trust));
    }
    NAMES.opensByline(line);
    assertAllNamed(LINES.only(line));
    assertAllNamed(LINES.dated(line));
    LINES.mayNameSomebody(line);
  }

  private static void assertAllNamed(List<Author> authors) {
    assertThat(authors).allSatisfy(a -> assertThat(a.name()).isNotBlank());
  }
}
