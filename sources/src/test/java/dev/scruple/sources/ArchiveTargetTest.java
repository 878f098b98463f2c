// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scruple.model.TargetKind;
import dev.scruple.testkit.archive.HostileArchives;
import dev.scruple.testkit.archive.SampleArchives;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTargetTest {
  @TempDir private Path folder;

  private Opened open(String name, byte[] bytes) throws Exception {
    Path archive = Files.write(folder.resolve(name), bytes);
    return Opened.at(
        new Target.ArchiveFile(archive), SourceOptions.cachedIn(folder.resolve("cache")));
  }

  @Test
  void theFilesOfAnArchiveAreTheSnapshot() throws Exception {
    try (Opened opened = open("a.whl", SampleArchives.wheelWithWeights())) {
      assertThat(opened.snapshot().description().kind()).isEqualTo(TargetKind.ARCHIVE);
      assertThat(opened.snapshot().description().name()).isEqualTo("a.whl");
      assertThat(opened.paths()).isNotEmpty().isSorted();
    }
  }

  @Test
  void aSourceArchiveTellsItsSingleFolder() throws Exception {
    try (Opened opened = open("a.tar.gz", SampleArchives.sdist())) {
      assertThat(opened.snapshot().root()).endsWith("/");
      assertThat(opened.paths()).allMatch(path -> path.startsWith(opened.snapshot().root()));
    }
  }

  @Test
  void whatIsWrongWithAnArchiveIsTold() throws Exception {
    try (Opened opened = open("slip.zip", HostileArchives.zipSlip())) {
      assertThat(opened.snapshot().unexamined()).isNotEmpty();
      assertThat(opened.paths()).noneMatch(path -> path.contains(".."));
    }
  }

  @Test
  void anArchiveOfWhichNothingCanBeReadIsRefused() {
    assertThatThrownBy(() -> open("broken.zip", new byte[] {1, 2, 3}))
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("can't be read: cut short or damaged");
  }
}
