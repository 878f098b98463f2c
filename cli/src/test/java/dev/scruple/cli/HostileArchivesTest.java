// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.testkit.archive.HostileArchives;
import dev.scruple.testkit.archive.TarBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that harm a careless reader. What each test holds is listed in hostile-inputs.md. */
@Timeout(120)
class HostileArchivesTest {
  private static final Map<String, byte[]> ALL = HostileArchives.all();

  @TempDir private Path temporary;
  private Trial trial;

  @BeforeEach
  void makeTrial() throws IOException {
    trial = new Trial(temporary);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          slip.zip        | ../../slip.txt | the name leads out of the archive (..)
          slip.zip        | a/../../slip.txt | the name leads out of the archive (..)
          slip.zip        | /slip.txt | the name is an absolute path
          slip.zip        | C:/slip.txt | the name is an absolute path
          slip.zip        | a\\..\\..\\slip.txt | the name holds a backslash, which is a folder on some systems
          slip.tar        | ../slip.txt | the name leads out of the archive (..)
          slip.tar        | /slip.txt | the name is an absolute path
          bomb.zip        | bomb.bin | it expands more than 200 times; not read
          nested-bomb.zip | a.zip!/a.zip!/a.zip!/a.zip!/a.zip | archives are nested more than 5 deep
          overlap.zip     | copy49.bin | its bytes overlap those of another member
          encrypted.zip   | secret.bin | password-protected, not read
          links.tar       | device | a device or FIFO, not read
          links.tar       | fifo | a device or FIFO, not read
          duplicate.zip   | twice.txt | two members have this name; the earlier one was not read
          two-names.zip   | data.pkl | the archive's directory and the member itself give two names
          cut.tar         | cut.tar | the tar archive is cut short
          """)
  void whatAnArchiveDoesNotGiveIsAGap(String name, String member, String reason) throws Exception {
    Files.write(trial.folder().resolve(name), archive(name));
    assertThat(trial.evaluate(name).gaps()).contains("files " + member + ": " + reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"names.zip", "names.tar"})
  void hostileNamesInAnArchiveAreToldAndEscaped(String name) throws Exception {
    Files.write(trial.folder().resolve(name), archive(name));
    assertThat(trial.evaluate(name).gaps())
        .contains("files line\nbreak.txt: the name holds control characters")
        .contains("files b\ufffd.t: the name is not valid UTF-8");
  }

  @Test
  void linksOfAnArchiveAreNotFollowed() throws Exception {
    Files.write(trial.folder().resolve("links.zip"), archive("links.zip"));
    Trial.Run run = trial.keepClosed(Path.of("/etc/passwd")).evaluate("links.zip");
    // A link holds nothing but its target's name, which was read.
    assertThat(run.ownGaps()).isEmpty();
  }

  @Test
  void aCompressedTarBombIsCutShort() throws Exception {
    byte[] tar = new TarBuilder().file("good.txt", "x").file("bomb", new byte[100 << 20]).build();
    Files.write(trial.folder().resolve("bomb.tar.gz"), TarBuilder.gzip(tar));
    assertThat(trial.evaluate("bomb.tar.gz").ownGaps())
        .containsExactlyInAnyOrder(
            "files bomb.tar.gz: it expands more than 200 times", "files bomb: cut short, not read");
    assertThat(trial.cache().resolve("spool")).isEmptyDirectory();
  }

  @Test
  void anArchiveInsideAFolderIsOpenedWithinTheSameBounds() throws Exception {
    Path project = Files.createDirectory(trial.folder().resolve("project"));
    Files.writeString(project.resolve("good.py"), "# SPDX-License-Identifier: MIT\nx = 1\n");
    Files.write(project.resolve("bomb.zip"), archive("bomb.zip"));
    Trial.Run run = trial.evaluate("project");
    assertThat(run.ownGaps()).isNotEmpty().allMatch(gap -> gap.startsWith("files bomb.zip"));
    assertThat(run.document().at("/verdict/value").asString()).isEqualTo("CANNOT_TELL");
    assertThat(trial.cache().resolve("spool")).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x.zip", "x.whl", "x.jar", "x.tar", "x.tar.gz", "x.tar.bz2", "x.tar.xz", "x.7z"})
  void anArchiveOfWhichNothingCanBeReadIsRefused(String name) throws Exception {
    Files.write(trial.folder().resolve(name), new byte[] {1, 2, 3});
    assertThat(trial.refuse(3, name).errors()).contains(name + " can't be read: ");
  }

  private static byte[] archive(String name) {
    return Objects.requireNonNull(ALL.get(name), name);
  }
}
