// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.scruple.model.Dossier;
import dev.scruple.model.VerdictValue;
import dev.scruple.sources.Target;
import dev.scruple.terms.use.Uses;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The table of expected verdicts, which was written before the engine: {@code
 * docs/expected-verdicts.md}. Rows whose project can't be had here are skipped, saying so.
 */
class ExpectedVerdictsTest {
  private static final Instant AS_OF = Instant.parse("2026-11-23T00:00:00Z");
  private static final Map<String, Optional<Path>> FETCHED = new ConcurrentHashMap<>();

  @TempDir static @Nullable Path folder;

  private record Row(
      String project, String fetch, String coordinates, String revision, String use, VerdictValue expected) {
    static Row of(String line) {
      String[] cells = line.split("\t", -1);
      return new Row(
          cells[0], cells[2], cells[3], cells[4], cells[5], VerdictValue.valueOf(cells[6]));
    }
  }

  @TestFactory
  Stream<DynamicTest> eachProjectGetsTheVerdictThatWasArguedForIt() throws IOException {
    try (InputStream in = ExpectedVerdictsTest.class.getResourceAsStream("/expected-verdicts.tsv")) {
      assertThat(in).isNotNull();
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return table
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("project\t") && !line.isBlank())
          .map(Row::of)
          .map(row -> DynamicTest.dynamicTest(row.project() + " for " + row.use(), () -> holds(row)));
    }
  }

  private static void holds(Row row) throws Exception {
    String target = target(row);
    Dossier dossier =
        new Scruple()
            .evaluate(
                Target.parse(target, Path.of("")),
                new Options(
                    Uses.preset(row.use()).orElseThrow(),
                    AS_OF,
                    true,
                    row.fetch().equals("git") ? row.revision() : null,
                    true,
                    java.util.Objects.requireNonNull(folder).resolve("cache"),
                    words -> {}));

    assertThat(dossier.verdict().value()).as("%s", dossier.verdict()).isEqualTo(row.expected());
  }

  private static String target(Row row) {
    return switch (row.fetch()) {
      case "git" -> repository(row.coordinates()).toString();
      case "hub" -> row.coordinates();
      case "maven" -> maven(row).toString();
      case "pypi" -> pypi(row).toString();
      case String other -> throw new IllegalStateException("unknown way to fetch: " + other);
    };
  }

  private static Path repository(String coordinates) {
    String projects = System.getProperty("scruple.projects", "");
    Path bare = Path.of(projects, coordinates.replace('/', '+'));
    Path nested = bare.resolve("repo");
    Path found = Files.isDirectory(nested) ? nested : bare;
    if (projects.isEmpty() || !Files.isDirectory(found)) {
      abort(coordinates + " is not here: give a folder of bare repositories, -Dscruple.projects=DIR");
    }
    return found;
  }

  private static Path maven(Row row) {
    String artifact = row.coordinates().substring(row.coordinates().indexOf(':') + 1);
    Path jar =
        Path.of(
            System.getProperty("scruple.packages", "target/packages"),
            artifact + "-" + row.revision() + ".jar");
    if (!Files.isRegularFile(jar)) {
      abort(jar + " is not here: the build fetches it, run mvn verify");
    }
    return jar;
  }

  private static Path pypi(Row row) {
    return FETCHED
        .computeIfAbsent(row.coordinates() + "==" + row.revision(), ExpectedVerdictsTest::download)
        .orElseGet(() -> abort("pip can't fetch " + row.coordinates() + " here"));
  }

  private static Optional<Path> download(String requirement) {
    Path to = java.util.Objects.requireNonNull(folder).resolve(requirement);
    try {
      Files.createDirectories(to);
      Process pip =
          new ProcessBuilder(
                  "python3", "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", "-d",
                  to.toString(), requirement)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!pip.waitFor(2, TimeUnit.MINUTES)) {
        pip.destroyForcibly();
        return Optional.empty();
      }
      try (Stream<Path> files = Files.list(to)) {
        return files.findFirst();
      }
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
