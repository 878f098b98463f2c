// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.install;

import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import dev.scruple.manifests.document.Yaml;

/** The {@code run} steps of a workflow or of a composite action of GitHub. */
final class WorkflowSteps {
  private WorkflowSteps() {}

  static void read(String text, Reading reading, InstallCommands commands) {
    Table document = Yaml.parse(text, reading);
    document
        .table("jobs")
        .ifPresent(
            jobs ->
                jobs.keys()
                    .forEach(name -> jobs.table(name).ifPresent(job -> steps(job, commands))));
    document.table("runs").ifPresent(it -> steps(it, commands));
  }

  private static void steps(Table job, InstallCommands commands) {
    for (Table step : job.tables("steps")) {
      if (step.get("run") instanceof Node.Text run) {
        // The text of a block begins below its mark.
        boolean block = run.text().contains("\n");
        commands.script(run.text(), block ? run.line() + 1 : run.line());
      }
    }
  }
}
