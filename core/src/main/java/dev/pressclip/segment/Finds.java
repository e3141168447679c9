package dev.pressclip.segment;

import dev.pressclip.block.Container;
import dev.pressclip.segment.SegmentedPage.Head;
import dev.pressclip.segment.SegmentedPage.Marked;
import dev.pressclip.segment.SegmentedPage.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the walk over a page comes past that is no text: pictures, marked elements, the head. Each
 * is bounded. Not thread-safe; made for one page.
 */
final class Finds {
  private static final int MAX_HEAD_ELEMENTS = 500;
  private static final int MAX_MARKED = 2_000;
  private static final int MAX_PICTURES = 2_000;
  private static final int CAPTION_STEPS = 3;

  private final List<Picture> pictures = new ArrayList<>();
  private final List<Marked> marked = new ArrayList<>();
  private final List<Element> metas = new ArrayList<>();
  private final List<Element> links = new ArrayList<>();
  private final List<Element> scripts = new ArrayList<>();
  private @Nullable String titleTag;
  private @Nullable String language;

  /** The root element, which may say what language the page is written in. */
  void root(Element html) {
    language = html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang");
  }

  void title(Element title) {
    Element parent = title.parent();
    if (titleTag == null && parent != null && !parent.normalName().equals("svg")) {
      titleTag = title.text();
    }
  }

  void meta(Element meta) {
    if (metas.size() < MAX_HEAD_ELEMENTS) {
      metas.add(meta);
    }
  }

  void link(Element link) {
    if (links.size() < MAX_HEAD_ELEMENTS) {
      links.add(link);
    }
  }

  /** A script, if it may hold data: it says so, has a name, or is not fetched from elsewhere. */
  void script(Element script) {
    String type = script.attr("type").toLowerCase(Locale.ROOT);
    boolean data = type.contains("json") || (!script.id().isEmpty() && type.isEmpty());
    if (scripts.size() < MAX_HEAD_ELEMENTS && (data || !script.hasAttr("src"))) {
      scripts.add(script);
    }
  }

  /** An element that says what it is. */
  void marked(String property, Element e, int block, Container container) {
    if (marked.size() < MAX_MARKED) {
      marked.add(new Marked(property, e, block, container));
    }
  }

  /** A picture, if it has an address. */
  void picture(Element e, int block, Container container, @Nullable Container figure) {
    String url = address(e, "data-src", "data-original", "data-lazy-src", "src");
    if (url.isEmpty() || pictures.size() >= MAX_PICTURES) {
      return;
    }
    pictures.add(
        new Picture(
            url,
            emptyToNull(e.attr("alt")),
            emptyToNull(e.attr("title")),
            captionAttribute(e),
            Picture.pixels(e.attr("width")),
            Picture.pixels(e.attr("height")),
            container,
            figure,
            block));
  }

  /** The first of some attributes that holds an address, "" where none does. */
  static String address(Element e, String... attributes) {
    for (String attribute : attributes) {
      String value = e.attr(attribute).strip();
      if (!value.isEmpty() && !value.startsWith("data:")) {
        return value;
      }
    }
    return "";
  }

  private static @Nullable String captionAttribute(Element picture) {
    Element at = picture;
    for (int i = 0; i < CAPTION_STEPS && at != null; i++, at = at.parent()) {
      if (at.hasAttr("data-caption")) {
        return emptyToNull(at.attr("data-caption"));
      }
    }
    return null;
  }

  private static @Nullable String emptyToNull(String s) {
    return s.isBlank() ? null : s.strip();
  }

  List<Picture> pictures() {
    return pictures;
  }

  List<Marked> marked() {
    return marked;
  }

  Head head() {
    return new Head(titleTag, language, metas, links, scripts);
  }
}
