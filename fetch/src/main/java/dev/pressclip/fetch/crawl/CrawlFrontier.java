package dev.pressclip.fetch.crawl;

import de.hshn.mi.crawler4j.frontier.HSQLDBFrontierConfiguration;
import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import edu.uci.ics.crawler4j.frontier.DocIDServer;
import edu.uci.ics.crawler4j.frontier.Frontier;
import edu.uci.ics.crawler4j.frontier.FrontierConfiguration;
import edu.uci.ics.crawler4j.url.WebURL;
import edu.uci.ics.crawler4j.url.WebURLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Crawler4j's frontier in a database, made to forget nothing. Left alone it loses, when killed, the
 * pages that were in work, the addresses that were noted but not yet scheduled, and up to half a
 * second of what it wrote; and it can leave threads waiting for pages that are there.
 */
final class CrawlFrontier implements FrontierConfiguration {
  /** Held as long as the crawl is at work; the system lets go of it when the process is killed. */
  private final FileChannel lock;

  private final String database;
  private final HSQLDBFrontierConfiguration inner;
  private final Frontier frontier;
  private final Set<Integer> unfinished = ConcurrentHashMap.newKeySet();

  private CrawlFrontier(FileChannel lock, String database, CrawlConfig config, int threads) {
    this.lock = lock;
    this.database = database;
    this.inner = new HSQLDBFrontierConfiguration(config, threads + 4);
    this.frontier = new Keeping(inner.getFrontier());
  }

  /** Opens the frontier in a folder; what an earlier crawl there left undone is scheduled again. */
  static CrawlFrontier open(Path folder, CrawlConfig config, int threads) throws IOException {
    FileChannel lock =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (lock.tryLock() == null) {
        throw new IOException("a crawl is at work in " + folder + " already");
      }
      // The database's own lock outlives a kill by ten seconds.
      Files.deleteIfExists(folder.resolve("frontier.lck"));
    } catch (IOException | OverlappingFileLockException e) {
      lock.close();
      throw new IOException("a crawl is at work in " + folder + " already", e);
    }
    String database = "jdbc:hsqldb:file:" + folder + "/frontier;sql.syntax_pgs=true";
    CrawlFrontier frontier;
    try {
      dropUnfinished(folder);
      frontier = new CrawlFrontier(lock, database, config, threads);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw new IOException("cannot open the crawl in " + folder + ": " + e.getMessage(), e);
    }
    try (Connection c = DriverManager.getConnection(database, "sa", "");
        Statement s = c.createStatement()) {
      s.execute("SET FILES WRITE DELAY FALSE");
      s.executeUpdate(
          "UPDATE weburl SET status = 'SCHEDULED', cdepth = COALESCE(cdepth, 1),"
              + " priority = COALESCE(priority, 0), parentid = COALESCE(parentid, 0)"
              + " WHERE status IS NULL OR status = 'IN_PROCESS'");
    } catch (SQLException e) {
      frontier.inner.close();
      lock.close();
      throw new IOException("cannot open the crawl in " + folder + ": " + e.getMessage(), e);
    }
    return frontier;
  }

  /** A database that was killed while it was being made holds nothing, and cannot be opened. */
  private static void dropUnfinished(Path folder) throws IOException {
    boolean made =
        Files.exists(folder.resolve("frontier.script"))
            || Files.exists(folder.resolve("frontier.script.new")) && isNewScriptWhole(folder);
    if (made) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "frontier.*")) {
      for (Path file : files) {
        if (Files.isRegularFile(file)) {
          Files.delete(file);
        }
      }
    }
  }

  /** HSQLDB notes in its properties when a new script has been written to its end. */
  private static boolean isNewScriptWhole(Path folder) throws IOException {
    Path file = folder.resolve("frontier.properties");
    if (!Files.exists(file)) {
      return false;
    }
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
    }
    return properties.getProperty("modified", "").startsWith("yes-new-files");
  }

  /** A page that was not brought to its end; it stays in work, and so is visited again later. */
  void keep(WebURL url) {
    unfinished.add(url.getDocid());
  }

  /** Wakes threads that went to sleep just when an address came in. */
  void wake() {
    frontier.scheduleAll(List.of());
  }

  /** Addresses still to be visited. */
  long queued() {
    try (Connection c = DriverManager.getConnection(database, "sa", "");
        Statement s = c.createStatement();
        ResultSet r =
            s.executeQuery(
                "SELECT COUNT(*) FROM weburl WHERE status IN ('SCHEDULED', 'IN_PROCESS')")) {
      return r.next() ? r.getLong(1) : 0;
    } catch (SQLException e) {
      throw new IllegalStateException("the crawl's database cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public DocIDServer getDocIDServer() {
    return inner.getDocIDServer();
  }

  @Override
  public Frontier getFrontier() {
    return frontier;
  }

  @Override
  public WebURLFactory getWebURLFactory() {
    return inner.getWebURLFactory();
  }

  /** Crawler4j closes the frontier at the end of its work; the crawl still asks what is queued. */
  @Override
  public void close() {}

  /** Writes everything down and ends the database's threads. */
  void shutDown() throws IOException {
    try (Connection c = DriverManager.getConnection(database, "sa", "");
        Statement s = c.createStatement()) {
      s.execute("SHUTDOWN");
    } catch (SQLException e) {
      throw new IOException("the crawl's database cannot be closed: " + e.getMessage(), e);
    } finally {
      inner.close();
      lock.close();
    }
  }

  /** Passes on, but does not take a page for done that was broken off. */
  private final class Keeping implements Frontier {
    private final Frontier to;

    Keeping(Frontier to) {
      this.to = to;
    }

    @Override
    public void scheduleAll(List<WebURL> urls) {
      to.scheduleAll(urls);
    }

    @Override
    public void schedule(WebURL url) {
      to.schedule(url);
    }

    @Override
    public void getNextURLs(int max, List<WebURL> result) {
      to.getNextURLs(max, result);
    }

    @Override
    public void setProcessed(WebURL url) {
      if (!unfinished.remove(url.getDocid())) {
        to.setProcessed(url);
      }
    }

    @Override
    public long getQueueLength() {
      return to.getQueueLength();
    }

    @Override
    public long getNumberOfAssignedPages() {
      return to.getNumberOfAssignedPages();
    }

    @Override
    public long getNumberOfProcessedPages() {
      return to.getNumberOfProcessedPages();
    }

    @Override
    public long getNumberOfScheduledPages() {
      return to.getNumberOfScheduledPages();
    }

    @Override
    public boolean isFinished() {
      return to.isFinished();
    }

    @Override
    public void close() {
      to.close();
    }

    @Override
    public void finish() {
      to.finish();
    }
  }
}
