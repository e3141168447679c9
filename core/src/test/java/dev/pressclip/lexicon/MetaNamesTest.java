package dev.pressclip.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressclip.lexicon.MetaNames.Field;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MetaNamesTest {
  @Test
  void the_content_of_a_meta_element_is_told_by_its_name() {
    MetaNames names = MetaNames.load();

    assertThat(names.field("og:title")).isEqualTo(Field.TITLE);
    assertThat(names.field("dcterms.issued")).isEqualTo(Field.PUBLISHED);
    assertThat(names.field("og:updated_time")).isEqualTo(Field.MODIFIED);
    assertThat(names.field("viewport")).isNull();
  }

  @Test
  void every_name_is_written_in_lower_case_and_stands_under_one_field() {
    List<String> names =
        WordList.sections("meta-names.txt").values().stream().flatMap(List::stream).toList();

    assertThat(names).doesNotHaveDuplicates();
    assertThat(names).allSatisfy(n -> assertThat(n).isEqualTo(n.toLowerCase(Locale.ROOT)));
  }

  @Test
  void every_field_has_names() {
    assertThat(WordList.sections("meta-names.txt")).hasSize(Field.values().length);
  }
}
