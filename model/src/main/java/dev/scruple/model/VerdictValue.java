// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** The answer for a use. */
public enum VerdictValue {
  GO,
  GO_WITH_CONDITIONS,
  NO_GO,
  CANNOT_TELL
}
