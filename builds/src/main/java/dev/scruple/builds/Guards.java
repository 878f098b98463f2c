// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import dev.scruple.builds.GithubWorkflow.Job;
import dev.scruple.builds.GithubWorkflow.Step;
import dev.scruple.builds.Node.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a stranger and a step: the conditions of the step, of its job and of the jobs
 * that this one waits for, the environment, and the rights that the job has.
 */
final class Guards {
  private static final Pattern EVENT =
      Pattern.compile("github\\.event_name\\s*(==|!=)\\s*['\"](\\w{1,40})['\"]");
  private static final Pattern RUN_EVENT =
      Pattern.compile(
          "workflow_run\\.event\\s*==\\s*['\"](push|schedule|release|workflow_dispatch)['\"]");
  private static final Pattern OWN_BRANCH =
      Pattern.compile(
          "head\\.repo\\.(full_name|owner\\.login|id)\\s*==|==\\s*github\\.event\\.pull_request\\.head\\.repo"
              + "|head_repository\\.(full_name|id|owner\\.login)\\s*==|head\\.repo\\.fork\\s*(==\\s*false|!=\\s*true)"
              + "|!\\s*github\\.event\\.(pull_request|workflow_run)\\.head(\\.repo|_repository)\\.fork"
              + "|head_repository\\.fork\\s*==\\s*false");
  private static final Pattern PEOPLE =
      Pattern.compile(
          "(github\\.(triggering_)?actor|(sender|user)\\.login)\\s*==|contains\\([^()]{0,400}(\\([^()]{0,400}\\))?"
              + "[^()]{0,40}(github\\.(triggering_)?actor|(sender|user)\\.login)\\s*\\)");

  /** That a label is not there lets everybody pass. */
  private static final Pattern WITHOUT_LABEL =
      Pattern.compile("!\\s*contains\\([^()]{0,400}\\)|[\\w.*]*label[\\w.*]*\\s*!=");

  private static final Pattern RIGHTS_ACTION =
      Pattern.compile(
          "permission|authori[sz]|(check|verify|is)[-_]?(team|member|collaborator|user|actor)|membership");
  private static final Pattern RIGHTS_SCRIPT =
      Pattern.compile(
          "getCollaboratorPermissionLevel|/collaborators/|[cC]heckMembership|getMembershipFor"
              + "|author_association|/permission\\b|checkCollaborator|listMembersInOrg");

  private Guards() {}

  /** The events by which a step can come to run, as far as conditions tell. */
  static Set<String> triggers(GithubWorkflow workflow, Job job, @Nullable Step step) {
    Set<String> triggers = new LinkedHashSet<>(workflow.triggers());
    List<String> conditions = new ArrayList<>(List.of(job.condition()));
    if (step != null) {
      conditions.add(step.condition());
    }
    for (String condition : conditions) {
      narrow(condition, triggers);
    }
    return triggers;
  }

  private static void narrow(String condition, Set<String> triggers) {
    Set<String> only = new LinkedHashSet<>();
    Matcher matcher = EVENT.matcher(condition);
    boolean either = condition.contains("||");
    while (matcher.find()) {
      if (matcher.group(1).equals("==")) {
        only.add(matcher.group(2));
      } else if (!either) {
        triggers.remove(matcher.group(2));
      }
    }
    // Of «a || b» with one event named, the other side may be true by any event.
    long sides = condition.split("\\|\\|", -1).length;
    if (!only.isEmpty() && only.size() >= sides && !condition.contains("!(")) {
      triggers.retainAll(only);
    }
    boolean runEvent = RUN_EVENT.matcher(condition).find() && !either;
    if (runEvent) {
      triggers.remove("workflow_run");
    }
  }

  /** Whether only a branch of the project itself comes this far, which no stranger can make. */
  static boolean ownBranchOnly(Job job, @Nullable Step step) {
    String condition = job.condition() + " && " + (step == null ? "" : step.condition());
    return OWN_BRANCH.matcher(condition).find() && !condition.contains("||");
  }

  /** The first thing that stands in a stranger's way; empty where nothing does. */
  static Optional<String> of(GithubWorkflow workflow, Job job, @Nullable Step step) {
    Set<Job> before = new LinkedHashSet<>(List.of(job));
    collect(workflow, job, before, 0);
    StringBuilder conditions = new StringBuilder(step == null ? "" : step.condition());
    before.forEach(each -> conditions.append(" && ").append(each.condition()));
    Optional<String> condition = byCondition(conditions.toString());
    if (condition.isPresent()) {
      return condition;
    }
    if (before.stream().anyMatch(Job::environment)) {
      return Optional.of("an environment, which may ask for approval");
    }
    if (before.stream().anyMatch(each -> asksForRights(each, each.equals(job) ? step : null))) {
      return Optional.of("a step that looks at the person's rights");
    }
    return byTrigger(workflow, job);
  }

  private static void collect(GithubWorkflow workflow, Job job, Set<Job> out, int depth) {
    for (String need : job.needs()) {
      Job needed = depth > 8 ? null : workflow.job(need).orElse(null);
      if (needed != null && out.add(needed)) {
        collect(workflow, needed, out, depth + 1);
      }
    }
  }

  private static Optional<String> byCondition(String condition) {
    if (OWN_BRANCH.matcher(condition).find()) {
      return Optional.of("a condition on the branch's repository");
    }
    if (condition.contains("author_association")) {
      return Optional.of("a condition on the author's standing in the project");
    }
    if (PEOPLE.matcher(condition).find()) {
      return Optional.of("a condition on the person's name");
    }
    if (WITHOUT_LABEL
        .matcher(condition)
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .contains("label")) {
      return Optional.of("a label, which a maintainer sets");
    }
    if (condition.contains(".merged")) {
      return Optional.of("a condition that the pull request is merged");
    }
    return Optional.empty();
  }

  private static boolean asksForRights(Job job, @Nullable Step until) {
    for (Step step : job.steps()) {
      if (step.equals(until)) {
        return false;
      }
      boolean asks =
          RIGHTS_ACTION.matcher(step.action()).find()
              || RIGHTS_SCRIPT.matcher(step.script() + step.input("script")).find();
      if (asks) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> byTrigger(GithubWorkflow workflow, Job job) {
    List<String> types = workflow.filter("pull_request_target", "types");
    if (workflow.triggers().contains("pull_request_target")
        && !types.isEmpty()
        && types.stream().allMatch(type -> type.contains("label"))) {
      return Optional.of("a label, which a maintainer sets");
    }
    if (!types.isEmpty() && types.stream().allMatch("closed"::equals)) {
      return Optional.of("running only when a maintainer closes or merges");
    }
    Entry permissions = job.permissions() == null ? workflow.permissions() : job.permissions();
    if (permissions != null && Permissions.readOnly(permissions.value()) && !usesSecrets(job)) {
      return Optional.of("a token that only reads, and no secret in the job");
    }
    return Optional.empty();
  }

  private static boolean usesSecrets(Job job) {
    return Node.scalars(job.node())
        .anyMatch(
            scalar ->
                scalar.text().replace("secrets.GITHUB_TOKEN", "").contains("secrets.")
                    || scalar.text().equals("inherit")
                    || scalar.text().contains("toJSON(secrets"));
  }

  /** In words, what is left to a stranger by how the words arrive; null for full rights. */
  static @Nullable String words(Reach reach) {
    return switch (reach) {
      case FULL -> null;
      case MERGED -> "a maintainer who merges without reading it";
      case CALLED -> "the triggers of the workflows that call it";
      case FORK -> "the rights of a fork's pull request: a token that only reads, and no secrets";
    };
  }
}
