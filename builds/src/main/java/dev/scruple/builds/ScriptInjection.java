// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import dev.scruple.builds.GithubWorkflow.Assignment;
import dev.scruple.builds.GithubWorkflow.Job;
import dev.scruple.builds.GithubWorkflow.Step;
import dev.scruple.builds.Node.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Expressions that put a stranger's words into a script. GitHub replaces {@code ${{ }}} before the
 * shell sees the line, so a title with a quote and a command in it is run. A variable set under
 * {@code env:} and read by the shell as {@code $TITLE} is safe; the same variable written as {@code
 * ${{ env.TITLE }}} is not.
 */
final class ScriptInjection {
  /** Inputs that are run as scripts, by the action. */
  private static final Map<String, Set<String>> SCRIPTS =
      Map.of(
          "actions/github-script", Set.of("script"),
          "azure/cli", Set.of("inlinescript"),
          "azure/powershell", Set.of("inlinescript"),
          "appleboy/ssh-action", Set.of("script"),
          "nick-fields/retry", Set.of("command"),
          "nick-invision/retry", Set.of("command"),
          "cloudposse/github-action-terraform", Set.of("script"));

  private static final Pattern GIVES_FILE_NAMES =
      Pattern.compile(
          "tj-actions/changed-files|jitterbit/get-changed-files|trilom/file-changes-action"
              + "|lots0logs/gh-action-get-changed-files|masesgroup/retrieve-changed-files");

  private final GithubWorkflow workflow;
  private final List<Hazard> out;

  private ScriptInjection(GithubWorkflow workflow, List<Hazard> out) {
    this.workflow = workflow;
    this.out = out;
  }

  static void look(GithubWorkflow workflow, List<Hazard> out) {
    ScriptInjection look = new ScriptInjection(workflow, out);
    workflow.jobs().forEach(look::job);
  }

  private void job(Job job) {
    Set<String> fileNames = new HashSet<>();
    for (Step step : job.steps()) {
      for (Scalar script : scripts(step)) {
        script(job, step, script, fileNames);
      }
      if (!step.id().isEmpty() && GIVES_FILE_NAMES.matcher(step.action()).matches()) {
        fileNames.add("steps." + step.id().toLowerCase(Locale.ROOT) + ".outputs.");
      }
    }
  }

  private static List<Scalar> scripts(Step step) {
    List<Scalar> scripts = new ArrayList<>();
    if (step.run() != null) {
      scripts.add(step.run());
    }
    Set<String> inputs = SCRIPTS.getOrDefault(step.action(), Set.of());
    for (Assignment input : step.with()) {
      if (inputs.contains(input.name().toLowerCase(Locale.ROOT))) {
        scripts.add(input.value());
      }
    }
    return scripts;
  }

  private void script(Job job, Step step, Scalar script, Set<String> fileNames) {
    Set<String> triggers = Guards.triggers(workflow, job, step);
    for (Expressions.Found found : Expressions.in(script.text())) {
      Optional<Reach> reach = reach(found.context(), triggers, job, step, fileNames);
      if (reach.isPresent() && !Guards.ownBranchOnly(job, step)) {
        String guard = Guards.words(reach.get());
        out.add(
            new Hazard(
                HazardKind.SCRIPT_INJECTION,
                script.lineAt(found.offset()),
                job.id(),
                found.context(),
                guard == null ? Guards.of(workflow, job, step).orElse(null) : guard));
      }
    }
  }

  private Optional<Reach> reach(
      String context, Set<String> triggers, Job job, Step step, Set<String> fileNames) {
    if (fileNames.stream().anyMatch(context::startsWith)) {
      return context.endsWith("_files") || context.endsWith(".all")
          ? Strangers.reach(Strangers.FILE_NAMES, triggers)
          : Optional.empty();
    }
    if (context.startsWith("env.")) {
      return variable(context.substring(4), job, step)
          .flatMap(
              value ->
                  Expressions.in(value).stream()
                      .flatMap(each -> Strangers.reach(each.context(), triggers).stream())
                      .min(Reach::compareTo));
    }
    return Strangers.reach(context, triggers);
  }

  /** What a variable was set to, nearest first; the expressions are lower case. */
  private Optional<String> variable(String name, Job job, Step step) {
    List<Assignment> all = new ArrayList<>(step.env());
    all.addAll(job.env());
    all.addAll(workflow.env());
    return all.stream()
        .filter(each -> each.name().equalsIgnoreCase(name))
        .map(each -> each.value().text())
        .findFirst();
  }
}
