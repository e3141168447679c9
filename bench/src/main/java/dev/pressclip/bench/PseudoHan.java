package dev.pressclip.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * Rewrites pages as if their language were written in ideographs, without capitals and without
 * spaces, so that the weights learn from more than the few such pages there are: {@code PseudoHan
 * MANIFEST FOLDER EVERY} takes one page of EVERY. Each Latin word becomes one or two characters,
 * always the same; {@code labels.py} does the same with the gold.
 */
public final class PseudoHan {
  private static final Pattern WORD = Pattern.compile("[A-Za-zÀ-ɏ]+");
  private static final Pattern STOP = Pattern.compile("([.,?!:])(?=\\s|$)");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Set<String> RENAMED =
      Set.of("og:title", "og:description", "description", "twitter:title", "twitter:description");
  private static final int CHARACTERS = 3000;
  private static final int SHORT = 3;

  private PseudoHan() {}

  /** Rewrites the pages of a manifest. */
  public static void main(String[] args) throws IOException {
    List<Manifest.Entry> entries = Manifest.read(Path.of(args[0]));
    Path folder = Files.createDirectories(Path.of(args[1]));
    int every = Integer.parseInt(args[2]);
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("manifest.jsonl"))) {
      for (int i = 0; i < entries.size(); i += every) {
        Manifest.Entry entry = entries.get(i);
        Document document = Jsoup.parse(entry.page().content());
        rewrite(document);
        String file = entry.id() + ".html";
        Files.writeString(folder.resolve(file), document.outerHtml());
        Manifest.write(out, entry, file);
      }
    }
  }

  private static void rewrite(Document document) {
    document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    for (Element meta : document.select("meta[charset],meta[http-equiv]")) {
      meta.remove();
    }
    for (Element meta : document.select("meta[content]")) {
      String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
      if (RENAMED.contains(name.toLowerCase(Locale.ROOT))) {
        meta.attr("content", of(meta.attr("content")));
      }
    }
    // Linked data would name the headline in the language it had.
    for (Element script : document.select("script[type*=json]")) {
      List<Node> data = List.copyOf(script.childNodes());
      data.stream().filter(DataNode.class::isInstance).forEach(Node::remove);
    }
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text) {
            text.text(of(text.getWholeText()));
          }
        },
        document);
  }

  /** A text as ideographs. */
  static String of(String text) {
    String stopped = STOP.matcher(text).replaceAll(m -> wide(m.group(1)));
    String words = WORD.matcher(stopped).replaceAll(m -> Matcher.quoteReplacement(word(m.group())));
    return SPACE.matcher(words).replaceAll("");
  }

  private static String wide(String stop) {
    return switch (stop) {
      case "." -> "。";
      case "," -> "，";
      case "?" -> "？";
      case "!" -> "！";
      default -> "：";
    };
  }

  private static String word(String word) {
    CRC32 crc = new CRC32();
    crc.update(word.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    long hash = crc.getValue();
    String first = Character.toString(0x4E00 + (int) (hash % CHARACTERS));
    return word.length() <= SHORT
        ? first
        : first + Character.toString(0x4E00 + (int) ((hash >> 12) % CHARACTERS));
  }
}
