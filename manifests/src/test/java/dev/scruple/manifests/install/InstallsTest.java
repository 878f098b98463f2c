// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scruple.manifests.ManifestLink;
import dev.scruple.manifests.ManifestReading;
import dev.scruple.manifests.Manifests;
import dev.scruple.manifests.Readings;
import dev.scruple.manifests.graph.Dependency;
import dev.scruple.manifests.graph.DependencyGraphs;
import dev.scruple.manifests.graph.ManifestFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstallsTest {
  @Test
  void readsContainerFiles() {
    ManifestReading reading =
        read(
            "docker/Dockerfile.gpu",
            """
            FROM python:3.11
            # RUN pip install commented
            RUN apt-get update && apt-get install -y git curl \\
                # pip install inside
                && pip3 install --no-cache-dir -U "torch==2.1.0" 'numpy>=1.20' \\
                   --extra-index-url https://example.org/whl -r requirements.txt
            RUN --mount=type=cache,target=/root python -m pip install transformers[torch] 2>&1 | tee x
            RUN ["pip", "install", "gradio==4.0"]
            RUN <<EOF
            uv pip install --system vllm
            conda install -c conda-forge -y faiss=1.7 "mkl==2023.1"
            EOF
            RUN echo pip install nothing; poetry add httpx
            RUN pip install . ./sub /tmp/x.whl $EXTRA
            """);
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:pypi/torch@2.1.0 '==2.1.0' RUNTIME of container :5",
            "pkg:pypi/numpy '>=1.20' RUNTIME of container :5",
            "pkg:pypi/transformers '' RUNTIME of container :7",
            "pkg:pypi/gradio@4.0 '==4.0' RUNTIME of container :8",
            "pkg:pypi/vllm '' RUNTIME of container :10",
            "pkg:conda/faiss '=1.7' RUNTIME of container :11",
            "pkg:conda/mkl@2023.1 '==2023.1' RUNTIME of container :11",
            "pkg:pypi/httpx '' RUNTIME of container :13");
    assertThat(reading.links()).extracting(ManifestLink::path).containsExactly("requirements.txt");
  }

  @Test
  void readsNotebooks() {
    ManifestReading reading =
        read(
            "a.ipynb",
            """
            {"cells": [
              {"cell_type": "markdown", "source": ["!pip install no"]},
              {"cell_type": "code", "source": [
                "%%capture\\n",
                "%pip install -q torch \\\\\\n",
                "  numpy==1.26.4\\n",
                "import x  # !pip install no\\n",
                "!pip install git+https://github.com/org/repo.git"]},
              {"cell_type": "code", "source": "%%bash\\npip install bash-one"},
              {"cell_type": "code", "source": "%conda install scipy"}
            ]}
            """);
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:pypi/torch '' RUNTIME of notebook :5",
            "pkg:pypi/numpy@1.26.4 '==1.26.4' RUNTIME of notebook :5",
            "pkg:github/org/repo '@ git+https://github.com/org/repo.git' RUNTIME of notebook :8",
            "pkg:pypi/bash-one '' RUNTIME of notebook :9",
            "pkg:conda/scipy '' RUNTIME of notebook :10");
  }

  @Test
  void readsCodeBlocksOfDocumentsOnly() {
    ManifestReading reading =
        read(
            "README.md",
            """
            Run `pip install inline` or pip install prose.
            ```bash
            # pip install commented
            $ pip install flash-attn --no-build-isolation
            (env) $ conda create -n env python=3.10 -y
            pip install <your-package>
            echo "it's done
            pip install "after[x]>=1"
            ```
            1. ```
               pip install -r requirements.txt
               ```
            pip install prose-again
            """);
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:pypi/flash-attn '' OPTIONAL of documentation :4",
            "pkg:conda/python '=3.10' OPTIONAL of documentation :5",
            "pkg:pypi/after '>=1' OPTIONAL of documentation :8");
    assertThat(reading.links()).extracting(ManifestLink::path).containsExactly("requirements.txt");
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void readsDirectivesOfRestructuredText() {
    ManifestReading reading =
        read(
            "docs/install.rst",
            """
            Install::

                pip install one

            .. code-block:: console

               $ pip install two

            pip install three
            """);
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:pypi/one '' OPTIONAL of documentation :3",
            "pkg:pypi/two '' OPTIONAL of documentation :7");
  }

  @Test
  void readsWorkflows() {
    ManifestReading reading =
        read(
            ".github/workflows/test.yml",
            """
            jobs:
              test:
                steps:
                  - run: pip install pytest==8.0
                  - name: more
                    run: |
                      python -m pip install --upgrade pip
                      pip install -e ".[dev]" tox -c constraints.txt
                      pip install torch==${{ matrix.torch }}+cpu ${{ matrix.more && 'x' }}
            """);
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:pypi/pytest@8.0 '==8.0' BUILD of workflow :4",
            "pkg:pypi/pip '' BUILD of workflow :7",
            "pkg:pypi/tox '' BUILD of workflow :8",
            "pkg:pypi/torch '==${matrix.torch}+cpu' BUILD of workflow :9");
    assertThat(reading.links())
        .extracting(ManifestLink::kind)
        .containsExactly(ManifestLink.Kind.CONSTRAINS);
  }

  @Test
  void readsMetadataOfScripts() {
    ManifestReading reading =
        read(
            "run.py",
            """
            #!/usr/bin/env python
            # /// script
            # requires-python = ">=3.11"
            # dependencies = [
            #   "requests<3",
            #   "rich==13.0",
            # ]
            # ///
            print("pip install no")
            """);
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:pypi/requests '<3' RUNTIME of script :5",
            "pkg:pypi/rich@13.0 '==13.0' RUNTIME of script :6");
    assertThat(read("run.py", "# /// script\n# dependencies = [\"a\"]\nx = 1\n").packages())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sudo /opt/venv/bin/pip3.11 install a | a
          FOO=1 python3 -m pip --quiet install a | a
          pip install --index-url https://example.org/simple a --retries 3 | a
          pip install a > log.txt 2>/dev/null | a
          uv add --dev a | a
          pdm add -G test a | a
          pipenv install a | a
          conda run -n env pip install a | a
          cd x && (pip install a) | a
          pip install --target=/x a | a
          """)
  void findsThePackageOfACommand(String command, String name) {
    assertThat(read("a.sh", command).packages()).extracting(it -> it.name()).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pip install .",
        "pip install -qr requirements.txt",
        "pip install requirements.txt",
        "pip install -e .[all]",
        "pip install ${PACKAGES}",
        "pip install dist/*.whl",
        "pip uninstall a",
        "pip download a",
        "echo pip install a",
        "npm install a",
        "git add a",
        "# pip install a",
      })
  void findsNoneWhereThereIsNone(String command) {
    assertThat(read("a.sh", command).packages()).isEmpty();
  }

  @Test
  void leavesOutThePackageThatADocumentIsOf() {
    List<ManifestFile> files =
        List.of(
            new ManifestFile("README.md", read("README.md", "```\npip install my_twin other\n```")),
            new ManifestFile(
                "pyproject.toml", Readings.of("pyproject.toml", "[project]\nname = \"my-twin\"")));
    assertThat(DependencyGraphs.of(files, Manifests.joins()).packages())
        .extracting(Dependency::name)
        .containsExactly("other");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pip install -qr a.txt",
        "pip install -ra.txt",
        "pip install --requirement=a.txt b",
        "conda install --file a.txt",
        "conda env create -f a.txt"
      })
  void findsTheFileOfACommand(String command) {
    assertThat(read("a.sh", command).links())
        .extracting(ManifestLink::path)
        .containsExactly("a.txt");
  }

  @Test
  void followsFilesFromTheProjectsOwnFolder() {
    String workflow = ".github/workflows/a.yml";
    List<ManifestFile> files =
        List.of(
            new ManifestFile(
                workflow,
                read(workflow, "jobs: {a: {steps: [{run: pip install -r requirements.txt}]}}")),
            new ManifestFile("requirements.txt", Readings.of("requirements.txt", "a")));
    assertThat(DependencyGraphs.of(files, Manifests.joins()).files())
        .allSatisfy(it -> assertThat(it.reading().problems()).isEmpty());
  }

  @Test
  void knowsItsFilesByTheirPaths() {
    assertThat(List.of("Dockerfile", "a/gpu.Dockerfile", "x/Containerfile", "README"))
        .allMatch(Installs::reads);
    assertThat(Installs.reads("a.txt")).isFalse();
    assertThatThrownBy(() -> Installs.read("a.txt", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 500)
  void theFuzzTargetTakesAnyInput(@ForAll byte[] data) {
    assertThatCode(() -> InstallsFuzzer.fuzzerTestOneInput(data)).doesNotThrowAnyException();
  }

  @Property(tries = 3000)
  void takesAnyText(@ForAll("paths") String path, @ForAll("fragments") String text) {
    assertThat(read(path, text).format()).isNotEmpty();
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of(InstallsFuzzer.PATHS);
  }

  @Provide
  Arbitrary<String> fragments() {
    return Arbitraries.of(
            "pip",
            "install",
            " ",
            "-r",
            "'",
            "\"",
            "\\",
            "\n",
            "RUN ",
            "<<EOF",
            "EOF",
            "```",
            "::",
            "#",
            "&",
            "&&",
            ";",
            "|",
            "(",
            ")",
            "`",
            "$(",
            ">",
            "2>",
            "a==1",
            "[",
            "]",
            "--x=",
            "%",
            "!",
            "# /// script\n",
            "# ///\n",
            "{\"cells\": [",
            "jobs:",
            "conda",
            "create",
            "  ")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  private static ManifestReading read(String path, String text) {
    return Installs.read(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
