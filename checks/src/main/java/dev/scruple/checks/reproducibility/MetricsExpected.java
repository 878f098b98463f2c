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
import dev.scruple.model.OpennessFact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.List;

/** A project that makes a model says which figures a run should come near. */
@CheckInfo(
    id = "metrics-expected",
    area = Area.REPRODUCIBILITY,
    question = "Is it written which figures a run should come near?",
    severity = Severity.LOW,
    needs = {OpennessFact.ResultStated.class, OpennessFact.ComponentSeen.class},
    mend = "Put a table of results with metric, benchmark and figures beside the command.")
public final class MetricsExpected implements Check {
  @Override
  public Outcome check(Case target) {
    return Modelling.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> stated =
        target.evidence(OpennessFact.ResultStated.class).stream().sorted(Place.BY_DEPTH).toList();
    if (stated.isEmpty()) {
      return Modelling.missing(
          this,
          target,
          "expected figures",
          "No table or sentence of READMEs and cards and no output of a notebook gives a figure that a"
              + " run should come near.",
          "Measure it yourself before you change anything, and keep the figures",
          Modelling.signs(target));
    }
    List<String> metrics =
        stated.stream()
            .map(e -> ((OpennessFact.ResultStated) e.value()).metric())
            .distinct()
            .sorted(String.CASE_INSENSITIVE_ORDER)
            .toList();
    // Two figures on one line are one place to look at.
    long places = stated.stream().map(e -> e.source().place()).distinct().count();
    return Answer.pass(
        this,
        Phrase.count(places, "table or sentence", "tables or sentences")
            + " with figures ("
            + Phrase.list(metrics)
            + "): "
            + Place.names(stated)
            + ".",
        stated);
  }
}
