package dev.pressclip.segment;

import dev.pressclip.block.Hint;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the segmenter does with each element name. */
enum Tags {
  /** Part of the running text. */
  INLINE,
  /** Ends a block before and after itself. */
  BLOCK,
  /** Neither it nor what it holds is text of the page. */
  SKIP,
  /** A line break. */
  BREAK,
  /** A link. */
  LINK,
  /** Bold or italic. */
  STRONG,
  /** A picture. */
  IMAGE,
  /** Shown from elsewhere. */
  EMBED,
  /** A button or label. */
  CONTROL,
  /** A script, which may hold data. */
  SCRIPT,
  /** Not in the list: custom elements and typing errors. */
  UNKNOWN;

  private static final Map<String, Tags> BY_NAME = new HashMap<>();
  private static final Map<String, Long> HINTS = new HashMap<>();

  static {
    put(
        INLINE,
        "span font abbr acronym bdi bdo big cite code data del dfn ins kbd mark meter output"
            + " progress q rp rt ruby s samp small strike sub sup tt u var wbr time label tspan"
            + " nobr slot blink picture noscript");
    put(
        BLOCK,
        "html body address article aside blockquote center dd details dialog dir div dl dt"
            + " fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend"
            + " li main menu nav ol optgroup p pre search section summary table caption tbody td"
            + " tfoot th thead tr ul multicol listing xmp plaintext amp-accordion amp-carousel");
    put(
        SKIP,
        "style template svg math canvas select option textarea input datalist map area head"
            + " title meta link base audio noframes frame colgroup col param track source applet rb rtc");
    put(BREAK, "br");
    put(LINK, "a");
    put(STRONG, "b strong em i");
    put(IMAGE, "img amp-img image");
    put(EMBED, "iframe embed object video amp-iframe amp-youtube amp-twitter amp-video");
    put(CONTROL, "button");
    put(SCRIPT, "script");
    hint("nav", Hint.NAVIGATION);
    hint("aside", Hint.ASIDE);
    hint("footer", Hint.FOOTER);
    hint("header", Hint.HEADER);
    hint("main", Hint.MAIN);
    hint("article", Hint.ARTICLE);
    hint("form", Hint.FORM);
    hint("fieldset", Hint.FORM);
    hint("figure", Hint.FIGURE);
    hint("figcaption", Hint.FIGURE);
    hint("ul", Hint.LIST);
    hint("ol", Hint.LIST);
    hint("menu", Hint.LIST);
    hint("table", Hint.TABLE);
    hint("blockquote", Hint.QUOTE);
    hint("dialog", Hint.MODAL);
    hint("search", Hint.SEARCH);
    hint("p", Hint.PARAGRAPH);
    hint("address", Hint.AUTHOR);
  }

  private static void put(Tags kind, String names) {
    for (String name : names.split(" ")) {
      BY_NAME.put(name, kind);
    }
  }

  private static void hint(String name, Hint hint) {
    HINTS.put(name, hint.bit());
  }

  /** The kind of an element by its lower-case name. */
  static Tags of(String name) {
    return BY_NAME.getOrDefault(name, UNKNOWN);
  }

  /** The names of the elements of some kinds. */
  static String[] namesOf(Tags... kinds) {
    Set<Tags> wanted = Set.of(kinds);
    return BY_NAME.entrySet().stream()
        .filter(e -> wanted.contains(e.getValue()))
        .map(Map.Entry::getKey)
        .toArray(String[]::new);
  }

  /** What an element's name alone hints at. */
  static long hints(String name) {
    return HINTS.getOrDefault(name, 0L);
  }
}
