// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** package.json, pom.xml, Cargo.toml and jar manifests. */
class OtherReadersTest {
  @Test
  void readsPackageJson() {
    ManifestReading reading =
        Readings.of(
            "package.json",
            """
            {
              "name": "@twin/web", "version": "2.0.0",
              "license": "(MIT OR Apache-2.0)",
              "dependencies": {
                "@scope/lib": "^1.0.0",
                "left": "1.2.3",
                "alias": "npm:right@4.5.6"
              },
              "devDependencies": {"tape": "*"},
              "optionalDependencies": {"fast": ">=1"},
              "peerDependencies": {"react": "18.x"},
              "author": {"license": "no"}
            }
            """);
    assertThat(reading.name()).isEqualTo("@twin/web");
    assertThat(Readings.licenses(reading))
        .containsExactly("license = (MIT OR Apache-2.0) (SPDX_EXPRESSION) :3");
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:npm/%40scope/lib '^1.0.0' RUNTIME :5",
            "pkg:npm/left@1.2.3 '1.2.3' RUNTIME :6",
            "pkg:npm/right@4.5.6 'npm:right@4.5.6' RUNTIME :7",
            "pkg:npm/tape '*' DEVELOPMENT of devDependencies :9",
            "pkg:npm/fast '>=1' OPTIONAL of optionalDependencies :10",
            "pkg:npm/react '18.x' RUNTIME of peerDependencies :11");
  }

  @Test
  void readsTheOldFormsOfALicense() {
    assertThat(
            Readings.licenses(
                Readings.of(
                    "package.json",
                    "{\"license\": {\"type\": \"ISC\", \"url\": \"https://example.org/isc\"}}")))
        .containsExactly(
            "license.type = ISC (FREE_TEXT) :1", "license.url = https://example.org/isc (URL) :1");
    assertThat(
            Readings.licenses(
                Readings.of(
                    "package.json", "{\"licenses\": [{\"type\": \"MIT\"}, \"Apache-2.0\"]}")))
        .containsExactly(
            "licenses[].type = MIT (FREE_TEXT) :1", "licenses[] = Apache-2.0 (SPDX_EXPRESSION) :1");
    assertThat(
            Readings.licenses(
                Readings.of("package.json", "{\"license\": \"SEE LICENSE IN LICENSE.md\"}")))
        .containsExactly("license = LICENSE.md (FILE) :1");
  }

  @Test
  void refusesDeepAndBrokenJson() {
    assertThat(Readings.problems(Readings.of("package.json", "{\"a\":" + "[".repeat(100_000))))
        .isNotEmpty();
    assertThat(Readings.problems(Readings.of("package.json", "{\"license\": \"MI")))
        .singleElement()
        .asString()
        .startsWith("not valid JSON");
    assertThat(Readings.problems(Readings.of("package.json", "[]")))
        .containsExactly("not a JSON object");
  }

  @Test
  void readsAPom() {
    ManifestReading reading =
        Readings.of(
            "pom.xml",
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <parent><groupId>org.example</groupId><artifactId>parent</artifactId>
                <version>7</version></parent>
              <artifactId>twin</artifactId>
              <licenses><license>
                <name>Apache-2.0</name>
                <url>https://example.org/license</url>
              </license></licenses>
              <properties><lib.version>1.${minor}</lib.version><minor>5</minor></properties>
              <dependencyManagement><dependencies><dependency>
                <groupId>org.example</groupId><artifactId>managed</artifactId>
                <version>3.0</version>
              </dependency></dependencies></dependencyManagement>
              <dependencies>
                <dependency>
                  <groupId>${project.groupId}</groupId><artifactId>lib</artifactId>
                  <version>${lib.version}</version>
                </dependency>
                <dependency>
                  <groupId>org.example</groupId><artifactId>managed</artifactId>
                  <scope>test</scope>
                </dependency>
                <dependency>
                  <groupId>org.example</groupId><artifactId>far</artifactId>
                  <version>${elsewhere}</version>
                  <exclusions><exclusion><groupId>no</groupId><artifactId>no</artifactId>
                  </exclusion></exclusions>
                </dependency>
              </dependencies>
            </project>
            """);
    assertThat(reading.name()).isEqualTo("org.example:twin");
    assertThat(reading.version()).isEqualTo("7");
    assertThat(Readings.licenses(reading))
        .containsExactly(
            "project.licenses.license.name = Apache-2.0 (FREE_TEXT) :6",
            "project.licenses.license.url = https://example.org/license (URL) :7");
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:maven/org.example/lib@1.5 '1.5' RUNTIME :15",
            "pkg:maven/org.example/managed@3.0 '3.0' TEST :19",
            "pkg:maven/org.example/far '${elsewhere}' RUNTIME :23");
    assertThat(Readings.problems(reading))
        .containsExactly("what the parent org.example:parent declares is not in this file");
  }

  @Test
  void readsNoEntityOfAPom() {
    ManifestReading reading =
        Readings.of(
            "pom.xml",
            """
            <!DOCTYPE project [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>
            <project><artifactId>&b;</artifactId></project>
            """);
    assertThat(reading.name()).isNull();
    assertThat(reading.problems()).isNotEmpty();
  }

  @Test
  void endsPropertiesThatNameThemselves() {
    ManifestReading reading =
        Readings.of(
            "pom.xml",
            "<project><properties><a>${a}${a}</a></properties><version>${a}</version></project>");
    assertThat(reading.version()).contains("${a}").hasSizeLessThan(5000);
  }

  @Test
  void refusesDeepXml() {
    assertThat(Readings.problems(Readings.of("pom.xml", "<a>".repeat(100_000))))
        .containsExactly("nested deeper than 64");
  }

  @Test
  void readsCargoToml() {
    ManifestReading reading =
        Readings.of(
            "Cargo.toml",
            """
            [package]
            name = "twin"
            version = "0.1.0"
            license = "MIT OR Apache-2.0"
            license-file = "COPYING"
            [dependencies]
            serde = "1.0"
            other = { package = "real-name", version = "=0.2.1", optional = true }
            shared.workspace = true
            [dev-dependencies]
            proptest = "1"
            [target.'cfg(unix)'.dependencies]
            libc = "0.2"
            [workspace.dependencies]
            shared = { version = "3" }
            """);
    assertThat(Readings.licenses(reading))
        .containsExactly(
            "package.license = MIT OR Apache-2.0 (SPDX_EXPRESSION) :4",
            "package.license-file = COPYING (FILE) :5");
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:cargo/serde '1.0' RUNTIME :7",
            "pkg:cargo/real-name@0.2.1 '=0.2.1' OPTIONAL :8",
            "pkg:cargo/shared '3' RUNTIME :9",
            "pkg:cargo/proptest '1' DEVELOPMENT :11",
            "pkg:cargo/libc '0.2' RUNTIME of cfg(unix) :13");
  }

  @Test
  void saysThatALicenseIsInherited() {
    ManifestReading reading =
        Readings.of("Cargo.toml", "[package]\nname = \"x\"\nlicense.workspace = true\n");
    assertThat(Readings.problems(reading))
        .containsExactly(
            "package.license is inherited from the workspace, which is another Cargo.toml");
  }

  @Test
  void readsTheLicenseOfABundle() {
    ManifestReading reading =
        Readings.of(
            "META-INF/MANIFEST.MF",
            "Manifest-Version: 1.0\nBundle-License: https://example.org/lic\n ense.txt\n");
    assertThat(Readings.licenses(reading))
        .containsExactly("Bundle-License = https://example.org/license.txt (URL) :2");
  }
}
