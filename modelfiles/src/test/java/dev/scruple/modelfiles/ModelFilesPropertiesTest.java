// SPDX-License-Identifier: Apache-2.0
package dev.scruple.modelfiles;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ModelFilesPropertiesTest {
  private static final List<byte[]> SEEDS =
      Samples.all().values().stream().map(Samples.Sampled::bytes).toList();

  @Property
  void arbitraryBytesNeverCrash(@ForAll @Size(max = 1000) byte[] bytes) {
    ModelFilesFuzz.fuzzerTestOneInput(bytes);
  }

  @Property
  void damagedFilesNeverCrash(
      @ForAll @IntRange(max = 1000) int seed,
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 3000) Integer> places,
      @ForAll byte value,
      @ForAll @IntRange(max = 20) int cut) {
    byte[] whole = SEEDS.get(seed % SEEDS.size());
    byte[] bytes = java.util.Arrays.copyOf(whole, Math.max(1, whole.length - cut));
    for (int place : places) {
      bytes[place % bytes.length] = value;
    }
    ModelFilesFuzz.fuzzerTestOneInput(bytes);
  }
}
