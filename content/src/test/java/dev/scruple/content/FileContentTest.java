// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileContentTest {
  @TempDir Path folder;

  @Test
  void readsRangesAndStreams() throws IOException {
    FileContent content = FileContent.of(Files.writeString(folder.resolve("a"), "0123456789"));

    byte[] buffer = new byte[6];
    assertThat(content.read(4, buffer, 1, 3)).isEqualTo(3);
    assertThat(buffer).isEqualTo(new byte[] {0, '4', '5', '6', 0, 0});
    assertThat(content.read(8, buffer, 0, 6)).isEqualTo(2);
    assertThat(content.read(10, buffer, 0, 6)).isZero();
    assertThat(content.open().readAllBytes()).asString().isEqualTo("0123456789");
    assertThat(content.head(3)).asString().isEqualTo("012");
  }

  @Test
  void readsBeyondTwoGibibytes() throws IOException {
    Path file = folder.resolve("sparse");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(50L << 30);
      sparse.seek((40L << 30) + 7);
      sparse.write(42);
    }

    byte[] one = new byte[1];
    assertThat(FileContent.of(file).read((40L << 30) + 7, one, 0, 1)).isEqualTo(1);
    assertThat(one[0]).isEqualTo((byte) 42);
  }

  @Test
  void refusesWhatIsNoRegularFile() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("elsewhere"));

    assertThatThrownBy(() -> FileContent.of(folder)).hasMessageContaining("a folder");
    assertThatThrownBy(() -> FileContent.of(link)).hasMessageContaining("a symbolic link");
    assertThatThrownBy(() -> FileContent.of(folder.resolve("none")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("there is no file");
  }

  @Test
  void refusesDevices() {
    Path device = Path.of("/dev/zero");
    assumeTrue(Files.exists(device), "this system has no /dev/zero");

    assertThatThrownBy(() -> FileContent.of(device)).hasMessageContaining("a device");
  }

  @Test
  void refusesAFifoWithoutWaiting() throws Exception {
    Path fifo = folder.resolve("fifo");
    Path mkfifo = Path.of("/usr/bin/mkfifo");
    assumeTrue(Files.isExecutable(mkfifo), "this system has no mkfifo");
    assertThat(new ProcessBuilder(mkfifo.toString(), fifo.toString()).start().waitFor()).isZero();

    assertThatThrownBy(() -> FileContent.of(fifo)).hasMessageContaining("FIFO");

    // The same where the FIFO took the place of a file that was there before.
    Path file = Files.writeString(folder.resolve("file"), "text");
    FileContent content = FileContent.of(file);
    Files.delete(file);
    Files.move(fifo, file);
    assertThatThrownBy(() -> content.head(1)).hasMessageContaining("no longer a regular file");
  }

  @Test
  void saysThatAFileVanishedOrShrank() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "0123456789");
    FileContent content = FileContent.of(file);

    Files.writeString(file, "0123");
    assertThatThrownBy(() -> content.open().readAllBytes())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("shrank")
        .hasMessageContaining("had 10 bytes and now has 4");

    Files.delete(file);
    assertThatThrownBy(() -> content.head(1)).hasMessageContaining("vanished");
  }

  @Test
  void doesNotSeeWhatIsAppendedLater() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "0123");
    FileContent content = FileContent.of(file);

    Files.writeString(file, "01234567");

    assertThat(content.open().readAllBytes()).asString().isEqualTo("0123");
  }

  @Test
  void digestsAsShaAndAsGitDo() throws IOException {
    Content content = Content.of("hello\n".getBytes(StandardCharsets.UTF_8));

    assertThat(Digests.gitBlob(content))
        .isEqualTo(new ContentDigest("git-sha1", "ce013625030ba8dba906f756967f9e9ca394464a"));
    assertThat(Digests.sha256(content).hex())
        .isEqualTo("5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03");
  }
}
