// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.manifests.ManifestReading;
import dev.scruple.manifests.Readings;
import dev.scruple.manifests.graph.ManifestFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MavenJoinTest {
  private static ManifestReading joined(String path, Map<String, String> poms) {
    List<ManifestFile> files =
        new TreeMap<>(poms)
            .entrySet().stream()
                .map(
                    it ->
                        new ManifestFile(
                            it.getKey(),
                            Readings.of(it.getKey(), "<project>" + it.getValue() + "</project>")))
                .toList();
    return new MavenJoin()
        .join(files).stream()
            .filter(it -> it.path().equals(path))
            .map(ManifestFile::reading)
            .reduce((a, b) -> b)
            .map(Objects::requireNonNull)
            .orElseThrow();
  }

  private static String gav(String artifact, String version) {
    return "<groupId>org.example</groupId><artifactId>"
        + artifact
        + "</artifactId>"
        + (version.isEmpty() ? "" : "<version>" + version + "</version>");
  }

  private static String dependency(String artifact, String version, String more) {
    return "<dependency>" + gav(artifact, version) + more + "</dependency>";
  }

  private static String managed(String... dependencies) {
    return "<dependencyManagement><dependencies>"
        + String.join("", dependencies)
        + "</dependencies></dependencyManagement>";
  }

  @Test
  void parentsGivePropertiesAndManagedVersionsAndScopes() {
    ManifestReading child =
        joined(
            "a/b/pom.xml",
            Map.of(
                "pom.xml",
                gav("root", "${revision}")
                    + "<properties><revision>7</revision><lib>1.0</lib></properties>"
                    + managed(
                        dependency("managed", "${lib}", ""),
                        dependency("tested", "4", "<scope>test</scope>")),
                "a/pom.xml",
                "<parent>"
                    + gav("root", "${revision}")
                    + "</parent><artifactId>middle</artifactId>"
                    + "<properties><lib>2.0</lib></properties>",
                "a/b/pom.xml",
                "<parent>"
                    + gav("middle", "${revision}")
                    + "</parent><artifactId>leaf</artifactId>"
                    + "<dependencies>"
                    + dependency("managed", "", "")
                    + dependency("tested", "", "")
                    + dependency("own", "${project.version}", "")
                    + dependency("old", "LATEST", "")
                    + "</dependencies>"));
    assertThat(child.problems()).isEmpty();
    assertThat(Readings.packages(child))
        .containsExactly(
            "pkg:maven/org.example/managed@2.0 '2.0' RUNTIME :1",
            "pkg:maven/org.example/tested@4 '4' TEST :1",
            "pkg:maven/org.example/own@7 '7' RUNTIME :1",
            "pkg:maven/org.example/old 'LATEST' RUNTIME :1");
  }

  @Test
  void aParentIsFoundByItsNameWhereThePathLeadsElsewhere() {
    ManifestReading child =
        joined(
            "app/pom.xml",
            Map.of(
                "pom.xml",
                gav("other", "1"),
                "tools/parent/pom.xml",
                gav("parent", "1") + managed(dependency("a", "3", "")),
                "app/pom.xml",
                "<parent>"
                    + gav("parent", "1")
                    + "</parent><dependencies>"
                    + dependency("a", "", "")
                    + "</dependencies>"));
    assertThat(Readings.packages(child))
        .containsExactly("pkg:maven/org.example/a@3 '3' RUNTIME :1");
  }

  @Test
  void importedPomsOfTheTreeGiveVersionsByTheirOwnProperties() {
    String bill = "<type>pom</type><scope>import</scope>";
    ManifestReading app =
        joined(
            "app/pom.xml",
            Map.of(
                "bom/pom.xml",
                gav("bom", "1")
                    + "<properties><v>5</v></properties>"
                    + managed(dependency("a", "${v}", ""), dependency("b", "6", "")),
                "app/pom.xml",
                gav("app", "1")
                    + "<properties><v>wrong</v></properties>"
                    + managed(
                        dependency("bom", "1", bill),
                        dependency("far", "1", bill),
                        dependency("b", "9", ""))
                    + "<dependencies>"
                    + dependency("a", "", "")
                    + dependency("b", "", "")
                    + dependency("c", "", "")
                    + "</dependencies>"));
    assertThat(Readings.packages(app))
        .containsExactly(
            "pkg:maven/org.example/a@5 '5' RUNTIME :1",
            "pkg:maven/org.example/b@9 '9' RUNTIME :1",
            "pkg:maven/org.example/c '' RUNTIME :1");
    assertThat(Readings.problems(app))
        .containsExactly(
            "not among these files is what may give versions (org.example:far) to org.example:c");
  }

  @Test
  void profilesThatAreActiveByDefaultGiveProperties() {
    ManifestReading pom =
        joined(
            "pom.xml",
            Map.of(
                "pom.xml",
                gav("app", "1")
                    + "<profiles><profile><id>on</id><activation><activeByDefault>true"
                    + "</activeByDefault></activation><properties><v>1</v></properties>"
                    + "<dependencies>"
                    + dependency("a", "${v}", "")
                    + "</dependencies></profile>"
                    + "<profile><id>off</id><properties><w>2</w></properties>"
                    + "<dependencies>"
                    + dependency("b", "${w}", "")
                    + "</dependencies></profile>"
                    + "</profiles><dependencies>"
                    + dependency("c", "${w}", "")
                    + "</dependencies>"));
    assertThat(Readings.packages(pom))
        .containsExactlyInAnyOrder(
            "pkg:maven/org.example/a@1 '1' RUNTIME of on :1",
            "pkg:maven/org.example/b@2 '2' OPTIONAL of off :1",
            "pkg:maven/org.example/c '${w}' RUNTIME :1");
    assertThat(Readings.problems(pom)).containsExactly("no version is given to org.example:c");
  }

  @Test
  void parentsAndImportsThatNameEachOtherEnd() {
    ManifestReading pom =
        joined(
            "a/pom.xml",
            Map.of(
                "a/pom.xml",
                "<parent>"
                    + gav("b", "1")
                    + "</parent>"
                    + gav("a", "1")
                    + managed(dependency("b", "1", "<scope>import</scope>"))
                    + "<dependencies>"
                    + dependency("x", "", "")
                    + "</dependencies>",
                "b/pom.xml",
                "<parent>"
                    + gav("a", "1")
                    + "</parent>"
                    + gav("b", "1")
                    + managed(dependency("a", "1", "<scope>import</scope>"))));
    assertThat(Readings.packages(pom)).containsExactly("pkg:maven/org.example/x '' RUNTIME :1");
    assertThat(Readings.problems(pom)).contains("no version is given to org.example:x");
  }

  @Test
  void aJarSaysWhatItIs() {
    ManifestReading reading =
        Readings.of(
            "a.jar!/META-INF/maven/org.example/a/pom.properties",
            "#Generated\ngroupId=org.example\nartifactId=a\nversion=1.0\n");
    assertThat(reading.name()).isEqualTo("org.example:a");
    assertThat(reading.version()).isEqualTo("1.0");
  }
}
