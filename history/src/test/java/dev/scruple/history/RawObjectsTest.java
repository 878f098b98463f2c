// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

public class RawObjectsTest {
  private static final String ID = "0123456789012345678901234567890123456789";

  public static void fuzzerTestOneInput(byte[] data) {
    try {
      assertThat(Marks.of(RawCommit.parse(data))).isBetween(0, Marks.ALL);
    } catch (IOException e) {
      assertThat(e).hasMessageNotContaining("null");
    }
    try {
      RawTag.parse(data);
    } catch (IOException e) {
      assertThat(e).hasMessageNotContaining("null");
    }
    assertThat(PathText.decode(data)).isNotNull();
    try {
      TreePair trees = new TreePair(new byte[0], data);
      while (trees.next()) {
        assertThat(trees.name()).isNotNull();
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("cut short");
    }
  }

  @Property
  void anyBytesAreReadOrRefused(@ForAll byte[] data) {
    fuzzerTestOneInput(data);
  }

  @Property
  void anyHeadersAreReadOrRefused(@ForAll String author, @ForAll String committer) {
    fuzzerTestOneInput(
        ("tree " + ID + "\nauthor " + author + "\ncommitter " + committer + "\n\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsNamesInTheStatedEncodingAndInAnyOther() throws IOException {
    byte[] latin =
        ("tree " + ID + "\nauthor J\u00f6 <j@example.org> 12 +0100\ncommitter x <y> -5 +0000\n\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    RawCommit commit = RawCommit.parse(latin);
    assertThat(commit.author()).isEqualTo(new Signature("Jö", "j@example.org", 12));
    assertThat(commit.committer().seconds()).isEqualTo(-5);
  }

  @Test
  void aCommitWithoutTreeIsRefused() {
    assertThatThrownBy(() -> RawCommit.parse(new byte[0])).hasMessageContaining("tree");
  }

  @Test
  void invalidBytesOfPathsStayVisible() {
    assertThat(PathText.decode(new byte[] {'a', (byte) 0xff, 'b', (byte) 0xc3, (byte) 0xa9}))
        .isEqualTo("a\\xffbé");
  }
}
