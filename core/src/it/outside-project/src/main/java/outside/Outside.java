package outside;

import dev.pressclip.Article;
import dev.pressclip.ArticleExtractor;
import dev.pressclip.Page;
import java.io.File;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Extracts a page and looks at what the dependency brought along. */
public final class Outside {
  private static final Set<String> ALLOWED =
      Set.of("pressclip-core", "jsoup", "tika-core", "commons-io", "jackson-core", "slf4j-api");

  private Outside() {}

  public static void main(String[] args) {
    String html =
        "<html><body><nav><a href='/'>Home</a></nav><article><h1>Lamp lit again</h1>"
            + "<p>The lamp on the north pier of Saltby was lit on Monday evening for the first time"
            + " since the storm, and the harbour master said it could be seen for nine miles.</p>"
            + "<p>It had been out for eleven weeks, because the glass had to be made by hand in a"
            + " workshop that now opens only in spring.</p></article></body></html>";
    Article article = ArticleExtractor.create().extract(Page.ofHtml(html, null));
    check("Lamp lit again".equals(article.title()), "title: " + article.title());
    check(article.text().contains("seen for nine miles"), "text: " + article.text());
    check(!article.text().contains("Home"), "text: " + article.text());

    Set<String> others = new TreeSet<>();
    for (String entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator))) {
      if (entry.endsWith(".jar")) {
        others.add(new File(entry).getName().replaceFirst("-[0-9].*", ""));
      }
    }
    check(others.contains("pressclip-core"), "class path: " + others);
    others.removeAll(ALLOWED);
    check(others.isEmpty(), "brought along without need: " + others);
    System.out.println("extracted: " + article.title());
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
