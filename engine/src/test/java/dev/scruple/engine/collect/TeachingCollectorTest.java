// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Evidence;
import dev.scruple.model.Trace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeachingCollectorTest {
  @ParameterizedTest
  @CsvSource({
    "docs/tutorials/first.md, tutorial",
    "docs/quickstart.rst, tutorial",
    "docs/source/getting-started/home.rst, tutorial",
    "TUTORIAL_1.md, tutorial",
    "notebooks/a.ipynb, notebook",
    "silero.ipynb, notebook",
    "ch03/01_main/README.md, course",
    "course/lesson-1.ipynb, course",
    "examples/run.py, example",
    "dev/figures.ipynb, example"
  })
  void tellsTheFormByThePlace(String path, String form) {
    assertThat(ReadFile.by(new TeachingCollector(), path, "x"))
        .extracting(Evidence::value)
        .containsExactly(new Trace.TeachingFile(form));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs/index.md",
        "src/guide.py",
        "docs/how-to-contribute.md",
        "docs/developer_guides/troubleshooting.md",
        "docs/guides/migration-v2.md",
        "tests/tutorial.md",
        "third_party/x/tutorials/a.md"
      })
  void leavesOutOthers(String path) {
    assertThat(ReadFile.by(new TeachingCollector(), path, "x")).isEmpty();
  }
}
