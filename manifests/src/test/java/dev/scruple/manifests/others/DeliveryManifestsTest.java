// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.manifests.ManifestReading;
import dev.scruple.manifests.Manifests;
import dev.scruple.manifests.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GitHub's workflows, container files, submodules, and formats that are only known by name. */
class DeliveryManifestsTest {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
  private static final String DIGEST = "sha256:" + "0".repeat(64);

  @Test
  void readsWorkflows() {
    ManifestReading reading =
        Readings.of(
            ".github/workflows/build.yml",
            """
            on: push
            jobs:
              test:
                container: python:3.12
                services:
                  db: {image: "registry.example.org/db@%2$s"}
                steps:
                  - uses: actions/checkout@v4
                  - uses: own/tool/sub/dir@%1$s
                  - uses: own/release@v1.2.3
                  - uses: ./local
                  - uses: docker://alpine:3
                  - run: echo
                  - uses: nonsense
                  - uses: own/bare@
              call:
                uses: own/flows/.github/workflows/x.yml@main
            """
                .formatted(COMMIT, DIGEST));
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:docker/python '3.12' BUILD of test :4",
            "pkg:docker/db@sha256:"
                + "0".repeat(64)
                + "?repository_url=registry.example.org '' BUILD of test :6",
            "pkg:github/actions/checkout 'v4' BUILD of test :8",
            "pkg:github/own/tool@" + COMMIT + "#sub/dir '" + COMMIT + "' BUILD of test :9",
            "pkg:github/own/release@v1.2.3 'v1.2.3' BUILD of test :10",
            "pkg:docker/alpine '3' BUILD of test :12",
            "pkg:github/own/bare '' BUILD of test :15",
            "pkg:github/own/flows#.github/workflows/x.yml 'main' BUILD of call :17");
    assertThat(Readings.problems(reading))
        .containsExactly(
            "no action with a reference: nonsense", "no action with a reference: own/bare@");
  }

  @Test
  void readsCompositeActions() {
    assertThat(
            Readings.packages(
                Readings.of(
                    "setup/action.yml",
                    "runs:\n  using: composite\n  steps:\n    - uses: a/b@v1\n")))
        .containsExactly("pkg:github/a/b 'v1' BUILD :4");
    assertThat(
            Readings.packages(
                Readings.of("action.yaml", "runs:\n  using: docker\n  image: docker://a/b:1\n")))
        .containsExactly("pkg:docker/a/b '1' BUILD :3");
    assertThat(Manifests.reads("workflows/build.yml")).isFalse();
  }

  @Test
  void readsTheImagesOfADockerfile() {
    ManifestReading reading =
        Readings.of(
            "docker/Dockerfile.gpu",
            """
            # syntax=docker/dockerfile:1
            ARG CUDA=12.4.1
            ARG BASE="nvidia/cuda:${CUDA}-runtime"
            FROM golang:1.22 AS tools
            FROM --platform=$BUILDPLATFORM \\
              ${BASE} AS base
            RUN <<EOF
            from x import y
            EOF
            COPY --from=tools /a /a
            COPY --from=ghcr.io/own/tool:1 /b /b
            FROM base
            ARG LATE=1
            FROM scratch AS none
            FROM $UNSET
            FROM base AS last
            """);
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:docker/golang '1.22' BUILD :4",
            "pkg:docker/nvidia/cuda '12.4.1-runtime' RUNTIME :5",
            "pkg:docker/own/tool?repository_url=ghcr.io '1' BUILD :11");
    assertThat(Readings.problems(reading)).containsExactly("no image with a name: $UNSET");
  }

  @Test
  void takesOnlyADigestOfAnImageForAVersion() {
    assertThat(Readings.packages(Readings.of("Dockerfile", "FROM localhost:5000/a/b:1@" + DIGEST)))
        .containsExactly(
            "pkg:docker/a/b@" + DIGEST + "?repository_url=localhost:5000 '1' RUNTIME :1");
  }

  @Test
  void boundsArgumentsOfArguments() {
    StringBuilder text = new StringBuilder("ARG A0=aaaaaaaaaa\n");
    for (int i = 1; i < 100; i++) {
      text.append("ARG A%d=$A%d$A%d\n".formatted(i, i - 1, i - 1));
    }
    ManifestReading reading = Readings.of("Dockerfile", text + "FROM $A99\n");
    assertThat(reading.packages()).isEmpty();
    assertThat(reading.problems()).hasSize(1);
  }

  @Test
  void readsCompose() {
    ManifestReading reading =
        Readings.of(
            "docker-compose.dev.yml",
            """
            services:
              own: {build: ., image: own}
              db:
                image: postgres:${PG:-16}
              other:
                image: ${UNSET}
              tagged:
                image: own/tagged:${TAG}
            """);
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:docker/postgres '16' RUNTIME of db :4",
            "pkg:docker/own/tagged '${TAG}' RUNTIME of tagged :8");
    assertThat(reading.problems()).hasSize(1);
  }

  @Test
  void readsSubmodules() {
    ManifestReading reading =
        Readings.of(
            ".gitmodules",
            """
            [submodule "a"]
            	path = third_party/a
            	url = https://github.com/own/a.git
            [submodule "b"]
            	url = git@github.com:own/b
            [submodule "c"]
            	url = https://git.example.org/own/c.git
            [submodule "d"]
            	url = ../d.git
            """);
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:github/own/a '' RUNTIME :3",
            "pkg:github/own/b '' RUNTIME :5",
            "pkg:generic/c?vcs_url=git%2Bhttps:%2F%2Fgit.example.org%2Fown%2Fc.git"
                + " 'https://git.example.org/own/c.git' RUNTIME :7");
    assertThat(Readings.problems(reading))
        .containsExactly("an address relative to the repository's own: ../d.git");
  }

  @ParameterizedTest
  @CsvSource({
    "Package.swift, Package.swift",
    "a/build.sbt, build.sbt",
    "x.cabal, cabal files",
    "a.zip!/rebar.lock, 'rebar.config, rebar.lock'"
  })
  void tellsWhatItDoesNotRead(String path, String title) {
    assertThat(Manifests.recognises(path)).contains(title);
  }

  @Test
  void recognisesNoFileThatItReads() {
    assertThat(Manifests.recognises("Cargo.toml")).isEmpty();
    assertThat(Manifests.recognises("main.c")).isEmpty();
  }
}
