// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** Why something is used. */
public enum Purpose implements Word {
  PRODUCTION,
  EVALUATION,
  RESEARCH,
  EDUCATION,
  PERSONAL;

  @Override
  public String word() {
    return Word.kebab(this);
  }
}
