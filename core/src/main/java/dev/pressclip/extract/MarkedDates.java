package dev.pressclip.extract;

import dev.pressclip.lexicon.DateWords;
import dev.pressclip.segment.SegmentedPage;
import dev.pressclip.strip.Stripped;
import org.jsoup.nodes.Element;

/** Dates in time elements, and in parts of lines whose class says that they are one. Stateless. */
final class MarkedDates {
  private static final int ABOVE_HEADLINE = 20;
  private static final int BELOW_HEADLINE = 12;
  private static final int NAMED_DATE_CHARS = 80;

  private MarkedDates() {}

  /** Adds the dates found to the candidates. */
  static void find(
      SegmentedPage page,
      Stripped stripped,
      PastDates past,
      DateWords words,
      Candidates published) {
    int title = stripped.titleIndex();
    for (SegmentedPage.Marked m : page.marked()) {
      boolean near = isNear(m.block(), title, stripped.firstBody());
      if (m.property().equals("class-date")) {
        addNamed(m, near, past, words, published);
      } else if (m.property().equals("time")) {
        addTime(m, near, title, past, words, published);
      }
    }
  }

  private static boolean isNear(int block, int title, int body) {
    return title >= 0
        && block >= title - ABOVE_HEADLINE
        && block <= Math.max(title + BELOW_HEADLINE, body + 1);
  }

  private static void addTime(
      SegmentedPage.Marked m,
      boolean near,
      int title,
      PastDates past,
      DateWords words,
      Candidates published) {
    if (m.container().within(PrintedDates.NOT_OWN) && !near) {
      return;
    }
    Element e = m.element();
    Element parent = e.parent();
    String around = parent == null ? "" : parent.className() + " " + parent.ownText();
    double weight = near ? 1.6 : 0.6;
    weight += e.hasAttr("pubdate") || words.saysPublished(around) ? 0.5 : 0;
    weight -= words.onlyModified(e.className() + " " + around + " " + e.ownText()) ? 1 : 0;
    weight -= m.block() < title ? 0.2 : (m.block() - Math.max(0, title)) * 0.002;
    String value = e.attr("datetime");
    past.add(published, value.isEmpty() ? e.text() : value, "time element", weight);
  }

  /** A part of a line whose class says that it is a date; some hold it only in an attribute. */
  private static void addNamed(
      SegmentedPage.Marked m, boolean near, PastDates past, DateWords words, Candidates published) {
    Element e = m.element();
    String text = e.text();
    if (!near || m.container().within(PrintedDates.NOT_OWN) || text.length() > NAMED_DATE_CHARS) {
      return;
    }
    String value = text.isEmpty() ? e.attr("title") : text;
    double weight = words.onlyModified(e.className() + " " + text) ? 0.4 : 1.35;
    past.add(published, value, "named element", weight);
  }
}
