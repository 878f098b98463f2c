// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** Which reading is taken where law or licence is unsettled. */
public enum ReadingChoice implements Word {
  /** The harshest that is held. */
  CAUTIOUS,
  /** The one that most act by. */
  COMMON;

  @Override
  public String word() {
    return Word.kebab(this);
  }
}
