// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.content.LfsPointer;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Unexamined;
import dev.scruple.testkit.repository.HostileFolders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainFolderTest {
  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void makeFolder() throws Exception {
    folder = Files.createDirectory(temporary.resolve("project"));
  }

  private void write(String path, String text) throws Exception {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void listsFilesSortedByPath() throws Exception {
    write("b/c", "2");
    write("a", "1");
    write(".hidden", "3");
    try (Opened opened = Opened.folder(folder)) {
      assertThat(opened.paths()).containsExactly(".hidden", "a", "b/c");
      assertThat(opened.text("b/c")).isEqualTo("2");
      assertThat(opened.snapshot().description().kind()).isEqualTo(TargetKind.FOLDER);
      assertThat(opened.snapshot().description().name()).isEqualTo("project");
      assertThat(opened.snapshot().history()).isEmpty();
    }
  }

  @Test
  void anEmptyFolderIsASnapshotWithoutFiles() throws Exception {
    try (Opened opened = Opened.folder(folder)) {
      assertThat(opened.paths()).isEmpty();
      assertThat(opened.snapshot().description().digest()).isNull();
    }
  }

  @Test
  void theDigestChangesWithContentNameAndMode() throws Exception {
    write("a", "1");
    String first = digest();
    assertThat(digest()).isEqualTo(first);
    write("a", "2");
    assertThat(digest()).isNotEqualTo(first);
    write("a", "1");
    assertThat(digest()).isEqualTo(first);
    Files.move(folder.resolve("a"), folder.resolve("b"));
    assertThat(digest()).isNotEqualTo(first);
  }

  private String digest() throws Exception {
    try (Opened opened = Opened.folder(folder)) {
      return opened.snapshot().digest().value();
    }
  }

  @Test
  void whatToolsInstalledIsOneGapEach() throws Exception {
    write("node_modules/x/y.js", "");
    write("env/pyvenv.cfg", "");
    write("env/lib/a.py", "");
    write("pom.xml", "");
    write("target/classes/A.class", "");
    write("src/target/kept", "");
    write(".hg/store", "");
    try (Opened opened = Opened.folder(folder)) {
      assertThat(opened.paths()).containsExactly("pom.xml", "src/target/kept");
      assertThat(opened.snapshot().unexamined())
          .extracting(Unexamined::path)
          .containsExactly("env", "node_modules", "target");
    }
  }

  @Test
  void linksAreListedAndNeverFollowed() throws Exception {
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Files.writeString(outside.resolve("secret"), "secret");
    write("a", "1");
    Files.createSymbolicLink(folder.resolve("inside"), Path.of("a"));
    HostileFolders.linkLoops(folder);
    HostileFolders.linksOut(folder, outside);
    try (Opened opened = Opened.folder(folder)) {
      assertThat(opened.paths())
          .containsExactly("a", "absolute", "back", "climbing", "inside", "self", "there");
      assertThat(opened.file("inside").mode()).isEqualTo(Mode.LINK);
      assertThat(opened.text("inside")).isEqualTo("a");
      assertThat(opened.text("absolute")).isEqualTo(outside.toString());
      assertThat(opened.snapshot().unexamined())
          .extracting(Unexamined::path)
          .containsExactly("absolute", "climbing");
    }
  }

  @Test
  void foldersTooDeepForTheSystemAreOneGap() throws Exception {
    write("a", "1");
    HostileFolders.deep(folder, 10_000);
    try (Opened opened = Opened.folder(folder)) {
      assertThat(opened.paths()).containsExactly("a");
      assertThat(opened.snapshot().unexamined()).hasSize(1);
      assertThat(opened.snapshot().unexamined().getFirst().reason()).contains("deep");
    } finally {
      HostileFolders.remove(folder);
    }
  }

  @Test
  void oddNamesAreKeptAndTheSameEachTime() throws Exception {
    HostileFolders.odd(folder, "new\nline\u001b[31m".getBytes(StandardCharsets.UTF_8), "1");
    HostileFolders.odd(folder, "é\u202e".getBytes(StandardCharsets.UTF_8), "2");
    HostileFolders.odd(folder, new byte[] {'x', (byte) 0xff, (byte) 0xfe}, "3");
    try (Opened opened = Opened.folder(folder)) {
      assertThat(opened.paths()).containsExactly("new\nline\u001b[31m", "x\\xff\\xfe", "é\u202e");
      assertThat(opened.text("x\\xff\\xfe")).isEqualTo("3");
      assertThat(opened.text("é\u202e")).isEqualTo("2");
    }
  }

  @Test
  void pipesAreGapsAndNotOpened() throws Exception {
    HostileFolders.pipe(folder.resolve("pipe"));
    try (Opened opened = Opened.folder(folder)) {
      assertThat(opened.paths()).isEmpty();
      assertThat(opened.gap("pipe")).isPresent();
    }
  }

  @Test
  void devicesAreGapsAndNotOpened() throws Exception {
    HostileFolders.device(folder.resolve("zero"));
    try (Opened opened = Opened.folder(folder)) {
      assertThat(opened.gap("zero")).isPresent();
    }
  }

  @Test
  void unreadableFilesAreGaps() throws Exception {
    write("closed", "1");
    HostileFolders.unreadable(folder.resolve("closed"));
    try (Opened opened = Opened.folder(folder)) {
      assertThat(opened.gap("closed")).isPresent();
    }
  }

  @Test
  void aPointerTellsDigestAndSizeOfTheLargeFile() throws Exception {
    String oid = "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393";
    write(
        "model.bin",
        "version https://git-lfs.github.com/spec/v1\noid sha256:" + oid + "\nsize 12345\n");
    try (Opened opened = Opened.folder(folder)) {
      assertThat(opened.file("model.bin").lfs()).isEqualTo(new LfsPointer(oid, 12345));
      assertThat(opened.gap("model.bin").orElseThrow().remedy()).isEqualTo("git lfs pull");
    }
  }

  @Test
  void aSingleFileIsASnapshotOfItself() throws Exception {
    write("model.gguf", "GGUF");
    try (Opened opened =
        Opened.at(new Target.ModelFile(folder.resolve("model.gguf")), Opened.options(folder))) {
      assertThat(opened.paths()).containsExactly("model.gguf");
      assertThat(opened.snapshot().description().kind()).isEqualTo(TargetKind.MODEL_FILE);
    }
  }
}
