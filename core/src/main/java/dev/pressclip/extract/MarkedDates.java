package dev.pressclip.extract;

import dev.pressclip.lexicon.DateWords;
import dev.pressclip.segment.SegmentedPage.Marked;
import dev.pressclip.strip.Stripped;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Dates in time elements, and in parts of lines whose class says that they are one. For one page
 * and thread.
 */
final class MarkedDates {
  private static final int ABOVE_HEADLINE = 20;
  private static final int BELOW_HEADLINE = 12;
  private static final int NAMED_DATE_CHARS = 80;

  private final int title;
  private final int firstBody;
  private final PastDates past;
  private final DateWords words;

  MarkedDates(Stripped stripped, PastDates past, DateWords words) {
    this.title = stripped.titleIndex();
    this.firstBody = stripped.firstBody();
    this.past = past;
    this.words = words;
  }

  /** Adds the dates among what a page marks to the candidates. */
  void find(List<Marked> marked, Candidates published) {
    for (Marked m : marked) {
      if (m.property().equals("class-date")) {
        addNamed(m, published);
      } else if (m.property().equals("time")) {
        addTime(m, published);
      }
    }
  }

  private boolean isNear(Marked m) {
    return title >= 0
        && m.block() >= title - ABOVE_HEADLINE
        && m.block() <= Math.max(title + BELOW_HEADLINE, firstBody + 1);
  }

  private void addTime(Marked m, Candidates published) {
    boolean near = isNear(m);
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
  private void addNamed(Marked m, Candidates published) {
    Element e = m.element();
    String text = e.text();
    boolean own = isNear(m) && !m.container().within(PrintedDates.NOT_OWN);
    if (!own || text.length() > NAMED_DATE_CHARS) {
      return;
    }
    boolean link = e.normalName().equals("a"); // its title says where it leads
    String value = text.isEmpty() && !link ? e.attr("title") : text;
    double weight = words.onlyModified(e.className() + " " + text) ? 0.4 : 1.35;
    past.add(published, value, "named element", weight);
  }
}
