// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.testkit.archive.SampleArchives;
import dev.scruple.testkit.archive.SevenZipBuilder;
import dev.scruple.testkit.archive.TarBuilder;
import dev.scruple.testkit.archive.ZipBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ArchivePropertiesTest {
  private static final List<byte[]> SEEDS =
      List.of(
          SampleArchives.wheelWithWeights(),
          SampleArchives.sdist(),
          new TarBuilder().file("a", "b").pax("path", "c").file("d", "e").build(),
          new TarBuilder().file("a", "b").bzip2(),
          new TarBuilder().file("a", "b").xz(),
          new SevenZipBuilder().file("a", new byte[50]).file("b", new byte[9]).build());

  @Property
  void arbitraryBytesNeverCrash(@ForAll @Size(max = 2000) byte[] bytes) {
    ArchiveTreeFuzz.fuzzerTestOneInput(bytes);
  }

  @Property
  void damagedArchivesNeverCrash(
      @ForAll @IntRange(max = 5) int seed,
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 5000) Integer> places,
      @ForAll byte value) {
    byte[] bytes = SEEDS.get(seed).clone();
    for (int place : places) {
      bytes[place % bytes.length] = value;
    }
    ArchiveTreeFuzz.fuzzerTestOneInput(bytes);
  }

  @Property(tries = 100)
  void zipGivesBackWhatWasPutIn(@ForAll @Size(max = 5) List<@Size(max = 3000) byte[]> files)
      throws IOException {
    ZipBuilder zip = new ZipBuilder();
    for (int i = 0; i < files.size(); i++) {
      if (i % 2 == 0) {
        zip.stored("f" + i, files.get(i));
      } else {
        zip.file("f" + i, files.get(i));
      }
    }
    try (ArchiveTree tree =
        ArchiveTree.open(
            Content.of(zip.build()),
            "a.zip",
            new ArchiveLimits(1, 99, 1 << 20, 200, 1 << 20),
            Path.of(System.getProperty("java.io.tmpdir")))) {
      List<byte[]> read = new ArrayList<>();
      for (ArchiveFile file : tree.files()) {
        read.add(file.content().open().readAllBytes());
      }
      assertThat(read).usingRecursiveComparison().isEqualTo(files);
    }
  }
}
