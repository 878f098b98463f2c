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
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.SecurityFact.WorkflowToken;
import dev.scruple.model.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Workflows say what their token may do, and take no more than they need. */
@CheckInfo(
    id = "tokens-least-privilege",
    area = Area.SECURITY,
    question = "If one build step turned bad, how much of the project could it change?",
    severity = Severity.MEDIUM,
    needs = {Fact.Workflow.class, WorkflowToken.class, Fact.Absence.class, Fact.FileCount.class},
    mend =
        "Put permissions: {contents: read} at the top of each workflow, and let a job that writes"
            + " name what it writes.")
public final class TokensLeastPrivilege implements Check {
  private static final String NEXT =
      "Ask the maintainers what the repository's default for workflow tokens is";

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> tokens = target.evidence(WorkflowToken.class);
    List<Evidence> workflows = target.evidence(Fact.Workflow.class);
    if (workflows.isEmpty()) {
      return ActionsPinned.withoutWorkflows(this, target);
    }
    if (tokens.isEmpty()) {
      return Answer.notApplicable(
          this,
          Phrase.count(workflows.size(), "workflow")
              + ", none of a service whose files say what a token may do.");
    }
    List<Evidence> all = of(tokens, "writes-all");
    List<Evidence> unstated = of(tokens, "unstated");
    List<Evidence> wide = of(tokens, "all-jobs-write");
    if (!all.isEmpty()) {
      return Answer.fail(
          this,
          Phrase.count(all.size(), "workflow")
              + " of "
              + tokens.size()
              + (all.size() == 1 ? " lets its token" : " let their token")
              + " change everything: "
              + Place.names(all)
              + ".",
          "Take releases of these workflows with care",
          all);
    }
    return unstated.isEmpty() && wide.isEmpty() ? stated(tokens) : partly(tokens, unstated, wide);
  }

  private Outcome partly(List<Evidence> tokens, List<Evidence> unstated, List<Evidence> wide) {
    String reason =
        tokens.size() == 1
            ? "The one workflow does not say what its token may do, so that a setting which is not in"
                + " the tree decides."
            : counted(tokens, unstated, wide);
    List<Evidence> resting = Stream.concat(unstated.stream(), wide.stream()).toList();
    return unstated.size() * 2 > tokens.size()
        ? Answer.fail(this, reason, NEXT, resting)
        : Answer.warn(
            this, reason, unstated.isEmpty() ? "Read " + Place.names(wide) : NEXT, resting);
  }

  private static String counted(
      List<Evidence> tokens, List<Evidence> unstated, List<Evidence> wide) {
    int good = tokens.size() - unstated.size() - wide.size();
    return good
        + " of "
        + tokens.size()
        + " workflows"
        + (good == 1 ? " limits its token" : " limit their token")
        + (unstated.isEmpty()
            ? ""
            : "; "
                + unstated.size()
                + (unstated.size() == 1 ? " does" : " do")
                + " not say what it may do, so that a setting which is not in the tree decides")
        + (wide.isEmpty()
            ? ""
            : "; " + wide.size() + (wide.size() == 1 ? " lets" : " let") + " every job write")
        + ".";
  }

  private Outcome stated(List<Evidence> tokens) {
    List<Evidence> writing = of(tokens, "job-writes");
    return Answer.pass(
        this,
        (tokens.size() == 1 ? "The one workflow" : "All " + tokens.size() + " workflows")
            + (tokens.size() == 1 ? " limits" : " limit")
            + " what the token may do; in "
            + writing.size()
            + " a job may write what it names.",
        tokens);
  }

  private static List<Evidence> of(List<Evidence> tokens, String reach) {
    return tokens.stream()
        .filter(e -> e.value() instanceof WorkflowToken token && token.reach().equals(reach))
        .sorted(Place.BY_DEPTH)
        .toList();
  }
}
