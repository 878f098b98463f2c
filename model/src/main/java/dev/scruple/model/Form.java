// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** The form in which what is built reaches others. */
public enum Form implements Word {
  SOURCE,
  BINARY,
  HOSTED,
  INTERNAL;

  @Override
  public String word() {
    return Word.kebab(this);
  }
}
