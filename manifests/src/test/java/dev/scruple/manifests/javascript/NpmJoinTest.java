// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.manifests.ManifestReading;
import dev.scruple.manifests.Readings;
import dev.scruple.manifests.graph.DependencyGraphs;
import dev.scruple.manifests.graph.ManifestFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpmJoinTest {
  private static Map<String, ManifestFile> joined(Map<String, String> texts) {
    List<ManifestFile> files =
        new TreeMap<>(texts)
            .entrySet().stream()
                .map(it -> new ManifestFile(it.getKey(), Readings.of(it.getKey(), it.getValue())))
                .toList();
    Map<String, ManifestFile> joined = new TreeMap<>();
    new NpmJoin().join(files).forEach(it -> joined.put(it.path(), it));
    return joined;
  }

  private static ManifestReading reading(Map<String, ManifestFile> files, String path) {
    return Objects.requireNonNull(files.get(path)).reading();
  }

  @Test
  void membersOfAWorkspaceAreNoPackages() {
    Map<String, ManifestFile> files =
        joined(
            Map.of(
                "package.json",
                "{\"name\": \"twin\", \"workspaces\": [\"lib/*\", \"!lib/out\"]}",
                "lib/a/package.json",
                "{\"name\": \"a\", \"dependencies\": {\"b\": \"^1\", \"c\": \"1.0.0\","
                    + " \"d\": \"workspace:*\", \"e\": \"file:../../ext\"}}",
                "lib/b/package.json",
                "{\"name\": \"b\"}",
                "lib/out/package.json",
                "{\"name\": \"c\"}",
                "ext/package.json",
                "{\"name\": \"e\"}"));
    assertThat(Readings.packages(reading(files, "lib/a/package.json")))
        .containsExactly("pkg:npm/c@1.0.0 '1.0.0' RUNTIME :1");
  }

  @Test
  void rangesComeFromTheCatalogueOfTheWorkspace() {
    Map<String, ManifestFile> files =
        joined(
            Map.of(
                "pnpm-workspace.yaml",
                """
                packages: [web]
                catalog: {a: ^1.0.0}
                catalogs: {old: {b: 2.0.0}}
                """,
                "web/package.json",
                """
                {"dependencies": {
                  "a": "catalog:",
                  "b": "catalog:old",
                  "c": "catalog:"}}
                """));
    assertThat(Readings.packages(reading(files, "web/package.json")))
        .containsExactly(
            "pkg:npm/a '^1.0.0' RUNTIME :2",
            "pkg:npm/b@2.0.0 '2.0.0' RUNTIME :3",
            "pkg:npm/c 'catalog:' RUNTIME :4");
    assertThat(Readings.problems(reading(files, "web/package.json")))
        .containsExactly("no catalogue among these files gives the range of c");
  }

  @Test
  void aShrinkwrapStandsInForThePackageLockBesideIt() {
    String lock = "{\"packages\": {\"node_modules/a\": {\"version\": \"1.0.0\"}}}";
    Map<String, ManifestFile> files =
        joined(
            Map.of(
                "npm-shrinkwrap.json", lock,
                "package-lock.json", lock,
                "sub/package-lock.json", lock));
    assertThat(reading(files, "package-lock.json").locked()).isEmpty();
    assertThat(reading(files, "npm-shrinkwrap.json").locked()).hasSize(1);
    assertThat(reading(files, "sub/package-lock.json").locked()).hasSize(1);
  }

  @Test
  void eachMemberGetsTheVersionThatIsFixedForIt() {
    Map<String, String> texts =
        Map.of(
            "pnpm-lock.yaml",
            """
            lockfileVersion: '9.0'
            importers:
              .: {dependencies: {a: {specifier: ^1, version: 1.5.0}}}
              lib: {dependencies: {a: {specifier: ^2, version: 2.5.0}}}
            packages:
              a@1.5.0: {}
              a@2.5.0: {}
            """,
            "package.json",
            "{\"dependencies\": {\"a\": \"^1\"}}",
            "lib/package.json",
            "{\"dependencies\": {\"a\": \"^2\"}}");
    Map<String, ManifestFile> files = joined(texts);
    assertThat(Readings.packages(reading(files, "package.json")))
        .containsExactly("pkg:npm/a@1.5.0 '^1' RUNTIME :1");
    assertThat(Readings.packages(reading(files, "lib/package.json")))
        .containsExactly("pkg:npm/a@2.5.0 '^2' RUNTIME :1");
    assertThat(
            DependencyGraphs.of(List.copyOf(files.values()), List.of()).packages().stream()
                .map(it -> it.path() + " " + it.purl() + " " + it.lockPath()))
        .containsExactly(
            "lib/package.json pkg:npm/a@2.5.0 pnpm-lock.yaml",
            "package.json pkg:npm/a@1.5.0 pnpm-lock.yaml");
  }

  @ParameterizedTest
  @CsvSource({
    "packages/*, packages/a, true",
    "packages/*, packages/a/b, false",
    "packages/**, packages/a/b, true",
    "**/lib, lib, true",
    "./packages/*/, packages/a, true",
    "a*c*e, abcde, true",
    "a*c*e, abcd, false",
  })
  void patternsMatchFolders(String pattern, String path, boolean matches) {
    assertThat(Globs.matches(List.of(pattern), path)).isEqualTo(matches);
  }
}
