package dev.pressclip.metadata;

import dev.pressclip.lexicon.MetaNames;
import dev.pressclip.segment.SegmentedPage.Head;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says in the meta and link elements of its head. For one page and thread. */
final class MetaElements {
  private final MetaNames names;
  private final Claims claims;
  private @Nullable String firstLabel;
  private @Nullable String secondLabel;

  private MetaElements(MetaNames names, Claims claims) {
    this.names = names;
    this.claims = claims;
  }

  static void read(Head head, MetaNames names, Claims claims) {
    MetaElements reading = new MetaElements(names, claims);
    for (Element link : head.links()) {
      if (link.attr("rel").equalsIgnoreCase("canonical") && claims.canonical == null) {
        claims.canonical = claims.absolute(link.attr("href"));
      }
    }
    for (Element meta : head.metas()) {
      reading.read(meta);
    }
  }

  private void read(Element meta) {
    String property = meta.attr("property");
    String name = property.isEmpty() ? meta.attr("name") : property;
    String value = FoldedText.of(meta.attr("content"));
    if (value.isEmpty()) {
      return;
    }
    if (!name.isEmpty()) {
      read(name.toLowerCase(Locale.ROOT), value);
    } else if (meta.attr("http-equiv").equalsIgnoreCase("content-language")) {
      claims.languages.add(value);
    }
  }

  private void read(String name, String value) {
    MetaNames.Field field = names.field(name);
    if (field == null) {
      return;
    }
    switch (field) {
      case TITLE -> claims.titles.add(new Claim(value, name));
      case DESCRIPTION -> claims.descriptions.add(new Claim(value, name));
      case AUTHOR -> readAuthor(name, value);
      case PUBLISHED -> claims.published.add(new Claim(value, name));
      case MODIFIED -> claims.modified.add(new Claim(value, name));
      case SITE_NAME -> {
        if (claims.siteName == null || name.equals("og:site_name")) {
          claims.siteName = value;
        }
      }
      case SECTION -> claims.sections.add(value);
      case TAGS -> claims.addTags(value);
      case IMAGE -> {
        String image = claims.absolute(value);
        if (image != null) {
          claims.images.add(image);
        }
      }
      case LANGUAGE -> claims.languages.add(value);
      case LOCALE -> claims.languages.add(value.replace('_', '-'));
      case ADDRESS -> claims.shared = claims.absolute(value);
      case TYPE -> claims.addTypes(List.of(value));
      case TIER -> claims.paywalled |= value.equals("locked") || value.equals("metered");
      case FIRST_LABEL -> firstLabel = value;
      case FIRST_LABELLED -> readLabelled(firstLabel, value);
      case SECOND_LABEL -> secondLabel = value;
      case SECOND_LABELLED -> readLabelled(secondLabel, value);
    }
  }

  /** What a card says under a label of its own: the author, the time to read, a price. */
  private void readLabelled(@Nullable String label, String value) {
    if (label != null) {
      claims.authors.add(AuthorClaim.labelled(label, value));
    }
  }

  private void readAuthor(String name, String value) {
    if (!value.startsWith("http") && !value.startsWith("@")) {
      claims.authors.add(new AuthorClaim(value, null, null, null, false, "meta " + name));
    }
  }
}
