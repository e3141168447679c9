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
  /** The same, and it takes no room or that of a letter: it holds no words apart. */
  UNSEEN,
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
  /** A script, which may hold data; it holds no words apart either. */
  SCRIPT,
  /** Not in the list: custom elements and typing errors. */
  UNKNOWN;

  /**
   * What is known of an element's name.
   *
   * @param tag what is done with it
   * @param hints what the name alone hints at
   */
  record Name(Tags tag, long hints) {}

  private static final Name NOT_KNOWN = new Name(UNKNOWN, 0);
  private static final Map<String, Name> BY_NAME = new HashMap<>();

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
        "template math canvas select option textarea input datalist map area head title audio"
            + " noframes frame colgroup col param applet rb rtc");
    put(UNSEEN, "style svg meta link base track source");
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
      BY_NAME.put(name, new Name(kind, 0));
    }
  }

  private static void hint(String name, Hint hint) {
    BY_NAME.computeIfPresent(name, (n, known) -> new Name(known.tag(), hint.bit()));
  }

  /** What is known of a lower-case name. */
  static Name of(String name) {
    return BY_NAME.getOrDefault(name, NOT_KNOWN);
  }

  /** The names of the elements of some kinds. */
  static String[] namesOf(Tags... kinds) {
    Set<Tags> wanted = Set.of(kinds);
    return BY_NAME.entrySet().stream()
        .filter(e -> wanted.contains(e.getValue().tag()))
        .map(Map.Entry::getKey)
        .toArray(String[]::new);
  }
}
