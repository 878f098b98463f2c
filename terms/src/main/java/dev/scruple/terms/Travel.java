// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Action;
import dev.scruple.model.How;
import dev.scruple.terms.Variant.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How terms travel: what doing something with one component asks of another that it stands on.
 *
 * <p>To run a fine-tune is to run its base; to hand it out is to hand out a changed base. Whether
 * the base's terms reach so far is for them to say: of what an action makes (a copy, a derivative,
 * a work of its own, or nothing that the text settles).
 */
final class Travel {
  /** Which of the shared questions is open depends on what the training data's terms ask. */
  static final String TRAINING = "training";

  static final String OUTPUTS = "model-trained-on-outputs-adapted";
  static final String INSTRUCTION = "instruction-binds-third-party";
  private static final String ADAPTER = "adapter-adapted-from-base";

  private Travel() {}

  /**
   * A question to the other component.
   *
   * @param outputs whether it is put to the terms on what the other puts out
   * @param making the action whose result the other's terms may reach; null where they reach it
   *     whatever they say
   * @param doubt the shared question that stays open where the text doesn't settle the reach; null
   *     where nothing is open. Without a making action it always stays open
   */
  record Step(
      Action action,
      boolean outputs,
      Variant variant,
      @Nullable Action making,
      @Nullable String doubt) {}

  /**
   * What an action asks of the other component.
   *
   * @param outputs whether the action is done with what the first component puts out
   * @param license the first component's own licence, which training data may ask for
   * @param ours whether who uses the first component also made it
   */
  static List<Step> steps(
      How how, Action action, boolean outputs, @Nullable String license, boolean ours) {
    return switch (how) {
      case FINE_TUNE -> derived(action, outputs, Action.FINE_TUNE);
      case MERGE -> derived(action, outputs, Action.MERGE);
      case QUANTISATION -> derived(action, outputs, Action.QUANTISE);
      case ADAPTER -> adapter(action, outputs);
      case DISTILLATION -> learned(action, outputs, Action.DISTIL, ours);
      case TRAINED_ON_OUTPUTS -> learned(action, outputs, Action.TRAIN_ON_OUTPUTS, ours);
      case TRAINED_ON -> trained(action, outputs, license);
      case OUTPUT -> putOut(action);
      case LINKS -> combined(action, Action.LINK);
      case STATIC_LINKS, CONTAINS -> combined(action, Action.EMBED);
      // Two works on one medium, or that talk over a network: each is ruled for itself.
      case SHIPS_WITH, CALLS -> List.of();
    };
  }

  /** What hands out a derived model hands out its base, changed. */
  private static Action asChanged(Action action) {
    return action == Action.REDISTRIBUTE ? Action.REDISTRIBUTE_MODIFIED : action;
  }

  private static List<Step> derived(Action action, boolean outputs, Action making) {
    Variant changed = Variant.of(Change.CHANGED);
    return List.of(new Step(asChanged(action), outputs, changed, making, OUTPUTS));
  }

  /** Nothing can be done with an adapter but handing it on, unless its base is loaded. */
  private static List<Step> adapter(Action action, boolean outputs) {
    boolean handedOn = isHandingOut(action) || action == Action.USE_NAME;
    Variant changed = Variant.of(Change.CHANGED);
    return handedOn
        ? List.of(new Step(asChanged(action), outputs, changed, null, ADAPTER))
        : List.of(new Step(action, outputs, changed, null, null));
  }

  /** A model that learned from another's outputs: that it might, and what reaches it. */
  private static List<Step> learned(Action action, boolean outputs, Action making, boolean ours) {
    if (action == Action.USE_NAME) {
      return List.of();
    }
    Variant changed = Variant.of(Change.CHANGED);
    return List.of(
        new Step(making, false, Variant.of(handsOut(action)), null, ours ? null : INSTRUCTION),
        new Step(asChanged(action), outputs, changed, making, OUTPUTS));
  }

  private static List<Step> putOut(Action action) {
    return action == Action.USE_NAME
        ? List.of()
        : List.of(new Step(action, true, Variant.AS_STATED, null, INSTRUCTION));
  }

  /** What was trained is released, or kept. */
  private static Change handsOut(Action action) {
    return isHandingOut(action) ? Change.RELEASED : Change.KEPT;
  }

  private static boolean isHandingOut(Action action) {
    return switch (action) {
      case REDISTRIBUTE, REDISTRIBUTE_MODIFIED, SELL, RELEASE_FINE_TUNE -> true;
      case RUN,
          SERVE,
          MODIFY,
          LINK,
          EMBED,
          FINE_TUNE,
          MERGE,
          QUANTISE,
          DISTIL,
          TRAIN_ON,
          TRAIN_ON_OUTPUTS,
          USE_NAME ->
          false;
    };
  }

  /** Terms of training data are those on training with it, the model being released or kept. */
  private static List<Step> trained(Action action, boolean outputs, @Nullable String license) {
    if (outputs || action == Action.USE_NAME) {
      return List.of();
    }
    Change change = handsOut(action);
    return List.of(
        new Step(
            Action.TRAIN_ON,
            false,
            new Variant(change, change == Change.RELEASED ? license : null),
            Action.TRAIN_ON,
            TRAINING));
  }

  /** One program with the other: to hand it out is to hand out the combination. */
  private static List<Step> combined(Action action, Action joining) {
    return switch (action) {
      case REDISTRIBUTE, REDISTRIBUTE_MODIFIED, SELL, EMBED, LINK ->
          List.of(certain(joining, Change.HANDED_OUT));
      case SERVE -> List.of(certain(joining, Change.SERVED), certain(Action.SERVE, Change.NONE));
      case RUN, FINE_TUNE, RELEASE_FINE_TUNE, MERGE, QUANTISE, DISTIL, TRAIN_ON_OUTPUTS ->
          List.of(certain(Action.RUN, Change.NONE));
      case MODIFY, TRAIN_ON, USE_NAME -> List.of();
    };
  }

  private static Step certain(Action action, Change change) {
    return new Step(action, false, Variant.of(change), null, null);
  }
}
