// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** The lines of the checklist, in the order in which they are read. */
public enum Area {
  LICENCE,
  ACTIVITY,
  GOVERNANCE,
  DOCUMENTATION,
  SECURITY,
  DATA,
  INTEROPERABILITY,
  OPENNESS,
  MODEL_SAFETY,
  REPRODUCIBILITY
}
