// SPDX-License-Identifier: Apache-2.0
package dev.scruple.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class EditDistanceTest {
  @Test
  void countsASwapOnce() {
    assertThat(EditDistance.between("qwen", "qwne", 3)).isEqualTo(1);
    assertThat(EditDistance.between("kitten", "sitting", 5)).isEqualTo(3);
  }

  @Property
  void isTheSameBothWaysAndZeroForTheSame(
      @ForAll @AlphaChars @StringLength(max = 8) String one,
      @ForAll @AlphaChars @StringLength(max = 8) String other) {
    int distance = EditDistance.between(one, other, 3);
    assertThat(distance).isEqualTo(EditDistance.between(other, one, 3)).isBetween(0, 4);
    assertThat(distance == 0).isEqualTo(one.equals(other));
  }
}
