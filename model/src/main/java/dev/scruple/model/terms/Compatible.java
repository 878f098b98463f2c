// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.terms;

/** Whether a part under one licence can be in a work that goes out under another. */
public enum Compatible {
  /** Both are the same. */
  SAME,
  YES,
  UNCLEAR,
  NO
}
