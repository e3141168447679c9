package dev.pressclip.extract;

import dev.pressclip.lexicon.DateWords;
import dev.pressclip.metadata.Claim;
import dev.pressclip.metadata.PageMetadata;
import dev.pressclip.segment.SegmentedPage;
import dev.pressclip.strip.Stripped;
import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses when an article was published and changed. What the page declares for its own article
 * goes before what it prints, that before its address; a date in the future is never taken.
 * Immutable.
 */
final class DateChooser {
  /** So many dates of publication in a page's markup are those of other articles, too. */
  private static final int LISTED = 3;

  private static final double OF_OTHERS = 1;

  /** A date that begins with day and month, or month and day. */
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,2}[/-]\\d{1,2}[/-]\\d{4}");

  private final DateReader dates;
  private final DateWords words;
  private final PastDates past;

  DateChooser(DateReader dates, DateWords words, Clock clock) {
    this.dates = dates;
    this.words = words;
    this.past = new PastDates(dates, clock);
  }

  /**
   * What was chosen.
   *
   * @param published candidates for the time of publication
   * @param modified ISO 8601, or null
   * @param blocks blocks that hold a printed date and little else
   */
  record Chosen(Candidates published, @Nullable String modified, Set<Integer> blocks) {}

  /**
   * Chooses both dates.
   *
   * @param bylines the blocks that name the authors
   */
  Chosen choose(
      SegmentedPage page,
      Stripped stripped,
      PageMetadata metadata,
      Set<Integer> bylines,
      @Nullable URI url) {
    Candidates published = new Candidates("publishedAt");
    Candidates modified = new Candidates("modifiedAt");
    boolean list = metadata.published().stream().filter(DateChooser::isMarked).count() >= LISTED;
    for (Claim c : metadata.published()) {
      double weight = list && isMarked(c) ? OF_OTHERS : weight(c.source());
      past.add(published, c.value(), c.source(), weight);
    }
    for (Claim c : metadata.modified()) {
      past.add(modified, c.value(), c.source(), c.source().equals("json-ld") ? 2 : 1.5);
    }
    new MarkedDates(stripped, past, words).find(page.marked(), published);
    Set<Integer> blocks =
        new PrintedDates(dates, past, words, stripped, bylines, published, modified).find();
    String address = url != null ? url.toString() : metadata.canonicalUrl();
    String fromAddress = address == null ? null : AddressDate.in(address);
    if (fromAddress != null) {
      past.add(published, fromAddress, "address", 0.3);
    }
    DatesTogether.add(published, modified.best(), declaredInNumbers(metadata));
    return new Chosen(published, changed(published.best(), modified.best()), blocks);
  }

  private static boolean isMarked(Claim c) {
    return c.source().equals("itemprop");
  }

  /** Declared dates of which day and month could be told the other way round. */
  private Set<String> declaredInNumbers(PageMetadata metadata) {
    Set<String> inNumbers = new HashSet<>();
    for (Claim c : metadata.published()) {
      String iso = NUMBERS.matcher(c.value()).lookingAt() ? dates.read(c.value()) : null;
      if (iso != null) {
        inNumbers.add(iso);
      }
    }
    return inNumbers;
  }

  /** The time of a change; a printed date less precise than that of publication adds nothing. */
  private static @Nullable String changed(@Nullable String published, @Nullable String modified) {
    boolean less =
        published != null
            && modified != null
            && modified.length() < published.length()
            && published.startsWith(modified);
    return less ? null : modified;
  }

  private static double weight(String source) {
    return switch (source) {
      case "json-ld" -> 3;
      case "article:published_time",
          "og:published_time",
          "article:published",
          "datepublished",
          "og:article:published_time",
          "published_time" ->
          2.8;
      case "gentime", "docdate" -> 1.1; // when the file was made
      case "itemprop" -> 2.4;
      case "json-ld page", "json-ld created" -> 1.6;
      case "date", "dc.date", "dcterms.date", "created", "last-publish-date" -> 2.0;
      default -> 2.2;
    };
  }
}
