package dev.pressclip.memory;

import dev.pressclip.Explanation;
import dev.pressclip.block.Block;
import dev.pressclip.block.BlockVerdict;
import dev.pressclip.block.Role;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Learns what the pages of sites have in common. Not thread-safe: feed it from one thread, or give
 * each thread its own and merge what they learned.
 *
 * <pre>{@code
 * SiteLearner learner = new SiteLearner();
 * for (Page page : pages) {
 *   learner.learn(page.url(), extractor.explain(page));
 * }
 * ArticleExtractor better = extractor.withMemory(learner.memory());
 * }</pre>
 */
public final class SiteLearner {
  /** The last lines of a body, where agencies and papers put their notes. */
  private static final int END_LINES = 4;

  private final Map<String, SiteCounts> sites;

  /** A learner that knows nothing yet. */
  public SiteLearner() {
    this(SiteMemory.empty());
  }

  /** A learner that goes on from what is known. */
  public SiteLearner(SiteMemory known) {
    this.sites = known.copy();
  }

  /**
   * Learns one page. Each page is to be learned once.
   *
   * @param url its address; null is taken for one more page of the site without addresses
   * @param explained what an extractor without memory said of it
   */
  public void learn(@Nullable URI url, Explanation explained) {
    String name = SiteMemory.site(url);
    SiteCounts site = sites.get(name);
    if (site == null) {
      if (sites.size() >= 2 * SiteMemory.MAX_SITES) {
        sites.keySet().retainAll(SiteMemory.bounded(sites).keySet());
      }
      site = new SiteCounts();
      sites.put(name, site);
    }
    learn(site, explained.verdicts());
    site.trim();
  }

  /** What has been learned so far. */
  public SiteMemory memory() {
    return new SiteMemory(SiteMemory.bounded(new SiteMemory(sites).copy()));
  }

  private static void learn(SiteCounts site, List<BlockVerdict> verdicts) {
    site.pages++;
    int n = verdicts.size();
    long[] keys = new long[n];
    for (int i = 0; i < n; i++) {
      keys[i] = LineKey.of(verdicts.get(i).block().text());
    }
    int end = lastBody(verdicts);
    Set<Long> counted = new HashSet<>();
    for (int i = 0; i < n; i++) {
      if (counted.add(keys[i])) {
        boolean body = verdicts.get(i).role() == Role.BODY;
        site.lines
            .computeIfAbsent(keys[i], k -> new LineCount())
            .count(
                body,
                body && i > end - END_LINES,
                i == 0 ? LineKey.START : keys[i - 1],
                i == n - 1 ? LineKey.END : keys[i + 1]);
      }
    }
    learnSlots(site, verdicts, keys);
  }

  private static int lastBody(List<BlockVerdict> verdicts) {
    int i = verdicts.size() - 1;
    while (i >= 0 && verdicts.get(i).role() != Role.BODY) {
      i--;
    }
    return i;
  }

  /** Where the parts stand: by the design of their element, and by the line before them. */
  private static void learnSlots(SiteCounts site, List<BlockVerdict> verdicts, long[] keys) {
    Map<Long, Integer> held = new HashMap<>();
    Set<Long> present = new HashSet<>();
    boolean bodyBegan = false;
    for (int i = 0; i < verdicts.size(); i++) {
      Block b = verdicts.get(i).block();
      long design = Slots.byDesign(b);
      long behind = Slots.behind(i == 0 ? LineKey.START : keys[i - 1]);
      present.add(design);
      present.add(behind);
      int role = SlotCount.place(verdicts.get(i).role());
      if (role < 0) {
        continue;
      }
      hold(held, design, role);
      boolean paragraph = verdicts.get(i).role() == Role.BODY;
      if (!paragraph || !bodyBegan) {
        hold(held, behind, role);
      }
      bodyBegan |= paragraph;
    }
    present.remove(Slots.NONE);
    held.remove(Slots.NONE);
    held.keySet().forEach(key -> site.slots.computeIfAbsent(key, k -> new SlotCount()));
    for (long key : present) {
      SlotCount slot = site.slots.get(key);
      if (slot != null) {
        slot.pages++;
        int roles = held.getOrDefault(key, 0);
        for (int r = 0; r < slot.held.length; r++) {
          slot.held[r] += roles >> r & 1;
        }
      }
    }
  }

  private static void hold(Map<Long, Integer> held, long slot, int role) {
    held.merge(slot, 1 << role, (a, b) -> a | b);
  }
}
