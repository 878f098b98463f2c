// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** What a check found. */
public enum OutcomeValue {
  PASS,
  WARN,
  FAIL,
  UNKNOWN,
  NOT_APPLICABLE
}
