package dev.pressclip.metadata;

import dev.pressclip.segment.SegmentedPage.Marked;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** What a page says of itself by marking what it prints: microdata and RDFa. */
final class MarkedFields {
  private static final int MAX_NAME_CHARS = 200;
  private static final String SOURCE = "itemprop";
  private static final String MAIL = "mailto:";
  private static final Evaluator NAME = Selector.evaluatorOf("[itemprop=name]");
  private static final Evaluator LINK = Selector.evaluatorOf("a[href]");

  private final Claims claims;

  private MarkedFields(Claims claims) {
    this.claims = claims;
  }

  static void read(List<Marked> marked, Claims claims) {
    MarkedFields fields = new MarkedFields(claims);
    marked.forEach(fields::read);
  }

  private void read(Marked marked) {
    Element e = marked.element();
    String property = marked.property();
    String name = property.substring(property.lastIndexOf(':') + 1);
    switch (name.toLowerCase(Locale.ROOT)) {
      case "headline" -> Claims.add(claims.titles, value(e), SOURCE);
      case "description" -> Claims.add(claims.descriptions, value(e), SOURCE);
      case "datepublished", "datecreated" -> Claims.add(claims.published, date(e), SOURCE);
      case "datemodified" -> Claims.add(claims.modified, date(e), SOURCE);
      case "articlesection" -> claims.sections.add(value(e));
      case "keywords" -> claims.addTags(value(e));
      case "author", "creator" -> readAuthor(e, marked.block());
      case "isaccessibleforfree" -> claims.paywalled |= value(e).equalsIgnoreCase("false");
      default -> {}
    }
  }

  private void readAuthor(Element e, int block) {
    Element marked = e.selectFirst(NAME);
    String name = value(marked == null ? e : marked);
    if (name.isEmpty() || name.length() >= MAX_NAME_CHARS) {
      return;
    }
    Element link = e.normalName().equals("a") ? e : e.selectFirst(LINK);
    String href = link == null ? "" : link.attr("href");
    boolean mail = href.startsWith(MAIL);
    claims.authors.add(
        new AuthorClaim(
            name,
            href.isEmpty() || mail ? null : claims.absolute(href),
            mail ? href.substring(MAIL.length()) : null,
            null,
            e.attr("itemtype").endsWith("Organization"),
            SOURCE,
            block));
  }

  private static String date(Element e) {
    String value = e.attr("datetime");
    return value.isEmpty() ? value(e) : value;
  }

  private static String value(Element e) {
    String content = e.attr("content");
    return FoldedText.of(content.isEmpty() ? e.text() : content);
  }
}
