package dev.pressclip;

/** A short news page of one story, around which tests put what they are about. */
final class FerryPage {
  static final String HEADLINE = "<h1>Ferry stays in port</h1>";

  static final String BODY =
      "<p>The ferry to Great Holm stayed in port on Tuesday because its captain had mislaid the only"
          + " key to the wheelhouse, the island council said in the evening.</p>"
          + "<p>Passengers were rowed across in three boats of the rescue society, and two sheep were"
          + " left behind at the jetty until a locksmith could come from the mainland.</p>";

  private FerryPage() {}

  /** The article of the page with more in its head and the given main element. */
  static Article with(String head, String content) {
    return Testdata.extract(
        "<title>Ferry stays in port</title>" + head,
        "<nav><a href='/'>Home</a><a href='/isles'>Isles</a></nav><main>" + content + "</main>");
  }
}
