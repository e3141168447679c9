package dev.pressclip.metadata;

import dev.pressclip.block.Block;
import dev.pressclip.metadata.LinkedData.Node;
import dev.pressclip.metadata.PageMetadata.PictureClaim;
import dev.pressclip.segment.SegmentedPage;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a page says of itself: JSON-LD, meta elements (OpenGraph, Twitter, Dublin Core,
 * Parsely, Sailthru and their kin), microdata and RDFa. Chooses nothing except which of several
 * articles in JSON-LD is the page's own. Stateless.
 */
public final class MetadataReader {
  private static final int MIN_HEADLINE_CHARS = 12;
  private static final int MAX_HEADINGS = 5;
  private static final String CONTEXT = "\"@context\"";
  private static final int LOOK_CHARS = 50;
  private static final int MAX_SCRIPT_CHARS = 2_000_000;
  private static final int MAX_TAGS = 100;

  /** Begins the source of a claim under a label that the page chose; the label follows. */
  public static final String LABELLED = "labelled ";

  private MetadataReader() {}

  /**
   * Reads a page's metadata.
   *
   * @param page the segmented page
   * @param url the page's address, or null
   */
  public static PageMetadata read(SegmentedPage page, @Nullable URI url) {
    return new Reading(page, url).read();
  }

  private static final class Reading {
    private final SegmentedPage page;
    private final @Nullable URI url;
    private final List<Claim> titles = new ArrayList<>();
    private final List<Claim> descriptions = new ArrayList<>();
    private final List<AuthorClaim> authors = new ArrayList<>();
    private final List<Claim> published = new ArrayList<>();
    private final List<Claim> modified = new ArrayList<>();
    private final @Nullable String[] labels = new String[2];
    private final Set<String> sections = new LinkedHashSet<>();
    private final Set<String> tags = new LinkedHashSet<>();
    private final Set<String> images = new LinkedHashSet<>();
    private final List<PictureClaim> pictures = new ArrayList<>();
    private final List<String> breadcrumbs = new ArrayList<>();
    private final Set<String> types = new LinkedHashSet<>();
    private final Set<String> languages = new LinkedHashSet<>();
    private @Nullable String siteName;
    private @Nullable String publisher;
    private @Nullable String canonical;
    private @Nullable String ogUrl;
    private @Nullable String articleBody;
    private boolean paywalled;

    Reading(SegmentedPage page, @Nullable URI url) {
      this.page = page;
      this.url = url;
    }

    PageMetadata read() {
      readLinks();
      readMetas();
      readLinkedData();
      readMarked();
      readRoot();
      return new PageMetadata(
          List.copyOf(titles),
          List.copyOf(descriptions),
          List.copyOf(authors),
          List.copyOf(published),
          List.copyOf(modified),
          siteName == null ? publisher : siteName,
          publisher,
          List.copyOf(sections),
          List.copyOf(tags),
          List.copyOf(breadcrumbs),
          List.copyOf(images),
          List.copyOf(pictures),
          canonical == null ? ogUrl : canonical,
          List.copyOf(languages),
          articleBody,
          List.copyOf(types),
          paywalled);
    }

    private void readLinks() {
      for (Element link : page.head().links()) {
        if (link.attr("rel").equalsIgnoreCase("canonical") && canonical == null) {
          canonical = absolute(link.attr("href"));
        }
      }
    }

    private void readMetas() {
      for (Element meta : page.head().metas()) {
        String name = meta.attr("property");
        if (name.isEmpty()) {
          name = meta.attr("name");
        }
        String value = fold(meta.attr("content"));
        if (name.isEmpty() || value.isEmpty()) {
          String equiv = meta.attr("http-equiv");
          if (equiv.equalsIgnoreCase("content-language") && !value.isEmpty()) {
            languages.add(value);
          }
          continue;
        }
        readMeta(name.toLowerCase(Locale.ROOT), value);
      }
    }

    private void readMeta(String name, String value) {
      switch (name) {
        case "og:title",
            "twitter:title",
            "dc.title",
            "dcterms.title",
            "parsely-title",
            "sailthru.title",
            "title",
            "headline",
            "dc:title",
            "citation_title",
            "cxenseparse:title",
            "cxenseparse:recs:articletitle",
            "article:title" ->
            titles.add(new Claim(value, name));
        case "description",
            "og:description",
            "twitter:description",
            "dc.description",
            "dcterms.abstract",
            "sailthru.description",
            "dcterms.description" ->
            descriptions.add(new Claim(value, name));
        case "author",
            "article:author",
            "article:author_name",
            "dc.creator",
            "dcterms.creator",
            "dc:creator",
            "parsely-author",
            "sailthru.author",
            "byl",
            "byline",
            "authors",
            "citation_author",
            "og:article:author",
            "article-author",
            "cxenseparse:author",
            "dcterms.contributor",
            "creator",
            "content_author",
            "article.author",
            "vr:author",
            "og:author",
            "cxenseparse:recs:author" ->
            readMetaAuthor(name, value);
        case "article:published_time",
            "article:published",
            "datepublished",
            "date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "publication_date",
            "dc.date",
            "dc.date.issued",
            "dcterms.date",
            "dcterms.created",
            "dcterms.issued",
            "dc:date",
            "dc:created",
            "parsely-pub-date",
            "sailthru.date",
            "og:published_time",
            "article.published",
            "cxenseparse:recs:publishtime",
            "cxenseparse:publishtime",
            "citation_date",
            "citation_publication_date",
            "og:article:published_time",
            "article.created",
            "date.created",
            "datecreated",
            "originalpublicationdate",
            "pub_date",
            "cdate",
            "ptime",
            "shareaholic:article_published_time",
            "bt:pubdate",
            "article_date_original",
            "gentime",
            "release_date",
            "og:pubdate",
            "last-publish-date",
            "published_time",
            "published",
            "published-date",
            "w-published-date",
            "created",
            "docdate",
            "rnews:datepublished",
            "publisheddate" ->
            published.add(new Claim(value, name));
        case "article:modified_time",
            "og:updated_time",
            "lastmod",
            "last-modified",
            "dcterms.modified",
            "dc.date.modified",
            "modified",
            "article:modified",
            "datemodified",
            "date.modified",
            "og:modified_time",
            "revision_date",
            "article.updated",
            "utime",
            "mtime",
            "cxenseparse:modifiedtime" ->
            modified.add(new Claim(value, name));
        case "og:site_name",
            "application-name",
            "al:ios:app_name",
            "apple-mobile-web-app-title",
            "dc.publisher",
            "publisher",
            "copyright" -> {
          if (siteName == null || name.equals("og:site_name")) {
            siteName = name.equals("copyright") ? siteName : value;
          }
        }
        case "article:section",
            "parsely-section",
            "section",
            "category",
            "sailthru.section",
            "dc.subject.section",
            "cxenseparse:section" ->
            sections.add(value);
        case "article:tag",
            "keywords",
            "news_keywords",
            "parsely-tags",
            "sailthru.tags",
            "dc.subject",
            "tags",
            "dcterms.subject",
            "cxenseparse:tags" ->
            addTags(value);
        case "og:image",
            "og:image:url",
            "og:image:secure_url",
            "twitter:image",
            "twitter:image:src" -> {
          String image = absolute(value);
          if (image != null) {
            images.add(image);
          }
        }
        case "og:url" -> ogUrl = absolute(value);
        case "og:type" -> types.add(value);
        case "og:locale" -> languages.add(value.replace('_', '-'));
        case "language", "dc.language", "content-language", "dcterms.language" ->
            languages.add(value);
        case "article:content_tier" ->
            paywalled |= value.equals("locked") || value.equals("metered");
        case "twitter:label1" -> labels[0] = value;
        case "twitter:label2" -> labels[1] = value;
        case "twitter:data1" -> readLabelled(labels[0], value);
        case "twitter:data2" -> readLabelled(labels[1], value);
        default -> {}
      }
    }

    /** What a card says under a label of its own: the author, the time to read, a price. */
    private void readLabelled(@Nullable String label, String value) {
      if (label != null) {
        authors.add(new AuthorClaim(value, null, null, null, false, LABELLED + label));
      }
    }

    private void readMetaAuthor(String name, String value) {
      if (value.startsWith("http") || value.startsWith("@")) {
        return;
      }
      authors.add(new AuthorClaim(value, null, null, null, false, "meta " + name));
    }

    private void addTags(String value) {
      for (String tag : value.split("[,;|、，]")) {
        String clean = fold(tag);
        if (!clean.isEmpty() && tags.size() < MAX_TAGS) {
          tags.add(clean);
        }
      }
    }

    /** By its type, or by its look where the type was forgotten. */
    private static boolean isLinkedData(Element script) {
      if (script.attr("type").contains("ld+json")) {
        return true;
      }
      String data = script.attributesSize() == 0 ? script.data() : "";
      int start = 0;
      while (start < data.length() && data.charAt(start) <= ' ') {
        start++;
      }
      return start < data.length()
          && data.charAt(start) == '{'
          && data.substring(start, Math.min(data.length(), start + LOOK_CHARS)).contains(CONTEXT);
    }

    private void readLinkedData() {
      List<String> scripts = new ArrayList<>();
      for (Element script : page.head().scripts()) {
        String data = isLinkedData(script) ? script.data() : "";
        if (!data.isEmpty() && data.length() <= MAX_SCRIPT_CHARS) {
          scripts.add(data);
        }
      }
      LinkedData data = LinkedData.of(scripts);
      Node article = ownArticle(data);
      for (Node node : data.nodes()) {
        if (node.isA("BreadcrumbList") && breadcrumbs.isEmpty()) {
          readBreadcrumbs(data, node);
        }
        if (node.isA("WebSite") && publisher == null) {
          publisher = node.text("name");
        }
      }
      if (article != null) {
        readArticle(data, article);
      }
      for (Node node : data.nodes()) {
        if (node != article && node.isA("WebPage")) {
          readWebPage(data, node, article == null);
        }
      }
    }

    /** Whether the page's titles or its first headings are a headline given in linked data. */
    private boolean isHeadlineHere(String headline) {
      for (Claim title : titles) {
        if (sameText(title.value(), headline)) {
          return true;
        }
      }
      String tag = page.head().titleTag();
      if (tag != null && headline.length() > MIN_HEADLINE_CHARS && tag.contains(headline)) {
        return true;
      }
      int looked = 0;
      for (Block b : page.blocks()) {
        if (b.level() == 1) {
          if (sameText(b.text(), headline)) {
            return true;
          }
          if (++looked == MAX_HEADINGS) {
            break;
          }
        }
      }
      return false;
    }

    /** The article that is the page's own: named by its address, else the first with a headline. */
    private @Nullable Node ownArticle(LinkedData data) {
      Node best = null;
      int bestScore = 0;
      String own = canonical != null ? canonical : url == null ? null : url.toString();
      for (Node node : data.nodes()) {
        boolean article =
            node.isA("Article")
                || node.isA("Posting")
                || node.isA("Report")
                || node.isA("Review")
                || node.isA("Recipe")
                || node.isA("VideoObject") && node.text("headline") != null;
        String headline = node.text("headline");
        if (!article && headline == null) {
          continue;
        }
        int score = article ? 4 : 1;
        score += headline != null ? 2 : node.text("name") != null ? 1 : 0;
        score += node.text("datePublished") != null ? 2 : 0;
        score += node.hasText("articleBody") ? 1 : 0;
        if (own != null
            && (sameAddress(own, node.text("url"))
                || sameAddress(own, node.text("@id"))
                || sameAddress(own, node.text("mainEntityOfPage"))
                || mainEntityIs(data, node, own))) {
          score += 6;
        }
        if (headline != null && isHeadlineHere(headline)) {
          score += 6;
        }
        if (score > bestScore) {
          best = node;
          bestScore = score;
        }
      }
      return best;
    }

    private static boolean mainEntityIs(LinkedData data, Node node, String own) {
      for (Node page : data.nodes(node, "mainEntityOfPage")) {
        if (sameAddress(own, page.text("@id")) || sameAddress(own, page.text("url"))) {
          return true;
        }
      }
      return false;
    }

    private void readArticle(LinkedData data, Node a) {
      String headline = a.text("headline");
      if (headline == null) {
        headline = a.text("name");
      }
      if (headline != null) {
        titles.add(0, new Claim(fold(headline), "json-ld"));
      }
      claim(descriptions, a.text("description"), "json-ld");
      claim(published, a.text("datePublished"), "json-ld");
      claim(published, a.text("dateCreated"), "json-ld created");
      claim(modified, a.text("dateModified"), "json-ld");
      readAuthors(data, a, "author");
      readAuthors(data, a, "creator");
      readAuthors(data, a, "contributor");
      for (Node p : data.nodes(a, "publisher")) {
        String name = p.text("name");
        publisher = name == null ? publisher : name;
      }
      sections.addAll(a.texts("articleSection"));
      for (String t : a.texts("keywords")) {
        addTags(t);
      }
      for (Node about : data.nodes(a, "about")) {
        String name = about.text("name");
        if (name != null && !name.startsWith("http")) {
          addTags(name);
        }
      }
      String language = a.text("inLanguage");
      if (language != null) {
        languages.add(language);
      }
      articleBody = a.text("articleBody");
      for (String type : a.texts("@type")) {
        types.add(type);
      }
      paywalled |= a.saysNo("isAccessibleForFree");
      readPictures(data, a, "image");
      readPictures(data, a, "associatedMedia");
    }

    private void readPictures(LinkedData data, Node a, String name) {
      for (Node image : data.nodes(a, name)) {
        String address = image.text("url");
        address = address == null ? image.text("contentUrl") : address;
        address = address == null ? image.text("name") : address;
        String absolute = address == null ? null : absolute(address);
        if (absolute != null && absolute.startsWith("http")) {
          images.add(absolute);
        } else {
          absolute = null;
        }
        String caption = image.text("caption");
        String credit = image.text("creditText");
        credit = credit == null ? image.text("copyrightHolder") : credit;
        credit = credit == null ? image.text("author") : credit;
        if (absolute != null || caption != null) {
          pictures.add(
              new PictureClaim(
                  absolute,
                  caption == null ? null : fold(caption),
                  credit == null ? null : fold(credit),
                  number(image.text("width")),
                  number(image.text("height"))));
        }
      }
    }

    private static @Nullable Integer number(@Nullable String s) {
      if (s == null) {
        return null;
      }
      int n = 0;
      int i = 0;
      for (; i < s.length() && i < 6 && s.charAt(i) >= '0' && s.charAt(i) <= '9'; i++) {
        n = n * 10 + s.charAt(i) - '0';
      }
      return i == 0 ? null : n;
    }

    private void readWebPage(LinkedData data, Node node, boolean alone) {
      if (alone) {
        claim(titles, node.text("headline"), "json-ld page");
        claim(titles, node.text("name"), "json-ld page");
        readAuthors(data, node, "author");
      }
      claim(descriptions, node.text("description"), "json-ld page");
      claim(published, node.text("datePublished"), "json-ld page");
      claim(modified, node.text("dateModified"), "json-ld page");
      String language = node.text("inLanguage");
      if (language != null) {
        languages.add(language);
      }
      paywalled |= node.saysNo("isAccessibleForFree");
    }

    private void readAuthors(LinkedData data, Node a, String property) {
      for (Node author : data.nodes(a, property)) {
        String name = author.text("name");
        if (name == null) {
          String given = author.text("givenName");
          String family = author.text("familyName");
          name = given == null || family == null ? null : given + " " + family;
        }
        if (name == null || name.startsWith("http")) {
          continue;
        }
        String link = author.text("url");
        authors.add(
            new AuthorClaim(
                fold(name),
                link == null ? null : absolute(link),
                author.text("email"),
                author.text("jobTitle"),
                author.isA("Organization")
                    || author.isA("NewsMediaOrganization")
                    || author.isA("Corporation"),
                property.equals("author") ? "json-ld" : "json-ld " + property));
      }
    }

    private void readBreadcrumbs(LinkedData data, Node list) {
      for (Node item : data.nodes(list, "itemListElement")) {
        String name = item.text("name");
        name = name == null ? item.text("item") : name;
        if (name != null && !name.startsWith("http")) {
          breadcrumbs.add(fold(name));
        }
      }
    }

    private void readMarked() {
      for (SegmentedPage.Marked m : page.marked()) {
        Element e = m.element();
        String property = m.property();
        int colon = property.lastIndexOf(':');
        switch (property.substring(colon + 1).toLowerCase(Locale.ROOT)) {
          case "headline" -> claim(titles, value(e), "itemprop");
          case "description" -> claim(descriptions, value(e), "itemprop");
          case "datepublished", "datecreated" -> claim(published, date(e), "itemprop");
          case "datemodified" -> claim(modified, date(e), "itemprop");
          case "articlesection" -> sections.add(value(e));
          case "keywords" -> addTags(value(e));
          case "author", "creator" -> readMarkedAuthor(e, m.block());
          case "isaccessibleforfree" -> paywalled |= value(e).equalsIgnoreCase("false");
          default -> {}
        }
      }
    }

    private void readMarkedAuthor(Element e, int block) {
      Element name = e.selectFirst("[itemprop=name]");
      String text = name != null ? value(name) : value(e);
      Element link = e.selectFirst("a[href]");
      String href =
          e.normalName().equals("a") ? e.attr("href") : link == null ? "" : link.attr("href");
      if (!text.isEmpty() && text.length() < 200) {
        authors.add(
            new AuthorClaim(
                text,
                href.isEmpty() || href.startsWith("mailto:") ? null : absolute(href),
                href.startsWith("mailto:") ? href.substring(7) : null,
                null,
                e.attr("itemtype").endsWith("Organization"),
                "itemprop",
                block));
      }
    }

    private void readRoot() {
      String lang = page.head().language();
      if (lang != null && !lang.isBlank()) {
        languages.add(lang.strip());
      }
      if (page.head().titleTag() != null) {
        claim(titles, page.head().titleTag(), "title element");
      }
    }

    private static void claim(List<Claim> to, @Nullable String value, String source) {
      if (value != null && !value.isBlank()) {
        to.add(new Claim(fold(value), source));
      }
    }

    private static String date(Element e) {
      String value = e.attr("datetime");
      return value.isEmpty() ? value(e) : value;
    }

    private static String value(Element e) {
      String content = e.attr("content");
      return fold(content.isEmpty() ? e.text() : content);
    }

    private @Nullable String absolute(String address) {
      String clean = address.strip();
      if (clean.isEmpty()) {
        return null;
      }
      if (url == null || clean.startsWith("http")) {
        return clean;
      }
      try {
        return url.resolve(clean.replace(" ", "%20")).toString();
      } catch (IllegalArgumentException notAnAddress) {
        return clean;
      }
    }
  }

  private static boolean sameAddress(String a, @Nullable String b) {
    return b != null && bare(a).equals(bare(b));
  }

  private static String bare(String address) {
    String s = address;
    int hash = s.indexOf('#');
    s = hash >= 0 ? s.substring(0, hash) : s;
    int query = s.indexOf('?');
    s = query >= 0 ? s.substring(0, query) : s;
    int scheme = s.indexOf("://");
    s = scheme >= 0 ? s.substring(scheme + 3) : s;
    return s.endsWith("/") ? s.substring(0, s.length() - 1) : s;
  }

  private static boolean sameText(String a, String b) {
    return a.equalsIgnoreCase(b)
        || a.length() > b.length() + 2 && a.regionMatches(true, 0, b, 0, b.length());
  }

  /** White space folded to single spaces and cut off at both ends. */
  static String fold(String s) {
    if (isFolded(s)) {
      return s;
    }
    StringBuilder out = new StringBuilder(s.length());
    boolean space = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c <= ' ' || c == '\u00A0') {
        space = true;
      } else if (!isUnseen(c)) {
        if (space && !out.isEmpty()) {
          out.append(' ');
        }
        space = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Whether there is nothing to fold: most texts are written so. */
  private static boolean isFolded(String s) {
    boolean space = true;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean gap = c == ' ';
      if (gap ? space : c < ' ' || c == '\u00A0' || isUnseen(c)) {
        return false;
      }
      space = gap;
    }
    return !space || s.isEmpty();
  }

  private static boolean isUnseen(char c) {
    return c == '\u200B' || c == '\u00AD' || c == '\uFEFF';
  }
}
