// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** How much a failed check weighs, from mild to harsh. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
