// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RootsTest {
  @Test
  void inATreeEveryFileStandsWhereItIs() {
    Roots tree = Roots.ofTree();

    assertThat(tree.place("a-1.0.dist-info/METADATA")).isEqualTo("a-1.0.dist-info/METADATA");
    assertThat(tree.place("META-INF/LICENSE")).isEqualTo("META-INF/LICENSE");
  }

  @Test
  void aWheelsMetadataAndLicencesStandAtTheRoot() {
    Roots wheel =
        Roots.ofArchive(
            List.of(
                "a-1.0.dist-info/METADATA",
                "a-1.0.dist-info/licenses/LICENSE",
                "a-1.0.dist-info/LICENSE.txt",
                "a/__init__.py"));

    assertThat(wheel.place("a-1.0.dist-info/METADATA")).isEqualTo("METADATA");
    assertThat(wheel.place("a-1.0.dist-info/licenses/LICENSE")).isEqualTo("LICENSE");
    assertThat(wheel.place("a-1.0.dist-info/LICENSE.txt")).isEqualTo("LICENSE.txt");
    assertThat(wheel.place("a/__init__.py")).isEqualTo("a/__init__.py");
  }

  @Test
  void licencesOfCodeThatAWheelBundlesStayInTheirFolders() {
    Roots wheel =
        Roots.ofArchive(List.of("a-1.0.dist-info/licenses/a/_vendor/b/LICENSE", "a/__init__.py"));

    assertThat(wheel.place("a-1.0.dist-info/licenses/a/_vendor/b/LICENSE"))
        .isEqualTo("a-1.0.dist-info/licenses/a/_vendor/b/LICENSE");
  }

  @Test
  void aJarsPomAndLicenceStandAtTheRoot() {
    Roots jar =
        Roots.ofArchive(
            List.of(
                "META-INF/LICENSE.txt",
                "META-INF/MANIFEST.MF",
                "META-INF/maven/org.example/a/pom.xml",
                "org/example/A.class"));

    assertThat(jar.place("META-INF/maven/org.example/a/pom.xml")).isEqualTo("pom.xml");
    assertThat(jar.place("META-INF/LICENSE.txt")).isEqualTo("LICENSE.txt");
    assertThat(jar.place("META-INF/NOTICE")).isEqualTo("NOTICE");
    assertThat(jar.place("META-INF/MANIFEST.MF")).isEqualTo("META-INF/MANIFEST.MF");
  }

  @Test
  void aJarOfMetadataAloneHasNoFolderAroundIt() {
    Roots jar = Roots.ofArchive(List.of("META-INF/LICENSE", "META-INF/MANIFEST.MF"));

    assertThat(jar.place("META-INF/LICENSE")).isEqualTo("LICENSE");
  }

  @Test
  void theFolderAroundASourceArchiveIsNoPartOfPaths() {
    Roots sdist = Roots.ofArchive(List.of("a-1.0/LICENSE", "a-1.0/src/a.py"));

    assertThat(sdist.place("a-1.0/LICENSE")).isEqualTo("LICENSE");
    assertThat(sdist.place("a-1.0/src/a.py")).isEqualTo("src/a.py");
  }

  @Test
  void aFolderThatNotAllFilesShareIsAPartOfPaths() {
    Roots archive = Roots.ofArchive(List.of("a/LICENSE", "b/a.py"));

    assertThat(archive.place("a/LICENSE")).isEqualTo("a/LICENSE");
  }

  @Test
  void anEmptyArchiveIsNoTrouble() {
    assertThat(Roots.ofArchive(List.of()).place("a")).isEqualTo("a");
  }

  @Property
  void anyPathHasAPlace(@ForAll List<String> paths, @ForAll String path) {
    assertThat(Roots.ofArchive(paths).place(path)).isNotNull();
  }
}
