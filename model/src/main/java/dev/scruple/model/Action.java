// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What a user means to do with a component. */
public enum Action implements Word {
  RUN,
  SERVE,
  MODIFY,
  REDISTRIBUTE,
  REDISTRIBUTE_MODIFIED,
  LINK,
  EMBED,
  SELL,
  FINE_TUNE,
  RELEASE_FINE_TUNE,
  MERGE,
  QUANTISE,
  DISTIL,
  TRAIN_ON,
  TRAIN_ON_OUTPUTS,
  USE_NAME;

  @Override
  public String word() {
    return Word.kebab(this);
  }
}
