// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.scruple.testkit.repository.HostileFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Folders that harm a careless reader. What each test holds is listed in hostile-inputs.md. */
@Timeout(120)
class HostileTargetsTest {
  @TempDir private Path temporary;
  private Trial trial;
  private Path project;

  @BeforeEach
  void makeProject() throws IOException {
    trial = new Trial(temporary);
    project = Files.createDirectory(trial.folder().resolve("project"));
    Files.writeString(project.resolve("good.py"), "# SPDX-License-Identifier: MIT\nx = 1\n");
  }

  @Test
  void anEmptyFolderIsAnAnswer() throws Exception {
    Files.createDirectory(trial.folder().resolve("empty"));
    Trial.Run run = trial.evaluate("empty");
    assertThat(run.gaps())
        .containsExactly(
            "history -: there is no history here",
            "sources -: there is nothing here to weigh: no code, weights, data or writing was found");
    assertThat(run.document().at("/verdict/value").asString()).isEqualTo("CANNOT_TELL");
    assertThat(run.document().at("/target/digest").isNull()).isTrue();
  }

  @Test
  void linkLoopsAreListedAndNotFollowed() throws Exception {
    HostileFolders.linkLoops(project);
    Trial.Run run = trial.evaluate("project");
    // A link holds nothing but its target's name, which was read.
    assertThat(run.ownGaps()).isEmpty();
  }

  @Test
  void linksOutOfTheTreeAreGaps() throws Exception {
    Path outside = Files.writeString(trial.folder().resolve("LICENSE"), "words of nobody here");
    HostileFolders.linksOut(project, outside);
    Files.createSymbolicLink(project.resolve("LICENSE"), Path.of("../LICENSE"));
    Files.createSymbolicLink(project.resolve("folder"), trial.folder());
    Trial.Run run = trial.keepClosed(outside).evaluate("project");
    String reason = ": a link that leads out of the target is not followed";
    assertThat(run.ownGaps())
        .containsExactlyInAnyOrder(
            "files LICENSE" + reason,
            "files absolute" + reason,
            "files climbing" + reason,
            "files folder" + reason);
    assertThat(run.out()).doesNotContain("words of nobody here");
  }

  @Test
  void tenThousandFoldersDeepIsOneGap() throws Exception {
    HostileFolders.deep(project, 10_000);
    try {
      Trial.Run run = trial.evaluate("project");
      assertThat(run.ownGaps())
          .singleElement(as(STRING))
          .startsWith("files deep/d/d/d")
          .endsWith("folders over 1000 deep, or so deep that the system can't name them");
    } finally {
      HostileFolders.remove(project);
    }
  }

  @Test
  void hostileNamesAreKeptInTheDocumentAndEscapedOnTheScreen() throws Exception {
    String tag = "# SPDX-License-Identifier: ";
    HostileFolders.odd(
        project, "new\nline\u001b[31m.py".getBytes(StandardCharsets.UTF_8), tag + "GPL-2.0-only\n");
    HostileFolders.odd(
        project, "right\u202eyp.py".getBytes(StandardCharsets.UTF_8), tag + "GPL-3.0-only\n");
    HostileFolders.odd(
        project, new byte[] {'x', (byte) 0xff, '.', 'p', 'y'}, tag + "AGPL-3.0-only\n");
    Trial.Run run = trial.evaluate("project");
    // Each was read like any other: nothing is left unexamined.
    assertThat(run.ownGaps()).isEmpty();
    assertThat(run.document().get("evidence").findValuesAsString("path"))
        .contains("new\nline\u001b[31m.py", "right\u202eyp.py", "x\\xff.py");
  }

  @Test
  void anUnreadableFileIsAGap() throws Exception {
    Path secret = Files.writeString(project.resolve("secret.py"), "x");
    HostileFolders.unreadable(secret);
    Trial.Run run = trial.evaluate("project");
    assertThat(run.ownGaps()).containsExactly("files secret.py: may not be read by this user");
    assertThat(run.verdict()).isEqualTo("CANNOT_TELL");
  }

  @Test
  void aDeviceIsAGap() throws Exception {
    HostileFolders.device(project.resolve("device.py"));
    Trial.Run run = trial.evaluate("project");
    assertThat(run.ownGaps())
        .containsExactly("files device.py: a device, a pipe or a socket, which is not read");
    assertThat(run.verdict()).isEqualTo("CANNOT_TELL");
  }

  @Test
  void aPipeIsAGap() throws Exception {
    HostileFolders.pipe(project.resolve("LICENSE"));
    HostileFolders.pipe(project.resolve(".gitattributes"));
    Trial.Run run = trial.evaluate("project");
    assertThat(run.ownGaps())
        .containsExactlyInAnyOrder(
            "files LICENSE: a device, a pipe or a socket, which is not read",
            "files .gitattributes: a device, a pipe or a socket, which is not read");
    assertThat(run.verdict()).isEqualTo("CANNOT_TELL");
  }

  @Test
  void aPipeByItselfIsRefused() throws Exception {
    HostileFolders.pipe(project.resolve("model.safetensors"));
    assertThat(trial.refuse(3, "project/model.safetensors").errors())
        .contains("a device, a pipe or a socket, which is not read");
  }

  @Test
  void eachFileOfAFolderIsReadOnce() throws Exception {
    Path text = Files.writeString(project.resolve("large.py"), "x = 1\n".repeat(100_000));
    byte[] bytes = new byte[500_000];
    new Random(1).nextBytes(bytes);
    Path binary = Files.write(project.resolve("large.bin"), bytes);
    trial.evaluate("project", "--no-cache");
    assertThat(trial.bytesRead(text)).isEqualTo(600_000);
    // What tells formats apart looks at a few bytes of the head and of the end again.
    assertThat(trial.bytesRead(binary)).isBetween(500_000L, 600_000L);
  }

  @Test
  void nothingThereIsRefused() throws Exception {
    assertThat(trial.refuse(3, "nothing\u001b[31m").errors())
        .contains("there is no file or folder nothing\\u001b[31m");
  }
}
