// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import java.util.List;

/** Small workflows for tests. */
final class Texts {
  private Texts() {}

  static Workflow read(String text) {
    return Workflows.read(".github/workflows/a.yml", text);
  }

  /** A workflow with one job, whose steps are indented by six. */
  static Workflow job(String trigger, String steps) {
    return read(
        "on: " + trigger + "\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n" + steps);
  }

  static List<Hazard> hazards(Workflow workflow, HazardKind kind) {
    return workflow.hazards().stream().filter(hazard -> hazard.kind() == kind).toList();
  }
}
