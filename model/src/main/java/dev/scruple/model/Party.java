// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/**
 * The user's place in the chain: who provides, or an end user of a product that has it built in.
 */
public enum Party implements Word {
  PROVIDER,
  END_USER;

  @Override
  public String word() {
    return Word.kebab(this);
  }
}
