// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scruple.testkit.repository.SystemCommand;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class GitIndexTest {
  @TempDir private Path folder;

  public static void fuzzerTestOneInput(byte[] data) {
    try {
      assertThat(GitIndex.parse(data)).isNotNull();
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("index");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "4"})
  void readsWhatGitWrites(String version) throws Exception {
    SystemCommand.run(folder, "git", "init", "-q");
    Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(folder.resolve("a/b/one"), "1");
    Files.writeString(folder.resolve("a/b/two"), "22");
    Files.writeString(folder.resolve("z"), "333");
    SystemCommand.run(folder, "git", "add", "-A");
    SystemCommand.run(folder, "git", "update-index", "--index-version", version);

    var entries = GitIndex.parse(Files.readAllBytes(folder.resolve(".git/index")));

    assertThat(entries).extracting(GitIndex.Entry::path).containsExactly("a/b/one", "a/b/two", "z");
    assertThat(entries).extracting(GitIndex.Entry::size).containsExactly(1L, 2L, 3L);
    assertThat(entries)
        .extracting(GitIndex.Entry::id)
        .contains("56a6051ca2b02b04ef92d5150c9ef600403cb1de");
    assertThat(entries).allMatch(entry -> entry.inode() != 0 && entry.merged());
  }

  @Test
  void aCountThatTheBytesDoNotHoldIsRefused() {
    byte[] bytes =
        ByteBuffer.allocate(64).putInt(0x44495243).putInt(2).putInt(Integer.MAX_VALUE).array();
    assertThatThrownBy(() -> GitIndex.parse(bytes)).hasMessageContaining("more entries");
  }

  @Property
  void anyBytesAreReadOrRefused(
      @ForAll byte[] data, @ForAll @IntRange(min = 2, max = 4) int version) {
    fuzzerTestOneInput(data);
    byte[] framed =
        ByteBuffer.allocate(data.length + 200)
            .putInt(0x44495243)
            .putInt(version)
            .putInt(2)
            .put(data)
            .array();
    fuzzerTestOneInput(framed);
    fuzzerTestOneInput(Arrays.copyOf(framed, framed.length / 2));
  }

  @Test
  void anExtensionLargerThanTheFileIsRefused() {
    byte[] index =
        ByteBuffer.allocate(60)
            .putInt(0x44495243)
            .putInt(2)
            .putInt(0)
            .put("TREE".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
            .putInt(Integer.MAX_VALUE)
            .array();

    assertThatThrownBy(() -> GitIndex.parse(index))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("broken off");
  }
}
