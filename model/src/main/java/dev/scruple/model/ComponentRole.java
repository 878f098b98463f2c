// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** The part that a component plays. */
public enum ComponentRole {
  CODE,
  WEIGHTS,
  DATASET,
  DOCUMENTATION,
  PACKAGE,
  SERVICE
}
