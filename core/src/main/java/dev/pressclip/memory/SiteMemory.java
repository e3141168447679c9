package dev.pressclip.memory;

import dev.pressclip.block.Block;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of sites have in common: which lines stand on many of them, and where in their
 * template headline, byline, date and body stand. Made by a {@link SiteLearner}, given to {@link
 * dev.pressclip.ArticleExtractor#withMemory}. Plain data: hashes and counts, no text of any page.
 * Immutable and thread-safe.
 *
 * <p>Bounded: at most {@value #MAX_SITES} sites (those with most pages are kept), for each at most
 * 2,000 lines and 600 places; about 150 MB at the very most.
 *
 * <p>A site is a host, without "www." and "m."; pages without an address are taken for one site.
 */
public final class SiteMemory {
  /** Sites that are remembered. */
  public static final int MAX_SITES = 500;

  private static final int MAGIC = 0x50434d31; // "PCM1"

  private final Map<String, SiteCounts> sites;

  SiteMemory(Map<String, SiteCounts> sites) {
    this.sites = sites;
  }

  /** A memory of nothing. */
  public static SiteMemory empty() {
    return new SiteMemory(Map.of());
  }

  /** The number of sites known. */
  public int sites() {
    return sites.size();
  }

  /**
   * The number of pages that were learned from a site.
   *
   * @param url address of any of its pages; null for pages without address
   */
  public int pages(@Nullable URI url) {
    SiteCounts site = sites.get(site(url));
    return site == null ? 0 : site.pages;
  }

  /**
   * What both know. Learning in parts and merging gives what learning in one go gives, as long as
   * no bound is reached.
   */
  public SiteMemory merge(SiteMemory other) {
    Map<String, SiteCounts> all = copy();
    other.sites.forEach((name, site) -> all.computeIfAbsent(name, n -> new SiteCounts()).add(site));
    return new SiteMemory(bounded(all));
  }

  /** What the site of a page tells of its blocks, or null where too little is known of the site. */
  public @Nullable Recall recall(@Nullable URI url, List<Block> blocks) {
    SiteCounts site = sites.get(site(url));
    return site == null || site.pages < Recall.LEAST_PAGES ? null : new Recall(site, blocks);
  }

  Map<String, SiteCounts> copy() {
    Map<String, SiteCounts> copy = new HashMap<>();
    sites.forEach((name, site) -> copy.put(name, new SiteCounts(site)));
    return copy;
  }

  static Map<String, SiteCounts> bounded(Map<String, SiteCounts> sites) {
    if (sites.size() <= MAX_SITES) {
      return sites;
    }
    List<Map.Entry<String, SiteCounts>> entries = new ArrayList<>(sites.entrySet());
    entries.sort(
        Comparator.comparingInt((Map.Entry<String, SiteCounts> e) -> -e.getValue().pages)
            .thenComparing(Map.Entry::getKey));
    Map<String, SiteCounts> kept = new HashMap<>();
    entries.subList(0, MAX_SITES).forEach(e -> kept.put(e.getKey(), e.getValue()));
    return kept;
  }

  static String site(@Nullable URI url) {
    String host = url == null ? null : url.getHost();
    if (host == null) {
      return "";
    }
    String name = host.toLowerCase(Locale.ROOT);
    return name.startsWith("www.")
        ? name.substring(4)
        : name.startsWith("m.") ? name.substring(2) : name;
  }

  /**
   * Writes the memory, the same bytes for the same memory. The stream is not closed.
   *
   * @throws IOException if it cannot be written
   */
  public void write(OutputStream to) throws IOException {
    GZIPOutputStream packed = new GZIPOutputStream(to);
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(packed));
    out.writeInt(MAGIC);
    out.writeInt(sites.size());
    for (Map.Entry<String, SiteCounts> e : new TreeMap<>(sites).entrySet()) {
      out.writeUTF(e.getKey());
      write(e.getValue(), out);
    }
    out.flush();
    packed.finish();
  }

  private static void write(SiteCounts site, DataOutputStream out) throws IOException {
    out.writeInt(site.pages);
    out.writeInt(site.lines.size());
    for (Map.Entry<Long, LineCount> e : new TreeMap<>(site.lines).entrySet()) {
      LineCount line = e.getValue();
      out.writeLong(e.getKey());
      out.writeInt(line.pages);
      out.writeInt(line.body);
      out.writeInt(line.end);
      write(line.before, out);
      write(line.after, out);
    }
    out.writeInt(site.slots.size());
    for (Map.Entry<Long, SlotCount> e : new TreeMap<>(site.slots).entrySet()) {
      out.writeLong(e.getKey());
      out.writeInt(e.getValue().pages);
      for (int held : e.getValue().held) {
        out.writeInt(held);
      }
    }
  }

  private static void write(Neighbour neighbour, DataOutputStream out) throws IOException {
    out.writeLong(neighbour.line);
    out.writeInt(neighbour.votes);
  }

  /**
   * Reads what {@link #write} wrote. The stream is not closed.
   *
   * @throws IOException if it cannot be read or holds something else
   */
  public static SiteMemory read(InputStream from) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(from)));
    if (in.readInt() != MAGIC) {
      throw new IOException("not a site memory: it does not begin with \"PCM1\"");
    }
    int count = checked(in.readInt(), MAX_SITES, "sites");
    Map<String, SiteCounts> sites = new HashMap<>();
    for (int i = 0; i < count; i++) {
      String name = in.readUTF();
      sites.put(name, readSite(in));
    }
    return new SiteMemory(sites);
  }

  private static SiteCounts readSite(DataInputStream in) throws IOException {
    SiteCounts site = new SiteCounts();
    site.pages = in.readInt();
    int lines = checked(in.readInt(), 2 * SiteCounts.MAX_LINES, "lines");
    for (int i = 0; i < lines; i++) {
      long key = in.readLong();
      LineCount line = new LineCount();
      line.pages = in.readInt();
      line.body = in.readInt();
      line.end = in.readInt();
      line.before.vote(in.readLong(), in.readInt());
      line.after.vote(in.readLong(), in.readInt());
      site.lines.put(key, line);
    }
    int slots = checked(in.readInt(), 2 * SiteCounts.MAX_SLOTS, "places");
    for (int i = 0; i < slots; i++) {
      long key = in.readLong();
      SlotCount slot = new SlotCount();
      slot.pages = in.readInt();
      for (int r = 0; r < slot.held.length; r++) {
        slot.held[r] = in.readInt();
      }
      site.slots.put(key, slot);
    }
    return site;
  }

  private static int checked(int n, int most, String what) throws IOException {
    if (n < 0 || n > most) {
      throw new IOException("broken site memory: " + n + " " + what + ", at most " + most);
    }
    return n;
  }
}
