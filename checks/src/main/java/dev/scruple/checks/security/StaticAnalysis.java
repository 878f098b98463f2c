// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.security;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Severity;
import java.util.List;

/** A tool looks for weaknesses in the code. */
@CheckInfo(
    id = "static-analysis",
    area = Area.SECURITY,
    question = "Does a machine look for weaknesses in each change?",
    severity = Severity.LOW,
    needs = {SecurityFact.Practice.class, Fact.Absence.class, Fact.FileCount.class},
    mend = "Run CodeQL, Semgrep or a linter with security rules on every pull request.")
public final class StaticAnalysis implements Check {
  private static final String NEXT =
      "Scan the code that you use yourself, for instance with: semgrep scan --config auto";

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target)
        .orElseGet(
            () ->
                Scene.lacksCode(target)
                    ? Answer.notApplicable(this, "No code here that could be analysed.")
                    : judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> all = Practices.of(target, "static-analysis");
    List<Evidence> code =
        all.stream().filter(e -> !Practices.tool(e).contains("of workflows")).toList();
    if (!code.isEmpty()) {
      return Answer.pass(
          this,
          Practices.tools(code)
              + (code.stream().map(Practices::tool).distinct().count() == 1 ? " looks" : " look")
              + " for weaknesses in the code ("
              + Place.names(code)
              + ").",
          code);
    }
    if (!all.isEmpty()) {
      return Answer.warn(
          this,
          Practices.tools(all)
              + " looks for weaknesses, but not in the code itself: "
              + Place.names(all)
              + ".",
          NEXT,
          all);
    }
    List<Evidence> absence = Scene.absence(target, "static-analysis");
    if (absence.isEmpty() || Scene.of(target) != Scene.PROJECT) {
      return Scene.unseen(this, target, "a tool that looks for weaknesses");
    }
    return Answer.fail(
        this,
        "No tool that looks for weaknesses is set up in the tree; the forge's own scanning can be"
            + " on without a file.",
        NEXT,
        absence);
  }
}
