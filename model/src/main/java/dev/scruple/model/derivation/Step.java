// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.derivation;

import dev.scruple.model.Action;
import dev.scruple.model.Citation;
import dev.scruple.model.How;
import dev.scruple.model.ReadingChoice;
import dev.scruple.model.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a derivation. */
public sealed interface Step {

  /**
   * The terms on a component are asked.
   *
   * @param license the component's licence as an expression; null is unknown
   * @param way the relations that lead to it; empty for the component itself
   * @param alike how many other components are asked the same, under the same licence
   * @param supposed what the way there brings with it, beside what the use states
   * @param share which of what is owed counts here
   * @param doubt what is open about whether the terms reach so far; null where they do
   * @param said what of it counts, the doubt weighed
   * @param adds whether it makes the ruling harsher, or brings a duty that wasn't owed before
   */
  record Inquiry(
      String component,
      @Nullable String license,
      Asked asked,
      List<Hop> way,
      int alike,
      List<String> supposed,
      Share share,
      Hearing hearing,
      @Nullable Doubt doubt,
      Answer said,
      boolean adds)
      implements Step {
    public Inquiry {
      way = List.copyOf(way);
      supposed = List.copyOf(supposed);
    }
  }

  /**
   * Terms end before what was made of a component: by its text it is a work of its own.
   *
   * @param making the action that made it
   */
  record Unreached(String from, How how, String component, Action making) implements Step {}

  /**
   * Parts of one work can't go out together.
   *
   * @param parts ids of the components, the work itself first
   */
  record Collision(List<String> parts, String reason, List<Citation> citations) implements Step {
    public Collision {
      parts = List.copyOf(parts);
      citations = List.copyOf(citations);
    }
  }

  /**
   * A question.
   *
   * @param action what is done with the component
   * @param outputs whether it is done with what the component puts out
   * @param subject what the rules must speak of
   * @param done what is really done with such a thing
   */
  record Asked(Action action, boolean outputs, Subject subject, Action done) {}

  /**
   * A relation on the way, and why terms travel along it.
   *
   * @param action what is done with the one that it leads to
   * @param outputs whether it is done with what that puts out
   * @param making the action that made the one of the other; null where terms reach it without one
   * @param makes what the other's terms say that this makes, as a word; null as for making
   * @param doubt the question that stays open here; null where none does
   */
  record Hop(
      String from,
      How how,
      String to,
      Action action,
      boolean outputs,
      @Nullable Action making,
      @Nullable String makes,
      @Nullable String doubt) {}

  /** Which of what is owed for a component counts for the one that is ruled on. */
  enum Share {
    /** All. */
    ALL,
    /** Only what reaches the work that it is combined in. */
    JOINING
  }

  /**
   * A question that is open over many licences.
   *
   * @param readings the common one first, the cautious one last
   * @param chosen which was taken; null where none was
   */
  record Doubt(String asks, List<String> readings, @Nullable ReadingChoice chosen) {
    public Doubt {
      readings = List.copyOf(readings);
    }
  }
}
