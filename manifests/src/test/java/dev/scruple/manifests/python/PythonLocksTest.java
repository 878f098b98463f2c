// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.manifests.DependencyEdge;
import dev.scruple.manifests.LockSummary;
import dev.scruple.manifests.ManifestReading;
import dev.scruple.manifests.Readings;
import java.util.List;
import org.junit.jupiter.api.Test;

class PythonLocksTest {
  @Test
  void readsPoetrysLock() {
    ManifestReading reading =
        Readings.of(
            "poetry.lock",
            """
            [[package]]
            name = "Flask"
            version = "3.0"
            optional = false
            groups = ["main", "dev"]
            [package.dependencies]
            click = ">=8"
            six = {version = "*", optional = true}

            [[package]]
            name = "click"
            version = "8.1"
            category = "main"

            [[package]]
            name = "black"
            version = "24.1"
            groups = ["dev"]

            [[package]]
            name = "fast"
            version = "1.0"
            optional = true

            [package.source]
            type = "git"
            url = "https://example.org/fast.git"
            resolved_reference = "00"
            """);
    assertThat(locked(reading))
        .containsExactly(
            "pkg:pypi/flask@3.0 RUNTIME null :2",
            "pkg:pypi/click@8.1 RUNTIME null :11",
            "pkg:pypi/black@24.1 DEVELOPMENT null :16",
            "pkg:pypi/fast@1.0 OPTIONAL null :21");
    assertThat(reading.edges())
        .containsExactly(new DependencyEdge("pkg:pypi/flask@3.0", "pkg:pypi/click@8.1"));
  }

  @Test
  void readsUvsLockWithoutTheProjectAndTheMembersOfItsWorkspace() {
    ManifestReading reading =
        Readings.of(
            "uv.lock",
            """
            version = 1
            [manifest]
            members = ["me", "part"]

            [[package]]
            name = "me"
            source = { virtual = "." }
            dependencies = [{ name = "torch" }, { name = "part" }]
            [package.optional-dependencies]
            gpu = [{ name = "flash" }]
            [package.dev-dependencies]
            test = [{ name = "pytest" }]

            [[package]]
            name = "part"
            version = "0.1"
            source = { editable = "packages/part" }
            dependencies = [{ name = "numpy", version = "2.0" }]

            [[package]]
            name = "torch"
            version = "2.1"
            source = { registry = "https://example.org/simple" }
            dependencies = [{ name = "numpy", version = "1.26" }]

            [[package]]
            name = "numpy"
            version = "1.26"

            [[package]]
            name = "numpy"
            version = "2.0"

            [[package]]
            name = "flash"
            version = "1.0"

            [[package]]
            name = "pytest"
            version = "8.0"
            """);
    assertThat(locked(reading))
        .containsExactly(
            "pkg:pypi/torch@2.1 RUNTIME true :21",
            "pkg:pypi/numpy@1.26 RUNTIME false :27",
            "pkg:pypi/numpy@2.0 RUNTIME true :31",
            "pkg:pypi/flash@1.0 OPTIONAL true :35",
            "pkg:pypi/pytest@8.0 TEST true :39");
    assertThat(reading.edges())
        .containsExactly(new DependencyEdge("pkg:pypi/torch@2.1", "pkg:pypi/numpy@1.26"));
  }

  @Test
  void readsPdmsLock() {
    ManifestReading reading =
        Readings.of(
            "pdm.lock",
            """
            [[package]]
            name = "me"
            path = "."
            [[package]]
            name = "a"
            version = "1"
            groups = ["default"]
            dependencies = ["B-c>=1; os_name == 'x'"]
            [[package]]
            name = "b.c"
            version = "2"
            groups = ["test"]
            """);
    assertThat(locked(reading))
        .containsExactly("pkg:pypi/a@1 RUNTIME null :5", "pkg:pypi/b-c@2 TEST null :10");
    assertThat(reading.edges())
        .containsExactly(new DependencyEdge("pkg:pypi/a@1", "pkg:pypi/b-c@2"));
  }

  @Test
  void readsPylockAndWhatItsMarkersSayOfPurposes() {
    ManifestReading reading =
        Readings.of(
            "pylock.toml",
            """
            lock-version = "1.0"
            extras = ["fast"]
            dependency-groups = ["default", "test"]
            default-groups = ["default"]
            [[packages]]
            name = "a"
            version = "1"
            marker = "python_version >= '3' and 'default' in dependency_groups"
            dependencies = [{name = "b"}]
            [[packages]]
            name = "b"
            version = "2"
            marker = "'fast' in extras"
            [[packages]]
            name = "c"
            version = "3"
            marker = "'test' in dependency_groups"
            [[packages]]
            name = "d"
            vcs = {type = "git", url = "https://example.org/d.git", commit-id = "00"}
            [[packages]]
            name = "me"
            directory = {path = "."}
            """);
    assertThat(locked(reading))
        .containsExactly(
            "pkg:pypi/a@1 RUNTIME null :6",
            "pkg:pypi/b@2 OPTIONAL null :11",
            "pkg:pypi/c@3 TEST null :15",
            "pkg:pypi/d RUNTIME null :19");
    assertThat(reading.edges()).containsExactly(new DependencyEdge("pkg:pypi/a@1", "pkg:pypi/b@2"));
  }

  @Test
  void readsPipenvsLock() {
    ManifestReading reading =
        Readings.of(
            "Pipfile.lock",
            """
            {"_meta": {"requires": {}},
             "default": {"a": {"version": "==1.0"},
                         "b": {"git": "https://example.org/b.git", "ref": "00"}},
             "develop": {"c": {"version": "==2.0"}}}
            """);
    assertThat(locked(reading))
        .containsExactly(
            "pkg:pypi/a@1.0 RUNTIME null :2",
            "pkg:pypi/b RUNTIME null :3",
            "pkg:pypi/c@2.0 DEVELOPMENT null :4");
  }

  @Test
  void readsCondaLock() {
    ManifestReading reading =
        Readings.of(
            "conda-lock.yml",
            """
            version: 1
            package:
            - name: numpy
              version: 1.26.4
              manager: conda
              platform: linux-64
              dependencies:
                libblas: '>=3'
              category: main
            - name: libblas
              version: 3.9.0
              manager: conda
              category: main
            - name: numpy
              version: 1.26.4
              manager: conda
              platform: osx-64
            - name: black
              version: '24.1'
              manager: pip
              category: dev
            """);
    assertThat(locked(reading))
        .containsExactly(
            "pkg:conda/numpy@1.26.4 RUNTIME null :3",
            "pkg:conda/libblas@3.9.0 RUNTIME null :10",
            "pkg:pypi/black@24.1 DEVELOPMENT null :18");
    assertThat(reading.lock()).contains(new LockSummary("conda-lock.yml", 3));
    assertThat(reading.edges())
        .containsExactly(new DependencyEdge("pkg:conda/numpy@1.26.4", "pkg:conda/libblas@3.9.0"));
  }

  @Test
  void readsPixisLock() {
    ManifestReading reading =
        Readings.of(
            "pixi.lock",
            """
            version: 6
            packages:
            - conda: https://example.org/linux-64/libblas-3.9.0-20_x.conda
              sha256: 00
              license: BSD-3-Clause
            - conda: https://example.org/linux-64/py-numpy-1.26.4-h0_0.tar.bz2
              depends:
              - libblas >=3.9,<4
            - pypi: https://example.org/gradio-4.0.0-py3-none-any.whl
              name: gradio
              version: 4.0.0
            - pypi: ./
              name: me
            - kind: conda
              name: old
              version: '1.0'
              url: https://example.org/old-1.0-0.conda
            """);
    assertThat(locked(reading))
        .containsExactly(
            "pkg:conda/libblas@3.9.0 RUNTIME null :3",
            "pkg:conda/py-numpy@1.26.4 RUNTIME null :6",
            "pkg:conda/old@1.0 RUNTIME null :14",
            "pkg:pypi/gradio@4.0.0 RUNTIME null :9");
    assertThat(reading.locked().getFirst().licenses()).containsExactly("BSD-3-Clause");
    assertThat(reading.edges())
        .containsExactly(
            new DependencyEdge("pkg:conda/py-numpy@1.26.4", "pkg:conda/libblas@3.9.0"));
  }

  private static List<String> locked(ManifestReading reading) {
    return reading.locked().stream()
        .map(it -> it.purl() + " " + it.scope() + " " + it.direct() + " :" + it.line())
        .toList();
  }
}
