// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.util.List;

/**
 * A smallest change that turns the answer: leave out any step, and it doesn't.
 *
 * @param value the verdict after it
 * @param steps one; two or more where fewer are not enough
 */
public record Change(String id, VerdictValue value, List<Step> steps) {
  public Change {
    steps = List.copyOf(steps);
  }

  /** What kind of step. */
  public enum Kind implements Word {
    /** Do without a component. */
    LEAVE_OUT,
    /** Take another in place of a component, under terms that permit the use. */
    REPLACE,
    /** Use it otherwise: a circumstance with another value. */
    CHANGE_USE,
    /** Don't do one of the actions. */
    DROP_ACTION,
    /** Take one of the readings of what is unsettled. */
    CHOOSE_READING;

    @Override
    public String word() {
      return Word.kebab(this);
    }
  }

  /**
   * One step.
   *
   * @param subject id of the component, key of the circumstance, or the action's word
   * @param text as something to do
   */
  public record Step(Kind kind, String subject, String text) {}
}
