// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** Who uses it. */
public enum Organisation implements Word {
  INDIVIDUAL,
  COMPANY,
  NONPROFIT,
  ACADEMIC;

  @Override
  public String word() {
    return Word.kebab(this);
  }
}
