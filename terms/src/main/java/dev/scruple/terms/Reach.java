// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Word;

/** How far a duty of source or same licence goes. */
public enum Reach implements Word {
  /** The licensed files, changed or not. */
  FILE,
  /** The licensed library, not the program that it is linked to. */
  LIBRARY,
  /** The whole work that holds it. */
  WORK,
  /** The whole work, and users over a network are owed it too. */
  NETWORK;

  @Override
  public String word() {
    return Word.kebab(this);
  }
}
