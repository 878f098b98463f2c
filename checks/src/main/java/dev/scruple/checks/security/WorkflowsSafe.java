// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.Coverage;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.SecurityFact.WorkflowHazard;
import dev.scruple.model.Severity;
import dev.scruple.model.Unexamined;
import java.util.List;
import java.util.regex.Pattern;

/** No stranger can make a workflow run their commands with the project's rights. */
@CheckInfo(
    id = "workflows-safe",
    area = Area.SECURITY,
    question = "Could a stranger take over the project's builds, and with them its releases?",
    severity = Severity.HIGH,
    needs = {Fact.Workflow.class, WorkflowHazard.class, Fact.Absence.class, Fact.FileCount.class},
    mend =
        "Hand a stranger's words to scripts in variables (env:), and run code of pull requests by"
            + " pull_request only, without secrets.")
public final class WorkflowsSafe implements Check {
  private static final String COLLECTOR = "workflows";
  private static final Pattern ACTION = Pattern.compile("(^|/)action\\.ya?ml$");
  private static final String NEXT =
      "Tell the maintainers privately, and take no release built by these workflows until it is"
          + " mended";

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> workflows = target.evidence(Fact.Workflow.class);
    if (workflows.isEmpty()) {
      return ActionsPinned.withoutWorkflows(this, target);
    }
    List<Evidence> hazards =
        target.evidence(WorkflowHazard.class).stream().sorted(Place.BY_DEPTH).toList();
    List<Evidence> open = hazards.stream().filter(e -> one(e).guard() == null).toList();
    if (!open.isEmpty()) {
      return Answer.fail(this, reasonToFail(workflows, open), NEXT, open);
    }
    if (!hazards.isEmpty()) {
      return guarded(workflows, hazards);
    }
    List<String> unread = unread(target);
    if (!unread.isEmpty()) {
      return Answer.unknown(
          this,
          "Nothing was seen that a stranger could use, but "
              + Phrase.list(unread)
              + (unread.size() == 1 ? " was" : " were")
              + " not read whole.",
          "Read " + Phrase.list(unread) + " yourself",
          workflows);
    }
    return Answer.pass(
        this,
        "In "
            + counted(workflows)
            + " nothing was seen by which a stranger could run commands with the project's rights.",
        workflows);
  }

  private static String reasonToFail(List<Evidence> workflows, List<Evidence> open) {
    Evidence first = open.getFirst();
    long files = open.stream().map(Place::of).distinct().count();
    return files
        + " of "
        + counted(workflows)
        + " can be used by strangers: at "
        + Phrase.quoted(first.source().place())
        + " "
        + deed(one(first))
        + (open.size() == 1 ? "" : ", and in " + Phrase.count(open.size() - 1L, "place") + " more")
        + ".";
  }

  private Outcome guarded(List<Evidence> workflows, List<Evidence> hazards) {
    Evidence first = hazards.getFirst();
    String reason =
        "In "
            + counted(workflows)
            + " no way stands open to strangers, but "
            + Phrase.count(hazards.size(), "place")
            + (hazards.size() == 1 ? " rests" : " rest")
            + " on a single guard: at "
            + Phrase.quoted(first.source().place())
            + " "
            + deed(one(first))
            + ", and in the way stands only "
            + Phrase.quoted(String.valueOf(one(first).guard()))
            + ".";
    return Answer.warn(this, reason, "Read " + Place.names(hazards), hazards);
  }

  /** Workflows, and apart from them the actions of its own that they use. */
  private static String counted(List<Evidence> files) {
    int actions = (int) files.stream().filter(WorkflowsSafe::isAction).count();
    int workflows = files.size() - actions;
    if (actions == 0) {
      return Phrase.count(workflows, "workflow");
    }
    String own = Phrase.count(actions, "action");
    return workflows == 0 ? own : Phrase.count(workflows, "workflow") + " and " + own;
  }

  private static boolean isAction(Evidence file) {
    return ACTION.matcher(file.source().path()).find();
  }

  private static String deed(WorkflowHazard hazard) {
    String subject = Phrase.quoted(hazard.subject());
    return switch (hazard.kind()) {
      case "script-injection" -> "words that anybody can choose (" + subject + ") enter a script";
      case "untrusted-code" ->
          "code of a pull request (" + subject + ") is fetched with the project's own rights";
      case "poisoned-artifact" ->
          "files that another run left are used with the project's own rights (" + subject + ")";
      case "poisoned-cache" -> "a cache that later runs trust is open to code of pull requests";
      case "self-hosted-runner" -> "pull requests run on a machine of the project's own";
      case "unsecure-commands" -> "what a script prints can set variables of the steps after it";
      default -> "all secrets are handed on (" + subject + ")";
    };
  }

  private static List<String> unread(Case target) {
    return target.coverage().stream()
        .filter(coverage -> coverage.collector().equals(COLLECTOR))
        .map(Coverage::unexamined)
        .flatMap(List::stream)
        .map(Unexamined::path)
        .map(path -> path == null ? "a workflow" : path)
        .distinct()
        .sorted()
        .toList();
  }

  private static WorkflowHazard one(Evidence evidence) {
    return (WorkflowHazard) evidence.value();
  }
}
