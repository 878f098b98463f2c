// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.manifests.ManifestReading;
import dev.scruple.manifests.Manifests;
import dev.scruple.manifests.Readings;
import dev.scruple.manifests.graph.Dependency;
import dev.scruple.manifests.graph.DependencyGraphs;
import dev.scruple.manifests.graph.ManifestFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cargo, Go, Conan, vcpkg and Bazel. */
class NativeManifestsTest {
  private static ManifestFile file(String path, String text) {
    return new ManifestFile(path, Readings.of(path, text));
  }

  @Test
  void readsCargoLocksOfAllVersions() {
    ManifestReading reading =
        Readings.of(
            "Cargo.lock",
            """
            version = 4
            [[package]]
            name = "own"
            version = "0.1.0"
            dependencies = ["a", "b 2.0.0"]

            [[package]]
            name = "a"
            version = "1.0.0"
            source = "registry+https://example.org/index"
            dependencies = ["b 1.0.0 (registry+https://example.org/index)"]

            [[package]]
            name = "b"
            version = "1.0.0"
            source = "registry+https://example.org/index"

            [[package]]
            name = "b"
            version = "2.0.0"
            source = "git+https://example.org/b#0123"
            """);
    assertThat(Readings.locked(reading))
        .containsExactly(
            "pkg:cargo/a@1.0.0 RUNTIME direct :7",
            "pkg:cargo/b@1.0.0 RUNTIME indirect :13",
            "pkg:cargo/b@2.0.0?vcs_url=git%2Bhttps:%2F%2Fexample.org%2Fb%230123 RUNTIME direct :18");
    assertThat(Readings.edges(reading)).containsExactly("pkg:cargo/a@1.0.0 -> pkg:cargo/b@1.0.0");
  }

  @Test
  void joinsMembersOfACargoWorkspace() {
    List<ManifestFile> files =
        List.of(
            file(
                "Cargo.toml",
                """
                [workspace]
                members = ["core", "app"]
                [workspace.package]
                license = "MIT"
                version = "3.0.0"
                [workspace.dependencies]
                serde = "=1.0.200"
                old = {package = "new", version = "2"}
                core = {path = "core"}
                """),
            file(
                "app/Cargo.toml",
                """
                [package]
                name = "app"
                version.workspace = true
                license.workspace = true
                [dependencies]
                serde.workspace = true
                old = {workspace = true, optional = true}
                core = {workspace = true}
                left = "0.3"
                """),
            file("core/Cargo.toml", "[package]\nname = \"core\"\n"));
    var graph = DependencyGraphs.of(files, Manifests.joins());
    assertThat(graph.packages().stream().map(it -> it.purl() + " " + it.constraint()).toList())
        .containsExactly(
            "pkg:cargo/serde@1.0.200 =1.0.200", "pkg:cargo/new 2", "pkg:cargo/left 0.3");
    ManifestReading app = graph.files().get(1).reading();
    assertThat(app.version()).isEqualTo("3.0.0");
    assertThat(app.licenses()).extracting(it -> it.stated()).containsExactly("MIT");
    assertThat(app.problems()).isEmpty();
  }

  @Test
  void readsGoModulesWithWhatReplacesThem() {
    ManifestReading reading =
        Readings.of(
            "go.mod",
            """
            module example.org/own // comment
            go 1.22
            require example.org/a v1.2.3
            require (
            	example.org/b v0.1.0 // indirect
            	example.org/c v1.0.0
            	example.org/d v1.0.0
            )
            replace example.org/c v1.0.0 => example.org/fork/c v1.0.1
            replace example.org/d => ../d
            exclude example.org/a v1.2.2
            retract (
            	v0.9.0 // broken
            )
            """);
    assertThat(reading.name()).isEqualTo("example.org/own");
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:golang/stdlib '>=1.22' RUNTIME :2",
            "pkg:golang/example.org/a@v1.2.3 'v1.2.3' RUNTIME :3",
            "pkg:golang/example.org/fork/c@v1.0.1 'v1.0.0' RUNTIME :6",
            "pkg:golang/example.org/d '=> ../d' RUNTIME :7");
    assertThat(Readings.locked(reading))
        .containsExactly(
            "pkg:golang/example.org/a@v1.2.3 RUNTIME direct :3",
            "pkg:golang/example.org/b@v0.1.0 RUNTIME indirect :5",
            "pkg:golang/example.org/fork/c@v1.0.1 RUNTIME direct :6");
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void listsEachModuleOnceInTheGraph() {
    var graph =
        DependencyGraphs.of(
            List.of(
                file("go.mod", "module m\nrequire a.example/x v1.0.0\n"),
                file("go.sum", "a.example/x v0.9.0 h1:x=\na.example/x v1.0.0 h1:y=\n")),
            Manifests.joins());
    assertThat(graph.packages())
        .extracting(Dependency::purl)
        .containsExactly("pkg:golang/a.example/x@v1.0.0");
  }

  @Test
  void leavesOutGoModulesOfTheProjectItself() {
    var graph =
        DependencyGraphs.of(
            List.of(
                file(
                    "app/go.mod",
                    "module example.org/app\nrequire example.org/core v0.0.0\n"
                        + "require example.org/gone v0.0.0\n"
                        + "replace example.org/core => ../core\n"
                        + "replace example.org/gone => ../gone\n"),
                file("core/go.mod", "module example.org/core\n")),
            Manifests.joins());
    assertThat(graph.packages())
        .extracting(it -> it.purl() + " " + it.constraint())
        .containsExactly("pkg:golang/example.org/gone => ../gone");
  }

  @Test
  void readsGoWorkspacesAndVendoredModules() {
    ManifestReading work = Readings.of("go.work", "go 1.22\nuse (\n\t./a\n\t./b\n)\n");
    assertThat(work.links()).extracting(it -> it.path()).containsExactly("./a", "./b");
    ManifestReading vendored =
        Readings.of(
            "sub/vendor/modules.txt",
            """
            # example.org/a v1.0.0
            ## explicit; go 1.20
            example.org/a/x
            # example.org/b/v2 v2.1.0
            example.org/b/v2
            # example.org/c v1.0.0
            ## explicit
            # nonsense
            """);
    assertThat(Readings.locked(vendored))
        .containsExactly(
            "pkg:golang/example.org/a@v1.0.0 RUNTIME direct :1",
            "pkg:golang/example.org/b/v2@v2.1.0 RUNTIME indirect :4");
    assertThat(Readings.problems(vendored)).containsExactly("no module with a version: nonsense");
  }

  @Test
  void readsConanfiles() {
    assertThat(
            Readings.packages(
                Readings.of(
                    "conanfile.txt",
                    """
                    [requires]
                    zlib/1.2.11
                    boost/[>1.70 <1.80]@user/stable#abc
                    [tool_requires]
                    cmake/3.30.0
                    [options]
                    zlib/*:shared=True
                    """)))
        .containsExactly(
            "pkg:conan/zlib@1.2.11 '1.2.11' RUNTIME :2",
            "pkg:conan/user/boost?channel=stable '[>1.70 <1.80]' RUNTIME :3",
            "pkg:conan/cmake@3.30.0 '3.30.0' BUILD of tool_requires :5");
    ManifestReading script =
        Readings.of(
            "conanfile.py",
            """
            class Own(ConanFile):
                name = "own"
                license = "MIT"
                requires = "a/1.0", "b/2.0"
                tool_requires = (
                    "c/3.0",
                )
                generators = "x/y"
                def requirements(self):
                    self.requires("d/4.0", transitive_headers=True)
                    self.requires(f"e/{self.v}")
                    self.test_requires("f/[^5]")
            """);
    assertThat(script.name()).isEqualTo("own");
    assertThat(Readings.packages(script))
        .containsExactly(
            "pkg:conan/a@1.0 '1.0' RUNTIME :4",
            "pkg:conan/b@2.0 '2.0' RUNTIME :4",
            "pkg:conan/c@3.0 '3.0' BUILD of tool_requires :6",
            "pkg:conan/d@4.0 '4.0' RUNTIME :10",
            "pkg:conan/f '[^5]' TEST of test_requires :12");
    assertThat(Readings.problems(script))
        .containsExactly("a requirement that is not a literal: self.requires(f\"e/{self.v}\")");
  }

  @Test
  void readsBothConanLocks() {
    ManifestReading first =
        Readings.of(
            "conan.lock",
            """
            {"graph_lock": {"nodes": {
              "0": {"ref": "own/1", "path": "conanfile.py", "requires": ["1"]},
              "1": {"ref": "a/1.0@u/c#r", "requires": ["2"]},
              "2": {"ref": "b/2.0", "context": "build"}
            }}, "version": "0.4"}
            """);
    assertThat(Readings.locked(first))
        .containsExactly(
            "pkg:conan/u/a@1.0?channel=c RUNTIME direct :3", "pkg:conan/b@2.0 BUILD indirect :4");
    assertThat(Readings.edges(first))
        .containsExactly("pkg:conan/u/a@1.0?channel=c -> pkg:conan/b@2.0");
    ManifestReading second =
        Readings.of(
            "conan.lock",
            "{\"version\": \"0.5\", \"requires\": [\"a/1.0#r%1.5\"], \"build_requires\": [\"b/2\"]}");
    assertThat(Readings.locked(second))
        .containsExactly("pkg:conan/a@1.0 RUNTIME :1", "pkg:conan/b@2 BUILD :1");
  }

  @Test
  void readsVcpkgAndBazel() {
    ManifestReading vcpkg =
        Readings.of(
            "vcpkg.json",
            """
            {"name": "own", "version": "1.0", "license": "MIT",
             "dependencies": ["fmt", {"name": "cmake", "host": true},
              {"name": "zlib", "version>=": "1.2.11#1"}],
             "features": {"gui": {"dependencies": ["qt"]}}}
            """);
    assertThat(Readings.packages(vcpkg))
        .containsExactly(
            "pkg:vcpkg/fmt '' RUNTIME :2",
            "pkg:vcpkg/cmake '' BUILD :2",
            "pkg:vcpkg/zlib '>=1.2.11#1' RUNTIME :3",
            "pkg:vcpkg/qt '' OPTIONAL of gui :4");
    assertThat(
            Readings.packages(
                Readings.of(
                    "MODULE.bazel",
                    """
                    # bazel_dep(name = "no", version = "1")
                    bazel_dep(name = "rules_x", version = "0.1.0")
                    bazel_dep(
                        name = "rules_y",
                        dev_dependency = True,
                    )
                    """)))
        .containsExactly(
            "pkg:bazel/rules_x '>=0.1.0' RUNTIME :2", "pkg:bazel/rules_y '' DEVELOPMENT :3");
  }
}
