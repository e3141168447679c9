package dev.pressclip.fetch.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** Crawls in processes of their own that are killed at random moments, ten times in all. */
class KilledCrawlTest {
  private static final int[] KILLS = {4, 3, 3};

  @TempDir private Path folder;

  @RepeatedTest(3)
  void a_killed_crawl_ends_with_every_article_once(RepetitionInfo which) throws Exception {
    Random random = new Random(41L * which.getCurrentRepetition());
    try (NewsSite site = new NewsSite()) {
      site.delay(40);
      Path out = folder.resolve("out.jsonl");
      int cut = 0;
      for (int kill = 0; kill < KILLS[which.getCurrentRepetition() - 1]; kill++) {
        Process crawl = start(site, out);
        if (!crawl.waitFor(900 + random.nextInt(1_200), TimeUnit.MILLISECONDS)) {
          crawl.destroyForcibly().waitFor();
          cut++;
        }
      }
      assertThat(cut).as("killed while at work").isGreaterThanOrEqualTo(2);
      site.delay(0);
      Process last = start(site, out);
      boolean ended = last.waitFor(60, TimeUnit.SECONDS);
      if (!ended) {
        last.destroyForcibly().waitFor();
      }
      assertThat(ended).as("the last run ends: %s", log()).isTrue();
      assertThat(folder.resolve("done")).as(log()).exists();
      List<String> titles = new ArrayList<>();
      CrawlProcess.given(out).forEach(a -> titles.add(a.get("title").asText()));
      assertThat(new TreeSet<>(titles)).isEqualTo(NewsSite.titles());
      assertThat(titles).as("none twice").doesNotHaveDuplicates();
    }
  }

  private Process start(NewsSite site, Path out) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            CrawlProcess.class.getName(),
            site.at("/").toString(),
            folder.resolve("crawl").toString(),
            out.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }
}
