// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.manifests.ManifestReading;
import dev.scruple.manifests.Readings;
import dev.scruple.manifests.graph.ManifestFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GradleTest {
  private static ManifestReading joined(String path, Map<String, String> texts) {
    List<ManifestFile> files =
        new TreeMap<>(texts)
            .entrySet().stream()
                .map(it -> new ManifestFile(it.getKey(), Readings.of(it.getKey(), it.getValue())))
                .toList();
    return new GradleJoin()
        .join(files).stream()
            .filter(it -> it.path().equals(path))
            .findFirst()
            .orElseThrow()
            .reading();
  }

  @Test
  void configurationsTellWhatLockedPackagesAreFor() {
    ManifestReading reading =
        Readings.of(
            "gradle.lockfile",
            """
            # comment
            org.example:a:1.0=compileClasspath,runtimeClasspath,testRuntimeClasspath
            org.example:b:2.0=testCompileClasspath
            org.example:c:3.0=annotationProcessor,compileClasspath
            >>>
            empty=apiElements
            """);
    assertThat(reading.locked().stream().map(it -> it.purl() + " " + it.scope() + " :" + it.line()))
        .containsExactly(
            "pkg:maven/org.example/a@1.0 RUNTIME :2",
            "pkg:maven/org.example/b@2.0 TEST :3",
            "pkg:maven/org.example/c@3.0 BUILD :4");
    assertThat(Readings.problems(reading)).containsExactly("not a line of a gradle.lockfile");
    assertThat(Readings.of("buildscript-gradle.lockfile", "org.example:p:1=classpath\n").locked())
        .singleElement()
        .extracting(it -> it.scope().name())
        .isEqualTo("BUILD");
  }

  @Test
  void readsCatalogues() {
    ManifestReading reading =
        Readings.of(
            "libs.versions.toml",
            """
            [versions]
            core = "1.2"
            [libraries]
            a = "org.example:a:1.0"
            b = { module = "org.example:b", version.ref = "core" }
            c = { group = "org.example", name = "c", version = { strictly = "[1,2)", prefer = "1.5" } }
            odd = { name = "odd" }
            [plugins]
            p = { id = "org.example.p", version.ref = "core" }
            """);
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:maven/org.example/a@1.0 '1.0' RUNTIME :4",
            "pkg:maven/org.example/b@1.2 '1.2' RUNTIME :5",
            "pkg:maven/org.example/c '[1,2)' RUNTIME :6",
            "pkg:maven/org.example.p/org.example.p.gradle.plugin@1.2 '1.2' BUILD of plugins :9");
    assertThat(Readings.problems(reading)).containsExactly("no group and name: odd");
  }

  @Test
  void readsAGroovyBuild() {
    ManifestReading reading =
        Readings.of(
            "build.gradle",
            """
            plugins {
                id 'java'
                id 'org.example.p' version '1.0'
            }
            ext.core = '2.0'
            def twice = '1'
            twice = '2'
            dependencies {
                // implementation 'org.example:comment:1'
                implementation "org.example:a:$core"
                api group: 'org.example', name: 'b', version: core
                testImplementation('org.example:c:3.0:tests@jar') {
                    exclude group: 'org.example', module: 'no'
                }
                implementation 'org.example:d:1.+', "org.example:e"
                implementation "org.example:f:" + core
                runtimeOnly platform("org.example:bom:${rootProject.ext.core}")
                implementation project(':own'), files('x.jar')
                compileOnly "org.example:g:${twice}"
                implementation versionOf('h')
                constraints {
                    implementation 'org.example:aside:1'
                }
            }
            """);
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:maven/org.example.p/org.example.p.gradle.plugin@1.0 '1.0' BUILD of plugins :3",
            "pkg:maven/org.example/a@2.0 '2.0' RUNTIME :10",
            "pkg:maven/org.example/b@2.0 '2.0' RUNTIME :11",
            "pkg:maven/org.example/c@3.0 '3.0' TEST :12",
            "pkg:maven/org.example/d '1.+' RUNTIME :15",
            "pkg:maven/org.example/e '' RUNTIME :15",
            "pkg:maven/org.example/f@2.0 '2.0' RUNTIME :16",
            "pkg:maven/org.example/bom@2.0 '2.0' RUNTIME :17",
            "pkg:maven/org.example/g '${twice}' BUILD :19");
  }

  @Test
  void buildsUseTheCatalogueAndTheValuesAbove() {
    Map<String, String> files =
        Map.of(
            "gradle/libs.versions.toml",
            """
            [versions]
            v = "9"
            [libraries]
            some-lib = "org.example:some:1.0"
            other = "org.example:other:2.0"
            unused = "org.example:unused:1"
            [bundles]
            all = ["other"]
            """,
            "gradle.properties",
            "core=3.0\n",
            "app/build.gradle.kts",
            """
            val v = libs.versions.v.get()
            node.dependencies.apply { api("org.example:none:1") }
            dependencies {
                implementation(libs.some.lib)
                api("org.example:v:$v")
                testImplementation(libs.bundles.all)
                "implementation"("org.example:a:${property("core")}")
                implementation("org.example:b:${libs.versions.v.get()}")
                implementation(kotlin("stdlib"))
                implementation(libs.gone)
                implementation(helper("x"))
            }
            """);
    ManifestReading build = joined("app/build.gradle.kts", files);
    assertThat(Readings.packages(build))
        .containsExactly(
            "pkg:maven/org.example/some@1.0 '1.0' RUNTIME :4",
            "pkg:maven/org.example/v@9 '9' RUNTIME :5",
            "pkg:maven/org.example/other@2.0 '2.0' TEST :6",
            "pkg:maven/org.example/a@3.0 '3.0' RUNTIME :7",
            "pkg:maven/org.example/b@9 '9' RUNTIME :8",
            "pkg:maven/org.jetbrains.kotlin/kotlin-stdlib '' RUNTIME :9");
    assertThat(Readings.problems(build))
        .containsExactly(
            "what a run of the build alone would tell: libs.gone",
            "what a run of the build alone would tell: helper(x)");
    assertThat(joined("gradle/libs.versions.toml", files).packages()).isEmpty();
  }

  @Test
  void readsVerificationMetadata() {
    ManifestReading reading =
        Readings.of(
            "gradle/verification-metadata.xml",
            """
            <verification-metadata><components>
              <component version='1' name='a' group='org.example'/>
              <component group="org.example" name="a" version="1"/>
              <component group="org.example" name="b"/>
            </components></verification-metadata>
            """);
    assertThat(reading.locked())
        .singleElement()
        .extracting(it -> it.purl())
        .isEqualTo("pkg:maven/org.example/a@1");
    assertThat(Readings.problems(reading))
        .containsExactly("a component without group, name or version");
    assertThat(reading.lock()).isEmpty();
  }

  @Test
  void endsInScriptsThatAreBroken() {
    for (String each :
        List.of("{".repeat(100_000), "(".repeat(100_000), "dependencies { api \"${", "'''")) {
      assertThat(Readings.of("build.gradle", each).packages()).isEmpty();
    }
    assertThat(Readings.problems(Readings.of("build.gradle", "{".repeat(1000))))
        .containsExactly("blocks nested too deeply: the rest is not read");
    String doubling = "ext.a = \"${a}${a}${a}\"\ndependencies { api \"x:y:${a}\" }";
    assertThat(Readings.of("build.gradle", doubling).packages())
        .singleElement()
        .satisfies(it -> assertThat(it.constraint()).contains("${a}").hasSizeLessThan(5000));
    String nested = "dependencies { api " + "platform(".repeat(50_000) + "'a:b:1'";
    assertThat(Readings.of("build.gradle", nested).packages()).isEmpty();
  }
}
