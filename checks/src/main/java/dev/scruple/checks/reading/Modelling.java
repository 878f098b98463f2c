// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reading;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.ModelComponent;
import dev.scruple.model.ModelWork;
import dev.scruple.model.OpennessFact;
import dev.scruple.model.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a project trains or measures a model of its own, or publishes one: of such a project one
 * may ask how its results are had again. A library for training, in which nothing is started, is
 * none.
 */
public final class Modelling {
  private Modelling() {}

  /** The answer where the target is no project, or one that makes no model. */
  public static Optional<Outcome> beside(Check check, Case target) {
    Optional<Outcome> beside = Scene.beside(check, target);
    if (beside.isPresent() || !signs(target).isEmpty()) {
      return beside;
    }
    return Optional.of(
        Scene.sawFiles(target)
            ? Answer.notApplicable(
                check, "Nothing here trains or measures a model, and no model card is here.")
            : Scene.unseen(check, target, "the code that trains or measures"));
  }

  /** Code that trains or measures, and model cards. */
  public static List<Evidence> signs(Case target) {
    List<Evidence> code =
        here(target, ModelComponent.TRAINING_CODE, ModelComponent.EVALUATION_CODE);
    List<Evidence> cards =
        Place.notAside(target.evidence(Fact.Document.class)).stream()
            .filter(
                e ->
                    e.value() instanceof Fact.Document document
                        && document.kind() == DocumentKind.MODEL_CARD)
            .toList();
    return Stream.concat(code.stream(), cards.stream()).toList();
  }

  /** Components that are in the target, outside tests, examples and documentation. */
  public static List<Evidence> here(Case target, ModelComponent... components) {
    List<ModelComponent> wanted = Arrays.asList(components);
    return Place.notAside(target.evidence(OpennessFact.ComponentSeen.class)).stream()
        .filter(
            e ->
                e.value() instanceof OpennessFact.ComponentSeen seen
                    && seen.here()
                    && wanted.contains(seen.component()))
        .sorted(Place.BY_DEPTH)
        .toList();
  }

  /** Commands for a work, nearest to the root first; those of examples are among them. */
  public static List<Evidence> commands(Case target, ModelWork work) {
    return target.evidence(OpennessFact.CommandGiven.class).stream()
        .filter(e -> e.value() instanceof OpennessFact.CommandGiven given && given.work() == work)
        .sorted(Place.BY_DEPTH)
        .toList();
  }

  /** The answer where something is missing: only a project's own tree can fail. */
  public static Outcome missing(
      Check check, Case target, String what, String reason, String next, List<Evidence> evidence) {
    return Scene.of(target) == Scene.PROJECT
        ? Answer.fail(check, reason, next, evidence)
        : Scene.unseen(check, target, what);
  }
}
