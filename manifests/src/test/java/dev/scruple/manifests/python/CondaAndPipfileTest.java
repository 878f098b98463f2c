// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestLink;
import dev.scruple.manifests.ManifestReading;
import dev.scruple.manifests.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conda's files, Pipfile, eggs and setup.cfg. */
class CondaAndPipfileTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          numpy=1.26 | numpy | =1.26 | -
          numpy==1.26.4 | numpy | ==1.26.4 | 1.26.4
          numpy 1.26.4 | numpy | 1.26.4 | 1.26.4
          numpy=1.26.4=py311_0 | numpy | =1.26.4=py311_0 | 1.26.4
          numpy 1.26.4 py311_0 | numpy | 1.26.4 py311_0 | 1.26.4
          numpy 1.26.* | numpy | 1.26.* | -
          numpy>=1.26,<2 | numpy | >=1.26,<2 | -
          conda-forge::NumPy | numpy | '' | -
          conda-forge/linux-64::numpy==1.0 | numpy | ==1.0 | 1.0
          numpy[version='>=1.0'] | numpy | >=1.0 | -
          pytorch=*=cuda* | pytorch | =*=cuda* | -
          pytorch  # why | pytorch | '' | -
          """)
  void readsMatchSpecifications(String text, String name, String constraint, String version) {
    assertThat(MatchSpec.parse(text)).contains(new MatchSpec(name, constraint, version));
  }

  @Test
  void readsEnvironments() {
    ManifestReading reading =
        Readings.of(
            "envs/environment.yml",
            """
            name: twin
            channels: [conda-forge]
            dependencies:
              - python=3.11
              - pytorch::pytorch==2.1.0
              - pip
              - pip:
                - transformers>=4
                - -r ../requirements.txt
                - git+https://github.com/org/repo.git
                - -e .
            """);
    assertThat(reading.name()).isEqualTo("twin");
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:conda/python '=3.11' RUNTIME :4",
            "pkg:conda/pytorch@2.1.0 '==2.1.0' RUNTIME :5",
            "pkg:conda/pip '' RUNTIME :6",
            "pkg:pypi/transformers '>=4' RUNTIME of pip :8",
            "pkg:github/org/repo '@ git+https://github.com/org/repo.git' RUNTIME of pip :10");
    assertThat(reading.links())
        .containsExactly(
            new ManifestLink(
                ManifestLink.Kind.INCLUDES, "../requirements.txt", DependencyScope.RUNTIME, 9));
  }

  @Test
  void leavesOtherFilesOfThatName() {
    ManifestReading reading = Readings.of("env.yaml", "a: {{ template }}\n");
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void readsRecipesPlainly() {
    ManifestReading reading =
        Readings.of(
            "recipe/meta.yaml",
            """
            {% set name = "twin" %}
            {% set version = "1.2" %}
            package:
              name: {{ name|lower }}
              version: {{ version }}
            requirements:
              build:
                - {{ compiler('c') }}
              host:
                - python
              run:
                - python >=3.8
                - numpy ==1.26.4  # [linux]
            about:
              license: MIT
            """);
    assertThat(reading.name()).isEqualTo("twin");
    assertThat(reading.version()).isEqualTo("1.2");
    assertThat(Readings.licenses(reading)).containsExactly("about.license = MIT (FREE_TEXT) :15");
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:conda/python '' BUILD of host :10",
            "pkg:conda/python '>=3.8' RUNTIME :12",
            "pkg:conda/numpy@1.26.4 '==1.26.4' RUNTIME :13");
    assertThat(Readings.of("meta.yaml", "a: b\n").problems()).isEmpty();
  }

  @Test
  void readsWhatCondaInstalled() {
    ManifestReading reading =
        Readings.of(
            "env/conda-meta/numpy-1.0-0.json",
            "{\"name\": \"numpy\", \"version\": \"1.0\", \"license\": \"BSD\","
                + " \"depends\": [\"python >=3.9\"]}");
    assertThat(reading.name()).isEqualTo("numpy");
    assertThat(Readings.packages(reading)).containsExactly("pkg:conda/python '>=3.9' RUNTIME :1");
    assertThat(Readings.problems(Readings.of("conda-meta/a.json", "{}"))).hasSize(1);
  }

  @Test
  void readsPipfiles() {
    ManifestReading reading =
        Readings.of(
            "Pipfile",
            """
            [[source]]
            url = "https://example.org/simple"
            [packages]
            requests = "*"
            numpy = "==1.26.4"
            thing = {git = "https://example.org/thing.git", ref = "v1"}
            torch = {version = ">=2", markers = "os_name == 'posix'"}
            me = {path = ".", editable = true}
            [dev-packages]
            black = "*"
            [docs]
            sphinx = "~=7.0"
            """);
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:pypi/requests '*' RUNTIME :4",
            "pkg:pypi/numpy@1.26.4 '==1.26.4' RUNTIME :5",
            "pkg:pypi/thing '@ https://example.org/thing.git' RUNTIME :6",
            "pkg:pypi/torch '>=2' RUNTIME :7",
            "pkg:pypi/black '*' DEVELOPMENT of dev :10",
            "pkg:pypi/sphinx '~=7.0' DEVELOPMENT of docs :12");
  }

  @Test
  void readsRequirementsOfEggs() {
    ManifestReading reading =
        Readings.of(
            "twin.egg-info/requires.txt",
            """
            numpy>=1

            [:python_version<'3']
            six

            [test:os_name=='nt']
            pytest

            [fast]
            a b
            """);
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:pypi/numpy '>=1' RUNTIME :1",
            "pkg:pypi/six '' RUNTIME :4",
            "pkg:pypi/pytest '' TEST of test :7");
    assertThat(reading.packages().get(1).marker()).isEqualTo("python_version<'3'");
    assertThat(Readings.problems(reading)).containsExactly("not a requirement: a b");
  }

  @Test
  void followsTheFilesOfSetupCfg() {
    ManifestReading reading =
        Readings.of(
            "setup.cfg",
            "[options]\ninstall_requires = file: requirements.txt, more.txt\n"
                + "[options.extras_require]\ntest = file: test.txt\n");
    assertThat(reading.links())
        .containsExactly(
            new ManifestLink(
                ManifestLink.Kind.INCLUDES, "requirements.txt", DependencyScope.RUNTIME, 2),
            new ManifestLink(ManifestLink.Kind.INCLUDES, "more.txt", DependencyScope.RUNTIME, 2),
            new ManifestLink(ManifestLink.Kind.INCLUDES, "test.txt", DependencyScope.TEST, 4));
  }

  @Test
  void saysThatMetadataHasNoName() {
    assertThat(Readings.problems(Readings.of("x.dist-info/METADATA", "")))
        .containsExactly("no name of a distribution");
  }
}
