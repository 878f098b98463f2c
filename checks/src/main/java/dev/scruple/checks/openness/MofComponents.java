// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.openness;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.checks.reading.Modelling;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Area;
import dev.scruple.model.Evidence;
import dev.scruple.model.ModelComponent;
import dev.scruple.model.OpennessFact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Of the components of the Model Openness Framework, those that one needs to use and to judge a
 * model are here or led to: architecture, parameters, results, and a card, report or paper.
 * Licences and classes are not weighed here.
 */
@CheckInfo(
    id = "mof-components",
    area = Area.OPENNESS,
    question = "Which of the 17 components of an open model are published?",
    severity = Severity.LOW,
    needs = {OpennessFact.ComponentSeen.class},
    mend = "Publish what is not seen, or link to it from the README or the model card.")
public final class MofComponents implements Check {
  private static final Set<ModelComponent> FIRST =
      Set.copyOf(
          EnumSet.of(
              ModelComponent.MODEL_ARCHITECTURE,
              ModelComponent.MODEL_PARAMETERS_FINAL,
              ModelComponent.EVALUATION_RESULTS));

  @Override
  public Outcome check(Case target) {
    return Modelling.beside(this, target).orElseGet(() -> judged(target));
  }

  private Outcome judged(Case target) {
    List<Evidence> seen = Place.notAside(target.evidence(OpennessFact.ComponentSeen.class));
    Set<ModelComponent> here = EnumSet.noneOf(ModelComponent.class);
    Set<ModelComponent> linked = EnumSet.noneOf(ModelComponent.class);
    for (Evidence each : seen) {
      if (each.value() instanceof OpennessFact.ComponentSeen component) {
        (component.here() ? here : linked).add(component.component());
      }
    }
    linked.removeAll(here);
    Set<ModelComponent> open = EnumSet.allOf(ModelComponent.class);
    open.removeAll(here);
    open.removeAll(linked);
    String reason =
        "Of the 17 components of the Model Openness Framework, here: "
            + here.size()
            + words(here)
            + (linked.isEmpty() ? "" : "; linked: " + linked.size() + words(linked))
            + (open.isEmpty() ? "" : "; not recognised by names, calls and links: " + names(open));
    boolean report =
        !open.contains(ModelComponent.MODEL_CARD)
            || !open.contains(ModelComponent.TECHNICAL_REPORT)
            || !open.contains(ModelComponent.RESEARCH_PAPER);
    if (seen.isEmpty()) {
      return Scene.unseen(this, target, "components of a model");
    }
    if (report && FIRST.stream().noneMatch(open::contains)) {
      return Answer.pass(this, reason + ".", seen);
    }
    return Answer.warn(
        this,
        reason + ".",
        "Look for what is not seen on the model's page and in its paper: it may be elsewhere",
        seen);
  }

  private static String words(Set<ModelComponent> components) {
    return components.isEmpty() ? "" : " (" + names(components) + ")";
  }

  /** All of them, for a reader wants to know each. */
  private static String names(Set<ModelComponent> components) {
    return String.join(", ", components.stream().map(ModelComponent::words).toList());
  }
}
