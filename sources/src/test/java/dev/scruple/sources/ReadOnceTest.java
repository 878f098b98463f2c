// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.content.Content;
import dev.scruple.content.Digests;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What was read of a file is not read again for its digest. */
class ReadOnceTest {

  /** Counts how often each byte is read. */
  private static final class Counted implements Content {
    private final byte[] bytes;
    private final int[] reads;

    private Counted(int size) {
      bytes = new byte[size];
      reads = new int[size];
      new Random(size).nextBytes(bytes);
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public int read(long offset, byte[] buffer, int start, int length) throws IOException {
      for (int i = 0; i < Math.min(length, bytes.length - offset); i++) {
        reads[(int) offset + i]++;
      }
      return Content.of(bytes).read(offset, buffer, start, length);
    }
  }

  @Test
  void aFileThatWasReadInOrderIsNotReadAgain() throws IOException {
    Counted file = new Counted(100_000);
    ReadOnceContent content = new ReadOnceContent(file);
    byte[] buffer = new byte[100_000];
    content.read(0, buffer, 0, 16_384);
    content.read(16_384, buffer, 16_384, 100_000 - 16_384);
    assertThat(content.gitBlob()).isEqualTo(Digests.gitBlob(Content.of(file.bytes)));
    assertThat(file.reads).containsOnly(1);
  }

  @Test
  void ofAFileWhoseHeadWasReadOnlyTheRestIsRead() throws IOException {
    Counted file = new Counted(1_000_000);
    ReadOnceContent content = new ReadOnceContent(file);
    content.head(16_384);
    assertThat(content.gitBlob()).isEqualTo(Digests.gitBlob(Content.of(file.bytes)));
    assertThat(content.gitBlob()).isEqualTo(Digests.gitBlob(Content.of(file.bytes)));
    assertThat(file.reads).containsOnly(1);
  }

  @Test
  void anEmptyFileHasADigestToo() throws IOException {
    assertThat(new ReadOnceContent(new Counted(0)).gitBlob())
        .isEqualTo(Digests.gitBlob(Content.of(new byte[0])));
  }

  @Property(tries = 200)
  void readsInAnyOrderGiveTheSameDigest(
      @ForAll @IntRange(max = 3_000) int size,
      @ForAll @Size(max = 20) List<@IntRange(max = 3_200) Integer> places,
      @ForAll @IntRange(max = 900) int length)
      throws IOException {
    Counted file = new Counted(size);
    ReadOnceContent content = new ReadOnceContent(file);
    for (int place : places) {
      content.read(place, new byte[length], 0, length);
    }
    assertThat(content.gitBlob()).isEqualTo(Digests.gitBlob(Content.of(file.bytes)));
  }
}
