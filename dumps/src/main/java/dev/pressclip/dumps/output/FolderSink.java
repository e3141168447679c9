package dev.pressclip.dumps.output;

import dev.pressclip.Article;
import dev.pressclip.render.ArticleMarkdown;
import dev.pressclip.render.ArticleText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file an article, named by its number and its headline: {@code 000042-the-ferry-is-back.md}. No
 * name leads out of the folder, whatever the page says.
 */
final class FolderSink implements ArticleSink {
  private static final int NAME_CHARS = 60;

  private final Path folder;
  private final OutputFormat format;
  private long number;

  FolderSink(Path folder, OutputFormat format, long mark) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.format = format;
    this.number = mark;
  }

  /** What will stand in the file, and its name without the number. */
  private record Content(String name, String text) implements Row {}

  @Override
  public Row row(@Nullable String id, String source, Article a) {
    boolean markdown = format == OutputFormat.markdown;
    return new Content(
        slug(a.title()) + (markdown ? ".md" : ".txt"),
        markdown ? ArticleMarkdown.render(a) : ArticleText.render(a));
  }

  /** Letters and digits of any script, in small letters, with hyphens for all else. */
  static String slug(@Nullable String title) {
    StringBuilder slug = new StringBuilder();
    for (int c :
        (title == null ? "untitled" : title).toLowerCase(Locale.ROOT).codePoints().toArray()) {
      if (slug.length() >= NAME_CHARS) {
        break;
      }
      if (Character.isLetterOrDigit(c)) {
        slug.appendCodePoint(c);
      } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    int end = slug.length();
    while (end > 0 && slug.charAt(end - 1) == '-') {
      end--;
    }
    return end == 0 ? "untitled" : slug.substring(0, end);
  }

  @Override
  public void write(Row row) throws IOException {
    Content content = (Content) row;
    number++;
    String name = String.format(Locale.ROOT, "%06d-%s", number, content.name());
    Files.write(
        folder.resolve(name),
        content.text().getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
  }

  @Override
  public void writeError(@Nullable String id, String source, String error) {
    // A folder of articles holds articles; the errors have a file of their own.
  }

  @Override
  public long save() {
    return number;
  }

  @Override
  public void close() {
    // Each file was closed when it was written.
  }
}
