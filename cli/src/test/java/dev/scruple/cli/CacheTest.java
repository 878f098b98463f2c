// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.testkit.repository.Author;
import dev.scruple.testkit.repository.RepositoryBuilder;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The cache is one folder, and neither another run nor an end by force spoils it. */
@Timeout(180)
class CacheTest {
  private static final int FILES = 2_000;

  @TempDir private Path temporary;
  private Path project;
  private Path cache;

  @BeforeEach
  void makeProject() throws IOException {
    project = temporary.resolve("project");
    cache = temporary.resolve("cache");
    try (RepositoryBuilder repository = RepositoryBuilder.at(project)) {
      for (int i = 0; i < FILES; i++) {
        repository.file("module" + i + ".py", "# SPDX-License-Identifier: MIT\nx = " + i + "\n");
      }
      repository.commit(Author.named("Ada Example"), Instant.parse("2026-01-01T00:00:00Z"));
    }
  }

  private Child child(String name) throws IOException {
    return new Child(temporary.resolve(name), Map.of("SCRUPLE_CACHE", cache.toString()));
  }

  /** What a run gives that has no cache at all. */
  private String expected() throws Exception {
    Child alone = child("alone");
    return alone.document(alone.start("alone", project.toString(), "--no-cache"), "alone");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void twoRunsAtOnceGiveTheSame() throws Exception {
    Child child = child("home");
    Process one = child.start("one", project.toString());
    Process other = child.start("other", project.toString());
    String first = child.document(one, "one");
    assertThat(child.document(other, "other")).isEqualTo(first);
    assertThat(first).isEqualTo(expected());
    assertThat(names(cache))
        .hasSize(3)
        .allMatch(
            name ->
                name.endsWith(".json.gz")
                    || name.startsWith("history/")
                    || name.equals("last.json"));
  }

  @Test
  void aRunThatIsKilledAsItWritesLeavesACacheForTheNext() throws Exception {
    Child child = child("home");
    Path findings = Files.createDirectories(cache.resolve("findings"));
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      findings.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Process killed = child.start("killed", project.toString());
      assertThat(watch.poll(100, TimeUnit.SECONDS)).as("a file of the cache").isNotNull();
      killed.destroyForcibly().waitFor();
    }
    assertThat(child.document(child.start("next", project.toString()), "next"))
        .isEqualTo(expected());
  }

  @Test
  void whatKilledRunsLeftGoesWithTime() throws Exception {
    Path findings = Files.createDirectories(cache.resolve("findings"));
    Path old = Files.writeString(findings.resolve("findings1.tmp"), "half");
    Path draft = Files.writeString(cache.resolve(".scruple1.part"), "half");
    Path fresh = Files.writeString(findings.resolve("findings2.tmp"), "of a run that goes on");
    FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
    Files.setLastModifiedTime(old, yesterday);
    Files.setLastModifiedTime(draft, yesterday);
    Child child = child("home");
    child.document(child.start("run", project.toString()), "run");
    assertThat(old).doesNotExist();
    assertThat(draft).doesNotExist();
    assertThat(fresh).exists();
  }

  @Test
  void aBrokenCacheIsReplaced() throws Exception {
    Child child = child("home");
    String first = child.document(child.start("first", project.toString()), "first");
    Path kept;
    try (Stream<Path> files = Files.list(cache.resolve("findings"))) {
      kept = files.findFirst().orElseThrow();
    }
    byte[] whole = Files.readAllBytes(kept);
    Files.write(kept, Arrays.copyOf(whole, whole.length / 2));
    assertThat(child.document(child.start("cut", project.toString()), "cut")).isEqualTo(first);
    assertThat(Files.readAllBytes(kept)).isEqualTo(whole);
    Files.writeString(kept, "no cache at all");
    assertThat(child.document(child.start("odd", project.toString()), "odd")).isEqualTo(first);
  }

  @Test
  void itIsWhereTheEnvironmentSays() throws Exception {
    Path shared = temporary.resolve("shared");
    Child xdg = new Child(temporary.resolve("xdg"), Map.of("XDG_CACHE_HOME", shared.toString()));
    xdg.evaluate(project.toString());
    assertThat(names(shared)).hasSize(3).allMatch(name -> name.startsWith("scruple/"));

    Map<String, String> both =
        Map.of("XDG_CACHE_HOME", shared + "/not", "SCRUPLE_CACHE", cache.toString());
    new Child(temporary.resolve("both"), both).evaluate(project.toString());
    assertThat(names(cache)).hasSize(3);
    assertThat(shared.resolve("not")).doesNotExist();

    Path home = temporary.resolve("plain");
    new Child(home, Map.of()).evaluate(project.toString());
    assertThat(names(home.resolve(".cache"))).hasSize(3);
  }

  @Test
  void withoutItNothingIsWritten() throws Exception {
    child("home").evaluate(project.toString(), "--no-cache");
    assertThat(cache).doesNotExist();
  }
}
