// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.RulingValue;
import dev.scruple.model.Word;

/** What a rule does to an action. */
public enum Effect implements Word {
  /** The text allows it, with the rule's duties. */
  PERMIT(RulingValue.PERMITTED),
  /** The text says nothing, and silence is not permission. */
  SILENT(RulingValue.UNCLEAR),
  /** The text can be read both ways. */
  UNSETTLED(RulingValue.UNCLEAR),
  /** The text forbids it. */
  PROHIBIT(RulingValue.PROHIBITED);

  private final RulingValue value;

  Effect(RulingValue value) {
    this.value = value;
  }

  RulingValue value() {
    return value;
  }

  @Override
  public String word() {
    return Word.kebab(this);
  }
}
