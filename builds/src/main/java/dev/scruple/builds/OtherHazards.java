// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import dev.scruple.builds.GithubWorkflow.Assignment;
import dev.scruple.builds.GithubWorkflow.Job;
import dev.scruple.builds.GithubWorkflow.Step;
import dev.scruple.builds.Node.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dangers that one look at a job or a value tells. */
final class OtherHazards {
  private static final Pattern FETCHES_ARTIFACT =
      Pattern.compile("dawidd6/action-download-artifact|actions/download-artifact");
  private static final Pattern FETCHES_BY_COMMAND =
      Pattern.compile("gh run download|downloadArtifact|/artifacts/[^\\s]{0,80}/zip");
  private static final Pattern SETS_VARIABLES =
      Pattern.compile("(?s)(cat |\\$\\(<)[^\\n]{0,200}(>>|tee -a)\\s*\"?\\$\\{?GITHUB_(ENV|PATH)");
  private static final Pattern PINNED = Pattern.compile(".*@[0-9a-f]{40}([0-9a-f]{24})?");
  private static final Set<String> FULL =
      Set.of(
          "pull_request_target",
          "issue_comment",
          "issues",
          "workflow_run",
          "discussion",
          "discussion_comment");

  private OtherHazards() {}

  static void look(GithubWorkflow workflow, List<Hazard> out) {
    for (Job job : workflow.jobs()) {
      artifacts(workflow, job, out);
      runner(workflow, job, out);
      inherited(job, out);
    }
    commands(workflow, out);
    allSecrets(workflow, out);
  }

  private static void artifacts(GithubWorkflow workflow, Job job, List<Hazard> out) {
    for (int i = 0; i < job.steps().size(); i++) {
      Step step = job.steps().get(i);
      boolean another =
          FETCHES_BY_COMMAND.matcher(step.script() + step.input("script")).find()
              || (FETCHES_ARTIFACT.matcher(step.action()).matches()
                  && (step.action().startsWith("dawidd6") || !step.input("run-id").isEmpty()));
      if (!another || !Guards.triggers(workflow, job, step).contains("workflow_run")) {
        continue;
      }
      boolean variables =
          job.steps().subList(i, job.steps().size()).stream()
              .anyMatch(each -> SETS_VARIABLES.matcher(each.script()).find());
      String guard = Guards.of(workflow, job, step).orElse(null);
      out.add(
          new Hazard(
              HazardKind.POISONED_ARTIFACT,
              step.line(),
              job.id(),
              step.action().isEmpty() ? "a download of another run's artifact" : step.action(),
              guard == null && !variables ? "how carefully its files are used" : guard));
      return;
    }
  }

  private static void runner(GithubWorkflow workflow, Job job, List<Hazard> out) {
    boolean pull = Guards.triggers(workflow, job, null).contains("pull_request");
    if (pull && job.runners().contains("self-hosted") && !Guards.ownBranchOnly(job, null)) {
      out.add(
          new Hazard(
              HazardKind.SELF_HOSTED_RUNNER,
              job.line(),
              job.id(),
              "self-hosted",
              "the forge's approval of a newcomer's first run, or a machine made anew for each job"));
    }
  }

  private static void inherited(Job job, List<Hazard> out) {
    Scalar uses = job.uses();
    Scalar secrets = job.secrets();
    if (uses == null || secrets == null || !secrets.text().equals("inherit")) {
      return;
    }
    if (!uses.text().startsWith("./")) {
      out.add(
          new Hazard(
              HazardKind.ALL_SECRETS,
              secrets.line(),
              job.id(),
              uses.text(),
              PINNED.matcher(uses.text()).matches()
                  ? "the commit to which that workflow is fixed"
                  : "the care of that workflow's owner"));
    }
  }

  private static void commands(GithubWorkflow workflow, List<Hazard> out) {
    Stream.concat(
            workflow.env().stream(),
            workflow.jobs().stream()
                .flatMap(
                    job ->
                        Stream.concat(
                            job.env().stream(),
                            job.steps().stream().flatMap(step -> step.env().stream()))))
        .filter(each -> each.name().equals("ACTIONS_ALLOW_UNSECURE_COMMANDS"))
        .filter(each -> each.value().text().toLowerCase(Locale.ROOT).equals("true"))
        .map(Assignment::value)
        .forEach(
            value ->
                out.add(
                    new Hazard(
                        HazardKind.UNSECURE_COMMANDS,
                        value.line(),
                        "",
                        "ACTIONS_ALLOW_UNSECURE_COMMANDS",
                        workflow.triggers().stream().anyMatch(FULL::contains)
                            ? null
                            : "that no stranger starts this workflow with its secrets")));
  }

  private static void allSecrets(GithubWorkflow workflow, List<Hazard> out) {
    Node.scalars(workflow.root())
        .filter(scalar -> scalar.text().contains("toJSON(secrets)"))
        .limit(20)
        .forEach(
            scalar ->
                out.add(
                    new Hazard(
                        HazardKind.ALL_SECRETS,
                        scalar.lineAt(scalar.text().indexOf("toJSON(secrets)")),
                        "",
                        "toJSON(secrets)",
                        "the steps that are given it")));
  }
}
