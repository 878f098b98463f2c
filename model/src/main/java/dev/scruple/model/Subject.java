// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What a licence's rule speaks of. */
public enum Subject implements Word {
  CODE,
  WEIGHTS,
  DATA,
  DOCUMENTATION,
  OUTPUTS;

  @Override
  public String word() {
    return Word.kebab(this);
  }
}
