// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl -LsSf https://example.org/install.sh | sh",
        "curl https://example.org/x | sudo -E bash -",
        "wget -qO- https://example.org/x | bash",
        "bash <(curl -s https://example.org/x)",
        "sh -c \"$(curl -fsSL https://example.org/x)\"",
        "eval \"$(curl https://example.org/x)\"",
        "curl -sSL https://example.org/x.py | python3 -",
        "irm https://example.org/x.ps1 | iex",
        "iex ((New-Object System.Net.WebClient).DownloadString('https://example.org/x.ps1'))"
      })
  void whatIsRunUnseenIsFound(String command) {
    assertThat(Downloads.inCommand(command, 1))
        .extracting(Download::kind)
        .containsExactly(DownloadKind.RUN_UNSEEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl -k https://example.org/x -o x",
        "curl -sk https://example.org/x -o x",
        "wget --no-check-certificate https://example.org/x",
        "pip install --trusted-host example.org x",
        "git config --global http.sslVerify false",
        "curl http://example.org/x | sh"
      })
  void aHostThatIsNotVerifiedIsFound(String command) {
    assertThat(Downloads.inCommand(command, 1))
        .extracting(Download::kind)
        .containsExactly(DownloadKind.UNVERIFIED_HOST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl https://example.org/x -o x && sha256sum -c x.sha256",
        "curl https://example.org/x | jq .name",
        "curl https://example.org/x | tar xz",
        "# curl https://example.org/x | sh",
        "echo 'run curl https://example.org/x | sh'",
        "curl --keepalive-time 2 https://example.org/x -o x",
        "curl https://example.org/x.json | python3 -m json.tool",
        "cat x | sh",
        "curl -k https://localhost:8080/health",
        "bash -c 'curl https://example.org/x -o y'"
      })
  void whatIsOnlyFetchedIsNone(String command) {
    assertThat(Downloads.inCommand(command, 1)).isEmpty();
  }

  @Test
  void imagesOfAContainerFileThatMoveAreFound() {
    assertThat(
            ContainerFile.downloads(
                """
                # syntax=docker/dockerfile:1
                ARG BASE=ubuntu:24.04
                FROM python:latest AS build
                FROM --platform=linux/amd64 ubuntu
                FROM ubuntu:24.04
                FROM ${BASE}
                FROM build
                FROM scratch
                FROM example.org:5000/a/b
                FROM a@sha256:0123456789012345678901234567890123456789012345678901234567890123
                """))
        .extracting(Download::what, Download::line)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("python:latest", 3),
            org.assertj.core.groups.Tuple.tuple("ubuntu", 4),
            org.assertj.core.groups.Tuple.tuple("example.org:5000/a/b", 9));
  }

  @Test
  void aCommandOverSeveralLinesIsFoundAtItsLine() {
    assertThat(
            ContainerFile.downloads(
                "FROM a:1\nRUN apt-get update \\\n  # why\n  && curl https://example.org/x | sh \\\n  && true\n"))
        .extracting(Download::line)
        .containsExactly(4);
  }

  @Test
  void imagesOfJobsCount() {
    assertThat(
            Texts.read(
                    """
                    on: push
                    jobs:
                      a:
                        container: python
                        services:
                          db: {image: "postgres:latest"}
                        steps:
                          - uses: docker://alpine
                    """)
                .downloads())
        .extracting(Download::line)
        .containsExactly(4, 6, 8);
  }

  @Test
  void imagesOfGitlabCount() {
    assertThat(
            Workflows.read(".gitlab-ci.yml", "image: python:latest\na:\n  image: b:1\n")
                .downloads())
        .extracting(Download::what)
        .containsExactly("python:latest");
  }
}
