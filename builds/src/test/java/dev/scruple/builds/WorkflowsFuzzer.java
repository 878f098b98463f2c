// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import java.nio.charset.StandardCharsets;

/** A Jazzer target: the bytes are a workflow of some service, or a container file. */
final class WorkflowsFuzzer {
  private WorkflowsFuzzer() {}

  /** Called by Jazzer; fails by any exception. */
  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    Workflows.read(".github/workflows/a.yml", text);
    Workflows.read(".circleci/config.yml", text);
    Workflows.read(".gitlab-ci.yml", text);
    Workflows.read("Jenkinsfile", text);
    ContainerFile.downloads(text);
  }
}
