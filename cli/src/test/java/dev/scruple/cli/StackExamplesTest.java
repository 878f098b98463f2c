// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.terms.stack.Stack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The stacks of {@code docs/stacks/}, and what {@code docs/stacks.md} says of them. */
class StackExamplesTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern ROW =
      Pattern.compile("\\| \\[([\\w-]+\\.yaml)]\\(stacks/\\1\\) \\|[^|]*\\| `(\\w+)` \\|");

  @TempDir Path temporary;
  private Trial trial;

  static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(DOCS.resolve("stacks"))) {
      return files
          .map(each -> each.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }

  @BeforeEach
  void copyExamples() throws IOException {
    trial = new Trial(temporary);
    Path from = DOCS.resolve("stacks");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = trial.folder().resolve(from.relativize(file));
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }

  @Test
  void thePageShowsEveryExample() throws IOException {
    List<String> shown =
        ROW.matcher(Files.readString(DOCS.resolve("stacks.md")))
            .results()
            .map(row -> row.group(1))
            .sorted()
            .toList();
    assertThat(shown).isEqualTo(files()).hasSizeGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("files")
  void anExampleComesToWhatThePageSays(String file) throws Exception {
    Trial.Run run = trial.evaluate(file, "--offline", "--as-of", "2026-11-23");

    Matcher row = ROW.matcher(Files.readString(DOCS.resolve("stacks.md")));
    String said =
        row.results().filter(e -> e.group(1).equals(file)).findFirst().orElseThrow().group(2);
    assertThat(run.verdict()).isEqualTo(said);
    assertThat(run.document().at("/target/kind").stringValue()).isEqualTo("STACK");
    assertThat(run.document().get("relations"))
        .anySatisfy(each -> assertThat(each.get("how").isString()).isTrue());
  }

  @Test
  void theUseThatIsAskedForTakesThePlaceOfTheFiles() throws Exception {
    JsonNode document = trial.evaluate("product.yaml", "--offline", "--for", "research").document();

    assertThat(document.at("/use/name").stringValue()).isEqualTo("research");
    assertThat(document.at("/use/circumstances/form").stringValue()).isEqualTo("binary");
  }

  @Test
  void theFileThatThePageShowsIsRead() throws Exception {
    Matcher yaml =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(DOCS.resolve("stacks.md")));
    assertThat(yaml.find()).isTrue();
    Stack stack = Stack.read("page", yaml.group(1).getBytes(StandardCharsets.UTF_8));
    assertThat(stack.name()).isEqualTo("support-assistant");
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 120})
  void theReportFitsTheTerminal(int width) throws Exception {
    for (String file : files()) {
      String report = report(file, width);
      assertThat(report.lines())
          .filteredOn(line -> !line.matches(" *to close (it|them): .*|.*scruple explain.*"))
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
    }
    assertThat(report("product.yaml", width))
        .contains("code      app")
        .contains("your own, LicenseRef-proprietary")
        .contains("by way of model → base");
  }

  private String report(String file, int width) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Surroundings here =
        new Surroundings(
            out,
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            false,
            false,
            StandardCharsets.UTF_8,
            0,
            Map.of("SCRUPLE_CACHE", trial.cache().toString()),
            trial.folder(),
            () -> Instant.parse("2026-11-23T10:00:00Z"));
    int code =
        new Program(new EngineHouse(), here)
            .run("evaluate", file, "--offline", "--width", String.valueOf(width));
    assertThat(code).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
