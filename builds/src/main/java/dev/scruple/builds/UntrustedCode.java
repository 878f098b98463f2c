// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import dev.scruple.builds.GithubWorkflow.Assignment;
import dev.scruple.builds.GithubWorkflow.Job;
import dev.scruple.builds.GithubWorkflow.Step;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Jobs with the project's own rights that check out what a stranger pushed and then run something
 * of it: a build, an install, a test, a script. Such rights come with {@code pull_request_target},
 * {@code workflow_run} and {@code issue_comment}.
 */
final class UntrustedCode {
  private static final Set<String> OWN_RIGHTS =
      Set.of("pull_request_target", "workflow_run", "issue_comment");

  /** Where a stranger's commit is named by a context. */
  private static final Pattern THEIRS =
      Pattern.compile(
          "github\\.event\\.pull_request\\.(head\\.(sha|ref|repo\\.full_name|repo\\.clone_url|label)"
              + "|merge_commit_sha)|github\\.head_ref|github\\.event\\.workflow_run\\.(head_(sha|branch)"
              + "|head_commit\\.id|head_repository\\.full_name)"
              + "|github\\.event\\.workflow_run\\.pull_requests\\.\\*\\.head\\.(sha|ref)");

  /** What a step before it found out; only where a comment started the run. */
  private static final Pattern FOUND_OUT =
      Pattern.compile("(steps|needs)\\.[\\w-]+\\.outputs\\.\\w*(head|sha|ref|branch)\\w*");

  private static final Pattern PULL_REF = Pattern.compile("(refs/)?pull/.{0,200}/(head|merge)");
  private static final Pattern BY_COMMAND =
      Pattern.compile(
          "gh pr checkout|hub pr checkout|git (fetch|pull)\\b[^\\n]{0,200}\\bpull/[^\\n]{0,200}/(head|merge)");
  private static final Pattern GIT =
      Pattern.compile("git (checkout|fetch|switch|pull|clone|merge)");
  private static final Pattern ANY_CHECKOUT = Pattern.compile(BY_COMMAND + "|" + GIT);
  private static final Pattern RUNS =
      Pattern.compile(
          "(?m)(^|[;&|(]|\\bthen|\\bdo|\\bsudo|\\brun)\\s*((npm|pnpm|yarn|bun|npx|pnpx|node|deno|pytest|tox|nox"
              + "|make|cmake|ninja|mvn|\\./mvnw|gradle|\\./gradlew|cargo|rake|bundle|composer|dotnet|bazel|bazelisk"
              + "|poetry|hatch|pdm|pre-commit|docker build|docker compose|docker-compose|sbt|swift|mkdocs"
              + "|sphinx-build|doc-builder|jest|uv (run|sync|pip install)|go (build|test|run|generate)"
              + "|pip3? install (-\\S+ )*(\\.|-r|-e|\")|python3? -m (pip install (-\\S+ )*(\\.|-r|-e|\")|pytest|build|tox)"
              + "|python3? \\S+\\.py|bash (?!-c)\\S+|sh (?!-c)\\S+|source \\S+)\\b|\\./[\\w./-]+)");
  private static final Pattern RUNS_ACTION =
      Pattern.compile(
          "\\./.*|pre-commit/action|docker/build-push-action|gradle/gradle-build-action"
              + "|pypa/cibuildwheel|goreleaser/goreleaser-action");
  private static final Pattern CACHES =
      Pattern.compile("actions/cache(/save)?|swatinem/rust-cache");

  private final GithubWorkflow workflow;
  private final List<Hazard> out;

  private UntrustedCode(GithubWorkflow workflow, List<Hazard> out) {
    this.workflow = workflow;
    this.out = out;
  }

  static void look(GithubWorkflow workflow, List<Hazard> out) {
    UntrustedCode look = new UntrustedCode(workflow, out);
    workflow.jobs().forEach(look::job);
  }

  private void job(Job job) {
    for (int i = 0; i < job.steps().size(); i++) {
      Step step = job.steps().get(i);
      Set<String> triggers = Guards.triggers(workflow, job, step);
      triggers.retainAll(OWN_RIGHTS);
      String theirs = triggers.isEmpty() ? null : checksOut(step, triggers);
      if (theirs != null && !Guards.ownBranchOnly(job, step)) {
        report(job, step, theirs, job.steps().subList(i + 1, job.steps().size()));
        return;
      }
    }
  }

  private void report(Job job, Step step, String theirs, List<Step> after) {
    String folder = step.input("path").replaceFirst("^\\./", "").replaceFirst("/$", "");
    Step runner = after.stream().filter(each -> runs(each, step, folder)).findFirst().orElse(null);
    boolean inOneStep = step.run() != null && runsAfterCheckout(step.script());
    String guard = Guards.of(workflow, job, runner == null ? step : runner).orElse(null);
    if (guard == null && runner == null && !inOneStep) {
      guard = "that nothing was seen here which runs what was checked out";
    }
    int line = step.uses() == null ? line(step) : step.uses().line();
    out.add(new Hazard(HazardKind.UNTRUSTED_CODE, line, job.id(), theirs, guard));
    for (Step each : after) {
      if (CACHES.matcher(each.action()).matches() && runner != null) {
        out.add(
            new Hazard(
                HazardKind.POISONED_CACHE,
                each.line(),
                job.id(),
                each.action(),
                "that later runs have to restore this cache"));
      }
    }
  }

  private static int line(Step step) {
    return step.run() == null ? step.line() : step.run().line();
  }

  /** What names the stranger's commit, in a step that checks it out; null in any other. */
  private static @Nullable String checksOut(Step step, Set<String> triggers) {
    if (step.action().equals("actions/checkout")) {
      return Stream.of("ref", "repository")
          .map(step::input)
          .map(input -> theirs(input, triggers))
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
    Matcher command = BY_COMMAND.matcher(step.script());
    if (command.find()) {
      return command.group();
    }
    if (GIT.matcher(step.script()).find()) {
      String theirs = theirs(step.script(), triggers);
      return theirs != null || step.env().isEmpty() ? theirs : byVariable(step, triggers);
    }
    return null;
  }

  private static @Nullable String byVariable(Step step, Set<String> triggers) {
    for (Assignment variable : step.env()) {
      boolean used =
          step.script().contains("$" + variable.name())
              || step.script().contains("${" + variable.name());
      String theirs = used ? theirs(variable.value().text(), triggers) : null;
      if (theirs != null) {
        return theirs;
      }
    }
    return null;
  }

  private static @Nullable String theirs(String text, Set<String> triggers) {
    for (Expressions.Found found : Expressions.in(text)) {
      boolean comment = triggers.contains("issue_comment") || triggers.contains("workflow_run");
      if (THEIRS.matcher(found.context()).matches()
          || (comment && FOUND_OUT.matcher(found.context()).matches())) {
        return found.context();
      }
    }
    Matcher pull = PULL_REF.matcher(text);
    return pull.find() && text.contains("${{") ? pull.group() : null;
  }

  private static boolean runs(Step step, Step checkout, String folder) {
    boolean beside =
        !folder.isEmpty()
            && !step.script().contains(folder)
            && !step.folder().contains(folder)
            && !(step.uses() != null && step.uses().text().contains(folder));
    if (beside || step.equals(checkout)) {
      return false;
    }
    return RUNS_ACTION.matcher(step.action()).matches() || RUNS.matcher(step.script()).find();
  }

  private static boolean runsAfterCheckout(String script) {
    Matcher checkout = ANY_CHECKOUT.matcher(script);
    return checkout.find() && RUNS.matcher(script).region(checkout.end(), script.length()).find();
  }
}
