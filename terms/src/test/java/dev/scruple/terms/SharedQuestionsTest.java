// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Action;
import dev.scruple.model.How;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds that what {@code questions.yaml} asks turns some ruling. */
class SharedQuestionsTest {
  /** Given to readers only: publishers license weights as if they were protected. */
  private static final Set<String> TURN_NO_RULING = Set.of("weights-protected");

  /** What stays open of training data's terms is one of these: {@link Bench} says which. */
  private static final Set<String> OF_TRAINING =
      Set.of("no-derivatives-reaches-weights", "non-commercial-reaches-weights");

  @Test
  void eachSharedQuestionIsAskedByARuleOrOnTheWay() {
    Terms terms = Terms.builtIn();
    Set<List<Reading>> ofRules = new HashSet<>();
    for (String id : terms.ids()) {
      for (Rule rule : terms.find(id).orElseThrow().rules()) {
        ofRules.add(rule.readings());
      }
    }
    Set<String> onTheWay = onTheWay();
    Set<String> unused = new TreeSet<>();
    for (Question question : terms.questions()) {
      if (!ofRules.contains(question.readings()) && !onTheWay.contains(question.id())) {
        unused.add(question.id());
      }
    }

    assertThat(unused).isSubsetOf(TURN_NO_RULING);
  }

  private static Set<String> onTheWay() {
    Set<String> doubts = new TreeSet<>();
    for (How how : How.values()) {
      for (Action action : Action.values()) {
        for (boolean outputs : List.of(false, true)) {
          for (boolean ours : List.of(false, true)) {
            for (Travel.Step step : Travel.steps(how, action, outputs, null, ours)) {
              if (step.doubt() != null) {
                doubts.add(step.doubt());
              }
            }
          }
        }
      }
    }
    if (doubts.remove(Travel.TRAINING)) {
      doubts.addAll(OF_TRAINING);
    }
    return doubts;
  }
}
