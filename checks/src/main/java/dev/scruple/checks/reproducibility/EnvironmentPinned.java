// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reproducibility;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Modelling;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.model.Area;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.OpennessFact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.ArrayList;
import java.util.List;

/** The environment of a run is fixed: a container by digest, a lock file, or named versions. */
@CheckInfo(
    id = "environment-pinned",
    area = Area.REPRODUCIBILITY,
    question = "Is the environment fixed in which the model was trained or measured?",
    severity = Severity.LOW,
    needs = {OpennessFact.EnvironmentNamed.class, Fact.LockFile.class},
    mend = "Name Python and CUDA with versions, lock the packages, and name containers by digest.")
public final class EnvironmentPinned implements Check {
  @Override
  public Outcome check(Case target) {
    return Modelling.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> named =
        Place.notAside(target.evidence(OpennessFact.EnvironmentNamed.class)).stream()
            .filter(e -> one(e).version() != null)
            .sorted(Place.BY_DEPTH)
            .toList();
    List<Evidence> locks = Place.notAside(target.evidence(Fact.LockFile.class));
    List<Evidence> exact =
        named.stream().filter(e -> one(e).exact() && !one(e).part().equals("python")).toList();
    List<Evidence> all = new ArrayList<>(locks);
    all.addAll(named);
    String next = "Write down versions of Python, CUDA, driver and packages of your own run";
    if (!locks.isEmpty() || !exact.isEmpty()) {
      List<Evidence> fixed = new ArrayList<>(locks);
      fixed.addAll(exact);
      return Answer.pass(
          this,
          "Fixed by "
              + Place.names(fixed)
              + (named.isEmpty() ? "." : "; named: " + words(named) + "."),
          all);
    }
    if (!named.isEmpty()) {
      return Answer.warn(
          this,
          "Named, not fixed: " + words(named) + " (" + Place.names(named) + ").",
          next,
          named);
    }
    return Modelling.missing(
        this,
        target,
        "the environment",
        "No lock file, no container, and no version of Python or CUDA is named as used, apart from"
            + " minimums, outside examples, tests and documentation.",
        next,
        Modelling.signs(target));
  }

  private static String words(List<Evidence> named) {
    return Phrase.list(named.stream().map(e -> one(e).part() + " " + one(e).version()).toList());
  }

  private static OpennessFact.EnvironmentNamed one(Evidence evidence) {
    return (OpennessFact.EnvironmentNamed) evidence.value();
  }
}
