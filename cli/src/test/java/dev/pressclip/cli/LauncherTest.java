package dev.pressclip.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher script, in a folder that looks built, with a program in place of Java that writes
 * down how it was called.
 */
class LauncherTest {
  @TempDir Path home;

  @BeforeEach
  void build() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the launcher is a shell script");
    Path root = Path.of(System.getProperty("pressclip.testdata")).resolveSibling("pressclip");
    Files.copy(root, home.resolve("pressclip"));
    Files.createDirectories(home.resolve("cli/target/lib"));
    Files.createFile(home.resolve("cli/target/pressclip-cli-1.jar"));
    Files.createFile(home.resolve("cli/target/lib/one.jar"));
    Files.createFile(home.resolve("cli/target/pressclip.built"));
    java("echo \"$@\" >>" + home.resolve("calls"));
  }

  /** Puts a script in place of Java. */
  private void java(String script) throws IOException {
    Path java = home.resolve("java-home/bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(java, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private record Result(int code, String out) {}

  private Result run(Path launcher, String... args) throws IOException {
    return runWith("-Xmx1g -Dx=y", launcher, args);
  }

  private Result runWith(String options, Path launcher, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", home.resolve("java-home").toString());
    builder.environment().put("PRESSCLIP_JAVA_OPTS", options);
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Result(process.waitFor(), out);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(home.resolve("calls"));
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("cli/target"))) {
      return files.filter(f -> f.getFileName().toString().contains(".jsa")).toList();
    }
  }

  @Test
  void arguments_options_and_the_class_path_reach_java() throws IOException {
    assertThat(run(home.resolve("pressclip"), "extract", "a.html")).isEqualTo(new Result(0, ""));
    String target = home.resolve("cli/target").toString();
    assertThat(calls().get(calls().size() - 1))
        .contains("-Xmx1g -Dx=y")
        .endsWith(
            "-cp %1$s/pressclip-cli-1.jar:%1$s/lib/one.jar dev.pressclip.cli.Main extract a.html"
                .formatted(target));
  }

  @Test
  void dumps_are_compiled_for_speed_and_single_pages_for_a_quick_start() throws IOException {
    run(home.resolve("pressclip"), "batch", "dump.warc.gz");
    assertThat(calls().get(calls().size() - 1))
        .contains("-XX:FreqInlineSize=50", "-XX:+UseParallelGC")
        .doesNotContain("TieredStopAtLevel");
    run(home.resolve("pressclip"), "explain", "a.html");
    assertThat(calls().get(calls().size() - 1))
        .contains("-XX:TieredStopAtLevel=1")
        .doesNotContain("FreqInlineSize", "GC");
  }

  @Test
  void whoever_asks_for_a_collector_gets_that_one_alone() throws IOException {
    runWith("-XX:+UseZGC", home.resolve("pressclip"), "batch", "dump.warc.gz");
    assertThat(calls().get(calls().size() - 1))
        .contains("-XX:+UseZGC")
        .doesNotContain("UseParallelGC");
  }

  @Test
  void classes_are_archived_once_by_a_run_that_cuts_an_article_and_shared_later()
      throws IOException {
    java(
        """
        echo "$@" >>%1$s/calls
        case $1 in -XX:ArchiveClassesAtExit=*) echo classes >"${1#*=}" ;; esac"""
            .formatted(home));
    run(home.resolve("pressclip"), "--version");
    run(home.resolve("pressclip"), "--version");
    assertThat(archives()).hasSize(1);
    assertThat(calls()).hasSize(3);
    assertThat(calls().get(0)).startsWith("-XX:ArchiveClassesAtExit=").contains(" extract ");
    assertThat(calls().subList(1, 3))
        .allSatisfy(c -> assertThat(c).contains("-XX:SharedArchiveFile=" + archives().get(0)));
  }

  @Test
  void a_java_that_cannot_archive_classes_is_asked_once_and_runs_without() throws IOException {
    java("case $1 in -XX:Arch*) exit 1 ;; *) echo \"$@\" >>" + home.resolve("calls") + " ;; esac");
    assertThat(run(home.resolve("pressclip"), "--version")).isEqualTo(new Result(0, ""));
    assertThat(calls()).singleElement().asString().doesNotContain("SharedArchiveFile");
    assertThat(archives()).singleElement().satisfies(a -> assertThat(Files.size(a)).isZero());
  }

  @Test
  void links_to_the_launcher_find_its_folder() throws IOException {
    Path bin = Files.createDirectory(home.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("clip"), Path.of("../pressclip"));
    assertThat(run(bin.resolve("clip"), "--version")).isEqualTo(new Result(0, ""));
    assertThat(calls().get(calls().size() - 1)).endsWith("dev.pressclip.cli.Main --version");
  }

  @Test
  void the_exit_code_is_that_of_the_command() throws IOException {
    java("exit 2");
    assertThat(run(home.resolve("pressclip"), "extract").code()).isEqualTo(2);
  }
}
