package dev.pressclip.extract;

import dev.pressclip.Explanation.Choice;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What several sources say together of the date of publication that the best of them alone does
 * not. Each finding is a candidate of its own that outweighs what it was found from.
 */
final class DatesTogether {
  /** More than any source weighs: it is the best one told in another way. */
  private static final double OWN_TIME = 4;

  private static final double BEFORE_CHANGE = 3.5;
  private static final double TURNED = 3.4;
  private static final double DECLARED_AND_PRINTED = 3.25;

  /** Sources that are printed, and from which weight they stand with the headline. */
  private static final Set<String> ON_PAGE = Set.of("printed", "time element", "named element");

  private static final double WITH_HEADLINE = 1.15;
  private static final double RIGHT_WITH_HEADLINE = 1.3;

  /** From this weight on a source declares a date of publication, and not just some date. */
  private static final double DECLARED = 2.1;

  private static final int DATE_CHARS = "2026-03-01".length();

  private DatesTogether() {}

  /**
   * Adds what the candidates say together.
   *
   * @param modified when the article was changed, or null
   * @param inNumbers declared dates that can be read either way: "04/03/2026"
   */
  static void add(Candidates published, @Nullable String modified, Set<String> inNumbers) {
    add(
        published,
        declaredAndPrinted(published, modified),
        "declared and printed",
        DECLARED_AND_PRINTED);
    add(
        published,
        inOtherOrder(published, inNumbers),
        "printed, day and month the other way round",
        TURNED);
    add(
        published,
        printedBeforeChange(published, modified),
        "printed, before the last change",
        BEFORE_CHANGE);
    add(published, inPagesOwnTime(published), "the same moment in the page's own time", OWN_TIME);
  }

  private static void add(
      Candidates published, @Nullable String iso, String source, double weight) {
    if (iso != null) {
      published.add(iso, source, weight);
    }
  }

  /**
   * What another source declares and the page prints with its headline, where it does not print the
   * best one and that is not the time of a change; or null.
   */
  private static @Nullable String declaredAndPrinted(
      Candidates published, @Nullable String modified) {
    String best = published.best();
    Set<String> printed = new HashSet<>();
    for (Choice c : published.ranked()) {
      if (ON_PAGE.contains(c.source()) && c.weight() >= WITH_HEADLINE) {
        printed.add(day(c.value()));
      }
    }
    if (best == null || printed.contains(day(best))) {
      return null;
    }
    if (modified != null) {
      printed.remove(day(modified));
    }
    for (Choice c : published.ranked()) {
      if (c.weight() >= DECLARED && printed.contains(day(c.value()))) {
        return c.value();
      }
    }
    return null;
  }

  /**
   * A printed date that is the best one with day and month the other way round, or null.
   *
   * @param inNumbers declared dates that can be read either way: "04/03/2026"
   */
  private static @Nullable String inOtherOrder(Candidates published, Set<String> inNumbers) {
    String best = published.best();
    if (best == null || !inNumbers.contains(best)) {
      return null;
    }
    String turned = best.substring(0, 5) + best.substring(8, 10) + "-" + best.substring(5, 7);
    String found = null;
    for (Choice c : published.ranked()) {
      boolean onPage = ON_PAGE.contains(c.source()) || c.source().startsWith("printed");
      if (onPage && day(c.value()).equals(day(best))) {
        return null;
      }
      found = found == null && onPage && day(c.value()).equals(turned) ? c.value() : found;
    }
    return found;
  }

  /**
   * Some pages declare as published when they were changed last. An older date that is printed with
   * the headline is then the one of publication, unless the declared one is printed, too. Where a
   * page declares no change, it has to stand right there.
   */
  private static @Nullable String printedBeforeChange(
      Candidates published, @Nullable String modified) {
    String best = published.best();
    if (best == null || modified != null && day(modified).compareTo(day(best)) > 0) {
      return null;
    }
    double bar = modified == null ? RIGHT_WITH_HEADLINE : WITH_HEADLINE;
    String older = null;
    for (Choice c : published.ranked()) {
      if (!ON_PAGE.contains(c.source())) {
        continue;
      }
      int order = day(c.value()).compareTo(day(best));
      if (order == 0) {
        return null;
      }
      if (older == null && order < 0 && c.weight() >= bar) {
        older = c.value();
      }
    }
    return older;
  }

  /**
   * The best candidate's moment as another candidate tells it by the page's own clock, or null: a
   * moment in UTC may have yesterday's or tomorrow's date where the page was made and is read.
   */
  private static @Nullable String inPagesOwnTime(Candidates published) {
    List<Choice> ranked = published.ranked();
    String best = ranked.isEmpty() ? "" : ranked.get(0).value();
    if (!isUtc(best) || ranked.stream().noneMatch(c -> isOtherTime(c.value()))) {
      return null;
    }
    Instant moment = DateReader.moment(best);
    if (moment == null) {
      return null;
    }
    String day = day(best);
    String printed = null;
    for (Choice c : ranked) {
      if (!isUtc(c.value()) && moment.equals(DateReader.moment(c.value()))) {
        return c.value();
      }
      boolean otherDay = !c.value().startsWith(day);
      if (printed == null && otherDay && DateReader.mayBeLocalTimeOf(c.value(), moment)) {
        printed = c.value();
      }
    }
    return printed;
  }

  /** Whether an ISO date has a time, and not in UTC. */
  private static boolean isOtherTime(String iso) {
    return iso.length() > DATE_CHARS && !isUtc(iso);
  }

  private static boolean isUtc(String iso) {
    return iso.endsWith("Z") || iso.endsWith("+00:00");
  }

  private static String day(String iso) {
    return iso.substring(0, Math.min(DATE_CHARS, iso.length()));
  }
}
