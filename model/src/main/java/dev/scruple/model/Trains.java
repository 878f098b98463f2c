// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What outputs train. */
public enum Trains implements Word {
  SAME_FAMILY,
  OTHER_LLM,
  OTHER_MODEL;

  @Override
  public String word() {
    return Word.kebab(this);
  }
}
