package dev.pressclip.dumps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Scores batch output against gold articles. Stateless.
 *
 * <p>Gold lines hold an {@code id} and, where known, {@code title}, {@code authors}, {@code date},
 * {@code body}, {@code captions}, and the snippets {@code with} and {@code without}; a field that
 * is null is not scored. Output lines are those of {@link BatchJob}.
 *
 * <p>Figures, each a mean over the pages whose gold holds the field:
 *
 * <ul>
 *   <li>{@code sF1 sP sR sAcc}: four-word shingles as the scrapinghub article extraction benchmark
 *       counts them, and the share of bodies that are the same word for word;
 *   <li>{@code wF1}: words as multisets, as the WCXB benchmark counts them; {@code w<.5}: the share
 *       of pages below 0.5;
 *   <li>{@code segP segR segF}: snippets that must and must not be there, pooled over all pages, as
 *       trafilatura's evaluation counts them;
 *   <li>{@code title authors date}: the same after normalisation; authors as a set;
 *   <li>{@code capP capR}: captions, the same or one holding most of the other.
 * </ul>
 */
public final class Evaluation {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern UNSPACED =
      Pattern.compile("([\\u3040-\\u30ff\\u3400-\\u9fff\\u0e00-\\u0e7f])");
  private static final Pattern BETWEEN_AUTHORS = Pattern.compile(";|,|\\band\\b|\\bund\\b|&");
  private static final int SHINGLE = 4;
  private static final double SAME_CAPTION = 0.6;

  /** The group that holds every page. */
  public static final String ALL = "all";

  private final Map<String, Mean> means = new LinkedHashMap<>();
  private final Map<String, Double> wordF1 = new LinkedHashMap<>();
  private long found;
  private long unfound;
  private long unwanted;
  private int pages;
  private int missing;

  private Evaluation() {}

  /**
   * The figures of a run.
   *
   * @param pages gold pages
   * @param missing gold pages without a line of output; they score as empty articles
   * @param figures by name, in the order they are usually printed
   * @param wordF1 word F1 of each page that has a body, by id
   */
  public record Figures(
      int pages, int missing, Map<String, Double> figures, Map<String, Double> wordF1) {}

  /**
   * Scores a file of output.
   *
   * @param gold JSON Lines of gold articles
   * @param output JSON Lines as a batch writes them
   * @throws IOException if a file cannot be read or a line is not JSON; the message names the line
   */
  public static Figures of(Path gold, Path output) throws IOException {
    return by(gold, output, null).getOrDefault(ALL, new Evaluation().figures());
  }

  /**
   * Scores a file of output as a whole, under {@link #ALL}, and in groups.
   *
   * @param gold JSON Lines of gold articles
   * @param output JSON Lines as a batch writes them
   * @param field the gold's field whose values make the groups, or null for none
   * @throws IOException if a file cannot be read or a line is not JSON; the message names the line
   */
  public static Map<String, Figures> by(Path gold, Path output, @Nullable String field)
      throws IOException {
    Map<String, JsonNode> articles = new HashMap<>();
    for (JsonNode line : lines(output)) {
      articles.put(line.path("id").asText(), line);
    }
    Map<String, Evaluation> groups = new LinkedHashMap<>();
    for (JsonNode page : lines(gold)) {
      JsonNode article = articles.get(page.path("id").asText());
      groups.computeIfAbsent(ALL, g -> new Evaluation()).add(page, article);
      if (field != null) {
        groups
            .computeIfAbsent(page.path(field).asText("null"), g -> new Evaluation())
            .add(page, article);
      }
    }
    Map<String, Figures> figures = new LinkedHashMap<>();
    groups.forEach((name, group) -> figures.put(name, group.figures()));
    return figures;
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("no such file: " + file);
    }
    List<JsonNode> nodes = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          nodes.add(JSON.readTree(line));
        }
        if (!line.isBlank() && !nodes.get(nodes.size() - 1).hasNonNull("id")) {
          throw new IOException(file + ":" + number + ": no \"id\"; every line needs one");
        }
      }
    } catch (JsonProcessingException e) {
      throw new IOException(file + ": not JSON Lines: " + e.getOriginalMessage(), e);
    }
    return nodes;
  }

  private void add(JsonNode gold, @Nullable JsonNode line) {
    JsonNode article = line == null ? JSON.createObjectNode() : line;
    pages++;
    missing += line == null ? 1 : 0;
    String text = article.path("text").asText("");
    if (isKnown(gold, "body")) {
      scoreBody(gold.path("id").asText(), gold.path("body").asText(), text);
    }
    scoreSnippets(gold, text);
    if (isKnown(gold, "title")) {
      mean("title").add(same(gold.path("title").asText(), article.path("title").asText("")));
    }
    Set<String> authors = authors(gold.path("authors"));
    if (!authors.isEmpty()) {
      mean("authors").add(authors.equals(authors(article.path("authors"))));
    }
    if (isKnown(gold, "date")) {
      mean("date").add(day(gold.path("date")).equals(day(article.path("publishedAt"))));
    }
    if (gold.path("captions").size() > 0) {
      scoreCaptions(captions(gold.path("captions")), captions(article.path("captions")));
    }
  }

  /** Whether the gold has a value; an empty text is as unknown as null. */
  private static boolean isKnown(JsonNode gold, String field) {
    return !gold.path(field).asText("").isEmpty() && !gold.path(field).isNull();
  }

  private void scoreBody(String id, String gold, String text) {
    Map<List<String>, Integer> wanted = shingles(matches(gold));
    Map<List<String>, Integer> given = shingles(matches(text));
    int both = overlap(wanted, given);
    int all = size(wanted);
    int out = size(given);
    if (out > 0) {
      mean("sP").add((double) both / out);
    }
    mean("sR").add(all == 0 ? 1 : (double) both / all);
    mean("sAcc").add(matches(gold).equals(matches(text)));
    Map<String, Integer> goldWords = counts(words(gold));
    Map<String, Integer> words = counts(words(text));
    int total = size(goldWords) + size(words);
    double f1 = total == 0 ? 1 : 2.0 * overlap(goldWords, words) / total;
    mean("wF1").add(f1);
    mean("w<.5").add(f1 < 0.5);
    wordF1.put(id, f1);
  }

  private void scoreSnippets(JsonNode gold, String text) {
    String flat = text.replaceAll("\\s+", " ");
    for (JsonNode snippet : gold.path("with")) {
      if (flat.contains(snippet.asText().replaceAll("\\s+", " "))) {
        found++;
      } else {
        unfound++;
      }
    }
    for (JsonNode snippet : gold.path("without")) {
      unwanted += flat.contains(snippet.asText().replaceAll("\\s+", " ")) ? 1 : 0;
    }
  }

  private void scoreCaptions(List<String> gold, List<String> given) {
    mean("capP").add(given.isEmpty() ? 0 : shareIn(given, gold));
    mean("capR").add(shareIn(gold, given));
  }

  private static double shareIn(List<String> captions, List<String> others) {
    long hits =
        captions.stream().filter(c -> others.stream().anyMatch(o -> sameCaption(c, o))).count();
    return (double) hits / captions.size();
  }

  private static boolean sameCaption(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    boolean within = !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
    int shorter = Math.min(a.length(), b.length());
    return within && shorter > SAME_CAPTION * Math.max(a.length(), b.length());
  }

  private Figures figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    Mean precision = means.get("sP");
    Mean recall = means.get("sR");
    if (recall != null) {
      double p = precision == null ? 0 : precision.value();
      double r = recall.value();
      figures.put("sF1", p + r == 0 ? 0 : 2 * p * r / (p + r));
    }
    if (found + unfound + unwanted > 0) {
      figures.put("segP", found + unwanted == 0 ? 0 : (double) found / (found + unwanted));
      figures.put("segR", found + unfound == 0 ? 0 : (double) found / (found + unfound));
      figures.put("segF", 2.0 * found / Math.max(1, 2 * found + unwanted + unfound));
    }
    means.forEach((name, mean) -> figures.put(name, mean.value()));
    return new Figures(pages, missing, figures, wordF1);
  }

  private Mean mean(String name) {
    return means.computeIfAbsent(name, n -> new Mean());
  }

  private static final class Mean {
    private double sum;
    private int n;

    void add(double value) {
      sum += value;
      n++;
    }

    void add(boolean hit) {
      add(hit ? 1 : 0);
    }

    double value() {
      return n == 0 ? 0 : sum / n;
    }
  }

  private static List<String> matches(String text) {
    List<String> found = new ArrayList<>();
    for (Matcher m = WORD.matcher(text); m.find(); ) {
      found.add(m.group());
    }
    return found;
  }

  /** Words for word F1: lower case, a character a word in scripts without spaces. */
  private static List<String> words(String text) {
    return matches(UNSPACED.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" $1 "));
  }

  private static Map<List<String>, Integer> shingles(List<String> words) {
    Map<List<String>, Integer> counts = new HashMap<>();
    if (!words.isEmpty() && words.size() < SHINGLE) {
      counts.put(words, 1);
    }
    for (int i = 0; i + SHINGLE <= words.size(); i++) {
      counts.merge(words.subList(i, i + SHINGLE), 1, Integer::sum);
    }
    return counts;
  }

  private static Map<String, Integer> counts(List<String> words) {
    Map<String, Integer> counts = new HashMap<>();
    words.forEach(w -> counts.merge(w, 1, Integer::sum));
    return counts;
  }

  private static <K> int overlap(Map<K, Integer> a, Map<K, Integer> b) {
    return a.entrySet().stream()
        .mapToInt(e -> Math.min(e.getValue(), b.getOrDefault(e.getKey(), 0)))
        .sum();
  }

  private static int size(Map<?, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static boolean same(String a, String b) {
    return normalised(a).equals(normalised(b));
  }

  private static String normalised(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return String.join(" ", matches(folded));
  }

  private static String day(JsonNode date) {
    String text = date.asText("");
    return date.isNull() ? "" : text.substring(0, Math.min(10, text.length()));
  }

  /** Names as a set; a name given as one string may hold several. */
  private static Set<String> authors(JsonNode field) {
    Iterable<JsonNode> all = field.isTextual() ? List.of(field) : field;
    Set<String> names = new TreeSet<>();
    for (JsonNode author : all) {
      String name = author.isTextual() ? author.asText() : author.path("name").asText("");
      Arrays.stream(BETWEEN_AUTHORS.split(name))
          .map(Evaluation::normalised)
          .map(n -> n.startsWith("by ") ? n.substring(3) : n)
          .filter(n -> !n.isEmpty())
          .forEach(names::add);
    }
    return names;
  }

  private static List<String> captions(JsonNode field) {
    List<String> captions = new ArrayList<>();
    for (JsonNode c : field) {
      captions.add(normalised(c.isTextual() ? c.asText() : c.path("text").asText("")));
    }
    return captions;
  }
}
