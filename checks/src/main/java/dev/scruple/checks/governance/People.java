// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.governance;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.History;
import dev.scruple.model.Fact;
import dev.scruple.model.HistoryFact;
import dev.scruple.model.HistoryState;
import dev.scruple.model.Outcome;
import java.util.List;
import java.util.Optional;

/** What must hold before who came and who went can be told. */
final class People {
  private People() {}

  /** The answer where it can't be told; empty where it can. */
  static Optional<Outcome> unready(Check check, Case target) {
    List<HistoryFact.Turnover> turnovers = target.facts(HistoryFact.Turnover.class);
    if (turnovers.isEmpty()) {
      return Optional.of(History.unseen(check, target));
    }
    boolean whole =
        target.facts(Fact.Activity.class).stream()
            .allMatch(activity -> activity.state() == HistoryState.COMPLETE);
    if (!whole) {
      return Optional.of(
          Answer.unknown(
              check,
              "The history is not whole, so that first commits are not known.",
              "Fetch the rest, git fetch --unshallow, then evaluate again",
              target.evidence(HistoryFact.Turnover.class)));
    }
    if (target.facts(Fact.Activity.class).stream().allMatch(each -> each.commits() == 0)) {
      return Optional.of(
          Answer.notApplicable(check, "Nobody committed in the 12 months that are looked at."));
    }
    if (!turnovers.getFirst().comparable()) {
      return Optional.of(
          Answer.notApplicable(
              check, "The history is younger than two years: too young to compare years."));
    }
    return Optional.empty();
  }
}
