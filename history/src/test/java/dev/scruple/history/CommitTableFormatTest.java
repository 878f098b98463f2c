// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;

public class CommitTableFormatTest {
  private static final ObjectId CHILD =
      ObjectId.fromString("0123456789012345678901234567890123456789");
  private static final ObjectId PARENT =
      ObjectId.fromString("1123456789012345678901234567890123456789");

  public static void fuzzerTestOneInput(byte[] data) {
    try {
      CommitTable table = CommitTableFormat.body(ByteBuffer.wrap(data));
      assertThat(table.all()).allSatisfy(commit -> assertThat(commit.parents).doesNotContainNull());
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("table of commits");
    }
  }

  private static CommitTable table() {
    CommitTable table = new CommitTable();
    CommitSummary child = table.entry(CHILD);
    child.parents = new CommitSummary[] {table.entry(PARENT)};
    child.seconds = -5;
    child.author = table.identities.number(new Mailmap.Identity("Jö", "j@example.org"));
    child.committer = table.identities.number(new Mailmap.Identity("", ""));
    child.marks = Marks.SIGNED | Marks.PROPOSED;
    child.folders = new int[] {table.folders.number(""), table.folders.number("src/é")};
    child.parsed = true;
    return table;
  }

  private static byte[] written() {
    CommitTable table = table();
    return CommitTableFormat.write(table, table.all());
  }

  @Test
  void comesBackAsItWas() {
    CommitTable read = CommitTableFormat.read(written());

    CommitSummary child = Objects.requireNonNull(read.find(CHILD));
    assertThat(child.parsed).isTrue();
    assertThat(child.parents).hasSize(1);
    assertThat(child.parents[0].name()).isEqualTo(PARENT.name());
    assertThat(child.parents[0].parsed).isFalse();
    assertThat(child.seconds).isEqualTo(-5);
    assertThat(read.identities.get(child.author).name()).isEqualTo("Jö");
    assertThat(read.identities.get(child.committer).email()).isEmpty();
    assertThat(child.marks).isEqualTo(Marks.SIGNED | Marks.PROPOSED);
    assertThat(Arrays.stream(child.folders).mapToObj(read.folders::get))
        .containsExactly("", "src/é");
  }

  @Property
  void oneChangedByteIsNoticed(
      @ForAll @IntRange(max = 10_000) int place, @ForAll @IntRange(min = 1, max = 255) int change) {
    byte[] bytes = written();
    bytes[place % bytes.length] ^= (byte) change;
    assertThatThrownBy(() -> CommitTableFormat.read(bytes))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void aTableCutShortIsNoticed(@ForAll @IntRange(max = 10_000) int length) {
    byte[] bytes = written();
    assertThatThrownBy(() -> CommitTableFormat.read(Arrays.copyOf(bytes, length % bytes.length)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void anyBytesAreReadOrRefused(@ForAll byte[] data) {
    fuzzerTestOneInput(data);
  }

  @Property
  void aDamagedBodyIsReadOrRefused(@ForAll @IntRange(max = 10_000) int place, @ForAll byte change) {
    byte[] body = Arrays.copyOfRange(written(), 12, written().length);
    body[place % body.length] = change;
    fuzzerTestOneInput(body);
  }
}
