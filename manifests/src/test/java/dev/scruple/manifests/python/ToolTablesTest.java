// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestLink;
import dev.scruple.manifests.ManifestReading;
import dev.scruple.manifests.Readings;
import org.junit.jupiter.api.Test;

/** pyproject.toml beyond the project table. */
class ToolTablesTest {
  @Test
  void readsGroupsThatIncludeGroups() {
    ManifestReading reading =
        Readings.of(
            "pyproject.toml",
            """
            [dependency-groups]
            test = ["pytest>7", {include-group = "Typing_Tools"}]
            typing-tools = ["mypy==1.10", {include-group = "nothing"}]
            round = [{include-group = "round"}]
            """);
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:pypi/pytest '>7' TEST of test :2",
            "pkg:pypi/mypy@1.10 '==1.10' DEVELOPMENT of typing-tools :3");
    assertThat(Readings.problems(reading))
        .containsExactly("no such group: nothing", "the group includes itself: round");
  }

  @Test
  void leavesOutTheProjectItself() {
    ManifestReading reading =
        Readings.of(
            "pyproject.toml",
            """
            [project]
            name = "my_twin"
            [project.optional-dependencies]
            fast = ["numba"]
            all = ["my-twin[fast]"]
            """);
    assertThat(Readings.packages(reading)).containsExactly("pkg:pypi/numba '' OPTIONAL of fast :4");
  }

  @Test
  void readsPoetrysGroupsExtrasAndLists() {
    ManifestReading reading =
        Readings.of(
            "pyproject.toml",
            """
            [tool.poetry.dependencies]
            foo = [
              {version = "<=1.9", markers = "python_version < '3.8'"},
              {version = "2.0.1", python = ">=3.8"},
            ]
            near = {path = "../near", develop = true}
            wheel = {url = "https://example.org/wheel-1.0.zip", optional = true}
            [tool.poetry.extras]
            fast = ["Wheel"]
            [tool.poetry.group.test.dependencies]
            pytest = "^7"
            [tool.poetry.dev-dependencies]
            flake8 = "==6.0"
            """);
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:pypi/foo '<=1.9' RUNTIME :3",
            "pkg:pypi/foo@2.0.1 '2.0.1' RUNTIME :4",
            "pkg:pypi/near '@ ../near' RUNTIME :6",
            "pkg:pypi/wheel '@ https://example.org/wheel-1.0.zip' OPTIONAL of fast :7",
            "pkg:pypi/pytest '^7' TEST of test :11",
            "pkg:pypi/flake8@6.0 '==6.0' DEVELOPMENT of dev :13");
    assertThat(reading.packages().getFirst().marker()).isEqualTo("python_version < '3.8'");
  }

  @Test
  void takesWhatPoetryAddsToTheProjectTableOnce() {
    ManifestReading reading =
        Readings.of(
            "pyproject.toml",
            """
            [project]
            dependencies = ["requests>=2"]
            [tool.poetry.dependencies]
            requests = {source = "mirror"}
            other = "*"
            """);
    assertThat(Readings.packages(reading))
        .containsExactly("pkg:pypi/requests '>=2' RUNTIME :2", "pkg:pypi/other '*' RUNTIME :5");
  }

  @Test
  void readsOtherTools() {
    ManifestReading reading =
        Readings.of(
            "pyproject.toml",
            """
            [tool.pdm.dev-dependencies]
            lint = ["ruff"]
            [tool.hatch.envs.test]
            dependencies = ["coverage[toml]>=6"]
            [tool.flit.metadata]
            module = "twin"
            requires = ["attrs"]
            [tool.flit.metadata.requires-extra]
            doc = ["sphinx"]
            [tool.uv]
            dev-dependencies = ["ipython==8.0"]
            [tool.uv.workspace]
            members = ["packages/*"]
            [tool.rye]
            dev-dependencies = ["tox"]
            """);
    assertThat(reading.name()).isEqualTo("twin");
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:pypi/ruff '' DEVELOPMENT of lint :2",
            "pkg:pypi/coverage '>=6' TEST of hatch.test :4",
            "pkg:pypi/attrs '' RUNTIME :7",
            "pkg:pypi/sphinx '' DEVELOPMENT of doc :9",
            "pkg:pypi/ipython@8.0 '==8.0' DEVELOPMENT of dev :11",
            "pkg:pypi/tox '' DEVELOPMENT of dev :15");
    assertThat(reading.links())
        .containsExactly(
            new ManifestLink(ManifestLink.Kind.MEMBERS, "packages/*", DependencyScope.RUNTIME, 13));
  }

  @Test
  void followsDynamicFieldsIntoFiles() {
    ManifestReading reading =
        Readings.of(
            "pyproject.toml",
            """
            [project]
            dynamic = ["dependencies", "optional-dependencies"]
            [tool.setuptools.dynamic]
            dependencies = {file = ["requirements.txt"]}
            optional-dependencies.test = {file = "requirements-test.txt"}
            """);
    assertThat(reading.links())
        .containsExactly(
            new ManifestLink(
                ManifestLink.Kind.INCLUDES, "requirements.txt", DependencyScope.RUNTIME, 4),
            new ManifestLink(
                ManifestLink.Kind.INCLUDES, "requirements-test.txt", DependencyScope.TEST, 5));
    assertThat(Readings.problems(reading))
        .containsExactly(
            "the file named by the build was not followed: requirements.txt",
            "the file named by the build was not followed: requirements-test.txt");
  }

  @Test
  void readsPixisTables() {
    ManifestReading reading =
        Readings.of(
            "pyproject.toml",
            """
            [tool.pixi.dependencies]
            python = ">=3.11"
            cuda = "12.1"
            [tool.pixi.pypi-dependencies]
            me = {path = ".", editable = true}
            gradio = "==4.0.0"
            [tool.pixi.feature.test.dependencies]
            pytest = "*"
            [tool.pixi.target.linux-64.build-dependencies]
            cmake = "3.*"
            """);
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:conda/python '>=3.11' RUNTIME :2",
            "pkg:conda/cuda@12.1 '12.1' RUNTIME :3",
            "pkg:pypi/gradio@4.0.0 '==4.0.0' RUNTIME :6",
            "pkg:conda/pytest '*' TEST of test :8",
            "pkg:conda/cmake '3.*' BUILD of build-dependencies :10");
  }
}
