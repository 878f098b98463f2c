// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.InteroperabilityFact;
import dev.scruple.model.PlatformKind;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformCollectorTest {
  private final Reads reads = new Reads(new PlatformCollector());

  private List<PlatformKind> kinds(String path, String text) {
    return reads.facts(InteroperabilityFact.PlatformStated.class, path, text).stream()
        .map(InteroperabilityFact.PlatformStated::kind)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pyproject.toml | requires-python = ">=3.10" | LANGUAGE
          setup.py | python_requires=">=3.9", | LANGUAGE
          package.json | "engines": { "node": ">=20" } | LANGUAGE
          go.mod | go 1.25.0 | LANGUAGE
          pom.xml | <maven.compiler.release>17</maven.compiler.release> | LANGUAGE
          pom.xml | <acme.java.version>21</acme.java.version> | LANGUAGE
          README.md | On Apple Silicon it runs on the GPU by Metal. | ACCELERATOR
          build.gradle.kts | JavaLanguageVersion.of(17) | LANGUAGE
          pyproject.toml | "Operating System :: POSIX :: Linux", | SYSTEM
          README.md | Python 3.9 or greater is needed. | LANGUAGE
          README.md | 需要 Python 3.10 以上 | LANGUAGE
          README.md | Wheels are available for Linux. | SYSTEM
          README.md | 仅支持 Linux | SYSTEM
          docs/install.md | It needs CUDA 12.1. | ACCELERATOR
          README.md | 需要 24GB 显存 | ACCELERATOR
          """)
  void tellsWhereItRuns(String path, String text, PlatformKind kind) {
    assertThat(kinds(path, text)).containsExactly(kind);
  }

  @Test
  void aListOfWhatIsNeededMayNameASystemAlone() {
    String needed = "# A\n\nCore requirements:\n\n- Python 3.10+\n- **Linux**\n";

    assertThat(reads.facts(InteroperabilityFact.PlatformStated.class, "README.md", needed))
        .contains(new InteroperabilityFact.PlatformStated(PlatformKind.SYSTEM, "**Linux**"));
    assertThat(kinds("README.md", "# Topics\n\n- Linux\n")).isEmpty();
    assertThat(kinds("README.md", "Requirements:\n\n- Windows of 512 tokens, as many as wished\n"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The model was trained on 8 NVIDIA GPUs.",
        "The memory that fine-tuning needs was measured on a GPU with 80 GB.",
        "- update TF-Java 0.4.0",
      })
  void whatATrainingHadIsNoPlatform(String line) {
    assertThat(kinds("README.md", "# A\n\n" + line + "\n")).isEmpty();
  }

  @Test
  void aSentenceOnAPlatformMaySpeakOfTraining() {
    String line =
        "It runs on Apple Silicon with Metal. It was trained elsewhere, which takes long.";

    assertThat(kinds("README.md", "# A\n\n" + line + "\n"))
        .containsExactly(PlatformKind.ACCELERATOR);
  }

  @Test
  void aWorkflowThatTestsShowsItsSystems() {
    assertThat(kinds(".github/workflows/test.yml", workflow("pytest")))
        .containsOnly(PlatformKind.SYSTEM);
    assertThat(kinds(".github/workflows/test.yml", workflow("make tests")))
        .containsOnly(PlatformKind.SYSTEM);
    assertThat(kinds(".github/workflows/stale.yml", "runs-on: ubuntu-latest\n")).isEmpty();
  }

  @Test
  void aWorkflowThatOnlyBuildsShowsNone() {
    assertThat(kinds(".github/workflows/docs.yml", workflow("npm run build"))).isEmpty();
    assertThat(kinds(".github/workflows/docs.yml", workflow("mvn -B install -DskipTests")))
        .isEmpty();
  }

  private static String workflow(String command) {
    return "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: "
        + command
        + "\n";
  }

  @Test
  void ofAPageOnSomethingElseOnlyWhatStandsBelowInstallationIsRead() {
    String page =
        "# Music\nIt was made on NVIDIA GPUs.\n## Installation\nIt requires a GPU with at least 16 GB"
            + " of memory.\n## Training\nWe had CUDA 12.\n";

    assertThat(kinds("docs/MUSIC.md", page)).containsExactly(PlatformKind.ACCELERATOR);
    assertThat(
            reads.facts(InteroperabilityFact.PlatformStated.class, "docs/MUSIC.md", page).stream()
                .map(InteroperabilityFact.PlatformStated::words))
        .containsExactly("It requires a GPU with at least 16 GB of memory");
  }

  @Test
  void aCommentStatesNothing() {
    assertThat(kinds("pyproject.toml", "# requires-python = \">=3.10\"\n")).isEmpty();
  }

  @Test
  void aProcessorIsNoAccelerator() {
    assertThat(kinds("README.md", "Compile it for ARM64 (i.e., Apple Silicon).\n")).isEmpty();
  }

  @Test
  void hardwareThatAModelWasTrainedOnIsNoStatement() {
    assertThat(kinds("README.md", "It was trained on eight A100.\n")).isEmpty();
  }

  @Property(tries = 300)
  void anyTextIsRead(@ForAll String text) {
    assertThat(kinds("README.md", text)).hasSizeLessThan(13);
  }
}
