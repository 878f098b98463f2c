// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Action;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Subject;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which question an action puts to a component.
 *
 * <p>Not every action means something for every subject: code is not fine-tuned, it is run while
 * weights are. Such an action is ruled by the one that is really done with the component.
 *
 * @param subject what the rules must speak of
 * @param action what is really done
 */
record Asked(Subject subject, Action action) {

  /** The actions that a licence must answer for a subject. */
  static Set<Action> of(Subject subject) {
    Set<Action> asked = EnumSet.noneOf(Action.class);
    for (Action action : Action.values()) {
      asked.add(
          switch (subject) {
            case CODE -> ofCode(action);
            case WEIGHTS -> ofWeights(action);
            case DATA -> ofData(action);
            case DOCUMENTATION -> ofDocumentation(action);
            case OUTPUTS -> ofOutputs(action);
          });
    }
    return asked;
  }

  static Asked of(ComponentRole role, Action action) {
    return switch (role) {
      case CODE, PACKAGE -> new Asked(Subject.CODE, ofCode(action));
      case WEIGHTS ->
          action == Action.TRAIN_ON_OUTPUTS
              ? new Asked(Subject.OUTPUTS, action)
              : new Asked(Subject.WEIGHTS, ofWeights(action));
      case DATASET -> new Asked(Subject.DATA, ofData(action));
      case DOCUMENTATION -> new Asked(Subject.DOCUMENTATION, ofDocumentation(action));
      case SERVICE -> new Asked(Subject.OUTPUTS, ofOutputs(action));
    };
  }

  /** The question on what a component puts out; data and writing put out nothing but themselves. */
  static Asked ofOutputs(ComponentRole role, Action action) {
    return switch (role) {
      case CODE, PACKAGE, WEIGHTS, SERVICE -> {
        Action done = ofOutputs(action);
        boolean learning =
            switch (action) {
              case FINE_TUNE, RELEASE_FINE_TUNE -> true;
              case RUN,
                  SERVE,
                  MODIFY,
                  REDISTRIBUTE,
                  REDISTRIBUTE_MODIFIED,
                  LINK,
                  EMBED,
                  SELL,
                  MERGE,
                  QUANTISE,
                  DISTIL,
                  TRAIN_ON,
                  TRAIN_ON_OUTPUTS,
                  USE_NAME ->
                  false;
            };
        yield new Asked(Subject.OUTPUTS, learning ? Action.TRAIN_ON_OUTPUTS : done);
      }
      case DATASET, DOCUMENTATION -> of(role, action);
    };
  }

  private static Action ofCode(Action action) {
    return switch (action) {
      case FINE_TUNE, RELEASE_FINE_TUNE, MERGE, QUANTISE, DISTIL, TRAIN_ON_OUTPUTS -> Action.RUN;
      case RUN,
          SERVE,
          MODIFY,
          REDISTRIBUTE,
          REDISTRIBUTE_MODIFIED,
          LINK,
          EMBED,
          SELL,
          TRAIN_ON,
          USE_NAME ->
          action;
    };
  }

  private static Action ofWeights(Action action) {
    return switch (action) {
      case LINK -> Action.EMBED;
      case TRAIN_ON, TRAIN_ON_OUTPUTS -> Action.DISTIL;
      case RUN,
          SERVE,
          MODIFY,
          REDISTRIBUTE,
          REDISTRIBUTE_MODIFIED,
          EMBED,
          SELL,
          FINE_TUNE,
          RELEASE_FINE_TUNE,
          MERGE,
          QUANTISE,
          DISTIL,
          USE_NAME ->
          action;
    };
  }

  private static Action ofData(Action action) {
    return switch (action) {
      case LINK -> Action.EMBED;
      case FINE_TUNE, RELEASE_FINE_TUNE, DISTIL -> Action.TRAIN_ON;
      case MERGE, QUANTISE -> Action.MODIFY;
      case TRAIN_ON_OUTPUTS -> Action.RUN;
      case RUN,
          SERVE,
          MODIFY,
          REDISTRIBUTE,
          REDISTRIBUTE_MODIFIED,
          EMBED,
          SELL,
          TRAIN_ON,
          USE_NAME ->
          action;
    };
  }

  private static Action ofDocumentation(Action action) {
    return switch (action) {
      case LINK -> Action.EMBED;
      case FINE_TUNE, RELEASE_FINE_TUNE, MERGE, QUANTISE, DISTIL, TRAIN_ON_OUTPUTS -> Action.RUN;
      case RUN,
          SERVE,
          MODIFY,
          REDISTRIBUTE,
          REDISTRIBUTE_MODIFIED,
          EMBED,
          SELL,
          TRAIN_ON,
          USE_NAME ->
          action;
    };
  }

  private static Action ofOutputs(Action action) {
    return switch (action) {
      case DISTIL, TRAIN_ON -> Action.TRAIN_ON_OUTPUTS;
      case REDISTRIBUTE_MODIFIED, EMBED -> Action.REDISTRIBUTE;
      case SERVE, MODIFY, LINK, FINE_TUNE, RELEASE_FINE_TUNE, MERGE, QUANTISE -> Action.RUN;
      case RUN, REDISTRIBUTE, SELL, TRAIN_ON_OUTPUTS, USE_NAME -> action;
    };
  }
}
