package dev.pressclip.render;

import dev.pressclip.Article;
import dev.pressclip.BodyBlock;
import dev.pressclip.Image;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * An article as clean HTML, safe to put in a page: built from a handful of elements, every text
 * escaped, every address http or https; no script, style, handler or form can be in it. Stateless.
 */
public final class ArticleHtml {
  private ArticleHtml() {}

  /** An {@code article} element with header, body and figures. */
  public static String render(Article article) {
    StringBuilder out = new StringBuilder();
    String language = article.language();
    out.append(
        language == null ? "<article>\n" : "<article lang=\"" + attribute(language) + "\">\n");
    if (article.title() != null) {
      out.append("<h1>").append(text(article.title())).append("</h1>\n");
    }
    String line = ArticleText.detailLine(article);
    if (!line.isEmpty()) {
      out.append("<p><small>").append(text(line)).append("</small></p>\n");
    }
    if (article.subtitle() != null) {
      out.append("<p><strong>").append(text(article.subtitle())).append("</strong></p>\n");
    }
    for (BodyBlock b : article.body()) {
      block(out, b);
    }
    for (Image image : article.images()) {
      figure(out, image);
    }
    return out.append("</article>\n").toString();
  }

  private static void block(StringBuilder out, BodyBlock b) {
    String content = b.text() == null ? "" : text(b.text());
    switch (b.kind()) {
      case paragraph -> out.append("<p>").append(content).append("</p>\n");
      case heading -> {
        int level = Math.min(6, Math.max(2, b.level() == null ? 2 : b.level()));
        out.append(String.format(Locale.ROOT, "<h%d>%s</h%d>%n", level, content, level));
      }
      case quote -> out.append("<blockquote><p>").append(content).append("</p></blockquote>\n");
      case code -> out.append("<pre><code>").append(content).append("</code></pre>\n");
      case list -> {
        out.append("<ul>\n");
        for (String item : b.items()) {
          out.append("<li>").append(text(item)).append("</li>\n");
        }
        out.append("</ul>\n");
      }
      case table -> {
        out.append("<table>\n");
        for (List<String> row : b.rows()) {
          out.append("<tr>");
          for (String cell : row) {
            out.append("<td>").append(text(cell)).append("</td>");
          }
          out.append("</tr>\n");
        }
        out.append("</table>\n");
      }
      case embed -> {
        String url = webAddress(b.url());
        if (url != null) {
          out.append("<p><a href=\"")
              .append(url)
              .append("\" rel=\"nofollow noopener\">")
              .append(url)
              .append("</a></p>\n");
        }
      }
    }
  }

  private static void figure(StringBuilder out, Image image) {
    String url = webAddress(image.url());
    if (url == null) {
      return;
    }
    out.append("<figure><img src=\"").append(url).append("\" alt=\"");
    out.append(attribute(image.alt() == null ? "" : image.alt())).append("\">");
    if (image.caption() != null) {
      out.append("<figcaption>").append(text(image.caption()));
      if (image.credit() != null) {
        out.append(" <small>").append(text(image.credit())).append("</small>");
      }
      out.append("</figcaption>");
    }
    out.append("</figure>\n");
  }

  private static @Nullable String webAddress(@Nullable String url) {
    if (url == null) {
      return null;
    }
    String low = url.toLowerCase(Locale.ROOT);
    return low.startsWith("https://") || low.startsWith("http://") ? attribute(url) : null;
  }

  private static String text(String s) {
    return Entities.escape(s);
  }

  private static String attribute(String s) {
    return Entities.escape(s).replace("\"", "&quot;").replace("'", "&#39;");
  }
}
