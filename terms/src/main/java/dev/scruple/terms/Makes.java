// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Word;

/** What an action makes of a thing, by the text: whether its terms reach what was made. */
public enum Makes implements Word {
  /** The thing again, under its terms. */
  COPY,
  /** Something derived, which the terms reach. */
  DERIVATIVE,
  /** A work of its own, which the terms don't reach. */
  INDEPENDENT,
  /** What the text leaves open. */
  UNDEFINED;

  @Override
  public String word() {
    return Word.kebab(this);
  }
}
