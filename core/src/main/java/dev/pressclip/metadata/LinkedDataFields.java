package dev.pressclip.metadata;

import dev.pressclip.metadata.LinkedData.Node;
import dev.pressclip.metadata.PageMetadata.PictureClaim;
import dev.pressclip.segment.SegmentedPage;
import dev.pressclip.segment.SegmentedPage.Picture;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of itself in JSON-LD. For one page and thread. */
final class LinkedDataFields {
  private static final String CONTEXT = "\"@context\"";
  private static final int LOOK_CHARS = 50;
  private static final int MAX_SCRIPT_CHARS = 2_000_000;

  private final LinkedData data;
  private final Claims claims;

  private LinkedDataFields(LinkedData data, Claims claims) {
    this.data = data;
    this.claims = claims;
  }

  /** Adds what the page's scripts say to what its head does, which tells its own article. */
  static void read(SegmentedPage page, Claims claims) {
    List<String> scripts = new ArrayList<>();
    for (Element script : page.head().scripts()) {
      String text = isLinkedData(script) ? dataOf(script) : "";
      if (!text.isEmpty() && text.length() <= MAX_SCRIPT_CHARS) {
        scripts.add(text);
      }
    }
    LinkedData data = LinkedData.of(scripts);
    new LinkedDataFields(data, claims).read(OwnArticle.in(data, page, claims));
  }

  /** By its type, or by its look where the type was forgotten. */
  private static boolean isLinkedData(Element script) {
    if (script.attr("type").contains("ld+json")) {
      return true;
    }
    String data = script.attributesSize() == 0 ? dataOf(script) : "";
    int start = 0;
    while (start < data.length() && data.charAt(start) <= ' ') {
      start++;
    }
    return start < data.length()
        && data.charAt(start) == '{'
        && data.substring(start, Math.min(data.length(), start + LOOK_CHARS)).contains(CONTEXT);
  }

  /** What a script holds, as it is and not in a copy. */
  private static String dataOf(Element script) {
    return script.firstChild() instanceof DataNode data ? data.getWholeData() : "";
  }

  private void read(@Nullable Node article) {
    for (Node node : data.nodes()) {
      if (node.isA("BreadcrumbList") && claims.breadcrumbs.isEmpty()) {
        readBreadcrumbs(node);
      }
      if (node.isA("WebSite") && claims.publisher == null) {
        claims.publisher = node.text("name");
      }
    }
    if (article != null) {
      readArticle(article);
    }
    for (Node node : data.nodes()) {
      // A video beside an article is a part of the page, one alone is the page.
      boolean whole = article == null && (node.isA("VideoObject") || node.isA("ImageGallery"));
      if (whole || node != article && node.isA("Page")) {
        claims.addTypes(node.texts("@type"));
      }
      if (node != article && node.isA("WebPage")) {
        readWebPage(node, article == null);
      }
    }
  }

  private void readArticle(Node article) {
    String headline = article.text("headline");
    headline = headline == null ? article.text("name") : headline;
    if (headline != null) {
      claims.titles.add(0, new Claim(FoldedText.of(headline), "json-ld"));
    }
    Claims.add(claims.descriptions, article.text("description"), "json-ld");
    Claims.add(claims.published, article.text("datePublished"), "json-ld");
    Claims.add(claims.published, article.text("dateCreated"), "json-ld created");
    Claims.add(claims.modified, article.text("dateModified"), "json-ld");
    readAuthors(article, "author");
    readAuthors(article, "creator");
    readAuthors(article, "contributor");
    for (Node publisher : data.nodes(article, "publisher")) {
      String name = publisher.text("name");
      claims.publisher = name == null ? claims.publisher : name;
    }
    claims.sections.addAll(article.texts("articleSection"));
    article.texts("keywords").forEach(claims::addTags);
    for (Node about : data.nodes(article, "about")) {
      String name = about.text("name");
      if (name != null && !name.startsWith("http")) {
        claims.addTags(name);
      }
    }
    readLanguage(article);
    claims.articleBody = article.text("articleBody");
    claims.addTypes(article.texts("@type"));
    claims.paywalled |= article.saysNo("isAccessibleForFree");
    readPictures(article, "image");
    readPictures(article, "associatedMedia");
  }

  private void readWebPage(Node page, boolean alone) {
    if (alone) {
      Claims.add(claims.titles, page.text("headline"), "json-ld page");
      Claims.add(claims.titles, page.text("name"), "json-ld page");
      readAuthors(page, "author");
    }
    Claims.add(claims.descriptions, page.text("description"), "json-ld page");
    Claims.add(claims.published, page.text("datePublished"), "json-ld page");
    Claims.add(claims.modified, page.text("dateModified"), "json-ld page");
    readLanguage(page);
    claims.paywalled |= page.saysNo("isAccessibleForFree");
  }

  private void readLanguage(Node node) {
    String language = node.text("inLanguage");
    if (language != null) {
      claims.languages.add(language);
    }
  }

  private void readAuthors(Node node, String property) {
    String source = property.equals("author") ? "json-ld" : "json-ld " + property;
    for (Node author : data.nodes(node, property)) {
      String name = nameOf(author);
      if (name == null || name.startsWith("http")) {
        continue;
      }
      String link = author.text("url");
      boolean organisation =
          author.isA("Organization")
              || author.isA("NewsMediaOrganization")
              || author.isA("Corporation");
      claims.authors.add(
          new AuthorClaim(
              FoldedText.of(name),
              link == null ? null : claims.absolute(link),
              author.text("email"),
              author.text("jobTitle"),
              organisation,
              source));
    }
  }

  private static @Nullable String nameOf(Node author) {
    String name = author.text("name");
    if (name != null) {
      return name;
    }
    String given = author.text("givenName");
    String family = author.text("familyName");
    return given == null || family == null ? null : given + " " + family;
  }

  private void readBreadcrumbs(Node list) {
    for (Node item : data.nodes(list, "itemListElement")) {
      String name = firstOf(item, "name", "item");
      if (name != null && !name.startsWith("http")) {
        claims.breadcrumbs.add(FoldedText.of(name));
      }
    }
  }

  private void readPictures(Node article, String property) {
    for (Node image : data.nodes(article, property)) {
      String address = firstOf(image, "url", "contentUrl", "name");
      String absolute = address == null ? null : claims.absolute(address);
      if (absolute != null && absolute.startsWith("http")) {
        claims.images.add(absolute);
      } else {
        absolute = null;
      }
      String caption = image.text("caption");
      String credit = firstOf(image, "creditText", "copyrightHolder", "author");
      if (absolute != null || caption != null) {
        claims.pictures.add(
            new PictureClaim(
                absolute,
                caption == null ? null : FoldedText.of(caption),
                credit == null ? null : FoldedText.of(credit),
                pixels(image.text("width")),
                pixels(image.text("height"))));
      }
    }
  }

  /** The text under the first of some names that has one, or null. */
  private static @Nullable String firstOf(Node node, String... names) {
    for (String name : names) {
      String text = node.text(name);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static @Nullable Integer pixels(@Nullable String size) {
    int pixels = size == null ? -1 : Picture.pixels(size);
    return pixels < 0 ? null : pixels;
  }
}
