// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.manifests.ManifestReading;
import dev.scruple.manifests.Readings;
import org.junit.jupiter.api.Test;

class PyprojectReaderTest {
  @Test
  void readsTheProjectTable() {
    ManifestReading reading =
        Readings.of(
            "a/pyproject.toml",
            """
            [build-system]
            requires = ["hatchling>=1.27"]

            [project]
            name = "Twin_Tool"
            version = "1.2"
            license = "Apache-2.0 OR MIT"
            license-files = ["LICENSES/*.txt", "NOTICE"]
            classifiers = [
              "Programming Language :: Python",
              "License :: OSI Approved :: Apache Software License",
            ]
            dependencies = [
              "numpy>=1.20,<3; python_version > '3.8'",
              "Torch == 2.1.0",
              "peft[all] @ https://example.org/peft.zip ; extra == 'x'",
            ]
            [project.optional-dependencies]
            gpu = ["flash-attn"]
            test = ["pytest~=8.0"]
            [dependency-groups]
            docs = ["sphinx", {include-group = "base"}]
            base = []
            """);
    assertThat(reading.name()).isEqualTo("Twin_Tool");
    assertThat(reading.version()).isEqualTo("1.2");
    assertThat(Readings.licenses(reading))
        .containsExactly(
            "project.license = Apache-2.0 OR MIT (SPDX_EXPRESSION) :7",
            "project.license-files = LICENSES/*.txt (FILE) :8",
            "project.license-files = NOTICE (FILE) :8",
            "project.classifiers = License :: OSI Approved :: Apache Software License (CLASSIFIER)"
                + " :11");
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:pypi/hatchling '>=1.27' BUILD of build-system :2",
            "pkg:pypi/numpy '>=1.20,<3' RUNTIME :14",
            "pkg:pypi/torch@2.1.0 '== 2.1.0' RUNTIME :15",
            "pkg:pypi/peft '@ https://example.org/peft.zip' RUNTIME :16",
            "pkg:pypi/flash-attn '' OPTIONAL of gpu :19",
            "pkg:pypi/pytest '~=8.0' TEST of test :20",
            "pkg:pypi/sphinx '' DEVELOPMENT of docs :22");
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void readsTheOldLicenseTable() {
    ManifestReading text =
        Readings.of("pyproject.toml", "[project]\nlicense = {text = \"BSD 3-Clause\"}\n");
    assertThat(Readings.licenses(text))
        .containsExactly("project.license.text = BSD 3-Clause (FREE_TEXT) :2");
    ManifestReading file =
        Readings.of("pyproject.toml", "[project.license]\nfile = \"LICENSE.md\"\n");
    assertThat(Readings.licenses(file))
        .containsExactly("project.license.file = LICENSE.md (FILE) :2");
  }

  @Test
  void readsPoetrysTables() {
    ManifestReading reading =
        Readings.of(
            "pyproject.toml",
            """
            [tool.poetry]
            name = "twin"
            license = "MIT"
            [tool.poetry.dependencies]
            python = "^3.9"
            requests = "2.31.0"
            tokenizers = {version = "^0.15", optional = true}
            thing = {git = "https://example.org/thing.git"}
            [tool.poetry.group.dev.dependencies]
            black = "*"
            """);
    assertThat(Readings.licenses(reading))
        .containsExactly("tool.poetry.license = MIT (FREE_TEXT) :3");
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:pypi/requests@2.31.0 '2.31.0' RUNTIME :6",
            "pkg:pypi/tokenizers '^0.15' OPTIONAL :7",
            "pkg:pypi/thing '@ https://example.org/thing.git' RUNTIME :8",
            "pkg:pypi/black '*' DEVELOPMENT of dev :10");
  }

  @Test
  void saysWhatTheBuildDecides() {
    ManifestReading reading =
        Readings.of("pyproject.toml", "[project]\ndynamic = [\"version\", \"dependencies\"]\n");
    assertThat(Readings.problems(reading))
        .containsExactly("project.dependencies is dynamic: the build decides it");
  }

  @Test
  void namesTheLineOfBrokenToml() {
    ManifestReading reading = Readings.of("pyproject.toml", "[project]\nname = \n");
    assertThat(reading.problems())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.reason()).startsWith("not valid TOML");
              assertThat(it.line()).isEqualTo(2);
            });
  }

  @Test
  void refusesDeepNesting() {
    ManifestReading reading = Readings.of("pyproject.toml", "a = " + "[".repeat(200_000));
    assertThat(Readings.problems(reading))
        .containsExactly("not valid TOML: nested deeper than 100");
    ManifestReading tables = Readings.of("pyproject.toml", "a = " + "{b = ".repeat(100_000));
    assertThat(Readings.problems(tables)).isNotEmpty();
    ManifestReading dotted = Readings.of("pyproject.toml", "a" + ".a".repeat(100_000) + " = 1\n");
    assertThat(dotted.licenses()).isEmpty();
  }

  @Test
  void refusesHugeToml() {
    assertThat(Readings.problems(Readings.of("Cargo.toml", "# \n".repeat(12_000_000))))
        .containsExactly("longer than 33554432 characters");
  }

  @Test
  void passesOverValuesOfOddTypes() {
    ManifestReading reading =
        Readings.of(
            "pyproject.toml",
            "[project]\nname = 3\nlicense = [1]\ndependencies = {a = 1}\nclassifiers = \"x\"\n");
    assertThat(reading.licenses()).isEmpty();
    assertThat(reading.packages()).isEmpty();
  }
}
