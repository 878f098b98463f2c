// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.Outcome;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Severity;
import java.util.List;

/** Third-party actions of workflows are fixed to a commit. */
@CheckInfo(
    id = "actions-pinned",
    area = Area.SECURITY,
    question = "Could somebody else's change slip into the project's builds unseen?",
    severity = Severity.MEDIUM,
    needs = {
      Fact.Workflow.class,
      SecurityFact.MovingAction.class,
      Fact.Absence.class,
      Fact.FileCount.class
    },
    mend =
        "Name each action by its full commit id, with the version as a comment, and let a bot"
            + " keep the ids current.")
public final class ActionsPinned implements Check {
  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> workflows = target.evidence(Fact.Workflow.class);
    if (workflows.isEmpty()) {
      return withoutWorkflows(this, target);
    }
    List<Evidence> using = workflows.stream().filter(e -> actions(e) > 0).toList();
    int actions = using.stream().mapToInt(ActionsPinned::actions).sum();
    int pinned = using.stream().mapToInt(e -> ((Fact.Workflow) e.value()).pinned()).sum();
    if (actions == 0) {
      return Answer.notApplicable(
          this, Phrase.count(workflows.size(), "workflow") + ", none uses actions of others.");
    }
    if (pinned == actions) {
      return Answer.pass(
          this,
          "All "
              + Phrase.count(actions, "use")
              + " of actions of others"
              + (actions == 1 ? " is" : " are")
              + " fixed to a commit.",
          using);
    }
    List<Evidence> moving = target.evidence(SecurityFact.MovingAction.class);
    String reason =
        (actions - pinned)
            + " of "
            + Phrase.count(actions, "use")
            + " of actions of others name a"
            + " tag or branch, which their owners can move"
            + told(moving)
            + ".";
    List<Evidence> resting =
        moving.isEmpty() ? using.stream().filter(ActionsPinned::moves).toList() : moving;
    String next = "Treat released binaries with care, and build from source what must be trusted";
    boolean forges = !moving.isEmpty() && others(moving).isEmpty();
    return pinned * 2 >= actions || forges
        ? Answer.warn(this, reason, next, resting)
        : Answer.fail(this, reason, next, resting);
  }

  /** The forge's own actions weigh less: who can move them runs the workflow anyway. */
  private static List<SecurityFact.MovingAction> others(List<Evidence> moving) {
    return moving.stream()
        .map(e -> (SecurityFact.MovingAction) e.value())
        .filter(action -> !action.action().matches("(actions|github)/.*"))
        .toList();
  }

  private static String told(List<Evidence> moving) {
    List<SecurityFact.MovingAction> others = others(moving);
    if (moving.isEmpty()) {
      return "";
    }
    return others.isEmpty()
        ? ", though all of these are the forge's own"
        : ", among them "
            + Phrase.list(
                others.stream()
                    .map(SecurityFact.MovingAction::action)
                    .distinct()
                    .sorted()
                    .toList());
  }

  private static boolean moves(Evidence evidence) {
    return evidence.value() instanceof Fact.Workflow workflow
        && workflow.pinned() < workflow.actions();
  }

  static Outcome withoutWorkflows(Check check, Case target) {
    boolean none =
        Scene.of(target) == Scene.PROJECT
            && (!Scene.absence(target, "tests-in-ci").isEmpty()
                || (Scene.sawFiles(target) && Scene.files(target, FileKind.CI) == 0));
    return none
        ? Answer.notApplicable(check, "No workflow here.")
        : Scene.unseen(check, target, "the workflows");
  }

  private static int actions(Evidence evidence) {
    return evidence.value() instanceof Fact.Workflow workflow ? workflow.actions() : 0;
  }
}
