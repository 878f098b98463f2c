// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.install;

import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import dev.scruple.manifests.document.Yaml;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code run} steps of a workflow or of a composite action of GitHub. */
final class WorkflowSteps {
  /** An expression of the workflow, which may hold blanks. */
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{\\s*+([^{}\\n]*+)\\}\\}");

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
        commands.script(closed(run.text()), block ? run.line() + 1 : run.line());
      }
    }
  }

  /** The text with each expression as one variable. */
  private static String closed(String text) {
    return EXPRESSION
        .matcher(text)
        .replaceAll(
            it ->
                Matcher.quoteReplacement(
                    "${" + it.group(1).replaceAll("[\\s'\"|&;()<>]", "") + "}"));
  }
}
