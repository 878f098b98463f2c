// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.content.Content;
import dev.scruple.engine.inventory.FileClassifier;
import dev.scruple.engine.inventory.GitAttributes;
import dev.scruple.licenses.DeclaredLicenses;
import dev.scruple.model.Evidence;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Trace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PracticeCollectorTest {
  private static final FileReading READING =
      new FileReading(
          new FileClassifier(new GitAttributes()), new Collectors(new DeclaredLicenses()));

  private static List<Evidence> read(String path, String text) throws IOException {
    return READING.read(path, path, Content.of(text.getBytes(StandardCharsets.UTF_8))).evidence();
  }

  private static List<String> tools(String path, String text) throws IOException {
    return read(path, text).stream()
        .map(Evidence::value)
        .filter(Trace.PracticeSeen.class::isInstance)
        .map(value -> ((Trace.PracticeSeen) value).tool())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "fuzz/a.py; import atheris; Atheris",
        "tests/test_a.py; from hypothesis import given; Hypothesis",
        "a_test.go; func FuzzA(f *testing.F) {; Go fuzzing",
        "fuzz/fuzz_targets/a.rs; fuzz_target!(|data: &[u8]| {; cargo-fuzz",
        "fuzz/a.cc; extern \"C\" int LLVMFuzzerTestOneInput(const uint8_t*; libFuzzer",
        "src/test/java/A.java; public static void fuzzerTestOneInput(byte[] a) {; Jazzer",
        "src/test/java/A.java; import net.jqwik.api.Property; jqwik",
        "a.test.ts; import fc from 'fast-check'; fast-check",
        "pyproject.toml; select = [\"E\", \"S\"]; Ruff's security rules",
        "ruff.toml; lint.extend-select = [\"S101\"]; Ruff's security rules",
        ".pre-commit-config.yaml; - id: bandit; Bandit",
        "pom.xml; <artifactId>error_prone_core</artifactId>; Error Prone",
        "build.gradle; id 'com.github.spotbugs'; SpotBugs",
        "buildSrc/check.gradle.kts; id(\"com.github.spotbugs\"); SpotBugs",
        "sonar-project.properties; sonar.projectKey=a; Sonar",
        ".clusterfuzzlite/build.sh; x; ClusterFuzzLite"
      })
  void practicesAreToldByWhatMustStandInThem(String path, String text, String tool)
      throws IOException {
    assertThat(tools(path, text)).containsExactly(tool);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a.py; # import atheris",
        "a.py; hypothesis = 1",
        "build.gradle.kts; compileOnly(\"com.github.spotbugs:spotbugs-annotations:4.8.3\")",
        "pom.xml; <groupId>com.github.spotbugs</groupId> <artifactId>spotbugs-annotations</artifactId>",
        "pyproject.toml; ignore = [\"S101\"]",
        "pyproject.toml; select = [\"SIM\", \"E\"]",
        "examples/a.py; import atheris",
        "vendor/a.go; func FuzzA(f *testing.F) {"
      })
  void whatOnlySpeaksOfThemIsNone(String path, String text) throws IOException {
    assertThat(tools(path, text)).isEmpty();
  }

  @Test
  void theLineIsThatOfTheWord() throws IOException {
    assertThat(read("a.py", "\n\nimport atheris\n"))
        .filteredOn(each -> each.value() instanceof Trace.PracticeSeen)
        .extracting(each -> each.source().line())
        .containsExactly(3);
  }

  @Test
  void anUpdateToolIsRead() throws IOException {
    assertThat(read(".github/dependabot.yml", "updates:\n  - package-ecosystem: pip\n"))
        .extracting(Evidence::value)
        .containsExactly(new SecurityFact.UpdateTool("Dependabot", List.of("pip")));
  }

  @Test
  void aContainerFileAndAScriptShowWhatTheyFetch() throws IOException {
    assertThat(read("Dockerfile", "FROM a\n"))
        .extracting(Evidence::value)
        .contains(new SecurityFact.UnverifiedDownload("moving-image", "a"));
    assertThat(read("install.sh", "set -e\ncurl https://example.org/x | sh\n"))
        .filteredOn(each -> each.value() instanceof SecurityFact.UnverifiedDownload)
        .extracting(each -> each.source().line())
        .containsExactly(2);
  }
}
