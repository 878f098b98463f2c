// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.testkit.archive.HostileArchives;
import dev.scruple.testkit.archive.SampleArchives;
import dev.scruple.testkit.archive.SevenZipBuilder;
import dev.scruple.testkit.archive.TarBuilder;
import dev.scruple.testkit.archive.ZipBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileArchiveTest {
  @TempDir Path folder;

  @Test
  void givesTheGoodFileOfEveryHostileArchiveAndAProblem() throws IOException {
    for (Map.Entry<String, byte[]> hostile : HostileArchives.all().entrySet()) {
      Found found = found(hostile.getKey(), hostile.getValue(), ArchiveLimits.DEFAULT);

      boolean cut = hostile.getKey().equals("cut.zip");
      assertThat(found.paths.contains("good.txt")).as(hostile.getKey()).isEqualTo(!cut);
      boolean linksOnly = hostile.getKey().equals("links.zip");
      assertThat(found.problems.isEmpty()).as(hostile.getKey()).isEqualTo(linksOnly);
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).as("nothing is written by a member's name").isEmpty();
    }
  }

  @Test
  void keepsNamesInsideTheArchive() throws IOException {
    Found zip = found("slip.zip", HostileArchives.zipSlip(), ArchiveLimits.DEFAULT);
    assertThat(zip.paths).containsExactly("good.txt");
    assertThat(zip.problems).hasSize(5).allMatch(ArchiveProblem::unread);

    Found tar = found("slip.tar", HostileArchives.tarSlip(), ArchiveLimits.DEFAULT);
    assertThat(tar.paths).containsExactly("good.txt");
    assertThat(tar.problems)
        .extracting(ArchiveProblem::path)
        .containsExactly("../slip.txt", "/slip.txt");
  }

  @Test
  void doesNotExpandABomb() throws IOException {
    byte[] bomb = HostileArchives.zipBomb(100);
    assertThat(bomb.length).isLessThan(200_000);

    Found found = found("bomb.zip", bomb, ArchiveLimits.DEFAULT);

    assertThat(found.paths).containsExactly("good.txt");
    assertThat(found.problems)
        .singleElement()
        .matches(problem -> problem.reason().contains("expands more than 200 times"));
  }

  @Test
  void stopsACompressedTarThatExpandsTooFar() throws IOException {
    byte[] tar = new TarBuilder().file("good.txt", "good").file("zeros", new byte[5 << 20]).gzip();
    ArchiveLimits tight = new ArchiveLimits(5, 1000, 4 << 20, 200, 64 << 20);
    ArchiveLimits dense = new ArchiveLimits(5, 1000, 64 << 20, 20, 1 << 20);

    for (ArchiveLimits limits : List.of(tight, dense)) {
      Found found = found("a.tar.gz", tar, limits);
      assertThat(found.paths).contains("good.txt").doesNotContain("zeros");
      assertThat(found.problems).anyMatch(problem -> problem.reason().contains("expands"));
    }
  }

  @Test
  void stopsAtTheLimitsOfDepthMembersAndBytes() throws IOException {
    Found deep = found("n.zip", HostileArchives.nestedBomb(8), ArchiveLimits.DEFAULT);
    assertThat(deep.problems).anyMatch(problem -> problem.reason().contains("5 deep"));

    ArchiveLimits few = new ArchiveLimits(5, 50, 1 << 30, 200, 64 << 20);
    Found many = found("n.zip", HostileArchives.nestedBomb(8), few);
    assertThat(many.problems).anyMatch(problem -> problem.reason().contains("50 members"));
    assertThat(many.paths).hasSizeLessThanOrEqualTo(50);

    ArchiveLimits small = new ArchiveLimits(5, 50, 10, 200, 64 << 20);
    byte[] zip = new ZipBuilder().file("a", "12345678").file("b", "12345678").build();
    assertThat(found("a.zip", zip, small).paths).containsExactly("a");
  }

  @Test
  void reportsMembersThatShareBytes() throws IOException {
    Found found = found("o.zip", HostileArchives.overlapping(), ArchiveLimits.DEFAULT);

    assertThat(found.paths).containsExactly("good.txt", "kernel.bin");
    assertThat(found.problems).hasSize(50).allMatch(p -> p.reason().contains("overlap"));
  }

  @Test
  void saysThatAPasswordIsNeeded() throws IOException {
    Found zip = found("e.zip", HostileArchives.encrypted(), ArchiveLimits.DEFAULT);
    assertThat(zip.paths).containsExactly("good.txt");
    assertThat(zip.problems)
        .singleElement()
        .matches(p -> p.reason().equals("password-protected, not read"))
        .matches(p -> p.path().equals("secret.bin"));

    byte[] seven = new SevenZipBuilder().file("a", new byte[9]).build("secret");
    assertThat(found("e.7z", seven, ArchiveLimits.DEFAULT).problems)
        .singleElement()
        .matches(p -> p.reason().equals("password-protected, not read"));
  }

  @Test
  void keepsOddNamesAndTellsThem() throws IOException {
    Found found = found("n.zip", HostileArchives.oddNames(), ArchiveLimits.DEFAULT);

    assertThat(found.paths)
        .containsExactly("good.txt", "line\nbreak.txt", "red\u001b[31m.txt", "b\ufffd.t");
    assertThat(found.problems).hasSize(3).noneMatch(ArchiveProblem::unread);
  }

  @Test
  void listsLinksWithoutFollowingThem() throws IOException {
    for (String name : List.of("links.zip", "links.tar")) {
      byte[] bytes = name.endsWith("zip") ? HostileArchives.links() : HostileArchives.tarLinks();
      try (ArchiveTree tree =
          ArchiveTree.open(Content.of(bytes), name, ArchiveLimits.DEFAULT, folder)) {
        ArchiveFile out =
            tree.files().stream().filter(f -> f.path().equals("out")).findFirst().orElseThrow();
        assertThat(out.link()).isTrue();
        assertThat(new String(out.content().head(99), StandardCharsets.UTF_8))
            .isEqualTo("/etc/passwd");
      }
    }
    assertThat(found("l.tar", HostileArchives.tarLinks(), ArchiveLimits.DEFAULT).problems)
        .extracting(ArchiveProblem::path)
        .containsExactly("device", "fifo");
  }

  @Test
  void tellsTwoNamesOfOneMember() throws IOException {
    Found found = found("t.zip", HostileArchives.twoNames(), ArchiveLimits.DEFAULT);

    assertThat(found.paths).containsExactly("good.txt", "data.txt");
    assertThat(found.problems)
        .extracting(ArchiveProblem::path)
        .containsExactly("data.txt", "data.pkl");
  }

  @Test
  void givesWhatIsWholeOfATruncatedArchive() throws IOException {
    byte[] wheel = SampleArchives.wheelWithWeights();
    byte[] tar = new TarBuilder().file("a", "1").file("b", new byte[2000]).build();
    byte[] seven = new SevenZipBuilder().file("a", new byte[999]).build();

    Found zipped = found("x.whl", Arrays.copyOf(wheel, 320), ArchiveLimits.DEFAULT);
    assertThat(zipped.paths)
        .containsExactly("example/__init__.py", "example/data/model.safetensors");
    assertThat(zipped.problems.getFirst().reason()).contains("cut short");
    Found tarred = found("x.tar", Arrays.copyOf(tar, 2000), ArchiveLimits.DEFAULT);
    assertThat(tarred.paths).containsExactly("a");
    assertThat(tarred.problems).extracting(ArchiveProblem::path).containsExactly("b");
    byte[] half = Arrays.copyOf(seven, seven.length / 2);
    assertThat(found("x.7z", half, ArchiveLimits.DEFAULT).problems).isNotEmpty();
  }

  @Test
  void neverFailsWhereverAnArchiveIsCut() throws IOException {
    Map<String, byte[]> archives =
        Map.of(
            "a.zip", SampleArchives.wheelWithWeights(),
            "a.tar.gz", SampleArchives.sdist(),
            "a.tar.xz", new TarBuilder().file("a", "b").xz(),
            "a.tar.bz2", new TarBuilder().file("a", "b").bzip2(),
            "a.7z", new SevenZipBuilder().file("a", new byte[99]).build());
    for (Map.Entry<String, byte[]> archive : archives.entrySet()) {
      for (int length = 0; length < archive.getValue().length; length += 7) {
        byte[] cut = Arrays.copyOf(archive.getValue(), length);
        assertThat(found(archive.getKey(), cut, ArchiveLimits.DEFAULT).problems)
            .as(archive.getKey() + " cut at " + length)
            .isNotEmpty();
      }
    }
  }

  @Test
  void boundsTheListOfProblems() throws IOException {
    ZipBuilder zip = new ZipBuilder();
    for (int i = 0; i < 1500; i++) {
      zip.stored("../" + i, new byte[0]);
    }

    Found found = found("p.zip", zip.build(), ArchiveLimits.DEFAULT);

    assertThat(found.problems).hasSize(1000);
    assertThat(found.problems.getLast().reason()).isEqualTo("501 more problems are not listed");
  }

  private Found found(String name, byte[] bytes, ArchiveLimits limits) throws IOException {
    List<String> paths = new ArrayList<>();
    try (ArchiveTree tree = ArchiveTree.open(Content.of(bytes), name, limits, folder)) {
      for (ArchiveFile file : tree.files()) {
        paths.add(file.path());
        file.content().head(100);
      }
      return new Found(paths, tree.problems());
    }
  }

  private record Found(List<String> paths, List<ArchiveProblem> problems) {}
}
