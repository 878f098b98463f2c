// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SliceContentTest {
  @Property
  void equalsTheRangeOfTheArray(
      @ForAll @Size(max = 300) byte[] bytes,
      @ForAll @IntRange(max = 300) int a,
      @ForAll @IntRange(max = 300) int b,
      @ForAll @IntRange(max = 310) int at,
      @ForAll @IntRange(max = 310) int length)
      throws IOException {
    int from = Math.min(Math.min(a, b), bytes.length);
    int to = Math.min(Math.max(a, b), bytes.length);
    byte[] expected = Arrays.copyOfRange(bytes, from, to);

    Content slice = new SliceContent(Content.of(bytes), from, to - from);

    assertThat(slice.open().readAllBytes()).isEqualTo(expected);
    byte[] buffer = new byte[length];
    int count = slice.read(at, buffer, 0, length);
    assertThat(count).isEqualTo(Math.max(0, Math.min(length, expected.length - at)));
    assertThat(Arrays.copyOf(buffer, count))
        .isEqualTo(count == 0 ? new byte[0] : Arrays.copyOfRange(expected, at, at + count));
  }

  @Example
  void refusesARangeOutsideTheWhole() {
    Content whole = Content.of(new byte[10]);

    assertThatThrownBy(() -> new SliceContent(whole, 8, 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> new SliceContent(whole, 8, Long.MAX_VALUE))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
