// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.data;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Phrase;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.DataFact;
import dev.scruple.model.DataRole;
import dev.scruple.model.DataTopic;
import dev.scruple.model.Evidence;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a model is evaluated on was not among what it was trained on, as far as can be seen. */
@CheckInfo(
    id = "evaluation-data-apart",
    area = Area.DATA,
    question = "Was the model measured on data that it had not seen?",
    severity = Severity.MEDIUM,
    needs = {DataFact.DataStatement.class, DataFact.DataSetNamed.class, DataFact.SharedData.class},
    mend =
        "Name the data sets for training and for evaluation, search the one for the other, and say"
            + " what you found.")
public final class EvaluationDataApart implements Check {
  private static final String NEXT =
      "Measure on data of your own before you rely on the published figures";

  @Override
  public Outcome check(Case target) {
    return Scene.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> shared = Place.notAside(target.evidence(DataFact.SharedData.class));
    if (!shared.isEmpty()) {
      Evidence first = shared.getFirst();
      return Answer.fail(
          this,
          Phrase.count(shared.size(), "file")
              + " for evaluation "
              + (shared.size() == 1 ? "has" : "have")
              + " the same bytes as one for training: "
              + Phrase.quoted(Place.of(first))
              + " and "
              + Phrase.quoted(((DataFact.SharedData) first.value()).training())
              + ".",
          NEXT,
          shared);
    }
    List<Evidence> mixed = Data.said(target, DataTopic.MIXED);
    List<Evidence> apart = Data.said(target, DataTopic.KEPT_APART);
    if (!mixed.isEmpty()) {
      return apart.isEmpty()
          ? Answer.fail(this, Data.quote(mixed) + ".", NEXT, mixed)
          : Answer.warn(
              this,
              Data.quote(apart) + ", but " + Data.quote(mixed) + ".",
              NEXT,
              Stream.concat(apart.stream(), mixed.stream()).toList());
    }
    if (!apart.isEmpty()) {
      return Answer.pass(this, Data.quote(apart) + ".", apart);
    }
    return named(target);
  }

  private Outcome named(Case target) {
    List<Evidence> training = sets(target, DataRole.TRAINING);
    List<Evidence> evaluation = sets(target, DataRole.EVALUATION);
    Set<String> both = new TreeSet<>(names(training));
    both.retainAll(names(evaluation));
    List<Evidence> evidence = Stream.concat(training.stream(), evaluation.stream()).toList();
    if (!both.isEmpty()) {
      return Answer.unknown(
          this,
          Phrase.list(both)
              + (both.size() == 1 ? " is" : " are")
              + " named for training and for evaluation; whether different parts are taken is not"
              + " said.",
          "Look whether different splits are taken: " + Place.names(evidence),
          evidence);
    }
    if (!training.isEmpty() && !evaluation.isEmpty()) {
      return Answer.unknown(
          this,
          "Different data sets are named for training ("
              + Phrase.list(names(training))
              + ") and for evaluation ("
              + Phrase.list(names(evaluation))
              + "); whether the one holds parts of the other is not said.",
          NEXT,
          evidence);
    }
    Data data = Data.of(target);
    if (data.isEmpty() && evidence.isEmpty()) {
      return data.beside(this, target)
          .orElseGet(() -> Answer.notApplicable(this, "Nothing is trained or measured here."));
    }
    String missing =
        training.isEmpty() && evaluation.isEmpty()
            ? "neither what it was trained on nor what it was measured on is named by a hub's id"
            : training.isEmpty()
                ? "what it was trained on is not named by a hub's id"
                : "what it was measured on is not named by a hub's id";
    return Answer.unknown(
        this,
        "Whether the evaluation is clean can't be told: "
            + missing
            + ", and nothing is said of it.",
        NEXT,
        evidence);
  }

  private static List<Evidence> sets(Case target, DataRole role) {
    return target.evidence(DataFact.DataSetNamed.class).stream()
        .filter(e -> set(e).role() == role && !Place.aside(Place.of(e)))
        .toList();
  }

  private static Set<String> names(List<Evidence> sets) {
    return sets.stream()
        .map(e -> set(e).name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static DataFact.DataSetNamed set(Evidence evidence) {
    return (DataFact.DataSetNamed) evidence.value();
  }
}
