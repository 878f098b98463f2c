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
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Severity;
import java.util.List;

/** No program in compiled form stands among the sources. */
@CheckInfo(
    id = "no-committed-binaries",
    area = Area.SECURITY,
    question = "Is there a program in the repository whose source nobody can review?",
    severity = Severity.MEDIUM,
    needs = {SecurityFact.CommittedBinary.class, Fact.FileCount.class},
    mend =
        "Build programs in the release instead of keeping them beside the sources, or say how each"
            + " was made.")
public final class NoCommittedBinaries implements Check {
  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    if (!Scene.sawFiles(target)) {
      return Scene.unseen(this, target, "compiled programs");
    }
    if (Scene.of(target) == Scene.COPY) {
      return Answer.notApplicable(
          this, "A published copy is there to hold what was built; its repository has the answer.");
    }
    List<Evidence> all = target.evidence(SecurityFact.CommittedBinary.class);
    List<Evidence> wrappers = all.stream().filter(NoCommittedBinaries::wraps).toList();
    List<Evidence> others = all.stream().filter(e -> !wraps(e)).sorted(Place.BY_DEPTH).toList();
    List<Evidence> own = Place.notAside(others);
    String wrapped =
        wrappers.isEmpty()
            ? ""
            : " " + Place.names(wrappers) + " starts the build tool, as is usual.";
    if (!own.isEmpty()) {
      return Answer.fail(
          this,
          Phrase.count(own.size(), "compiled program")
              + (own.size() == 1 ? " stands" : " stand")
              + " among the sources ("
              + formats(own)
              + "): "
              + Place.names(own)
              + ".",
          "Find out how " + (own.size() == 1 ? "it was" : "they were") + " built, or build without",
          own);
    }
    if (!others.isEmpty()) {
      return Answer.warn(
          this,
          "No compiled program among the sources, but "
              + Phrase.count(others.size(), "program")
              + " among tests, examples or documentation: "
              + Place.names(others)
              + ".",
          "Don't run what stands there on a machine that matters",
          others);
    }
    return Answer.pass(
        this,
        "No compiled program among the files." + wrapped,
        wrappers.isEmpty() ? target.evidence(Fact.FileCount.class) : wrappers);
  }

  private static boolean wraps(Evidence evidence) {
    return one(evidence).format().endsWith("-wrapper");
  }

  private static String formats(List<Evidence> evidence) {
    return Phrase.list(evidence.stream().map(e -> one(e).format()).sorted().toList());
  }

  private static SecurityFact.CommittedBinary one(Evidence evidence) {
    return (SecurityFact.CommittedBinary) evidence.value();
  }
}
