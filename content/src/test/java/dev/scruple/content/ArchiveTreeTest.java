// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.scruple.testkit.archive.SampleArchives;
import dev.scruple.testkit.archive.SevenZipBuilder;
import dev.scruple.testkit.archive.TarBuilder;
import dev.scruple.testkit.archive.ZipBuilder;
import dev.scruple.testkit.archive.ZipBuilder.Member;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTreeTest {
  @TempDir Path folder;

  @Test
  void opensAWheelAndReadsItsFiles() throws IOException {
    try (ArchiveTree tree = open("example.whl", SampleArchives.wheelWithWeights())) {
      assertThat(tree.problems()).isEmpty();
      assertThat(tree.files())
          .extracting(ArchiveFile::path)
          .containsExactly(
              "example/__init__.py",
              "example/data/model.safetensors",
              "example-1.0.dist-info/METADATA",
              "example-1.0.dist-info/WHEEL",
              "example-1.0.dist-info/licenses/LICENSE");
      assertThat(text(tree, "example/__init__.py")).isEqualTo("VERSION = '1.0'\n");
      assertThat(bytes(tree, "example/data/model.safetensors"))
          .isEqualTo(SampleArchives.safetensors());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.tar", "a.tar.gz", "a.tgz", "a.tar.bz2", "a.tar.xz"})
  void opensTarInEveryDress(String name) throws IOException {
    TarBuilder tar =
        new TarBuilder()
            .file("./src//main.py", "print()\n")
            .program("run.sh", new byte[] {1})
            .file("x/".repeat(60) + "long.txt", "long")
            .pax("path", "päx.txt")
            .file("short", "pax");
    byte[] bytes =
        switch (name) {
          case "a.tar" -> tar.build();
          case "a.tar.bz2" -> tar.bzip2();
          case "a.tar.xz" -> tar.xz();
          default -> tar.gzip();
        };

    try (ArchiveTree tree = open(name, bytes)) {
      assertThat(tree.problems()).isEmpty();
      assertThat(tree.files())
          .extracting(ArchiveFile::path, ArchiveFile::executable)
          .containsExactly(
              tuple("src/main.py", false),
              tuple("run.sh", true),
              tuple("x/".repeat(60) + "long.txt", false),
              tuple("päx.txt", false));
      assertThat(text(tree, "päx.txt")).isEqualTo("pax");
    }
  }

  @Test
  void opensSevenZip() throws IOException {
    byte[] archive =
        new SevenZipBuilder()
            .file("a/b.txt", bytes("first"))
            .file("../slip.txt", bytes("x"))
            .file("c.txt", bytes("second"))
            .build();

    try (ArchiveTree tree = open("a.7z", archive)) {
      assertThat(tree.files()).extracting(ArchiveFile::path).containsExactly("a/b.txt", "c.txt");
      assertThat(text(tree, "c.txt")).isEqualTo("second");
      assertThat(tree.problems()).extracting(ArchiveProblem::path).containsExactly("../slip.txt");
    }
  }

  @Test
  void opensArchivesInArchives() throws IOException {
    byte[] outer =
        new ZipBuilder()
            .stored("lib/inner.jar", SampleArchives.jarWithModel())
            .file("dist/example-1.0.tar.gz", SampleArchives.sdist())
            .file("vocab.txt.gz", TarBuilder.gzip(bytes("a b c")))
            .build();

    try (ArchiveTree tree = open("outer.zip", outer)) {
      assertThat(tree.problems()).isEmpty();
      assertThat(tree.files())
          .extracting(ArchiveFile::path)
          .containsExactly(
              "lib/inner.jar",
              "lib/inner.jar!/META-INF/MANIFEST.MF",
              // The model is a zip, too, but has a reader of its own.
              "lib/inner.jar!/models/en-token.bin",
              "dist/example-1.0.tar.gz",
              "dist/example-1.0.tar.gz!/example-1.0/PKG-INFO",
              "dist/example-1.0.tar.gz!/example-1.0/pyproject.toml",
              "dist/example-1.0.tar.gz!/example-1.0/run.sh",
              "dist/example-1.0.tar.gz!/example-1.0/src/example/__init__.py",
              "vocab.txt.gz",
              "vocab.txt.gz!/vocab.txt");
      assertThat(text(tree, "vocab.txt.gz!/vocab.txt")).isEqualTo("a b c");
    }
  }

  @Test
  void opensASingleCompressedFile() throws IOException {
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.writeBytes(TarBuilder.gzip(bytes("first ")));
    two.writeBytes(TarBuilder.gzip(bytes("second")));

    try (ArchiveTree tree = open("data.csv.gz", two.toByteArray())) {
      assertThat(tree.files()).extracting(ArchiveFile::path).containsExactly("data.csv");
      assertThat(text(tree, "data.csv")).isEqualTo("first second");
    }
  }

  @Test
  void readsLargeMembersAtRandomAndInOrder() throws IOException {
    byte[] large = new byte[3_500_000];
    new Random(1).nextBytes(large);
    Arrays.fill(large, 1_000_000, 2_000_000, (byte) 7);

    try (ArchiveTree tree = open("a.zip", new ZipBuilder().file("large.bin", large).build())) {
      Content content = tree.files().getFirst().content();
      byte[] buffer = new byte[1000];
      for (int at : new int[] {0, 64_000, 64_536, 2_999_999, 5, 3_499_500}) {
        int count = content.read(at, buffer, 0, 1000);
        assertThat(Arrays.copyOf(buffer, count))
            .isEqualTo(Arrays.copyOfRange(large, at, Math.min(large.length, at + 1000)));
      }
      assertThat(content.open().readAllBytes()).isEqualTo(large);
    }
  }

  @Test
  void leavesNoFileBehindAndReadsNothingAfterClosing() throws IOException {
    byte[] large = new byte[3_000_000];
    new Random(1).nextBytes(large);
    Content content;
    try (ArchiveTree tree = open("a.zip", new ZipBuilder().file("large.bin", large).build())) {
      content = tree.files().getFirst().content();
      assertThat(content.read(2_000_000, new byte[9], 0, 9)).isEqualTo(9);
    }

    assertThatThrownBy(() -> content.read(2_000_000, new byte[9], 0, 9))
        .hasMessageContaining("the archive was closed");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void removesWhatAKilledRunLeftAndNothingElse() throws IOException {
    long alive = ProcessHandle.current().pid();
    Path left = Files.createFile(folder.resolve("scruple-spool-4194399-abc"));
    Path used = Files.createFile(folder.resolve("scruple-spool-" + alive + "-abc"));
    Path other = Files.createFile(folder.resolve("notes.txt"));

    ArchiveTree.removeLeftovers(folder);

    assertThat(left).doesNotExist();
    assertThat(used).exists();
    assertThat(other).exists();
  }

  @Test
  void neverListsAPathTwiceAndKeepsTheLater() throws IOException {
    byte[] archive =
        new ZipBuilder().file("a.txt", "first").file("./a.txt", "second").file("b", "b").build();

    try (ArchiveTree tree = open("a.zip", archive)) {
      assertThat(tree.files()).extracting(ArchiveFile::path).containsExactly("a.txt", "b");
      assertThat(text(tree, "a.txt")).isEqualTo("second");
      assertThat(tree.problems()).singleElement().matches(ArchiveProblem::unread);
    }
  }

  @Test
  void readsAnArchiveWithBytesBeforeIt() throws IOException {
    ByteArrayOutputStream program = new ByteArrayOutputStream();
    program.writeBytes(new byte[5000]);
    program.writeBytes(new ZipBuilder().file("a.txt", "inside").build());

    try (ArchiveTree tree = open("self.zip", program.toByteArray())) {
      assertThat(text(tree, "a.txt")).isEqualTo("inside");
      assertThat(tree.problems()).isEmpty();
    }
  }

  @Test
  void holdsMembersToTheirChecksumAndSize() throws IOException {
    Member good = Member.deflated("good", bytes("0123456789"));
    byte[] archive =
        new ZipBuilder()
            .add(good)
            .add(Member.deflated("crc", bytes("0123456789")).crc(1))
            .add(Member.deflated("longer", bytes("0123456789")).size(5))
            .add(Member.deflated("shorter", bytes("0123456789")).size(50))
            .add(Member.deflated("damaged", bytes("x")).packed(new byte[] {7, 7, 7, 7}))
            .build();

    try (ArchiveTree tree = open("a.zip", archive)) {
      assertThat(text(tree, "good")).isEqualTo("0123456789");
      assertThatThrownBy(() -> text(tree, "crc")).hasMessageContaining("checksum");
      assertThatThrownBy(() -> text(tree, "longer")).hasMessageContaining("longer");
      assertThatThrownBy(() -> text(tree, "shorter")).hasMessageContaining("shorter");
      assertThatThrownBy(() -> text(tree, "damaged")).hasMessageContaining("damaged");
    }
  }

  @Test
  void namesMethodsThatAreNotRead() throws IOException {
    byte[] archive = new ZipBuilder().add(Member.stored("a", new byte[9]).method(93)).build();

    try (ArchiveTree tree = open("a.zip", archive)) {
      assertThat(tree.files()).isEmpty();
      assertThat(tree.problems())
          .singleElement()
          .matches(problem -> problem.reason().contains("Zstandard"));
    }
  }

  @Test
  void saysThatZstandardRarAndUnknownFilesAreNotRead() throws IOException {
    byte[] zstd = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, 0};
    assertThat(onlyReason("a.tar.zst", zstd)).contains("Zstandard");
    assertThat(onlyReason("a.rar", bytes("Rar!\u001a\u0007\0"))).contains("RAR");
    assertThat(onlyReason("a.what", bytes("text"))).contains("no archive");
  }

  @Test
  void opensAHundredThousandMembers() throws IOException {
    ZipBuilder zip = new ZipBuilder();
    Member one = Member.deflated("x", bytes("small"));
    for (int i = 0; i < 100_000; i++) {
      zip.add(one.name(bytes("folder/file" + i + ".py")));
    }
    Path file = Files.write(folder.resolve("many.zip"), zip.zip64().build());

    try (ArchiveTree tree =
        ArchiveTree.open(FileContent.of(file), "many.zip", ArchiveLimits.DEFAULT, folder)) {
      assertThat(tree.problems()).isEmpty();
      assertThat(tree.files()).hasSize(100_000);
      assertThat(text(tree, "folder/file99999.py")).isEqualTo("small");
    }
  }

  private String onlyReason(String name, byte[] bytes) throws IOException {
    try (ArchiveTree tree = open(name, bytes)) {
      assertThat(tree.files()).isEmpty();
      assertThat(tree.problems()).hasSize(1);
      return tree.problems().getFirst().reason();
    }
  }

  private ArchiveTree open(String name, byte[] bytes) throws IOException {
    return ArchiveTree.open(Content.of(bytes), name, ArchiveLimits.DEFAULT, folder);
  }

  private static String text(ArchiveTree tree, String path) throws IOException {
    return new String(bytes(tree, path), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(ArchiveTree tree, String path) throws IOException {
    List<ArchiveFile> found =
        tree.files().stream().filter(file -> file.path().equals(path)).toList();
    assertThat(found).hasSize(1);
    return found.getFirst().content().open().readAllBytes();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
