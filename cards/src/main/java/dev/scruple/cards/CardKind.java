// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cards;

/** What a card describes, as its keys, or else its name and headings, tell. */
public enum CardKind {
  /** A model. */
  MODEL_CARD,
  /** A data set. */
  DATA_CARD,
  /** Its keys tell neither. */
  UNDETERMINED
}
