// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** Whether an action may be done with a component, from mild to harsh. */
public enum RulingValue {
  PERMITTED,
  CONDITIONAL,
  UNCLEAR,
  PROHIBITED
}
