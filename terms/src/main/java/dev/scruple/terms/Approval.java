// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Word;

/** Who counts a licence among the open or free ones. */
public enum Approval implements Word {
  /** The Open Source Initiative, by its list of approved licences. */
  OSI,
  /** The Free Software Foundation, by its list of free licences for software or other works. */
  FSF,
  /** The Open Definition, by its list of conformant licences for works and data. */
  OPEN_DEFINITION;

  @Override
  public String word() {
    return Word.kebab(this);
  }
}
