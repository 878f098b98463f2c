// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.manifests.LockedPackage;
import dev.scruple.manifests.ManifestReading;
import dev.scruple.manifests.Readings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lock files of npm, pnpm, Yarn, Bun and Deno: small twins of what the tools write. */
class LocksTest {
  private static List<String> locked(ManifestReading reading) {
    return reading.locked().stream().map(LocksTest::shown).toList();
  }

  private static String shown(LockedPackage each) {
    String direct = each.direct() == null ? "?" : each.direct() ? "direct" : "transitive";
    return each.purl()
        + " "
        + each.scope()
        + " "
        + direct
        + " "
        + each.licenses()
        + " :"
        + each.line();
  }

  private static List<String> edges(ManifestReading reading) {
    return reading.edges().stream()
        .map(each -> each.from().substring(8) + " > " + each.to().substring(8))
        .toList();
  }

  @Test
  void findsWhatNodeWouldFindInNestedFolders() {
    ManifestReading reading =
        Readings.of(
            "package-lock.json",
            """
            {"name": "twin", "lockfileVersion": 3, "packages": {
              "": {"workspaces": ["packages/*"], "dependencies": {"a": "^1"},
                   "devDependencies": {"t": "1"}},
              "node_modules/a": {"version": "1.2.0", "license": "MIT", "dependencies": {"b": "^2"}},
              "node_modules/a/node_modules/b": {"version": "2.0.0",
                "optionalDependencies": {"c": "1"}},
              "node_modules/b": {"version": "1.0.0"},
              "node_modules/c": {"version": "1.0.0", "optional": true},
              "node_modules/t": {"version": "1.0.0", "dev": true, "dependencies": {"b": "1"}},
              "node_modules/member": {"resolved": "packages/member", "link": true},
              "packages/member": {"version": "0.1.0", "dependencies": {"b": "1"}}
            }}
            """);
    assertThat(locked(reading))
        .containsExactly(
            "pkg:npm/a@1.2.0 RUNTIME direct [MIT] :4",
            "pkg:npm/b@2.0.0 RUNTIME transitive [] :5",
            "pkg:npm/b@1.0.0 RUNTIME direct [] :7",
            "pkg:npm/c@1.0.0 OPTIONAL transitive [] :8",
            "pkg:npm/t@1.0.0 DEVELOPMENT direct [] :9");
    assertThat(edges(reading))
        .containsExactlyInAnyOrder("a@1.2.0 > b@2.0.0", "b@2.0.0 > c@1.0.0", "t@1.0.0 > b@1.0.0");
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void readsVersionOneWithAliasesAndAddresses() {
    ManifestReading reading =
        Readings.of(
            "npm-shrinkwrap.json",
            """
            {"lockfileVersion": 1, "requires": true, "dependencies": {
              "a": {"version": "1.0.0", "requires": {"b": "^2"}, "dependencies": {
                "b": {"version": "2.0.0"}}},
              "b": {"version": "npm:@real/b@1.0.0", "dev": true},
              "g": {"version": "git+ssh://git@example.org/g.git#0123456"}
            }}
            """);
    assertThat(locked(reading))
        .containsExactly(
            "pkg:npm/a@1.0.0 RUNTIME ? [] :2",
            "pkg:npm/b@2.0.0 RUNTIME ? [] :3",
            "pkg:npm/%40real/b@1.0.0 DEVELOPMENT ? [] :4",
            "pkg:npm/g RUNTIME ? [] :5");
    assertThat(edges(reading)).containsExactly("a@1.0.0 > b@2.0.0");
  }

  @Test
  void readsPnpmOfVersionNine() {
    ManifestReading reading =
        Readings.of(
            "pnpm-lock.yaml",
            """
            lockfileVersion: '9.0'
            importers:
              .:
                dependencies:
                  a: {specifier: ^1, version: 1.0.0(peer@2.0.0)}
                  alias: {specifier: 'npm:real@1', version: real@1.5.0}
                  own: {specifier: 'workspace:*', version: 'link:packages/own'}
              packages/own:
                devDependencies:
                  tool: {specifier: ^3, version: 3.0.0}
            packages:
              a@1.0.0:
                resolution: {integrity: x}
                peerDependencies: {peer: '>=1'}
              low@0.1.0: {resolution: {integrity: x}}
              peer@2.0.0: {resolution: {integrity: x}}
              real@1.5.0: {resolution: {integrity: x}}
              tool@3.0.0: {resolution: {integrity: x}}
            snapshots:
              a@1.0.0(peer@2.0.0):
                dependencies: {peer: 2.0.0}
              low@0.1.0: {}
              peer@2.0.0: {}
              real@1.5.0: {}
              tool@3.0.0:
                dependencies: {low: 0.1.0}
            """);
    assertThat(locked(reading))
        .containsExactly(
            "pkg:npm/a@1.0.0 RUNTIME direct [] :13",
            "pkg:npm/low@0.1.0 DEVELOPMENT transitive [] :15",
            "pkg:npm/peer@2.0.0 RUNTIME transitive [] :16",
            "pkg:npm/real@1.5.0 RUNTIME direct [] :17",
            "pkg:npm/tool@3.0.0 DEVELOPMENT direct [] :18");
    assertThat(edges(reading))
        .containsExactlyInAnyOrder("a@1.0.0 > peer@2.0.0", "tool@3.0.0 > low@0.1.0");
  }

  @Test
  void readsPnpmOfVersionFive() {
    ManifestReading reading =
        Readings.of(
            "pnpm-lock.yaml",
            """
            lockfileVersion: 5.4
            specifiers: {a: ^1}
            dependencies: {a: 1.0.0_peer@2.0.0}
            packages:
              /a/1.0.0_peer@2.0.0:
                dependencies: {'@s/b': 2.0.0}
                dev: false
              /@s/b/2.0.0: {dev: true}
              odd: {dev: true}
            """);
    assertThat(locked(reading))
        .containsExactly(
            "pkg:npm/a@1.0.0 RUNTIME direct [] :6",
            "pkg:npm/%40s/b@2.0.0 DEVELOPMENT transitive [] :8");
    assertThat(edges(reading)).containsExactly("a@1.0.0 > %40s/b@2.0.0");
    assertThat(Readings.problems(reading)).containsExactly("no name and version of a package: odd");
  }

  @Test
  void readsYarnOne() {
    ManifestReading reading =
        Readings.of(
            "yarn.lock",
            """
            # yarn lockfile v1


            "@s/a@^1.0.0", "@s/a@^1.1.0":
              version "1.2.0"
              resolved "https://example.org/a-1.2.0.tgz#0123"
              dependencies:
                b "^2.0.0 || ^3.0.0"
                "@s/c" "*"

            "b@^2.0.0 || ^3.0.0":
              version "3.0.0"

            c-alias@npm:real-c@1:
              version "1.0.0"
            """);
    assertThat(locked(reading))
        .containsExactly(
            "pkg:npm/%40s/a@1.2.0 RUNTIME ? [] :4",
            "pkg:npm/b@3.0.0 RUNTIME ? [] :11", "pkg:npm/real-c@1.0.0 RUNTIME ? [] :14");
    assertThat(edges(reading)).containsExactly("%40s/a@1.2.0 > b@3.0.0");
    assertThat(reading.problems()).isEmpty();
    assertThat(Readings.problems(Readings.of("yarn.lock", "<<<<<<<\n")))
        .containsExactly("not a line of a yarn.lock");
  }

  @Test
  void readsYarnOfLaterVersions() {
    ManifestReading reading =
        Readings.of(
            "yarn.lock",
            """
            __metadata:
              version: 8

            "a@npm:^1.0.0":
              version: 1.2.0
              resolution: "a@npm:1.2.0"
              dependencies:
                b: "npm:^2.0.0"

            "b@npm:^2.0.0":
              version: 2.1.0
              resolution: "b@npm:2.1.0"

            "b@patch:b@npm%3A^2.0.0#./b.patch::version=2.1.0&hash=1&locator=twin":
              version: 2.1.0
              resolution: "b@patch:b@npm%3A2.1.0#./b.patch::version=2.1.0&hash=1"

            "twin@workspace:.":
              version: 0.0.0-use.local
              resolution: "twin@workspace:."
              dependencies:
                a: "npm:^1.0.0"
            """);
    assertThat(locked(reading))
        .containsExactly(
            "pkg:npm/a@1.2.0 RUNTIME direct [] :5", "pkg:npm/b@2.1.0 RUNTIME transitive [] :11");
    assertThat(edges(reading)).containsExactly("a@1.2.0 > b@2.1.0");
  }

  @Test
  void readsBun() {
    ManifestReading reading =
        Readings.of(
            "bun.lock",
            """
            {
              "lockfileVersion": 1, // a comment
              "workspaces": {
                "": {"name": "twin", "dependencies": {"a": "^1", "b": "^1"},},
                "lib": {"name": "@twin/lib", "devDependencies": {"b": "^2"}},
              },
              "packages": {
                "@twin/lib": ["@twin/lib@workspace:lib"],
                "a": ["a@1.0.0", "", {"dependencies": {"b": "^3"}}, "sha512-x"],
                "b": ["b@1.0.0", "", {}, "sha512-x"],
                "a/b": ["b@3.0.0", "", {}, "sha512-x"],
                "@twin/lib/b": ["b@2.0.0", "", {}, "sha512-x"],
                "odd": [1],
              }
            }
            """);
    assertThat(locked(reading))
        .containsExactly(
            "pkg:npm/a@1.0.0 RUNTIME direct [] :9",
            "pkg:npm/b@1.0.0 RUNTIME direct [] :10",
            "pkg:npm/b@3.0.0 RUNTIME transitive [] :11",
            "pkg:npm/b@2.0.0 DEVELOPMENT direct [] :12");
    assertThat(edges(reading)).containsExactly("a@1.0.0 > b@3.0.0");
    assertThat(Readings.problems(reading)).containsExactly("not a package: odd");
  }

  @Test
  void readsDeno() {
    ManifestReading lock =
        Readings.of(
            "deno.lock",
            """
            {"version": "5",
             "specifiers": {"npm:a@1": "1.0.0", "jsr:@s/j@^2": "2.1.0"},
             "jsr": {"@s/j@2.1.0": {"dependencies": ["npm:a@1"]}},
             "npm": {"a@1.0.0": {"dependencies": ["b"]}, "b@0.1.0_a@1.0.0": {}},
             "remote": {"https://example.org/mod.ts": "0"},
             "workspace": {"dependencies": ["jsr:@s/j@^2"]}}
            """);
    assertThat(locked(lock))
        .containsExactly(
            "pkg:jsr/%40s/j@2.1.0 RUNTIME direct [] :3",
            "pkg:npm/a@1.0.0 RUNTIME transitive [] :4", "pkg:npm/b@0.1.0 RUNTIME transitive [] :4");
    assertThat(edges(lock)).containsExactly("%40s/j@2.1.0 > a@1.0.0", "a@1.0.0 > b@0.1.0");
    assertThat(Readings.problems(lock))
        .containsExactly("1 modules named by their addresses are not read");
    assertThat(
            Readings.packages(
                Readings.of(
                    "deno.jsonc",
                    "{\"imports\": {\"a\": \"npm:a@1.2.3/sub\", \"j\": \"jsr:@s/j@^2\",}}")))
        .containsExactly(
            "pkg:npm/a@1.2.3 'npm:a@1.2.3/sub' RUNTIME :1",
            "pkg:jsr/%40s/j 'jsr:@s/j@^2' RUNTIME :1");
  }
}
